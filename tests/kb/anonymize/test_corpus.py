"""Each kind of thing that tells who or where somebody is, in the ways in which people write it down."""

from __future__ import annotations

import time

import pytest

from tests.kb.anonymize.corpus import anonymize, examples, kinds

KINDS = [
    *(
        "hosts",
        "ipv4",
        "ipv6",
        "keys",
        "mac",
        "mails",
        "people",
        "phones",
        "quickconnect",
        "serials",
        "stories",
    ),
    "users",
]


def test_there_are_examples_of_every_kind() -> None:
    """Of each some that must go, and some that only look so and must stay."""
    assert kinds() == KINDS
    for kind in KINDS:
        found = examples(kind)
        assert sum(not each.is_innocent for each in found) >= 20
        assert sum(each.is_innocent for each in found) >= 10


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_marked_goes_and_nothing_else(kind: str) -> None:
    """In every example exactly the marked parts are gone, and a second look finds nothing more."""
    wrong = [f"{each.place}: {each.got}" for each in examples(kind) if each.got != each.wanted]
    assert wrong == []
    redacted = [anonymize(each.text)[0] for each in examples(kind)]
    assert [anonymize(text)[0] for text in redacted] == redacted


@pytest.mark.parametrize(
    "piece",
    [
        "a-",
        "a.",
        "1.",
        "a:",
        "a@",
        "\\\\a",
        "//a",
        " ",
        "user ",
        "name is ",
        "Ab ",
        "0171-",
        "06 1",
        "A1B2-",
        "Dr. ",
    ],
)
def test_a_long_text_takes_no_longer_than_its_length_allows(piece: str) -> None:
    """Nobody waits for a text made to be slow: four times the length takes no sixteen times as long."""
    anonymize("user peter")  # reads its lists of words
    short, long = _seconds(piece, 4_000), _seconds(piece, 16_000)
    assert long < 8 * max(short, 0.05)


def _seconds(piece: str, length: int) -> float:
    """Return how much computing it takes to clean ``length`` characters that repeat ``piece``."""
    start = time.process_time()
    anonymize((piece * length)[:length])
    return time.process_time() - start
