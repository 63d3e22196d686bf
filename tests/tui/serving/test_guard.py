"""Who is answered, by the names that a request was sent with."""

from __future__ import annotations

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.serving.address import Address
from tui.serving.guard import WRONG_NAME, WRONG_PAGE, Guard, guard_for

LOCAL = Guard(frozenset({"localhost"}), exposed=False)
EXPOSED = Guard(frozenset({"localhost", "nas-helper"}), exposed=True)
GUARDS = st.sampled_from([LOCAL, EXPOSED])
NAMES = st.text(string.ascii_lowercase + string.digits + "-", min_size=1, max_size=12)
PORTS = st.integers(0, 65535).map(lambda port: f":{port}") | st.just("")


def admits(guard: Guard, host: str, origin: str | None = None) -> bool:
    """Return whether a websocket is opened; the page that asks is the server's own unless said."""
    return guard.refusal([host], [f"http://{host}" if origin is None else origin], upgrade=True) is None


@given(GUARDS, st.sampled_from(["localhost", "LOCALHOST", "127.0.0.1", "127.8.9.1", "[::1]"]), PORTS)
def test_this_computer_is_always_answered(guard: Guard, host: str, port: str) -> None:
    """Under each of its names, and on any port: a tunnel may have another one at its near end."""
    assert admits(guard, host + port)


@given(GUARDS, NAMES, st.sampled_from(["example", "localhost.example.org", "127.0.0.1.example"]), PORTS)
def test_a_name_from_elsewhere_is_refused_wherever_it_leads(
    guard: Guard, name: str, domain: str, port: str
) -> None:
    """Whoever owns a name can let it mean this computer; the browser still says the name."""
    assert guard.refusal([f"{name}.{domain}{port}"], [], upgrade=False) == WRONG_NAME


@pytest.mark.parametrize("host", ["192.168.1.20:8000", "10.0.0.7", "[fd00::1]:8000", "nas-helper:8000"])
def test_other_addresses_are_answered_only_where_others_may_come(host: str) -> None:
    """A number can be rebound to nothing, but on a loopback server none other than loopback is right."""
    assert admits(EXPOSED, host)
    assert not admits(LOCAL, host)


@given(GUARDS, st.text(max_size=30))
def test_no_host_is_too_strange_to_be_judged(guard: Guard, host: str) -> None:
    """Whatever is admitted can stand in a header: it has none of the signs that part the rules there."""
    strange = set(host.lower()) - set(string.ascii_lowercase + string.digits + ".:-_[]")
    assert not strange or guard.refusal([host], [], upgrade=False) is not None


@given(GUARDS, st.sampled_from(["http", "https", "file"]), NAMES, PORTS)
def test_another_page_is_refused(guard: Guard, scheme: str, name: str, port: str) -> None:
    """A page of any other origin, on another port of this computer as well, opens nothing."""
    assert not admits(guard, "localhost:8000", f"{scheme}://{name}.example{port}")
    assert admits(guard, "localhost:8000", f"http://localhost{port}") == (port == ":8000")


@pytest.mark.parametrize("origin", ["null", "", "http://localhost:8000.example.org", "http://127.0.0.1:8000"])
def test_an_origin_must_be_the_very_same(origin: str) -> None:
    """Nothing that only begins like the own address, and no page without an address."""
    assert LOCAL.refusal(["localhost:8000"], [origin], upgrade=False) == WRONG_PAGE


def test_a_page_behind_tls_is_our_own() -> None:
    """A proxy that encrypts changes the scheme, not the host."""
    assert admits(LOCAL, "localhost:8443", "https://localhost:8443")


def test_only_a_page_may_open_a_websocket() -> None:
    """A browser sends the origin with each; a link that is followed has none, and is fine."""
    assert LOCAL.refusal(["localhost"], [], upgrade=False) is None
    assert LOCAL.refusal(["localhost"], [], upgrade=True) == WRONG_PAGE


@pytest.mark.parametrize("hosts", [[], ["localhost", "evil.example"], ["localhost", "localhost"]])
def test_a_request_names_one_host(hosts: list[str]) -> None:
    """With none or two it cannot be known which one others on the way have looked at."""
    assert LOCAL.refusal(hosts, [], upgrade=False) == WRONG_NAME


def test_an_exposed_server_knows_its_own_names(monkeypatch: pytest.MonkeyPatch) -> None:
    """The host as it was named on the command line, and what this computer is called in its network."""
    monkeypatch.setattr("socket.gethostname", lambda: "Attic.lan")
    guard = guard_for(Address("backin.lan", "192.168.1.20", 8000))
    assert guard.names == {"localhost", "backin.lan", "attic.lan", "attic.local"}
    assert guard_for(Address("localhost", "127.0.0.1", 8000)).names == {"localhost"}
