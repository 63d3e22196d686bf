"""Earlier cases: to be taken up again, or deleted."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar

from textual.binding import BindingType
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from kb.storage import cases
from tui.commands.everywhere import DELETE_CASE, SHEET
from tui.screens.choose import ChooseScreen
from tui.screens.modal import ModalPage
from tui.widgets.row import KeyedRow, Row
from tui.widgets.start_panel import case_line, date_of
from tui.widgets.styles import QUIET


@dataclass(frozen=True, slots=True)
class _Deletion:
    """What a row deletes: one case, or all of them."""

    case: str | None = None


class SavedCasesScreen(ModalPage[str]):
    """Lists the saved cases and hands back the id of the one to go on with."""

    PAGE_COMMANDS = (DELETE_CASE, *SHEET)
    BINDINGS: ClassVar[list[BindingType]] = [DELETE_CASE.binding()]

    def __init__(self) -> None:
        super().__init__("Earlier cases")

    def body(self) -> Iterable[Widget]:
        """Yield the cases, the youngest first, each with a row to delete it."""
        try:
            listed = cases.list_cases()
        except OSError as error:
            yield Static(f"The folder of saved cases cannot be read: {error.strerror}.", markup=False)
            return
        if not listed:
            yield Static("There are none.", classes="quiet", markup=False)
            return
        yield Static("Enter goes on with a case.", classes="quiet gap", markup=False)
        for case in listed:
            yield from self._case(case)
        if len(listed) > 1:
            yield KeyedRow(_Deletion(), f"Delete all {len(listed)} of them")

    def _case(self, case: cases.Listed) -> Iterable[Widget]:
        yield KeyedRow(case.id, case_line(case))
        yield KeyedRow(_Deletion(case.id), Content.styled("Delete this one", QUIET), mark="   ")

    def chosen(self, row: Row) -> None:
        """Go on with a case, or ask once more before deleting."""
        match row:
            case KeyedRow(key=_Deletion() as deletion):
                self._ask(deletion)
            case KeyedRow(key=str(case)):
                self.dismiss(case)

    def action_delete_case(self) -> None:
        """Ask whether the case in focus is to be deleted."""
        match self.focused:
            case KeyedRow(key=str(case)):
                self._ask(_Deletion(case))

    def _ask(self, deletion: _Deletion) -> None:
        question = "Delete all earlier cases?"
        if deletion.case is not None:
            question = f"Delete the case of {date_of(deletion.case)}?"
        options = {"keep": "No, keep it", "delete": "Yes, delete it for good"}

        async def answered(answer: str | None) -> None:
            if answer == "delete":
                await self._delete(deletion)

        self.app.push_screen(ChooseScreen(question, options), answered)

    async def _delete(self, deletion: _Deletion) -> None:
        try:
            if deletion.case is None:
                cases.delete_all()
            else:
                cases.delete(deletion.case)
        except OSError as error:
            self.notify(f"It cannot be deleted: {error.strerror}.", severity="error", markup=False)
        await self.turn(self.body())
