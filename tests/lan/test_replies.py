"""Whatever comes back is read within bounds: hostile bytes cost a little time, and steer nothing."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.hygiene import first_hidden
from lan.mdns import QUESTION, clean, parse
from lan.replies import LARGEST, generation, is_api, parse_reply
from tests.lan.hostile import damaged, try_packet, try_reply
from tests.lan.nas import AUTH, KEYS, announcement, http


@pytest.mark.parametrize(("behavior", "expected"), [("dsm5", "5"), ("dsm6", "6"), ("dsm7", "7")])
def test_recorded_answers_tell_the_generation(behavior: str, expected: str) -> None:
    """As recorded from DSM 5, 6 and 7 (source C8)."""
    reply = parse_reply(http(behavior, "10.0.0.2", "/webapi/query.cgi"))
    assert is_api(reply)
    assert generation(reply) == expected


@pytest.mark.parametrize(
    "auth", [{"path": "auth.cgi", "maxVersion": 9}, {"path": ["x"], "maxVersion": True}, 7, None]
)
def test_what_is_not_on_record_tells_no_generation(auth: object) -> None:
    """Another version, another path or another kind of value is not guessed at."""
    body = json.dumps({"success": True, "data": {"SYNO.API.Auth": auth}}).encode()
    reply = parse_reply(b"HTTP/1.1 200 OK\r\n\r\n" + body)
    assert generation(reply) == ""


def test_a_start_that_is_not_done_is_told_from_silence() -> None:
    """Only a plain ``boot_done: false`` says so."""
    said = {
        behavior: parse_reply(http(behavior, "", "/webman/pingpong.cgi")) for behavior in ("starting", *AUTH)
    }
    assert {name for name, reply in said.items() if reply.data.get("boot_done") is False} == {"starting"}


@pytest.mark.parametrize(
    ("location", "expected"),
    [
        ("https://10.0.0.2:5001/", ("10.0.0.2", 5001, True)),
        ("https://nas.example/webman/", ("nas.example", 443, True)),
        ("/webman/index.cgi", None),
        ("javascript:alert(1)", None),
        ("https://[::1", None),
    ],
)
def test_a_redirect_is_read_as_host_and_port(location: str, expected: tuple[str, int, bool] | None) -> None:
    """What is no web address leads nowhere."""
    reply = parse_reply(f"HTTP/1.1 302 Found\r\nLocation: {location}\r\n\r\n".encode())
    assert reply.redirect == expected


def test_a_recorded_announcement_is_read_without_its_serial_number() -> None:
    """Name, model and MAC address, the last for comparing; no field holds the serial number."""
    (found,) = parse(announcement(KEYS, "DiskStation", "10.0.0.2"), "10.0.0.2")
    assert (found.name, found.model, found.ports) == ("DiskStation", "DS218+", (5000, 5001))
    assert found.mac == "00:11:32:aa:bb:cc"
    assert "1780PDN" not in repr(found)


def test_other_makers_and_our_own_question_announce_nothing() -> None:
    """Only what calls its vendor Synology counts."""
    assert parse(announcement({"vendor": "Else"}, "Printer", "10.0.0.2"), "10.0.0.2") == ()
    assert parse(QUESTION, "10.0.0.2") == ()


def test_names_that_point_in_a_circle_end() -> None:
    """A pointer to itself, and two that point at each other."""
    head = b"\0\0\x84\0\0\0\0\1\0\0\0\0"
    for tail in (b"\xc0\x0c", b"\xc0\x0e\xc0\x0c"):
        assert parse(head + tail + b"\0" * 20, "10.0.0.2") == ()


@given(st.text())
def test_what_is_shown_is_short_and_steers_no_terminal(text: str) -> None:
    """One line of at most 64 characters, all of them seen."""
    shown = clean(text.encode("utf-8", "surrogatepass"))
    assert len(shown) <= 64
    assert first_hidden(shown) == ""


@given(st.binary(max_size=2000))
def test_any_bytes_are_survived(data: bytes) -> None:
    """Neither parser raises anything."""
    try_packet(data)
    try_reply(data)


@given(st.integers(min_value=0))
def test_damaged_replies_are_survived(seed: int) -> None:
    """Recorded replies with bytes changed, cut out, repeated. ``python -m tests.lan.hostile`` tries more."""
    packet, reply = damaged(seed)
    try_packet(packet)
    try_reply(reply)


def test_a_reply_without_end_is_cut() -> None:
    """What is longer than the bound is not an object any more, and deep nesting is no crash."""
    assert try_reply(b"HTTP/1.1 200 OK\r\n\r\n" + b"[" * LARGEST) == {}
    assert try_reply(b"HTTP/1.1 200 OK\r\n\r\n" + b'{"a":' * 9000) == {}
