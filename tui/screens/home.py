"""The first screen: what happened, in the person's own words."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from textual import events, on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalGroup
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static, TextArea

from tui.commands import Command, bindings
from tui.commands.everywhere import HOME
from tui.screens.link_navigation import LinkNavigation
from tui.session.understanding import Understanding
from tui.widgets.chips import Chips, chips
from tui.widgets.column import Column
from tui.widgets.description import Description
from tui.widgets.key_bar import KeyBar
from tui.widgets.row import NUMBER_KEYS, Row
from tui.widgets.styles import LOUD, QUIET
from tui.widgets.title_bar import NamePlate

if TYPE_CHECKING:
    from kb.matching import Match
    from kb.model import Case, Stated
    from tui.session.session import Session

QUESTION = Content.assemble(
    ("What happened?", LOUD), "  Say it in your own words. ", ("Never type a password here.", QUIET)
)
WAIT = "Reading what Backin knows … The first time this takes some seconds. Type on meanwhile."
GOES_ON = "Reading what Backin knows … It goes on by itself when that is done."
COMMAND_WORDS = {"?": "help", "help": "help", "quit": "leave", "exit": "leave"}
"""What somebody types who takes the field for a command line, and the command that it means."""
FEW_LETTERS = 3
"""Fewer of the Latin alphabet say nothing yet; two Chinese characters do."""
FEW_WORDS = 3
"""With fewer words than these an unknown problem is no verdict yet."""
SOON = 1.0
"""Seconds after which the person is told that Backin is still reading."""
PAUSE = 0.12
"""Seconds without a key before what is typed is matched."""


class HomeScreen(LinkNavigation[None]):
    """Asks what happened, and shows while one types what that sounds like."""

    CSS_PATH = "home.tcss"
    PAGE_COMMANDS: ClassVar[tuple[Command, ...]] = HOME
    TYPING = True
    """Letters are text here, and no keys."""
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(HOME, typing=TYPING),
        *(Binding(f"alt+{n}", f"press_row({n})", show=False, priority=True) for n in NUMBER_KEYS),
    ]

    def __init__(self, description: str = "") -> None:
        super().__init__()
        self._field = Description(description)
        self._chips = Chips(self._correct_chip)
        self._session: Session | None = None
        self.understanding = Understanding({})
        self._wants_to_go_on = False
        self.shown_for: str | None = None
        """The text that what stands below the field belongs to; ``None`` while nothing is shown."""

    def compose(self) -> ComposeResult:
        """One question, one field, and below it what was found."""
        yield NamePlate()
        with Column(id="home"), VerticalGroup(id="page"):
            yield Static(QUESTION, id="question", markup=False)
            yield self._field
            yield self._chips
            yield VerticalGroup(id="found")
        yield Static("↓ more below", id="more", markup=False)
        yield KeyBar()

    def on_mount(self) -> None:
        """Begin in the field, behind what stands in it."""
        self._field.focus()
        self._field.move_cursor(self._field.document.end)
        self.set_timer(SOON, self._show_waiting)

        def changed() -> None:
            # While sizes change, one is new, another old: judged then, the line would come and go for ever.
            self.call_after_refresh(self._tell_of_more)

        for changes in ("scroll_y", "virtual_size", "size"):
            self.watch(self.query_one(Column), changes, changed, init=False)

    def _tell_of_more(self) -> None:
        """Say that more can be read below, in a line that would not be missed there."""
        column, sign = self.query_one(Column), self.query_one("#more")
        room = column.container_size.height + sign.display
        sign.display = column.virtual_size.height - column.scroll_y > room

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """Hide what makes no sense at the moment."""
        if action == "links":
            from kb.model import links

            return self._session is not None and any(map(links, self.texts()))
        if action == "earlier":  # in a browser nothing is kept
            return not self.app.is_web
        return bool(self.understanding.told) if action == "correct" else True

    def ready(self, session: Session) -> None:
        """Take the knowledge, and match what was typed before it was there."""
        self._session = session
        self._look()

    @on(TextArea.Changed)
    def typed(self) -> None:
        """Match when the person pauses."""
        self.set_class(bool(self._field.text), "-typed")
        self._wants_to_go_on = False
        self._look(PAUSE)

    @work(exclusive=True)
    async def _look(self, pause: float = 0) -> None:
        """Match what stands in the field after ``pause`` seconds, or show what can be done without it."""
        await asyncio.sleep(pause)
        text = self._field.text
        if self._session is None:
            self.call_later(self._show_waiting)
        elif len(text.strip()) >= (FEW_LETTERS if text.isascii() else 1):
            match = await asyncio.to_thread(self._session.understand, text)
            self.call_later(self._show, text, match)
        else:
            self.call_later(self._show, text, None)

    async def _show(self, text: str, match: Match | None) -> None:
        """Show what was found, or how to begin, unless the text has changed since."""
        if text != self._field.text:
            return
        if match is None:
            self.understanding = Understanding({})
            await self._show_beginning()
        else:
            self.understanding.match = match
            await self._show_found()
        self.shown_for = text
        if self._wants_to_go_on:
            self._wants_to_go_on = False
            await self.action_accept()

    async def _show_found(self) -> None:
        understanding = self.understanding
        if understanding.match is None or self._session is None:
            return
        from tui.widgets.match_results import MatchResults

        kb = self._session.kb
        told = understanding.told
        self._chips.show(chips(kb, told))
        brief = len(self._field.text.split()) < FEW_WORDS
        if self._field.has_focus:
            self.query_one(Column).scroll_home(animate=False)
        match, separation = understanding.parted(understanding.match, self._session.matcher)
        await self._put(MatchResults(kb, match, told, separation, brief=brief))

    async def _show_waiting(self) -> None:
        if self._session is None:
            words = GOES_ON if self._wants_to_go_on else WAIT
            await self._put(Static(words, classes="quiet", markup=False))

    async def _show_beginning(self) -> None:
        """Show what can be done before anything is typed."""
        from tui.widgets.start_panel import StartPanel

        self._chips.show(())
        if self._session is not None:
            await self._put(StartPanel(self._session.kb))

    async def _put(self, widget: Widget) -> None:
        """Show ``widget`` below the field; the focus stays in the field when it stood on what is gone."""
        place = self.query_one("#found")
        focused = self.focused
        lost = focused is not None and place in focused.ancestors
        with self.app.batch_update():
            await place.remove_children()
            if not place.is_attached:  # the person has left meanwhile
                return
            await place.mount(widget)
        if lost:
            self._field.focus()

    def on_descendant_focus(self) -> None:
        """Move the mark with the focus: the first problem bears it while the field has the focus."""
        for row in self.query(".-first"):
            row.refresh()

    def on_key(self, event: events.Key) -> None:
        """Let letters go on in the field, wherever the focus stands."""
        began = self.focused is self._field
        if event.is_printable and event.character and (began or event.character != " "):
            self._say_more(event, event.character)

    def on_paste(self, event: events.Paste) -> None:
        """Let a paste go on in the field as well."""
        self._say_more(event, event.text)

    def _say_more(self, event: events.Event, text: str) -> None:
        """Add ``text`` to what was said: the field, which takes what comes to it, was not in focus."""
        event.stop()
        field = self._field
        if self.focused is not field:  # else this is the next letter of a quick typist
            self.set_focus(field)
            field.move_cursor(field.document.end)
            text = text if field.text[-1:].isspace() or not field.text else f" {text}"
        field.insert(text)

    async def action_accept(self) -> None:
        """Go on with the first problem found; where none was found, go to what can be done instead."""
        text = self._field.text
        command = COMMAND_WORDS.get(text.strip().casefold())
        if command is not None:
            await self.run_action(f"app.{command}")
            return
        if self._session is None or self.shown_for != text:
            self._wants_to_go_on = bool(text.strip())
            await self._show_waiting()
            return
        for row in self.query("#found Row").results(Row):
            if row.has_class("-first"):
                row.action_press()
            else:
                row.focus()
            return

    def action_press_row(self, number: int) -> None:
        """Choose the tile or the card with this number, counted from 1."""
        for row in list(self.query("Tiles Row, MatchCard").results(Row))[number - 1 : number]:
            row.action_press()

    async def chosen(self, row: Row) -> None:
        """Open the problem that was chosen, take the answer, or do what stands below the problems."""
        from kb.matching import TRIAGE
        from kb.model import Answer, Condition, Switched
        from kb.storage import cases

        match row.key:
            case str(action):
                await self.run_action(action)
            case cases.Listed(id=id):
                self.resume(id)
            case Answer(answer):
                self.open(TRIAGE, answer)
            case Condition(fact, value):
                self.understanding.answers[fact] = value
                await self._show_found()
            case Switched(problem):
                self.open(problem)

    def open(self, problem: str, answer: str | None = None) -> None:
        """Begin a case about ``problem``, with an answer to its first question where one was given."""
        if self._session is None:
            return
        from kb.model import Answered
        from tui.screens.dialog import DialogScreen

        self._session.begin(self._field.text, problem, self.understanding.told)
        if answer is not None:
            self._session.say(Answered(self._session.kb.problems[problem].steps[0].ref, answer))
        self.app.push_screen(DialogScreen(self._session), self.returned)

    def returned(self, _: None = None) -> None:
        """Come back from a case."""
        self._field.focus()
        self._look()

    def resume(self, id: str) -> None:
        """Take up an earlier case."""
        from kb.report import NotAReportError
        from kb.storage import cases

        try:
            self.take_up(cases.load(id))
        except (OSError, NotAReportError) as error:
            self.notify(f"This case cannot be read: {error}", severity="error", markup=False)

    def take_up(self, case: Case) -> None:
        """Go on with ``case`` where it stands by today's knowledge."""
        if self._session is None:
            return
        from tui.screens.dialog import DialogScreen

        self._session.resume(case)
        if self._session.state.problem is None:
            stated = self._session.state.stated
            self.understanding = Understanding({name: known.value for name, known in stated.items()})
            self._field.text = case.description
            return
        self.app.push_screen(DialogScreen(self._session), self.returned)

    def action_browse(self) -> None:
        """Show everything that Backin covers."""
        if self._session is not None:
            from tui.screens.browse import BrowseScreen

            self.ask(BrowseScreen(self._session.kb), self.open)

    def action_earlier(self) -> None:
        """Show the earlier cases."""
        if self._session is not None:
            from tui.screens.saved_cases import SavedCasesScreen

            self.app.push_screen(SavedCasesScreen(), self._resume_or_refresh)

    async def _resume_or_refresh(self, id: str | None) -> None:
        if id is not None:
            self.resume(id)
        elif not self._field.text.strip():
            await self._show_beginning()

    def begin_anew(self) -> None:
        """Forget what was typed and answered before."""
        self.understanding = Understanding({})
        self._field.clear()

    def action_clear(self) -> None:
        """Empty the field."""
        if self._field.text:
            self._field.clear()
            self.notify("The text is cleared. Ctrl+Z brings it back.", timeout=3, markup=False)
        self._field.focus()

    def action_correct(self) -> None:
        """Go to the chips."""
        if self.understanding.told:
            self._chips.focus()

    async def _correct_chip(self, told: Stated, *, removed: bool) -> None:
        """Forget what was understood wrongly, or ask what is right."""
        from tui.screens.choose import REMOVE, chip_screen

        async def correct(value: str) -> None:
            self.understanding.correct(told, None if value == REMOVE else replace(told, value=value))
            await self._show_found()
            self.action_correct()

        if removed:
            await correct(REMOVE)
        elif self._session is not None:
            self.ask(chip_screen(self._session.kb, told), correct)
