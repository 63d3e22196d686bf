"""Every position that a dialog can stand at is drawn, on little content and on all of it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import cast, get_args

import pytest
from textual.app import App, ComposeResult
from textual.containers import VerticalScroll

from kb.dialog import moves
from kb.model import (
    Advice,
    AtAction,
    AtContradiction,
    AtEnding,
    AtFact,
    AtQuestion,
    AtStart,
    AtSymptoms,
    AtWarning,
    Condition,
    Confirmed,
    Ending,
    Event,
    HandOver,
    KnowledgeBase,
    Outcome,
    Position,
    Question,
    Result,
    Solved,
    State,
)
from kb.wording import position_title
from tests.tiny_content import FOLDER
from tests.tui.app.driver import read
from tui.session.session import Session
from tui.widgets.answers import Answers
from tui.widgets.positions import view_of
from tui.widgets.row import ChoiceRow


class Stage(App[None]):
    """Shows one position and nothing else."""

    def __init__(self, kb: KnowledgeBase, state: State) -> None:
        super().__init__()
        self._session = cast("Session", SimpleNamespace(kb=kb, state=state))

    def compose(self) -> ComposeResult:
        """Put the view onto a page that scrolls."""
        view = view_of(self._session, {})
        with VerticalScroll():
            yield view
        yield Answers(view)


def positions(kb: KnowledgeBase) -> Iterator[Position]:
    """Yield positions of every kind, the first of each that the content has."""
    steps = kb.steps.values()
    question = next(each.ref for each in steps if isinstance(each, Question) and not each.is_way_on)
    advice = next(each for each in steps if isinstance(each, Advice))
    action = advice.actions[0]
    harsh = next(each for each in kb.actions.values() if each.loses and each.not_if)
    seen = next(each.id for each in kb.actions.values() if each.symptoms)
    fact = next(each for each in kb.facts.values() if each.find_out)
    one, other, *_ = fact.values
    confirm = (Condition(fact.id, one.id), harsh.not_if[0])
    yield AtQuestion(question)
    yield AtFact(advice.ref, fact.id, action)
    yield AtContradiction(advice.ref, fact.id, (one.id, other.id))
    yield AtWarning(advice.ref, harsh.id, confirm)
    yield AtWarning(advice.ref, harsh.id, ())
    yield AtAction(advice.ref, action)
    yield AtAction(advice.ref, harsh.id, detour=True)
    yield AtSymptoms(advice.ref, seen)
    yield AtEnding(next(each.ref for each in steps if isinstance(each, Ending)))
    yield Solved(harsh.id)
    yield HandOver(advice.ref)


def expected(kb: KnowledgeBase, state: State) -> set[Event]:
    """Return what can be answered on the screen: of the facts to confirm, the first only."""
    match state.position:
        case AtWarning(_, action, (condition, *_)):
            right = Confirmed(condition.fact, condition.value)
            return {right, Outcome(action, Result.DECLINED)}
        case _:
            return set(moves(kb, state))


@pytest.mark.parametrize("width", [40, 80, 120])
@pytest.mark.parametrize("content", [FOLDER, None], ids=["tiny", "shipped"])
async def test_every_position_is_drawn_and_can_be_answered(content: Path | None, width: int) -> None:
    """Its title stands there, within the width, and so does every answer that fits."""
    kb, _ = read(content)
    drawn = set()
    for position in positions(kb):
        state = State(problem=next(iter(kb.problems)), position=position)
        app = Stage(kb, state)
        async with app.run_test(size=(width, 200)) as pilot:
            await pilot.pause()
            shown = " ".join(
                "\n".join(strip.text for strip in app.screen._compositor.render_strips()).split()
            )
            events = {row.key for row in app.query(ChoiceRow)}
        assert " ".join(position_title(kb, state).split()) in shown, position
        assert expected(kb, state) <= events, position
        drawn.add(type(position))
    assert drawn == set(get_args(Position)) - {AtStart}


def test_before_a_problem_is_chosen_there_is_nothing_to_draw() -> None:
    """The first screen asks what happened."""
    kb, _ = read(FOLDER)
    with pytest.raises(KeyError, match="AtStart"):
        view_of(cast("Session", SimpleNamespace(kb=kb, state=State())), {})


@pytest.mark.parametrize("number", range(1, 13))
def test_only_what_one_key_presses_bears_a_number(number: int) -> None:
    """Who reads 12 and presses 1 would choose the first answer, and never see the second key taken."""
    assert (str(number) in str(ChoiceRow(number, "yes").mark)) == (number <= 9)
