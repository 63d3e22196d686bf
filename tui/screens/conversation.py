"""A conversation on the screen: what was said above, one question in focus, what can help beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content

from kb.dialog import DoesNotFitError
from kb.model import UNKNOWN, Answered, Event, State
from kb.wording import position_title, question_at
from tui.commands.everywhere import DIALOG
from tui.screens.link_navigation import LinkNavigation
from tui.widgets.answers import FOLLOW, STEP_FOLLOWS, Answers
from tui.widgets.choice import ChoiceRow
from tui.widgets.column import Column
from tui.widgets.countdown import Clocks, Countdown
from tui.widgets.key_bar import KeyBar
from tui.widgets.ladder import LadderText, way_map
from tui.widgets.positions import View, view_of
from tui.widgets.row import NUMBER_KEYS, Row
from tui.widgets.title_bar import TitleBar
from tui.widgets.trail import Trail

if TYPE_CHECKING:
    from tui.session.session import Session

BREAKPOINTS = [(0, "-slim"), (60, "-narrow"), (100, "-wide")]
"""From how many cells on the screen bears which class."""
_ANEW, _STOP = "anew", "stop"
_ABOUT_WAIT = {"leave": "Leave it running", _STOP: "Stop it", _ANEW: "Begin it anew"}


class Conversation(LinkNavigation[None]):
    """Shows where a session stands and moves it on by what the person says."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *(Binding(str(number), f"choose({number})", show=False) for number in NUMBER_KEYS),
    ]
    HORIZONTAL_BREAKPOINTS = BREAKPOINTS

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self._clocks: Clocks = {}
        self._problem = session.state.problem

    def compose(self) -> ComposeResult:
        """Title, conversation, ladder, keys."""
        state = self.session.state
        yield TitleBar(*self._title(state))
        with Horizontal(id="both"):
            with Column(id="conversation"):
                yield Trail(state.trail)
                view = view_of(self.session, self._clocks)
                yield view
                yield Answers(view)
            yield VerticalScroll(LadderText(self.session.kb, state), id="ladder", can_focus=False)
        yield KeyBar(DIALOG)

    def _title(self, state: State) -> tuple[tuple[str, ...], tuple[Content, Content]]:
        """Return the titles of the problem and the present step, and the ways as a wide and a narrow map."""
        kb = self.session.kb
        problem = kb.problems.get(state.problem or "")
        titles = (problem.title if problem else "", position_title(kb, state))
        maps = way_map(kb, state, joined=True), way_map(kb, state, joined=False)
        return tuple(filter(None, titles)), maps

    def on_mount(self) -> None:
        """Begin with the position in focus."""
        self.call_after_refresh(self._settle, begins=True)
        self.screen_layout_refresh_signal.subscribe(self, self._say_what_follows)
        self._tell()

    @property
    def view(self) -> View:
        """The view of the present position."""
        return self.query(View).last()

    async def say(self, *events: Event) -> None:
        """Move the case on by ``events``, one turn of the person, and show where it stands then."""
        try:
            self.session.say(*events)
        except DoesNotFitError as error:
            self.notify(f"That does not fit here any more: {error.reason}", severity="warning", markup=False)
            return
        await self.show()

    async def show(self) -> None:
        """Show where the case stands."""
        state = self.session.state
        if not self.query(View):  # the person left while the answer before was shown
            return
        column, before = self.query_one(Column), self.view
        with self.app.batch_update():
            self.query_one(TitleBar).show(*self._title(state))
            await self.query_one(Trail).show(state.trail)
            if not column.is_attached:  # the person has left meanwhile
                return
            before.display = False
            view = view_of(self.session, self._clocks)
            await column.mount(view, after=before)
            await self.query_one(Answers).show(view)
        self.call_after_refresh(self._settle)
        # Nobody has to wait for the rest.
        self.call_after_refresh(before.remove)
        self.call_after_refresh(self.query_one(LadderText).show, state)
        self.refresh_bindings()
        self._tell()

    def _settle(self, *, begins: bool = False) -> None:
        """Give the focus to the first answer and show the view from its top.

        ``begins`` says that nothing was on the screen before, so that no view goes on from it.
        """
        if not self.query(View):  # the person left at once
            return
        view = self.view
        column = self.query_one(Column)
        rows = [row for row in column.rows() if view in row.ancestors]
        answers = [row for row in rows if isinstance(row, ChoiceRow)]
        others = [row for row in rows if row not in answers]
        goes_on = view.goes_on and not begins
        pinned = self.query_one(Answers).first
        if pinned is not None:
            (view.first or pinned).focus(scroll_visible=False)
        elif answers and (view.starts_on_choice or (goes_on and view.goes_on_asking)):
            answers[0].focus(scroll_visible=False)
        elif rows:
            ((others[-1:] if goes_on else []) or rows)[0].focus(scroll_visible=False)
        column.scroll_to_widget(view, top=True, animate=False, force=True)
        if view.goes_on_at is not view:
            column.scroll_to_widget(view.goes_on_at, animate=False, force=True)
        if goes_on:
            column.scroll_end(animate=False, force=True)

    @on(View.Redrawn)
    def settle_again(self) -> None:
        """Put the focus where the view goes on."""
        self.call_after_refresh(self._settle)
        self.refresh_bindings()

    def _say_what_follows(self, _: object) -> None:
        if not self.query(View):  # the person left at once
            return
        view, column, answers = self.view, self.query_one(Column), self.query_one(Answers)
        seen = answers.first is not None or any(map(column.shows, view.query(ChoiceRow)))
        first = view.first
        step_is_seen = first is None or column.page.overlaps(first.region)
        answers.say(view.says or (FOLLOW if not seen else "" if step_is_seen else STEP_FOLLOWS))

    def _tell(self) -> None:
        """Say once what the person should know."""
        problem = self.session.state.problem
        if problem not in {None, self._problem}:
            self.notify(f"This is now about: {self.session.kb.problems[problem].title}.", markup=False)
        self._problem = problem
        for answer in self.session.state.fell_away:
            question = question_at(self.session.kb, answer.step)
            self.notify(f"Your answer to “{question}” fell away: it is not asked any more.", markup=False)

    @on(Countdown.Started)
    def wait(self, event: Countdown.Started) -> None:
        """Keep until when a wait lasts, so that it is known also where Backin is left meanwhile."""
        event.stop()
        if event.clock.timer.kind == "wait":
            self.session.start_clock(event.step, event.clock.timer.seconds)
        elif event.clock.timer.kind == "watch":
            self.action_look()

    def action_look(self) -> None:
        """Offer to look at the network, and hear what was seen; never in a browser, which is elsewhere."""
        from tui.screens.look import LookScreen

        def saw(events: tuple[Event, ...] | None) -> None:
            for event in events or ():
                self.call_later(self.say, event)

        if not self.app.is_web:
            self.app.push_screen(LookScreen(self.session, saw), saw)

    @on(Countdown.Running)
    def ask_about_wait(self, event: Countdown.Running) -> None:
        """Ask what is to become of a wait that runs."""
        from tui.screens.choose import ChooseScreen

        event.stop()
        countdown = event.countdown

        def decided(answer: str | None) -> None:
            if answer == _ANEW:
                countdown.start()
            elif answer == _STOP:
                countdown.stop()
                self.session.stop_clock(countdown.step)

        self.app.push_screen(ChooseScreen("This wait is running", _ABOUT_WAIT), decided)

    @on(Row.Pressed)
    async def answer(self, event: Row.Pressed) -> None:
        """Take a numbered answer, but not once more when it was pressed twice in haste."""
        row = event.row
        if not isinstance(row, ChoiceRow) or row.event is None or not self._is_present(row):
            return
        if _is_unknown(row.event) and await self.view.show_how_to_find_out():
            return
        await self.say(row.event)

    def _is_present(self, row: ChoiceRow) -> bool:
        return any(node is self.view or isinstance(node, Answers) for node in row.ancestors)

    def action_choose(self, number: int) -> None:
        """Choose the answer with this number, if it can be read; else bring it into view first."""
        if not self.query(View):  # the person is just leaving
            return
        for row in self.query(ChoiceRow):
            if row.number != number or not self._is_present(row):
                continue
            column = self.query_one(Column)
            if column.shows(row):
                row.action_press()
            else:
                column.scroll_to_widget(row, animate=False, force=True)
                row.focus(scroll_visible=False)


def _is_unknown(event: Event) -> bool:
    return isinstance(event, Answered) and event.answer == UNKNOWN
