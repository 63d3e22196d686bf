"""Before an action that costs something: what it undoes, and what led here, to be looked at again."""

from collections.abc import Iterator

from msgspec.structs import replace
from textual.app import ComposeResult
from textual.containers import VerticalGroup
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from kb.model import (
    Accepted,
    Action,
    AtWarning,
    Bullets,
    Condition,
    Confirmed,
    Grade,
    Known,
    Outcome,
    Result,
    Standing,
    paragraph,
)
from kb.rules import PutBack, milder_and_skipped, to_confirm, undone_by
from kb.wording import (
    FIND_OUT,
    MILDER,
    STAYS,
    UNDOES,
    UNDOES_PERHAPS,
    effect_text,
    not_known_words,
    rests_on_words,
)
from tui.session.choices import preferred
from tui.session.session import Session
from tui.widgets.countdown import Clocks
from tui.widgets.foldout import Foldout
from tui.widgets.harm import harm_line
from tui.widgets.positions.about_action import keeps_and_undo
from tui.widgets.positions.view import View, answer_text, ask_fact, capitalized
from tui.widgets.prose import Prose
from tui.widgets.row import ChoiceRow, Row
from tui.widgets.text_block import HangingText


class WarningView(View):
    """Warns first; every fact that this rests on is confirmed one by one before the steps are shown."""

    position: AtWarning

    def __init__(self, session: Session, clocks: Clocks) -> None:
        super().__init__(session, clocks)
        self.goes_on = bool(self._confirmed)

    @property
    def first(self) -> Row | None:
        """The next fact, once the warning was read. Else no answer: Enter must not start a reset."""
        if not self.goes_on:
            return None
        others = [row for row in self.query(Row) if row.display and not isinstance(row, ChoiceRow)]
        return super().first if self.position.confirm else others[-1]

    @property
    def _action(self) -> Action:
        return self.kb.actions[self.position.action]

    @property
    def _confirmed(self) -> list[Condition]:
        """What had to be confirmed, and is by now."""
        facts = {fact: Known(known.value, Grade.ANSWERED) for fact, known in self.state.facts.items()}
        rests_on = to_confirm(self.kb, replace(self.state, facts=facts), self.position.action)
        return [each for each in rests_on if each not in self.position.confirm]

    def compose(self) -> ComposeResult:
        """Say what is lost and kept, in a frame of its own, then ask."""
        yield from self.on_the_way()
        frame = VerticalGroup(*self._what_it_does(self._action), id="frame")
        frame.border_title = "⚠ Before you do this"
        yield frame
        yield Prose(self.advice_prose(self.position.step, self.position.action), classes="apart")
        if not self.position.confirm:  # folded away: each was just read
            said = tuple(paragraph(rests_on_words(self.kb, condition)) for condition in self._confirmed)
            yield Foldout("This led here", (Bullets(said),) if said else (), id="led-here")
        yield from self._ask(self.position)

    def _what_it_does(self, action: Action) -> Iterator[Widget]:
        yield self.heading(action.title)
        yield Static(harm_line(action), classes="costs", markup=False)
        yield Prose(action.summary)
        undone = undone_by(self.kb, self.state, action.id)
        yield from self._lost(UNDOES, [each for each in undone if not each.note])
        yield from self._lost(UNDOES_PERHAPS, [each for each in undone if each.note])
        yield from self.version_row()
        if action.keeps or action.undo:
            yield self.section(STAYS)
        yield Prose(keeps_and_undo(action))

    def _lost(self, title: str, group: list[PutBack]) -> Iterator[Widget]:
        if group:
            yield self.section(title)
        for each in group:
            yield Foldout(each.title, effect_text(self.state, each))

    def _ask(self, position: AtWarning) -> Iterator[Widget]:
        if not position.confirm:
            if self._confirmed:
                yield Static("All of it is right. Above stands what it undoes.", classes="ask", markup=False)
            yield ChoiceRow(1, "I have read this. Show me the steps", Accepted(position.action))
            yield from self._rather(2, position.action)
            return
        condition = position.confirm[0]
        done = len(self._confirmed)
        count = f"Question {done + 1} of {done + len(position.confirm)}. You said this. Is it right?"
        yield Static(count, classes="ask", markup=False)
        yield Static(
            Content.styled(rests_on_words(self.kb, condition), "bold"), classes="statement", markup=False
        )
        yield ChoiceRow(1, "Yes, that is right", Confirmed(condition.fact, condition.value))
        values = [v.id for v in self.kb.facts[condition.fact].values if v.id != condition.value]
        right = Confirmed(condition.fact, values[0]) if len(values) == 1 else ask_fact(condition.fact)
        yield ChoiceRow(2, "No, that is not right", right)
        yield from self._rather(3, position.action)

    def _rather(self, number: int, action: str) -> Iterator[Widget]:
        """Offer what is milder and not known, each to be found out and tried now, and to leave it."""
        milder = milder_and_skipped(self.kb, self.state, action)
        if milder:
            yield self.section(MILDER, classes="apart")
        for place, rung in enumerate(milder, number):
            choice = preferred(self.kb, rung.action)
            yield ChoiceRow(place, answer_text(choice), choice.event)
            if rung.standing is Standing.SET_ASIDE:
                yield HangingText("     ", f"{not_known_words(self.kb, rung)}.", classes="line")
                facts = dict.fromkeys(condition.fact for condition in rung.because)
                how = (block for fact in facts for block in capitalized(self.kb.facts[fact].find_out))
                yield Foldout(FIND_OUT, tuple(how))
        declined = Outcome(action, Result.DECLINED)
        yield ChoiceRow(number + len(milder), "I'd rather not do this", declined)
