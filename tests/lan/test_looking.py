"""What `backin look` sees of NAS that behave as recorded, and what leaves the computer for it."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.lan.laboratory import Run, laboratory, look
from tests.lan.nas import KEYS
from tui.system.status import Status

HERE = "10.77.0.2"
NEVER_MORE = {
    "ARP": 20,
    "IGMP 224.0.0.22": 8,
    "UDP 224.0.0.251 5353": 3,
    f"TCP {HERE} 5000 opens": 3,
    f"TCP {HERE} 5001 opens": 3,
    f"TCP {HERE} 445 opens": 2,
    f"TCP {HERE} 22 opens": 2,
    f"TCP {HERE} 8000 opens": 2,
}
"""Everything that may leave for one look, and how often: a SYN is sent again where nobody answers it."""


def nas(**looks: Any) -> dict[str, Any]:
    """Return a NAS that behaves as DSM 7 does, but for what is said."""
    return {"address": HERE, "http": "dsm7", "https": "own", "ssh": True, "smb": True, **looks}


def seen(run: Run) -> dict[str, Any]:
    """Return the object that was printed."""
    fields: dict[str, Any] = json.loads(run.out)
    return fields


def look_at(*configuration: dict[str, Any], words: tuple[str, ...] = (HERE,)) -> Run:
    """Look beside NAS of this ``configuration``; nothing leaves but what the table allows."""
    (run,) = laboratory(list(configuration), look(*words, "--json"))
    assert all(count <= NEVER_MORE.get(kind, 0) for kind, count in run.kinds.items()), run.kinds
    return run


CASES: dict[str, tuple[dict[str, Any], set[str]]] = {
    "DSM 5": ({"http": "dsm5"}, {"dsm-5", "nas-in-own-network", "https-open"}),
    "DSM 6": ({"http": "dsm6"}, {"dsm-6", "nas-in-own-network", "ssh-open", "smb-open"}),
    "DSM 7": ({}, {"dsm-7", "normal-address"}),
    "only HTTPS": ({"http": None, "https": None}, {"https-refused"}),
    "no SSH, no shares": ({"ssh": False, "smb": False}, {"ssh-refused", "smb-refused", "dsm-7"}),
    "starting": ({"http": "starting"}, {"starting"}),
    "redirect to a refused port": (
        {"http": "redirect", "https": None},
        {"redirect-refused", "https-refused"},
    ),
    "redirect that works": ({"http": "redirect"}, {"https-open", "dsm-7"}),
    "expired certificate": ({"https": "expired"}, {"certificate-expired", "https-open"}),
    "router": ({"http": None, "https": None, "router": True}, {"router"}),
    "firewall that drops": ({"http": "drop", "https": "own"}, {"only-pages-silent", "ssh-open"}),
}


@pytest.mark.parametrize("case", CASES)
def test_a_nas_is_seen_as_it_behaves(case: str) -> None:
    """Each kind of NAS on record shows itself in its observations, and in no other generation's."""
    looks, expected = CASES[case]
    run = look_at(nas(**looks))
    observations = set(seen(run)["observations"])
    assert expected <= observations
    generations = observations & {"dsm-5", "dsm-6", "dsm-7"}
    assert generations == expected & {"dsm-5", "dsm-6", "dsm-7"} or len(generations) == 1
    assert run.status == Status.DONE


def test_problems_that_show_themselves_are_proposed() -> None:
    """The redirect case: the page jumps, the port refuses, and the problem is named without a question."""
    assert seen(look_at(nas(http="redirect", https=None)))["problems"] == ["https-redirect-refused"]


def test_a_redirect_is_read_and_never_followed() -> None:
    """Whoever answers cannot send Backin anywhere else: the capture shows no other address."""
    run = look_at(nas(http="leads-away"))
    assert seen(run)["doors"]["redirect"] == ["203.0.113.9", 5001, True]
    assert "203.0.113.9" not in " ".join(run.packets)


def test_a_nas_that_announces_itself_is_found_with_its_doors() -> None:
    """Without an address: one question, sent twice, finds it; serial number and MAC address are not shown."""
    run = look_at(nas(mdns=KEYS), words=())
    fields = seen(run)
    assert [each["source"] for each in fields["found"]] == [HERE]
    assert {"nas-in-own-network", "dsm-7"} <= set(fields["observations"])
    assert "1780PDN" not in run.out + run.err
    assert "00:11:32" not in run.out + run.err


def test_of_two_nas_neither_is_knocked_at() -> None:
    """They are listed, and the person says which one is meant."""
    other = nas(address="10.77.0.3", mdns=KEYS, name="Archive")
    run = look_at(nas(mdns=KEYS), other, words=())
    assert seen(run)["observations"] == ["several-nas"]
    assert not any(kind.startswith("TCP") for kind in run.kinds)


def test_a_nas_of_another_range_is_seen_and_not_spoken_to() -> None:
    """It answers in the way that devices ask each other; no connection to it is tried."""
    run = look_at(nas(address="192.168.50.9", mdns=KEYS), words=())
    assert seen(run)["observations"] == ["other-range"]
    assert seen(run)["problems"] == ["network-changed"]
    assert not any(kind.startswith("TCP") for kind in run.kinds)


def test_its_address_may_have_been_made_up() -> None:
    """169.254 is told apart from another range."""
    run = look_at(nas(address="169.254.3.4", mdns=KEYS), words=())
    assert {"other-range", "self-assigned-address"} <= set(seen(run)["observations"])


def test_nothing_found_has_the_status_1_and_claims_no_absence() -> None:
    """It says that no answer reached this computer, why that may be, and where the router's list is."""
    (run,) = laboratory([nas(http=None, https=None, ssh=False, smb=False)], look())
    assert run.status == Status.NOTHING_FOUND
    assert "No answer reached this computer. That does not prove that no NAS is there." in run.out
    assert "router" in run.out


@pytest.mark.parametrize("looks", [{"http": "malformed"}, {"http": "malformed", "mdns": {"malformed": ""}}])
def test_malformed_replies_change_nothing_but_what_is_not_seen(looks: dict[str, Any]) -> None:
    """Garbage on every door: no traceback, nothing that steers a terminal, no generation."""
    run = look_at(nas(**looks))
    assert "Traceback" not in run.err
    assert "\x1b" not in run.out
    assert not {"dsm-5", "dsm-6", "dsm-7", "nas-in-own-network"} & set(seen(run)["observations"])


def test_a_forged_name_steers_no_terminal() -> None:
    """What a device calls itself is printed without control characters, and short."""
    (run,) = laboratory([nas(mdns={**KEYS, "model": "\x1b[2J\x07" + "A" * 150}, name="\x1b]0;evil")], look())
    assert "\x1b" not in run.out
    assert "A" * 65 not in run.out


@pytest.mark.parametrize(
    "address", ["8.8.8.8", "10.77.1.2", "192.168.1.1", "127.0.0.1", "100.64.0.1", "169.254.9.9"]
)
def test_addresses_outside_the_own_network_are_refused_before_anything_is_sent(address: str) -> None:
    """Public, routed private, and this computer itself: status 2, a sentence, and no packet at all."""
    (run,) = laboratory([nas()], look(address))
    assert run.status == Status.BAD_INPUT
    assert run.packets == []
    assert "Backin does not look there" in run.err


@pytest.mark.parametrize(
    ("certificate", "verdict"),
    [("known", "fine"), ("named", "other-name"), ("own", "self-signed"), ("expired", "expired")],
)
def test_a_certificate_is_told_apart(certificate: str, verdict: str) -> None:
    """What a browser would say to it under the address in numbers."""
    assert seen(look_at(nas(https=certificate)))["doors"]["certificate"] == verdict


def test_a_name_that_nobody_knows_ends_in_a_sentence() -> None:
    """It says that a name server is asked. Of a page's address the numbers stay, and none is asked."""
    name, page = laboratory([nas()], look("nas.invalid"), look(f"http://{HERE}:5000/path?query"))
    assert name.status == Status.BAD_INPUT
    assert "may stand outside your network" in name.err
    assert "No address is known for nas.invalid" in name.err
    assert name.packets == []
    assert page.status == Status.DONE


def test_an_interface_is_chosen_by_name() -> None:
    """One that does not exist is named with those that do."""
    right, wrong = laboratory([nas()], look("--on", "lan0", HERE), look("--on", "wlan9", HERE))
    assert right.status == Status.DONE
    assert wrong.status == Status.BAD_INPUT
    assert "lan0 (10.77.0.1/24)" in wrong.err
