"""Keeping the report: as a file, on the clipboard, printed on leaving, or as a download."""

from __future__ import annotations

import io
from abc import abstractmethod
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from textual import on
from textual.app import App
from textual.containers import VerticalGroup
from textual.content import Content
from textual.types import CSSPathType
from textual.widget import Widget
from textual.widgets import Input, Static

from kb.anonymize import CAUTION, anonymize_case, preview
from kb.report import write_report
from kb.storage import ExistsError, free_name, write_new
from tui.screens.choose import ChooseScreen
from tui.screens.modal import ModalPage
from tui.session.printed_sheet import writable_folder
from tui.system.clipboard import copy
from tui.widgets.choice import ChoiceRow
from tui.widgets.column import Column
from tui.widgets.row import Row

if TYPE_CHECKING:
    from kb.anonymize import Removed
    from kb.model import Case
    from tui.session.session import Session

PURPOSE = (
    "It says what you told, what was tried and what was ruled out. "
    "A helper can read it, and Backin can go on from it."
)


INCLUDE, LEAVE_OUT = "include", "leave-out"


class WordsScreen(ChooseScreen):
    """Shows every line of the cleaned ``words``, and asks below them whether they may stand in the report."""

    def __init__(self, words: str) -> None:
        options = {INCLUDE: "Include these words in the report", LEAVE_OUT: "Leave my own words out"}
        super().__init__("Your own words, cleaned", options)
        self._words = words

    def body(self) -> Iterable[Widget]:
        """Yield what to heed, the words, and the options."""
        yield Static(CAUTION, classes="quiet gap", markup=False)
        yield Static(self._words, classes="gap", markup=False)
        yield from super().body()


class ExportScreen(ModalPage[str]):
    """Asks where the report goes. It hands the report back when it is to be printed on leaving."""

    CSS_PATH: ClassVar[CSSPathType | None] = ["modal.tcss", "export.tcss"]

    def __init__(self, session: Session) -> None:
        super().__init__("Keep the report")
        self._session = session
        self._anonymous = False
        self._with_words = False

    @abstractmethod
    def ways(self) -> Iterable[Widget]:
        """Yield the ways to take the report; rows are numbered from 2, and ``#told`` is among them."""

    def body(self) -> Iterable[Widget]:
        """Yield what the report is for, what is left out of it, and the ways to take it."""
        yield Static(PURPOSE, classes="quiet gap", markup=False)
        yield ChoiceRow(1, _switch(on=False), id="anonymous")
        yield VerticalGroup(id="removed")
        yield from self.ways()
        yield VerticalGroup(id="preview")

    @property
    def _file_name(self) -> str:
        """What the report's file is called."""
        return f"backin-{self._session.case.id}.md"

    def _anonymized(self) -> tuple[Case, tuple[Removed, ...]]:
        return anonymize_case(self._session.case, words=self._with_words)

    def _report(self) -> str:
        case = self._anonymized()[0] if self._anonymous else self._session.case
        return write_report(self._session.kb, case, anonymous=self._anonymous)

    def chosen(self, row: Row) -> None:
        """Do what the row says."""
        match row.id:
            case "anonymous":
                self._anonymous, self._with_words = not self._anonymous, False
                row.show(row.mark, _switch(on=self._anonymous))
                self.call_later(self._offer_words)
            case "words" if self._with_words:
                self._include_words(LEAVE_OUT)
            case "words":
                case, _ = anonymize_case(self._session.case, words=True)
                self.app.push_screen(WordsScreen(case.description), self._include_words)
            case "copy":
                self._tell(copy(self.app, self._report()))
            case "look":
                self.call_later(self._look)

    async def _offer_words(self) -> None:
        """Show what will not stand in the report, and the way to have the person's words in it."""
        place = self.query_one("#removed")
        await place.remove_children()
        if self._anonymous and place.is_attached:
            rows = [Row("", "", id="words")] if self._session.case.description.strip() else []
            await place.mount(Static(id="taken-out", classes="quiet", markup=False), *rows)
            self._tell_what_is_removed()

    def _include_words(self, answer: str | None) -> None:
        """Take the words in after the person looked at every line, or leave them out again."""
        self._with_words = answer == INCLUDE
        self._tell_what_is_removed()

    def _tell_what_is_removed(self) -> None:
        """Show what will not stand in the report, so that its person sees what is missing."""
        lines = preview(self._anonymized()[1], words=self._with_words)
        self.query_one("#taken-out", Static).update(Content("\n".join(lines)))
        box = "[x] Include" if self._with_words else "[ ] Look at"
        for row in self.query("#words").results(Row):
            row.show(Content(""), f"{box} my own words, cleaned")
        self.query_one("#preview").remove_children()

    def _tell(self, words: str) -> None:
        told = self.query_one("#told", Static)
        told.display = True
        told.update(Content(words))

    async def _look(self) -> None:
        """Show the report below, or hide it again."""
        place = self.query_one("#preview")
        if place.children:
            await place.remove_children()
            return
        await place.mount(Static("One moment …", classes="quiet", markup=False))
        self.call_after_refresh(self._show_report)

    async def _show_report(self) -> None:
        # Textual's Markdown widget is heavy to import; nobody waits for it who does not look.
        from textual.widgets import Markdown

        if not self.is_attached:  # the page was closed meanwhile
            return
        report = Markdown(open_links=False)
        place = self.query_one("#preview")
        await place.remove_children()
        if place.is_attached:
            await place.mount(report)
        if not report.is_attached:  # the page was closed meanwhile
            return
        await report.update(self._report())
        column = self.query_one(Column)
        column.call_after_refresh(column.scroll_to_widget, place, top=True, animate=False, force=True)


def _switch(*, on: bool) -> str:
    box = "[x]" if on else "[ ]"
    return f"{box} Make it anonymous: leave out my own words"


class FileScreen(ExportScreen):
    """Asks for a file, and never writes over one unasked."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._suggestion = Path()

    def ways(self) -> Iterable[Widget]:
        """Yield the field for the file, and the other ways."""
        folder = writable_folder()
        yield Static(f"File, in {folder} unless you name another folder:", classes="quiet", markup=False)
        free = free_name(folder / self._file_name).name
        yield Input(free, id="path", compact=True, select_on_focus=False)
        yield ChoiceRow(2, "Save it in this file", id="save")
        yield VerticalGroup(id="taken")
        yield Static(id="told", markup=False)
        yield ChoiceRow(3, "Copy it", id="copy")
        yield ChoiceRow(4, "Print it when I leave Backin", id="print")
        yield ChoiceRow(5, "Look at it", id="look")

    @property
    def _path(self) -> Path:
        """The file that is named in the field; what ``~`` stands for is looked up when it is written."""
        typed = Path(self.query_one("#path", Input).value.strip())
        return typed if typed.parts[:1] and typed.parts[0].startswith("~") else writable_folder() / typed

    @on(Input.Submitted)
    def submitted(self) -> None:
        """Save on Enter in the field."""
        self._save(self._path)

    def chosen(self, row: Row) -> None:
        """Do what the row says."""
        match row.id:
            case "save":
                self._save(self._path)
            case "other-name":
                self._save(self._suggestion)
            case "overwrite":
                self._save(self._path, overwrite=True)
            case "print":
                self.dismiss(self._report())
            case _:
                super().chosen(row)

    def _save(self, path: Path, *, overwrite: bool = False) -> None:
        """Write the file; where the name is taken, ask."""
        instead: tuple[ChoiceRow, ...] = ()
        try:
            written = write_new(path, self._report(), overwrite=overwrite)
        except ExistsError as error:
            self._suggestion = error.suggestion
            self._tell("There is a file of this name already. It is not touched unless you say so.")
            instead = (
                ChoiceRow(6, f"Save it as {error.suggestion.name} instead", id="other-name"),
                ChoiceRow(7, "Write over the file that is there", id="overwrite"),
            )
        except OSError as error:
            self._tell(f"It cannot be written there: {error.strerror or error}. Choose another place.")
        else:
            self._tell(f"Saved in {written}")
        self.call_later(self._offer, instead)

    async def _offer(self, instead: tuple[ChoiceRow, ...]) -> None:
        """Show what can be done instead, in place of what was offered before."""
        taken = self.query_one("#taken")
        await taken.remove_children()
        await taken.mount_all(instead)


NOTHING_STAYS = "Nothing is kept when you leave this page. Download the report to have it later."


class DownloadScreen(ExportScreen):
    """Hands the report to the browser."""

    def ways(self) -> Iterable[Widget]:
        """Yield the download and the other ways."""
        yield Static(NOTHING_STAYS, classes="quiet gap", markup=False)
        yield ChoiceRow(2, "Download it", id="download")
        yield Static(id="told", markup=False)
        yield ChoiceRow(3, "Copy it", id="copy")
        yield ChoiceRow(4, "Look at it", id="look")

    def chosen(self, row: Row) -> None:
        """Do what the row says."""
        if row.id != "download":
            super().chosen(row)
            return
        self.app.deliver_text(
            io.StringIO(self._report()),
            save_filename=self._file_name,
            encoding="utf-8",
            mime_type="text/markdown",
        )
        self._tell(f"Handed to your browser as {self._file_name}. Look among its downloads.")


def export_screen(app: App[Any], session: Session) -> ExportScreen:
    """Return the page for the place where the person is: a terminal with its files, or a browser."""
    return DownloadScreen(session) if app.is_web else FileScreen(session)
