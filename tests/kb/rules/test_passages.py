"""The parts of an action as one text: numbers run on, and what is for one version stands under its name."""

from __future__ import annotations

from kb.model import DSM, Bullets, Grade, Known, Passage, paragraph, strong
from kb.rules import as_prose, passages_for

OPEN, SIX, SEVEN, CLOSE = (paragraph(words) for words in ("Open.", "Six.", "Seven.", "Close."))
COMMON = Passage(None, (), (OPEN, CLOSE))
MORE = Passage(None, paragraph("Then:"), (OPEN,))
OF_SIX, OF_SEVEN = Passage("6", (), (SIX,)), Passage("7", (), (SEVEN,))


def test_numbers_run_on_through_all_that_is_for_everybody() -> None:
    """Words in between interrupt them and do not begin them anew."""
    shown = as_prose((COMMON, MORE), numbered=True)
    assert shown == (Bullets((OPEN, CLOSE), 1), *paragraph("Then:"), Bullets((OPEN,), 3))


def test_each_version_stands_under_its_name_with_numbers_of_its_own() -> None:
    """Whoever does not know the version reads one of them."""
    shown = as_prose((OF_SIX, OF_SEVEN), numbered=True)
    assert shown == (*strong("DSM 6:"), Bullets((SIX,), 1), *strong("DSM 7:"), Bullets((SEVEN,), 1))


def test_a_known_version_leaves_out_what_is_for_others() -> None:
    """What is for everybody stays; while nobody knows the version, all of it does."""
    passages = (COMMON, OF_SIX, OF_SEVEN)
    assert passages_for(passages, {}) == passages
    assert passages_for(passages, {DSM: Known("7", Grade.TOLD)}) == (COMMON, OF_SEVEN)


def test_without_numbers_they_are_bullets() -> None:
    """Numbers are for what is done in an order."""
    assert as_prose((COMMON,)) == (Bullets((OPEN, CLOSE)),)
