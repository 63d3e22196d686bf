"""Taking the report away: what every way of doing so shares, and which way is open here."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, ClassVar

from textual.app import App
from textual.containers import Vertical
from textual.content import Content
from textual.types import CSSPathType
from textual.widget import Widget
from textual.widgets import Static

from kb.anonymise import anonymise_case, preview
from kb.report import write_report
from kb.version import backin_version
from tui.clipboard import copy
from tui.screens.sheet import Sheet
from tui.widgets.choice import ChoiceRow
from tui.widgets.column import Column
from tui.widgets.row import Row

if TYPE_CHECKING:
    from tui.session import Session

PURPOSE = (
    "It says what you told, what was tried and what was ruled out. "
    "A helper can read it, and Backin can go on from it."
)


def export_screen(app: App[Any], session: Session) -> ExportScreen:
    """Return the page for the place where the person is: a terminal with its files, or a browser."""
    if app.is_web:
        from tui.screens.export_download import DownloadScreen

        return DownloadScreen(session)
    from tui.screens.export_file import FileScreen

    return FileScreen(session)


class ExportScreen(Sheet[str]):
    """Asks where the report goes. It hands the report back when it is to be printed on leaving."""

    CSS_PATH: ClassVar[CSSPathType | None] = ["sheet.tcss", "export.tcss"]

    def __init__(self, session: Session) -> None:
        super().__init__("Take the report away")
        self._session = session
        self._anonymous = False

    @abstractmethod
    def ways(self) -> Iterable[Widget]:
        """Yield the ways to take the report; rows are numbered from 2, and ``#told`` is among them."""

    def body(self) -> Iterable[Widget]:
        """Yield what the report is for, what is left out of it, and the ways to take it."""
        yield Static(PURPOSE, classes="quiet gap", markup=False)
        yield ChoiceRow(1, _switch(on=False), id="anonymous")
        yield Static(id="removed", classes="quiet", markup=False)
        yield from self.ways()
        yield Vertical(id="preview")

    @property
    def _file_name(self) -> str:
        """What the report's file is called."""
        return f"backin-{self._session.case.id}.md"

    def _report(self) -> str:
        case = anonymise_case(self._session.case)[0] if self._anonymous else self._session.case
        return write_report(self._session.kb, case, anonymous=self._anonymous, version=backin_version())

    def chosen(self, row: Row) -> None:
        """Do what the row says."""
        match row.id:
            case "anonymous":
                self._anonymous = not self._anonymous
                row.show(row.mark, _switch(on=self._anonymous))
                self._tell_what_is_removed()
                self.query_one("#preview", Vertical).remove_children()
            case "copy":
                self._tell(copy(self.app, self._report()))
            case "look":
                self.call_later(self._look)

    def _tell_what_is_removed(self) -> None:
        """Show what will not stand in the report, so that its person sees what is missing."""
        lines = preview(anonymise_case(self._session.case)[1]) if self._anonymous else ()
        self.query_one("#removed", Static).update(Content("".join(f"{line}\n" for line in lines)))

    def _tell(self, words: str) -> None:
        self.query_one("#told", Static).update(Content(words))

    async def _look(self) -> None:
        """Show the report below and bring it into view, or hide it again."""
        # Textual's Markdown widget is heavy to import; nobody waits for it who does not look.
        from textual.widgets import Markdown

        place = self.query_one("#preview", Vertical)
        if place.children:
            await place.remove_children()
            return
        report = Markdown(open_links=False)
        await place.mount(report)
        if not report.is_attached:  # the page was closed meanwhile
            return
        await report.update(self._report())
        column = self.query_one(Column)
        column.call_after_refresh(column.scroll_to_widget, place, top=True, animate=False, force=True)


def _switch(*, on: bool) -> str:
    box = "[x]" if on else "[ ]"
    return f"{box} Leave out names, addresses and serial numbers, as far as they are recognised"
