"""What reaches a terminal or a report cannot steer either."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.hygiene import clip, printable
from kb.hygiene.characters import LIMIT


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("\x1b[31mred\x1b[0m", "red"),
        ("\x1b[2J\x1b[Hgone", "gone"),
        ("\x1b]0;a new window title\x07text", "text"),
        ("\x1b]8;;https://example.org\x1b\\link\x1b]8;;\x1b\\", "link"),
        ("\x1bP1$qm\x1b\\after a device string", "after a device string"),
        ("\x9b1mbold", "bold"),
        ("\x1b(Bcharset", "charset"),
        ("\x1bcreset", "reset"),
        ("bell\a and back\b\b\bspace", "bell and backspace"),
        ("nul\0", "nul"),
        ("\u202egnirts\u202c", "gnirts"),
        ("\u2066isolated\u2069", "isolated"),
        ("zero\u200bwidth\ufeff\u2060", "zerowidth"),
        ("soft\u00adhyphen", "softhyphen"),
        ("tag\U000e0041\U000e007f", "tag"),
        ("filler\u3164", "filler"),
        ("lone \ud800 surrogate", "lone  surrogate"),
        ("tab\there", "tab here"),
        ("one\r\ntwo\rthree\u2028four\x85five", "one\ntwo\nthree\nfour\nfive"),
    ],
)
def test_what_steers_or_hides_is_taken_out(typed: str, kept: str) -> None:
    """Escape sequences, control characters and invisible ones go; the words stay."""
    assert printable(typed) == kept


@pytest.mark.parametrize(
    "text", ["plain", "Größe, señal, già", "密码是错的", "naïve 🙂", "a\n\nb", "e\u0301"]
)
def test_words_of_all_languages_stay(text: str) -> None:
    """Letters, accents, Chinese, emoji and line breaks are not touched."""
    assert printable(text) == text


@given(st.text(st.characters()))
def test_nothing_that_steers_is_left(text: str) -> None:
    """Of any text nothing but visible characters, spaces and newlines is left, and doing it twice is idle."""
    clean = printable(text)
    assert {unicodedata.category(c) for c in clean if c != "\n"}.isdisjoint({"Cc", "Cf", "Cs", "Zl", "Zp"})
    assert printable(clean) == clean
    clean.encode("utf-8")


def test_an_unfinished_sequence_does_not_swallow_the_text() -> None:
    """An escape that never ends loses its escape character and leaves the words."""
    assert printable("\x1b]0;still here\nand here") == "0;still here\nand here"


@given(st.integers(0, 30))
def test_long_texts_are_cut_and_it_is_said(more: int) -> None:
    """What is longer than the limit is cut right there, and only then it is said."""
    text, cut = clip("x" * (LIMIT - 10 + more))
    assert len(text) == min(LIMIT, LIMIT - 10 + more)
    assert cut == (more > 10)


def test_a_megabyte_is_no_trouble() -> None:
    """A paste of a megabyte, full of beginnings of sequences, is cleaned and cut."""
    text, cut = clip(printable("\x1b]0;" * 250_000))
    assert cut
    assert "\x1b" not in text
