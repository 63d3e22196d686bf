"""The first screen's question where a description fits two problems equally well."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from kb.model import Stated, Switched
from tests.tui.app.driver import MIDDLE, SMALLEST, Driver, running
from tests.tui.close_problems import BOTH, close_problems
from tui.widgets.chips import Chips
from tui.widgets.description import Description
from tui.widgets.match_results import MatchCard

QUESTION = "Can somebody else sign in as administrator?"
YES, NO = "Somebody else can sign in as administrator.", "Nobody else can sign in as administrator."


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return content with two close problems, the same for all tests, so that it is read once."""
    return close_problems(tmp_path_factory.mktemp("close"))


@asynccontextmanager
async def home(
    content: Path, description: str = BOTH, size: tuple[int, int] = MIDDLE
) -> AsyncIterator[Driver]:
    """Run the app until ``description`` is matched."""
    async with running(description, content=content, size=size) as d:
        await d.matched()
        yield d


def first(d: Driver) -> str:
    """Return the id of the problem that Enter opens."""
    key = d.app.screen.query(MatchCard).first().key
    assert isinstance(key, Switched)
    return key.problem


def asked(d: Driver) -> bool:
    """Return whether the question stands there."""
    return bool(d.app.screen.query("#part"))


@pytest.mark.parametrize(("answer", "problem"), [(YES, "ip-blocked"), (NO, "forgot-password")])
async def test_a_click_answers_and_brings_the_problem_first(content: Path, answer: str, problem: str) -> None:
    """The answer becomes a chip, the favoured problem comes first, and the question is gone."""
    async with home(content) as d:
        assert QUESTION in " ".join(str(text.render()) for text in d.app.screen.query("#part"))
        await d.click(answer)
        await d.until(lambda: not asked(d))
        assert first(d) == problem
        assert f"{answer.rstrip('.')} ✎" in d.words
        assert "This sounds like" in d.words


async def test_the_arrows_lead_to_the_answers(content: Path) -> None:
    """Keys alone do: down to the answer, Enter; then the field has the focus, and Enter opens the first."""
    async with home(content) as d:
        for _ in range(20):
            focused = d.app.screen.focused
            if focused is not None and NO in getattr(focused, "plain", ""):
                break
            await d.press("down")
        await d.press("enter")
        await d.until(lambda: not asked(d))
        assert isinstance(d.app.screen.focused, Description)
        await d.press("enter")
        await d.in_dialog()
        assert d.state.problem == "forgot-password"
        assert d.state.facts["helper"].value == "no"


async def test_nobody_needs_to_answer(content: Path) -> None:
    """Enter opens the first problem, and letters go on in the field, with the question standing there."""
    async with home(content) as d:
        assert asked(d)
        expected = first(d)
        await d.press("s", "o")
        assert d.app.screen.query_one(Description).text == BOTH + "so"
        assert d.app.screen.query_one(Description).has_focus
        await d.matched()
        await d.press("enter")
        await d.in_dialog()
        assert d.state.problem == expected
        assert "helper" not in d.state.facts


async def test_a_removed_answer_is_asked_again(content: Path) -> None:
    """Who takes the chip away is where they were."""
    async with home(content) as d:
        before = first(d)
        await d.click(NO if before == "ip-blocked" else YES)
        await d.until(lambda: first(d) != before)
        d.app._home.query_one(Chips).focus()
        await d.press("delete")
        await d.until(lambda: asked(d))
        assert first(d) == before
        assert d.app._home.understanding.told == ()


async def test_a_corrected_answer_turns_the_order(content: Path) -> None:
    """Correcting the chip counts like another answer."""
    async with home(content) as d:
        await d.click(NO)
        await d.until(lambda: not asked(d))
        d.app._home.query_one(Chips).focus()
        await d.press("enter")
        await d.until(lambda: d.app.screen is not d.app._home)
        await d.click(YES)
        await d.until(lambda: d.app.screen is d.app._home and first(d) == "ip-blocked")
        assert d.app._home.understanding.told == (Stated("fact", "helper", "yes"),)


async def test_an_answer_stays_while_one_types_on(content: Path) -> None:
    """More words for the same trouble keep the answer; an empty field forgets it."""
    async with home(content) as d:
        await d.click(NO)
        await d.until(lambda: not asked(d))
        await d.type(" again")
        assert d.app._home.understanding.told == (Stated("fact", "helper", "no"),)
        await d.press("escape")
        await d.matched()
        await d.type(BOTH)
        assert asked(d)


async def test_what_the_text_says_goes_before_the_answer(content: Path) -> None:
    """A sentence typed after the answer is the newer word."""
    async with home(content) as d:
        await d.click(NO)
        await d.until(lambda: not asked(d))
        await d.type(". My wife is administrator too.")
        assert [told for told in d.app._home.understanding.told if told.name == "helper"] == [
            Stated("fact", "helper", "yes")
        ]


@pytest.mark.parametrize("description", ["this address has been blocked", "zucchini marmalade", ""])
async def test_there_is_no_question_without_need(content: Path, description: str) -> None:
    """What is sure, unknown or not told yet is not asked about."""
    async with home(content, description) as d:
        assert not asked(d)


async def test_it_can_be_answered_on_the_smallest_terminal(content: Path) -> None:
    """At 40 by 15 the answers are reached by scrolling."""
    async with home(content, size=SMALLEST) as d:
        await d.click("Nobody else can sign in")
        await d.until(lambda: not asked(d))
        assert first(d) == "forgot-password"
