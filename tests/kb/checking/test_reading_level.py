"""Short sentences and explained abbreviations, in all that is read in trouble and nowhere else."""

from __future__ import annotations

from datetime import date

import pytest

from kb.checking import check
from kb.reading import read_files
from tests.kb.checking.clean_content import CLEAN

TEXT = "Set a new password at once."
ROAD = "roads/after-a-reset.md"


def found(text: str, file: str = ROAD, old: str = TEXT) -> set[str]:
    """Return the codes of family Q with ``text`` in place of ``old``."""
    content = CLEAN[file].decode()
    assert content.count(old) == 1
    files = {**CLEAN, file: content.replace(old, text).encode()}
    return {finding.code for finding in check(read_files(files), date(2026, 11, 22), None, "Q").findings}


def words(count: int) -> str:
    """Return a sentence of ``count`` words."""
    return " ".join(["word"] * count) + "."


def test_25_words_are_the_limit() -> None:
    """One word more is told, in one line or in several."""
    assert not found(words(25))
    assert found(words(26)) == {"Q04"}
    assert found(words(26).replace(" ", "\n", 13)) == {"Q04"}


def test_every_sentence_counts_alone() -> None:
    """Sentences end with a stop, a question mark, an empty line or an item of a list; quotes may follow."""
    half = words(20)
    assert not found(f"{half} {half}")
    assert not found(f"Say “{half}” {half}")
    assert not found(f"{half[:-1]}\n\n{half[:-1]}")
    assert not found(f"Look:\n\n- {half[:-1]}\n- {half[:-1]}")


def test_links_notes_and_paths_are_no_words() -> None:
    """An address, a note on the confidence and the arrows of a menu do not make a sentence long."""
    assert not found(f"{words(25)[:-1]} (one report, [O1](../sources.md#o1)).")
    assert not found(f"[{words(25)[:-1]}](https://example.org/).")
    assert not found(f"{words(24)[:-1]} > word.")


@pytest.mark.parametrize("text", ["The XYZ fails.", "Look (see XYZQ).", "Is it **ABC** or IPv9? No: IPv6."])
def test_an_abbreviation_needs_an_explanation(text: str) -> None:
    """Two to five capitals that nobody explains are told."""
    assert found(text) == {"Q05"}


@pytest.mark.parametrize(
    "text",
    [
        "The XYZ (a box) fails.",
        "An example box (XYZ) fails.",
        "Plug in the USB key.",
        "Open the page *XYZ*, and type `XYZ`.",
        "The NAS starts.",
        "Read [it](../sources.md#o1) on XYZABC.",
    ],
)
def test_what_is_explained_or_shown_may_stand(text: str) -> None:
    """Brackets, the glossary, everyday use, and what stands on a screen or label are explanation enough."""
    assert not found(text)


def test_phrases_are_left_alone() -> None:
    """What people type need not be short or plain."""
    phrase = "- banned after mistyping\n"
    assert not found(f"- the XYZ says {words(30)}\n", "problems/ip-blocked.md", phrase)
