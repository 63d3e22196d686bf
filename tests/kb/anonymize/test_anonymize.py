"""Who and where somebody is can be taken out of a text, and what facts hang on stays."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.anonymize import CAUTION, Anonymizer, Removed, anonymize_case, preview
from kb.hygiene import printable
from kb.model import Answered, Case, Stated, Switched, Unread
from tests.kb.anonymize.corpus import anonymize

PERSONAL = [
    ("the NAS is at 192.168.1.5:5001 now", "192.168.1.5"),
    ("ip=10.0.0.254,gateway unknown", "10.0.0.254"),
    ("fe80::211:32ff:feaa:bbcc%eth0 answers", "fe80::211:32ff:feaa:bbcc"),
    ("https://[2001:db8::1]:5001", "2001:db8::1"),
    ("MAC 00:11:32:AA:BB:CC", "00:11:32:AA:BB:CC"),
    ("write to peter.pan@example.org please", "peter.pan"),
    (r"I open \\nas-peter\family", "nas-peter"),
    (r"I open \\nas-peter\family", "family"),
    ("smb://thebox/family", "thebox"),
    ("ssh peter@thebox", "peter"),
    (r"signing in as CORP\jdoe", "jdoe"),
    (r"it lies in C:\Users\Peter Pan\Desktop", "Peter Pan"),
    ("in /volume1/homes/mary/x", "mary"),
    ("in /home/mary", "mary"),
    ("/Users/mary/Desktop", "mary"),
    ("user peter cannot sign in", "peter"),
    ("username: 'maria.h'", "maria.h"),
    ("Benutzername: petra", "petra"),
    ("my name is Hans Meier", "Meier"),
    ("https://peter.example.com:5001/webman", "peter.example.com"),
    ("https://petersbox.synology.me:5001", "petersbox"),
    ("petersbox.synology.me", "petersbox"),
    ("http://quickconnect.to/petersbox", "petersbox"),
    ("my QuickConnect ID is petersbox7", "petersbox7"),
    ("QuickConnect ID: petersbox7", "petersbox7"),
    ("thebox.local does not answer", "thebox"),
    ("serial 1780PEN123456", "1780PEN123456"),
    ("S/N: 2040SBR-12", "2040SBR-12"),
    ("the label says B3J4N01003", "B3J4N01003"),
]

HARMLESS = [
    "DSM 7.2.1 on a DS218+",
    "6.2.3-25426 and 7.2.1-69057 Update 5",
    "version 6.2.4.25556",
    "DSM 7.1.1.1",
    "mask 255.255.0.0",
    "since 12:30:45 yesterday",
    "admin@ is no address, nor is 5000/5001",
    "ssh root@localhost",
    "the user account is disabled",
    "user cannot log in",
    "QuickConnect ID is wrong",
    "https://find.synology.com and https://quickconnect.to",
    "ERR_CONNECTION_REFUSED",
    "RS3617xs+ and DS1515",
    r"WORKGROUP\admin",
    "login page shows nothing",
    "and/or",
    "std::vector is code",
]


@pytest.mark.parametrize(("text", "personal"), PERSONAL)
def test_what_identifies_somebody_is_taken_out(text: str, personal: str) -> None:
    """It goes, it is listed for the preview, and a second look finds nothing more."""
    redacted, removed = anonymize(text)
    assert personal not in redacted
    assert any(personal in each.original or each.original in personal for each in removed)
    assert anonymize(redacted)[0] == redacted


@pytest.mark.parametrize("text", HARMLESS)
def test_what_identifies_nobody_stays(text: str) -> None:
    """Versions, models, masks, times, general names and plain sentences are not touched."""
    assert anonymize(text) == (text, ())


def test_a_self_assigned_address_still_shows_what_it_is() -> None:
    """169.254 tells that nobody handed out an address, so that much stays."""
    redacted, removed = anonymize("it shows 169.254.12.77 now")
    assert redacted == "it shows 169.254.x.x now"
    assert removed == (Removed("169.254.12.77", "169.254.x.x", "address"),)


def test_the_same_thing_gets_the_same_placeholder() -> None:
    """Who reads the report can tell two addresses apart, and a name is found wherever it stands."""
    redacted, _ = anonymize("10.0.0.1 was 10.0.0.2, then 10.0.0.1. User Peter waits; peter is angry.")
    assert redacted == "address-1 was address-2, then address-1. User name-1 waits; name-1 is angry."


def test_texts_share_their_placeholders() -> None:
    """The same anonymizer recognizes in one text what it met in another."""
    anonymizer = Anonymizer()
    assert anonymizer.redact("user peter") == "user name-1"
    assert anonymizer.redact("PETER again") == "name-1 again"


def test_an_anonymous_text_keeps_its_placeholders() -> None:
    """New finds in a text that was redacted before do not take over the meaning of old placeholders."""
    assert anonymize("address-1 and 10.0.0.1")[0] == "address-1 and address-2"


@given(st.text(max_size=200).map(printable))
def test_anonymous_is_anonymous(text: str) -> None:
    """Whatever the text, a redacted text has nothing left to take out."""
    redacted, _ = anonymize(text)
    assert anonymize(redacted)[0] == redacted


def test_a_case_keeps_its_events() -> None:
    """Only what its person wrote changes: the description goes or is cleaned, and so are details."""
    events = (
        Stated("detail", "address", "192.168.1.5"),
        Stated("fact", "dsm", "7"),
        Switched("lost-2fa"),
        Answered("problems/lost-2fa#is-it", "yes"),
    )
    case = Case("an-id", "2026-11-22T10:00:00+01:00", "192.168.1.5 is gone, says user peter", events, "sure")
    cleaned = (Stated("detail", "address", "address-1"), *events[1:])
    anonymous, removed = anonymize_case(case)
    assert anonymous == Case(case.id, case.began, "", cleaned, case.band)
    assert [each.original for each in removed] == ["192.168.1.5"]
    anonymous, removed = anonymize_case(case, words=True)
    words = "address-1 is gone, says user name-1"
    assert anonymous == Case(case.id, case.began, words, cleaned, case.band)
    assert [each.original for each in removed] == ["192.168.1.5", "peter"]


def test_what_a_later_version_wrote_is_looked_through_too() -> None:
    """Nobody knows what stands in an entry that this version cannot read."""
    unread = Unread("noted", "user peter", "192.168.1.5")
    anonymous, _ = anonymize_case(Case("a-1", "now", "", (unread,)))
    assert anonymous.events == (Unread("noted", "user name-1", "address-1"),)


def test_the_preview_names_everything_that_was_taken_out() -> None:
    """Each thing once, with what stands there instead, as it was found."""
    _, removed = anonymize("user peter at 192.168.1.5, and PETER again")
    what, *things, caution = preview(removed, words=True)
    assert what == "Taken out of the report:"
    assert things == ["  192.168.1.5 → address-1", "  peter → name-1"]
    assert list(preview((), words=True)) == ["Nothing was taken out of the report.", caution]
    assert caution == CAUTION
    left_out, *rest = preview(removed, words=False)
    assert "own words are left out" in left_out
    assert rest == [what, *things]
