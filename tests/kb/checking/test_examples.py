"""The page about the checks, ``docs/checks.md``, tells the truth about every finding."""

from __future__ import annotations

from datetime import date

import pytest

from kb.checking import Code, check, limits
from kb.model import UnreadableContentError
from kb.reading import Code as ReadingCode
from kb.reading import read_files
from tests.checks_page import PAGE, checks_page, written_entries
from tests.kb.checking.clean_content import CLEAN
from tests.kb.checking.examples import Example, examples

TODAY = date(2026, 11, 22)
ALL = tuple(examples())
SHOWN = [example for example in ALL if example.change]


def codes_of(files: dict[str, bytes]) -> set[str]:
    """Return the codes of all findings on ``files``."""
    try:
        kb = read_files(files)
    except UnreadableContentError as error:
        return {finding.code for finding in error.findings}
    return {finding.code for finding in check(kb, TODAY).findings}


def test_the_page_says_what_the_codes_say() -> None:
    """Meanings and reading's advice are those of the code. To keep it so: ``python -m tests.checks_page``."""
    page = PAGE.read_text(encoding="utf-8")
    assert page == checks_page(written_entries(page))


LIMITS = {
    "S07": f"more than {limits.MOST_STATES:,} states",
    "H07": f"at most {limits.MOST_ATTEMPTS} attempts",
    "M05": f"Over {limits.MOST_ABOVE_OPTIMUM} questions more",
    "M06": f"at most {limits.MOST_QUESTIONS} questions",
    "M07": f"over {limits.MOST_REGRET:.0%} of those",
}


@pytest.mark.parametrize("code", LIMITS)
def test_an_advice_names_the_limit_that_is_kept(code: str) -> None:
    """The advice of the checks is written by hand, the limits in it as well."""
    advice, _ = written_entries(PAGE.read_text(encoding="utf-8"))[code]
    assert LIMITS[code] in " ".join(advice.split())


def test_an_old_page_is_written_anew_but_for_its_examples() -> None:
    """Whatever else somebody changed on the page goes, and no example is lost."""
    page = PAGE.read_text(encoding="utf-8")
    old = page.replace("256 KiB", "1 MiB").replace("S05: more than", "S05: too many, over")
    assert old != page
    assert checks_page(written_entries(old)) == page


def test_every_code_has_its_entry() -> None:
    """Each code of each family stands on the page once, in order."""
    codes = [code.code for code in ReadingCode] + [code.code for code in Code]
    assert [example.code for example in ALL] == codes


def test_an_entry_without_an_example_says_why() -> None:
    """Where nothing can be shown, the page says so."""
    assert all("No example: " in example.text for example in ALL if not example.change)


def test_the_good_lines_are_clean() -> None:
    """Without any of the changes nothing is found."""
    assert codes_of(CLEAN) == set()


@pytest.mark.parametrize("example", SHOWN, ids=lambda example: example.code)
def test_the_bad_lines_give_their_codes(example: Example) -> None:
    """A change gives exactly the codes under which it stands."""
    assert codes_of(example.files()) == example.codes
