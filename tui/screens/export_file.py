"""Taking the report away from a terminal: as a file, on the clipboard, or printed on leaving."""

from __future__ import annotations

import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from tempfile import gettempdir
from typing import TYPE_CHECKING

from textual import on
from textual.containers import Vertical
from textual.widget import Widget
from textual.widgets import Input, Static

from kb.exporting import ExistsError, free_name, write_new
from tui.path_suggester import PathSuggester
from tui.screens.export import ExportScreen
from tui.widgets.choice import ChoiceRow
from tui.widgets.row import Row

if TYPE_CHECKING:
    from tui.session import Session


class FileScreen(ExportScreen):
    """Asks for a file, and never writes over one unasked."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._suggestion = Path()

    def ways(self) -> Iterable[Widget]:
        """Yield the field for the file, and the other ways."""
        folder = _folder()
        yield Static(f"File, in {folder} unless you name another folder:", classes="quiet", markup=False)
        free = free_name(folder / self._file_name).name
        yield Input(free, id="path", suggester=PathSuggester(), compact=True)
        yield ChoiceRow(2, "Save it in this file", id="save")
        yield Vertical(id="taken")
        yield Static(id="told", markup=False)
        yield ChoiceRow(3, "Copy it", id="copy")
        yield ChoiceRow(4, "Print it when I leave Backin", id="print")
        yield ChoiceRow(5, "Look at it", id="look")

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
        taken = self.query_one("#taken", Vertical)
        await taken.remove_children()
        await taken.mount_all(instead)


def _folder() -> Path:
    """Return where the person is, else their home, else the temporary folder: the first they may write to."""
    for place in (Path.cwd, Path.home):
        with suppress(OSError, RuntimeError):  # the folder was deleted meanwhile; nobody has a home here
            if os.access(place(), os.W_OK):
                return place()
    return Path(gettempdir())
