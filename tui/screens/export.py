"""Taking the report away: as a file, on the clipboard, or printed on leaving."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.containers import Vertical
from textual.content import Content
from textual.types import CSSPathType
from textual.widget import Widget
from textual.widgets import Input, Static

from kb.exporting import ExistsError, free_name, write_new
from kb.report import write_report
from kb.version import backin_version
from tui.clipboard import copy
from tui.path_suggester import PathSuggester
from tui.screens.sheet import Sheet
from tui.widgets.choice import ChoiceRow
from tui.widgets.row import Row

if TYPE_CHECKING:
    from tui.session import Session

PURPOSE = (
    "It says what you told, what was tried and what was ruled out. "
    "A helper can read it, and Backin can go on from it."
)


class ExportScreen(Sheet[str]):
    """Asks where the report goes. It hands the report back when it is to be printed on leaving."""

    CSS_PATH: ClassVar[CSSPathType | None] = ["sheet.tcss", "export.tcss"]

    def __init__(self, session: Session) -> None:
        super().__init__("Take the report away")
        self._session = session
        self._anonymous = False
        self._suggestion = Path()

    def body(self) -> Iterable[Widget]:
        """Yield what the report is for, where it goes, and the ways to take it."""
        yield Static(PURPOSE, classes="quiet gap", markup=False)
        yield ChoiceRow(1, _switch(on=False), id="anonymous")
        yield Static(f"File, in {_folder()} unless you name another folder:", classes="quiet", markup=False)
        yield Input(str(self._suggested()), id="path", suggester=PathSuggester(), compact=True)
        yield ChoiceRow(2, "Save it in this file", id="save")
        yield Vertical(id="taken")
        yield Static(id="told", markup=False)
        yield ChoiceRow(3, "Copy it", id="copy")
        yield ChoiceRow(4, "Print it when I leave Backin", id="print")
        yield ChoiceRow(5, "Look at it", id="look")
        yield Vertical(id="preview")

    def _suggested(self) -> Path:
        """Return a name that is free in the folder."""
        return Path(free_name(_folder() / f"backin-{self._session.case.id}.md").name)

    def _report(self) -> str:
        case = self._session.case
        return write_report(self._session.kb, case, anonymous=self._anonymous, version=backin_version())

    @property
    def _path(self) -> Path:
        """The file that is named in the field; what ``~`` stands for is looked up when it is written."""
        typed = Path(self.query_one("#path", Input).value.strip())
        return typed if typed.parts[:1] and typed.parts[0].startswith("~") else _folder() / typed

    @on(Input.Submitted)
    def submitted(self) -> None:
        """Save on Enter in the field."""
        self._save(self._path)

    def chosen(self, row: Row) -> None:
        """Do what the row says."""
        match row.id:
            case "anonymous":
                self._anonymous = not self._anonymous
                row.show(row.mark, _switch(on=self._anonymous))
                self.query_one("#preview", Vertical).remove_children()
            case "save":
                self._save(self._path)
            case "other-name":
                self._save(self._suggestion)
            case "overwrite":
                self._save(self._path, overwrite=True)
            case "copy":
                self._tell(copy(self.app, self._report()))
            case "print":
                self.dismiss(self._report())
            case "look":
                self._look()

    def _save(self, path: Path, *, overwrite: bool = False) -> None:
        """Write the file; where the name is taken, ask."""
        taken = self.query_one("#taken", Vertical)
        taken.remove_children()
        try:
            written = write_new(path, self._report(), overwrite=overwrite)
        except ExistsError as error:
            self._suggestion = error.suggestion
            self._tell("There is a file of this name already. It is not touched unless you say so.")
            taken.mount(
                ChoiceRow(6, f"Save it as {error.suggestion.name} instead", id="other-name"),
                ChoiceRow(7, "Write over the file that is there", id="overwrite"),
            )
        except OSError as error:
            self._tell(f"It cannot be written there: {error.strerror or error}. Choose another place.")
        else:
            self._tell(f"Saved in {written}")

    def _tell(self, words: str) -> None:
        self.query_one("#told", Static).update(Content(words))

    def _look(self) -> None:
        """Show the report below, or hide it again."""
        # Textual's Markdown widget is heavy to import; nobody waits for it who does not look.
        from textual.widgets import Markdown

        preview = self.query_one("#preview", Vertical)
        if preview.children:
            preview.remove_children()
        else:
            preview.mount(Markdown(self._report(), open_links=False))


def _folder() -> Path:
    """Return where the person is, or their home where they may not write there."""
    here = Path.cwd()
    return here if os.access(here, os.W_OK) else Path.home()


def _switch(*, on: bool) -> str:
    box = "[x]" if on else "[ ]"
    return f"{box} Leave out names, addresses and serial numbers, as far as they are recognised"
