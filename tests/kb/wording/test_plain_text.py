"""Markdown as plain text: the words stay, the markup goes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.wording import plain
from tests.prose import read
from tests.tiny_content import TINY


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ('See [the list](../effects.md#a "b").', "See the list."),
        ("Press *User*, then **Edit**, `hold 4 s`.", "Press User, then Edit, hold 4 s."),
        ("one\ntwo", "one two"),
        ("one\n\ntwo", "one\n\ntwo"),
        ("- a\n- b", "- a\n- b"),
        ("3. a\n4. b", "3. a\n4. b"),
        ("1. a\n   - b\n   - c\n2. d", "1. a\n   - b\n   - c\n2. d"),
        ("1. a\n\n   b\n2. c", "1. a\n\n   b\n2. c"),
        ("| | |\n|-|-|\n| Area | [x](y) |\n| Time | 5 |", "- Area: x\n- Time: 5"),
        ("| A | B | C |\n|-|-|-|\n| 1 | 2 | |", "- A: 1; B: 2"),
        ("### DSM 6\n\nOpen it.", "DSM 6\n\nOpen it."),
        ("```sh\nls -l\n```", "    ls -l"),
        ("```diagram A hole.\n o\n```", "A hole."),
        ("> said\n>\n> twice", "said\n\ntwice"),
        ("a &amp; b \\* c", "a & b * c"),
        ("Red ([R1](../sources.md#r1), one report).", "Red (one report)."),
        ("", ""),
    ],
)
def test_markup_goes_and_words_stay(markdown: str, expected: str) -> None:
    """As somebody would type it who has only letters."""
    assert plain(read(markdown)) == expected


@pytest.mark.parametrize("name", sorted(TINY))
def test_no_page_keeps_markup(name: str) -> None:
    """A line dialog shows no brackets, backticks or bars."""
    text = plain(read(TINY[name].decode()))
    assert not [sign for sign in ("](", "`", "| ", "**", "## ") if sign in text]


@given(st.text(alphabet="#-*_[]()<>|`~1.\\\n ab", max_size=60))
def test_any_markdown_becomes_text(markdown: str) -> None:
    """Whatever is written, no line ends in blanks and nothing stands around it."""
    text = plain(read(markdown))
    assert not text.endswith("\n")
