"""The dialog screen: a conversation, and everything that can be done in it besides answering."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.content import Content

from kb.model import (
    DSM,
    Answered,
    AtAction,
    AtContradiction,
    AtFact,
    AtQuestion,
    AtWarning,
    Blocks,
    Changed,
    Confirmed,
    Event,
    Mark,
    Passed,
    Switched,
    paragraph,
)
from tui.commands import Command, bindings
from tui.commands.everywhere import DIALOG, START_OVER
from tui.screens.choose import ChooseScreen
from tui.screens.conversation import Conversation
from tui.session.choices import answers_again, last_answer, stuck
from tui.session.looking import can_see
from tui.widgets.checklist import CommandRow
from tui.widgets.choice import answer_text
from tui.widgets.column import Column
from tui.widgets.foldout import Foldout
from tui.widgets.positions.action import ActionView
from tui.widgets.positions.ending import TaskRow
from tui.widgets.row import Row
from tui.widgets.trail import PassedRow

_HELPER, _STAY = "helper", "stay"
_ROWS = {
    "look": "look",
    "stuck": "stuck",
    "not-right": "correct",
    "version": "version",
    "take-report": "export",
    "start-over": START_OVER.call(),
    "change-answer": "change_last",
}
"""The actions of rows, by the row's id."""


class DialogScreen(Conversation):
    """Leads a case from its first question to its end."""

    AUTO_FOCUS = ""
    CSS_PATH = "dialog.tcss"
    PAGE_COMMANDS: ClassVar[tuple[Command, ...]] = DIALOG
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(DIALOG),
        Binding("escape", "back", "Back", show=False),
    ]

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
            await self.view.show_all(whole=not self.view.shows_all)

    def action_not_mine(self) -> None:
        """Say of the thing to do that has the focus that it does not concern the person."""
        if isinstance(self.focused, TaskRow):
            self.focused.say(Mark.NOT_MINE)

    def action_copy(self) -> None:
        """Copy the command that has the focus, or the first one."""
        rows = list(self.view.query(CommandRow))
        if rows:
            self._copy(next((row for row in rows if row.has_focus), rows[0]))

    @on(Row.Pressed)
    def copy_command(self, event: Row.Pressed) -> None:
        """Copy the command that was chosen."""
        if isinstance(event.row, CommandRow):
            self._copy(event.row)

    def _copy(self, row: CommandRow) -> None:
        from tui.system.clipboard import copy

        self.notify(copy(self.app, row.command), markup=False)

    def action_stuck(self) -> None:
        """Offer what may be seen where one is stuck, and a helper."""
        if not isinstance(self.view, ActionView):
            return
        view = self.view
        seen = stuck(self.session.kb, self.session.state, view.position.action)
        options = {str(place): answer_text(choice) for place, choice in enumerate(seen)}
        options[_HELPER] = Content("Nothing of this: take the report to a helper")
        options[_STAY] = Content("Go on with this step")

        def decided(answer: str | None) -> None:
            if answer == _HELPER:
                self.action_export()
            elif answer not in {None, _STAY}:
                choice = seen[int(answer or 0)]
                self.call_later(self.say, choice.event, *choice.more)

        note = paragraph(view.stuck_at)
        self.app.push_screen(
            ChooseScreen("Where are you stuck? What do you see?", options, explanation=note), decided
        )

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
        from tui.screens.facts import FactsScreen, NoPassword

        def corrected(said: Confirmed | NoPassword | None) -> None:
            if isinstance(said, NoPassword):
                self.session.put_back(said.word)
            else:
                self._hear(said)

        session = self.session
        self.app.push_screen(FactsScreen(session.kb, session.state, session.taken_out), corrected)

    def action_export(self) -> None:
        """Offer to keep the report."""
        from tui.screens.export import export_screen

        def taken(report: str | None) -> None:
            if report is not None:
                self.session.print_last = report
                self.notify("The report will be printed when you leave Backin.", markup=False)

        self.app.push_screen(export_screen(self.app, self.session), taken)

    def action_sheet(self) -> None:
        """Save a sheet of the action to take to the NAS."""
        from tui.session.printed_sheet import take_sheet

        self.notify(take_sheet(self.app, self.session), timeout=12, markup=False)

    def texts(self) -> Sequence[Blocks]:
        """Return the texts of the view, also those that are folded away."""
        return self.view.texts

    def action_search(self) -> None:
        """Open the field for searching this page."""
        from tui.widgets.search_bar import SearchBar

        if not self.query(SearchBar):
            self.mount(SearchBar(self.query_one(Column)))

    def action_other_problem(self) -> None:
        """Offer the problems that may be meant instead."""
        from tui.screens.browse import BrowseScreen

        browse = BrowseScreen(self.session.kb, near=self.session.state.problem)
        self.app.push_screen(browse, self._switch)

    def _switch(self, problem: str | None) -> None:
        if problem is not None:
            self._hear(Switched(problem))

    def _hear(self, event: Event | None) -> None:
        if event is not None:
            self.call_later(self.say, event)

    @on(Row.Pressed)
    async def act(self, event: Row.Pressed) -> None:
        """Do what the row is called after."""
        if event.row.id in _ROWS:
            await self.run_action(_ROWS[event.row.id])

    def action_correct(self) -> None:
        """Ask which value is right instead, where there are several others."""
        match self.session.state.position:
            case AtWarning(confirm=(first, *_)) if len(self.session.kb.facts[first.fact].values) > 2:
                self.ask_fact(first.fact)

    def action_version(self) -> None:
        """Ask for the version of DSM."""
        self.ask_fact(DSM)

    def ask_fact(self, id: str) -> None:
        """Ask for a fact on a page over this one, and take the value as confirmed."""
        from tui.screens.facts import fact_screen

        def stated(value: str | None) -> None:
            if value is not None:
                self._hear(Confirmed(id, value))

        self.app.push_screen(fact_screen(self.session.kb, self.session.state, id), stated)

    @on(Row.Pressed)
    def change(self, event: Row.Pressed) -> None:
        """Offer the answers of an earlier step again."""
        if isinstance(event.row, PassedRow):
            self._change(event.row.passed)

    def action_change_last(self) -> None:
        """Offer the answers of the last question again, at an end that its answer led to."""
        passed = last_answer(self.session.state)
        if passed is not None:
            self._change(passed)

    def _change(self, passed: Passed) -> None:
        answers = answers_again(self.session.kb, self.session.state, passed)
        options = {each.event.answer: each.text for each in answers if isinstance(each.event, Answered)}

        def changed(answer: str | None) -> None:
            if answer is not None and answer != passed.answer:
                self._hear(Changed(passed.step, answer))

        note = "Choose another answer to change it. Later answers are kept where they still count."
        screen = ChooseScreen(passed.question, options, explanation=paragraph(note), now=passed.answer)
        self.app.push_screen(screen, changed)
