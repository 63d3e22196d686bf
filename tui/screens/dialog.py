"""The dialog: what was said above, one question in focus, what can help beside it, and what can be done."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content

from kb.dialog import DoesNotFitError
from kb.model import (
    UNKNOWN,
    Answered,
    AtAction,
    AtContradiction,
    AtFact,
    AtQuestion,
    Changed,
    ClockStopped,
    Event,
    Mark,
    Marked,
    Passed,
    State,
    Switched,
    paragraph,
)
from kb.wording import position_title, question_at
from tui.commands import Command, bindings
from tui.commands.everywhere import DIALOG
from tui.screens.choose import ChooseScreen
from tui.screens.link_navigation import LinkNavigation
from tui.session.choices import answers_again, stuck
from tui.session.looking import can_see
from tui.session.session import Session
from tui.system.clipboard import copy
from tui.widgets.answers import FOLLOW, STEP_FOLLOWS, Answers
from tui.widgets.checklist import Card, CommandRow, StepRow
from tui.widgets.column import Column
from tui.widgets.countdown import Clocks, Countdown
from tui.widgets.foldout import Foldout
from tui.widgets.key_bar import KeyBar
from tui.widgets.ladder import LadderText, way_map
from tui.widgets.positions import view_of
from tui.widgets.positions.action import ActionView
from tui.widgets.positions.ending import TaskRow
from tui.widgets.positions.view import View, answer_text
from tui.widgets.row import NUMBER_KEYS, ChoiceRow, Row
from tui.widgets.title_bar import TitleBar
from tui.widgets.trail import Trail

_ABOUT_WAIT = (("Leave it running", None), ("Stop it", False), ("Begin it anew", True))


class DialogScreen(LinkNavigation[None]):
    """Leads a case from its first question to its end: shows where it stands, and moves it on."""

    CSS_PATH = "dialog.tcss"
    PAGE_COMMANDS: ClassVar[tuple[Command, ...]] = DIALOG
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(DIALOG),
        Binding("escape", "back", "Back", show=False),
        *(Binding(str(number), f"choose({number})", show=False) for number in NUMBER_KEYS),
    ]

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
                view.goes_on = False
                yield view
                yield Answers(view)
            yield VerticalScroll(LadderText(self.session.kb, state), id="ladder", can_focus=False)
        yield KeyBar()

    def _title(self, state: State) -> tuple[list[str], list[Content]]:
        """Return the titles of the problem and the present step, and the marks of the ways."""
        kb = self.session.kb
        problem = kb.problems.get(state.problem or "")
        titles = (problem.title if problem else "", position_title(kb, state))
        return [*filter(None, titles)], way_map(kb, state)

    def on_mount(self) -> None:
        """Begin with the position in focus."""
        self.call_after_refresh(self._settle)
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

    def _settle(self) -> None:
        """Put the focus where the view begins, and show it from its top, or where it goes on."""
        if not self.query(View):  # the person left at once
            return
        view = self.view
        column = self.query_one(Column)
        rows = [row for row in column.rows() if view in row.ancestors]
        for row in filter(None, (view.first, self.query_one(Answers).first, *rows)):
            row.focus(scroll_visible=False)
            break
        column.scroll_to_widget(view, top=True, animate=False, force=True)
        if view.goes_on_at is not view:
            column.scroll_to_widget(view.goes_on_at, animate=False, force=True)
        if view.goes_on:
            column.scroll_end(animate=False, force=True)

    async def _redraw(self) -> None:
        """Show the view anew, and put the focus where it goes on."""
        with self.app.batch_update():
            await self.view.recompose()
        self.call_after_refresh(self._settle)
        self.refresh_bindings()

    def _say_what_follows(self, _: object) -> None:
        if not self.query(View):  # the person left at once
            return
        view, column, answers = self.view, self.query_one(Column), self.query_one(Answers)
        if answers.first is None:
            follows = "" if any(map(column.shows, view.query(ChoiceRow))) else FOLLOW
        else:
            step = view.first
            follows = "" if step is None or column.page.overlaps(step.region) else STEP_FOLLOWS
        answers.say(view.says or follows)

    def _tell(self) -> None:
        """Say once what the last answer changed besides."""
        problem = self.session.state.problem
        if problem not in {None, self._problem}:
            self.notify(f"This is now about: {self.session.kb.problems[problem].title}.", markup=False)
        self._problem = problem
        for answer in self.session.state.fell_away:
            question = question_at(self.session.kb, answer.step)
            self.notify(f"Your answer to “{question}” fell away: it is not asked any more.", markup=False)

    def action_look(self) -> None:
        """Offer to look at the network, and hear what was seen; never in a browser, which is elsewhere."""
        from tui.screens.look import LookScreen

        def saw(events: tuple[Event, ...]) -> None:
            for event in events:
                self.call_later(self.say, event)

        if not self.app.is_web:
            self.ask(LookScreen(self.session, saw), saw)

    async def chosen(self, row: Row) -> None:
        """Take an answer, once when it was pressed twice in haste, or do what else a row is for."""
        key = row.key
        if isinstance(row, Countdown):
            self._press(row)
        elif isinstance(row, StepRow):
            await self._tick(row)
        elif isinstance(row, CommandRow):
            self.notify(copy(self.app, row.command), markup=False)
        elif isinstance(key, Passed):
            self._change(key)
        elif isinstance(key, str):
            await self.run_action(key)
        elif isinstance(key, Event) and row in self.query_one(Column).rows():
            is_unknown = isinstance(key, Answered) and key.answer == UNKNOWN
            if not (is_unknown and await self.view.show_how_to_find_out()):
                await self.say(key)

    async def _tick(self, row: StepRow) -> None:
        """Tick a step and go on to the next, or take the tick away; first show what cannot be seen."""
        column = self.query_one(Column)
        if not column.page.overlaps(row.region):
            card = row.parent if isinstance(row.parent, Card) else row
            column.scroll_to_widget(card, animate=False, force=True)
            return
        done = row.step.id not in self.session.state.marks
        self.session.say(Marked(row.step.id, Mark.DONE if done else Mark.OPEN))
        if isinstance(self.view, ActionView) and not self.view.shows_all:
            await self._redraw()
            return
        row.tick(ticked=done)
        if done:
            column.action_go_on(1)

    def _press(self, row: Countdown) -> None:
        """Start a clock; a wait that runs is neither lost nor begun anew by a slip, and looking asks first.

        A hold starts once, since a second press would do something else to the box.
        """
        clock, kind = row.clock, row.clock.timer.kind
        if kind == "watch":
            self.action_look()
        elif kind == "wait" and clock.is_running:
            self._ask_about_wait(row)
        elif clock.started is None or (kind != "hold" and clock.is_over):
            self._start(row)

    def _start(self, row: Countdown) -> None:
        """Start a clock, and keep until when a wait lasts, for whoever leaves Backin meanwhile."""
        row.start()
        if row.clock.timer.kind == "wait":
            self.session.start_clock(row.step, row.clock.timer.seconds)

    def _ask_about_wait(self, row: Countdown) -> None:
        def decided(anew: bool) -> None:  # noqa: FBT001 -- what the page hands back
            if anew:
                self._start(row)
            else:
                row.stop()
                self.session.say(ClockStopped(row.step))

        self.ask(ChooseScreen("This wait is running", _ABOUT_WAIT), decided)

    def action_choose(self, number: int) -> None:
        """Choose the answer with this number, if it can be read; else bring it into view first."""
        column = self.query_one(Column)
        for row in column.rows():
            if isinstance(row, ChoiceRow) and row.number == number:
                if column.shows(row):
                    row.action_press()
                else:
                    column.scroll_to_widget(row, animate=False, force=True)
                    row.focus(scroll_visible=False)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """Hide what makes no sense at this position."""
        position = self.session.state.position
        if action == "why":
            return isinstance(position, AtQuestion | AtFact)
        if action in {"sheet", "whole_page"}:
            return isinstance(position, AtAction)
        if action == "copy":
            return isinstance(position, AtAction) and bool(self.query(CommandRow))
        if action == "not_mine":
            return bool(self.query(TaskRow))
        if action == "find_out":
            return isinstance(position, AtQuestion | AtFact | AtContradiction)
        if action == "look":
            return can_see(self.session.kb, self.session.state) and not self.app.is_web
        return True

    async def action_back(self) -> None:
        """Take back the last thing that was said, and say which; the first screen comes after the first."""
        before = self.session.state.trail
        if self.session.can_go_back and self.session.back():
            await self.show()
            for passed in before[len(self.session.state.trail) :][-1:]:
                self.notify(f"Taken back: {passed.question} → {passed.words}", timeout=4, markup=False)
        else:
            self.dismiss(None)

    async def action_why(self) -> None:
        """Fold the reasons out, or in."""
        await self._toggle("#why")

    async def action_find_out(self) -> None:
        """Fold out how to find out, or in."""
        await self._toggle("#find-out")

    async def action_whole_page(self) -> None:
        """Show the whole page of an action, or its present step."""
        if isinstance(self.view, ActionView):
            self.view.turn()
            await self._redraw()

    def action_not_mine(self) -> None:
        """Say of the thing to do that has the focus that it does not concern the person."""
        if isinstance(self.focused, TaskRow):
            self.focused.say(Mark.NOT_MINE)

    def action_copy(self) -> None:
        """Copy the command that has the focus, or the first one."""
        rows = list(self.view.query(CommandRow))
        if rows:
            next((row for row in rows if row.has_focus), rows[0]).action_press()

    def action_stuck(self) -> None:
        """Offer what may be seen where one is stuck, and a helper."""
        if not isinstance(self.view, ActionView):
            return
        view = self.view
        seen = stuck(self.session.kb, self.session.state, view.position.action)
        options: list[tuple[Content | str, tuple[Event, ...] | None]] = [
            *((answer_text(choice), (choice.event, *choice.more)) for choice in seen),
            ("Nothing of this: take the report to a helper", ()),
            ("Go on with this step", None),
        ]

        async def decided(events: tuple[Event, ...]) -> None:
            if events:
                await self.say(*events)
            else:
                self.action_export()

        note = paragraph(view.stuck_at)
        self.ask(ChooseScreen("Where are you stuck? What do you see?", options, explanation=note), decided)

    async def _toggle(self, selector: str) -> None:
        for foldout in self.view.query(selector).results(Foldout):
            if foldout.display:
                await foldout.toggle()

    def action_options(self) -> None:
        """Show what can help, on a page of its own."""
        from tui.screens.options import OptionsScreen

        self.app.push_screen(OptionsScreen(self.session.kb, self.session.state))

    def action_facts(self) -> None:
        """Show what is known, to be corrected."""
        from tui.screens.facts import FactsScreen

        self.ask(FactsScreen(self.session), self.say)

    def action_export(self) -> None:
        """Offer to keep the report."""
        from tui.screens.export import ExportScreen

        self.app.push_screen(ExportScreen(self.session))

    def action_sheet(self) -> None:
        """Save a sheet of the action to take to the NAS."""
        from tui.screens.export import take_sheet

        self.notify(take_sheet(self.app, self.session), timeout=12, markup=False)

    def action_search(self) -> None:
        """Open the field for searching this page."""
        from tui.widgets.search_bar import SearchBar

        if not self.query(SearchBar):
            self.mount(SearchBar(self.query_one(Column)))

    def action_other_problem(self) -> None:
        """Offer the problems that may be meant instead."""
        from tui.screens.browse import BrowseScreen

        browse = BrowseScreen(self.session.kb, near=self.session.state.problem)
        self.ask(browse, lambda problem: self.say(Switched(problem)))

    def action_ask_fact(self, id: str) -> None:
        """Ask for a fact on a page over this one, and take the value as confirmed."""
        from tui.screens.facts import fact_screen

        self.ask(fact_screen(self.session.kb, self.session.state, id), self.say)

    def _change(self, passed: Passed) -> None:
        """Offer the answers of an earlier step again."""
        answers = answers_again(self.session.kb, self.session.state, passed)
        options = [(each.text, each.event.answer) for each in answers if isinstance(each.event, Answered)]

        async def changed(answer: str) -> None:
            if answer != passed.answer:
                await self.say(Changed(passed.step, answer))

        note = "Choose another answer to change it. Later answers are kept where they still count."
        screen = ChooseScreen(passed.question, options, explanation=paragraph(note), now=passed.answer)
        self.ask(screen, changed)
