"""Earlier cases: to be taken up again, or deleted."""

from collections.abc import Iterable
from functools import partial
from typing import ClassVar

from textual.binding import BindingType
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from kb.storage import cases
from tui.commands.everywhere import DELETE_CASE, SHEET
from tui.screens.choose import ChooseScreen
from tui.screens.modal import ModalPage
from tui.widgets.row import Row
from tui.widgets.start_panel import case_line, date_of
from tui.widgets.styles import QUIET


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
            yield Row("", f"Delete all {len(listed)} of them", self._ask)

    def _case(self, case: cases.Listed) -> Iterable[Widget]:
        yield Row("", case_line(case), case.id)
        yield Row("   ", Content.styled("Delete this one", QUIET), partial(self._ask, case.id))

    def action_delete_case(self) -> None:
        """Ask whether the case in focus is to be deleted."""
        match self.focused:
            case Row(key=str(case)):
                self._ask(case)

    def _ask(self, case: str | None = None) -> None:
        question = f"Delete the case of {date_of(case)}?" if case else "Delete all earlier cases?"
        options = [("No, keep it", None), ("Yes, delete it for good", True)]
        self.ask(ChooseScreen(question, options), lambda _: self._delete(case))

    async def _delete(self, case: str | None) -> None:
        """Delete one case, or all of them."""
        try:
            if case is None:
                cases.delete_all()
            else:
                cases.delete(case)
        except OSError as error:
            self.notify(f"It cannot be deleted: {error.strerror}.", severity="error", markup=False)
        await self.turn(self.body())
