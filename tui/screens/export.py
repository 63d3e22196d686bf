"""Keeping the report, and the sheet for the NAS: as a file, as a download, on the clipboard, or printed."""

import io
import os
from collections.abc import Iterable
from contextlib import suppress
from functools import partial
from pathlib import Path
from tempfile import gettempdir
from typing import Any

from textual import on
from textual.app import App
from textual.containers import VerticalGroup
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, Static

from kb.anonymize import CAUTION, Removed, anonymize_case, preview
from kb.model import AtAction, Case, paragraph
from kb.report import write_report
from kb.storage import ExistsError, free_name, write_new
from tui.screens.choose import ChooseScreen
from tui.screens.modal import ModalPage
from tui.session.session import Session
from tui.system.clipboard import copy
from tui.widgets.column import Column
from tui.widgets.row import ChoiceRow, Row

PURPOSE = (
    "It says what you told, what was tried and what was ruled out. "
    "A helper can read it, and Backin can go on from it."
)
NOTHING_STAYS = "Nothing is kept when you leave this page. Download the report to have it later."


class ExportScreen(ModalPage[None]):
    """Asks where the report goes, and never writes over a file unasked. In a browser it is downloaded."""

    def __init__(self, session: Session) -> None:
        super().__init__("Keep the report")
        self._session = session
        self._file_name = f"backin-{session.case.id}.md"
        self._anonymous = False
        self._with_words = False

    def body(self) -> Iterable[Widget]:
        """Yield what the report is for, what is left out of it, and the ways to take it."""
        yield Static(PURPOSE, classes="quiet gap", markup=False)
        yield ChoiceRow(1, _switch(on=False), self._make_anonymous)
        taken_out = Static(id="taken-out", classes="quiet", markup=False)
        yield VerticalGroup(taken_out, Row("", "", self._ask_about_words, id="words"), id="removed")
        yield from self._to_download() if self.app.is_web else self._to_save()
        yield VerticalGroup(id="preview")

    def _to_download(self) -> Iterable[Widget]:
        yield Static(NOTHING_STAYS, classes="quiet gap", markup=False)
        yield ChoiceRow(2, "Download it", self._download)
        yield Static(id="told", markup=False)
        yield ChoiceRow(3, "Copy it", self._copy)
        yield ChoiceRow(4, "Look at it", self._look)

    def _to_save(self) -> Iterable[Widget]:
        folder = writable_folder()
        yield Static(f"File, in {folder} unless you name another folder:", classes="quiet", markup=False)
        free = free_name(folder / self._file_name).name
        yield Input(free, id="path", compact=True, select_on_focus=False)
        yield ChoiceRow(2, "Save it in this file", self.submitted)
        yield VerticalGroup(id="taken")
        yield Static(id="told", markup=False)
        yield ChoiceRow(3, "Copy it", self._copy)
        yield ChoiceRow(4, "Print it when I leave Backin", self._print)
        yield ChoiceRow(5, "Look at it", self._look)

    def _anonymized(self) -> tuple[Case, tuple[Removed, ...]]:
        return anonymize_case(self._session.case, words=self._with_words)

    def _report(self) -> str:
        case = self._anonymized()[0] if self._anonymous else self._session.case
        return write_report(self._session.kb, case, anonymous=self._anonymous)

    def _make_anonymous(self) -> None:
        """Leave out the person's own words, or take them in again."""
        self._anonymous = not self._anonymous
        switch = self.query(ChoiceRow).first()
        switch.show(switch.mark, _switch(on=self._anonymous))
        self._include_words(wanted=False)

    def _ask_about_words(self) -> None:
        """Show every line of the cleaned words, and ask whether they may stand in the report."""
        if self._with_words:
            self._include_words(wanted=False)
            return
        case, _ = anonymize_case(self._session.case, words=True)
        options = [("Include these words in the report", True), ("Leave my own words out", False)]
        text = (*paragraph(CAUTION), *paragraph(case.description))
        self.ask(ChooseScreen("Your own words, cleaned", options, explanation=text), self._include_words)

    def _include_words(self, wanted: bool) -> None:  # noqa: FBT001 -- what the page hands back
        """Take the words in after the person looked at every line, or leave them out again."""
        self._with_words = wanted
        self._tell_what_is_removed()

    def _tell_what_is_removed(self) -> None:
        """Show what will not stand in the report, and the way to have the person's words in it."""
        self.query_one("#removed").display = self._anonymous
        lines = preview(self._anonymized()[1], words=self._with_words)
        self.query_one("#taken-out", Static).update(Content("\n".join(lines)))
        box = "[x] Include" if self._with_words else "[ ] Look at"
        words = self.query_one("#words", Row)
        words.show("", f"{box} my own words, cleaned")
        words.display = bool(self._session.case.description.strip())
        self.query_one("#preview").remove_children()

    def _tell(self, words: str) -> None:
        told = self.query_one("#told", Static)
        told.display = True
        told.update(Content(words))

    def _copy(self) -> None:
        self._tell(copy(self.app, self._report()))

    def _print(self) -> None:
        self._session.print_last = self._report()
        self.notify("The report will be printed when you leave Backin.", markup=False)
        self.dismiss(None)

    def _download(self) -> None:
        handed = _hand_to_browser(self.app, self._file_name, self._report(), "text/markdown")
        self._tell(f"{handed} Look among its downloads.")

    @property
    def _path(self) -> Path:
        """The file that is named in the field; what ``~`` stands for is looked up when it is written."""
        typed = Path(self.query_one("#path", Input).value.strip())
        return typed if typed.parts[:1] and typed.parts[0].startswith("~") else writable_folder() / typed

    @on(Input.Submitted)
    async def submitted(self) -> None:
        """Save in the file that the field names."""
        await self._save(self._path)

    async def _save(self, path: Path, *, overwrite: bool = False) -> None:
        """Write the file; where the name is taken, show what can be done instead, once."""
        taken = self.query_one("#taken")
        await taken.remove_children()
        try:
            written = write_new(path, self._report(), overwrite=overwrite)
        except ExistsError as error:
            self._tell("There is a file of this name already. It is not touched unless you say so.")
            await taken.mount(
                ChoiceRow(
                    6, f"Save it as {error.suggestion.name} instead", partial(self._save, error.suggestion)
                ),
                ChoiceRow(7, "Write over the file that is there", partial(self._save, path, overwrite=True)),
            )
        except OSError as error:
            self._tell(f"It cannot be written there: {error.strerror or error}. Choose another place.")
        else:
            self._tell(f"Saved in {written}")

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


def take_sheet(app: App[Any], session: Session) -> str:
    """Save the sheet of the action at which ``session`` stands, and return in words what became of it."""
    from kb.site import sheet_html

    position = session.state.position
    if not isinstance(position, AtAction):
        return "There are no steps on this page."
    html = sheet_html(session.kb, session.state, session.kb.actions[position.action])
    name = f"backin-{position.action}.html"
    if app.is_web:
        return f"{_hand_to_browser(app, name, html, 'text/html')} Open it, and print it."
    try:
        written = write_new(free_name(writable_folder() / name), html)
    except OSError as error:
        return f"The sheet cannot be saved: {error.strerror or error}."
    return f"The sheet is in {written}. Open it in a browser, and print it."


def _hand_to_browser(app: App[Any], name: str, text: str, kind: str) -> str:
    app.deliver_text(io.StringIO(text), save_filename=name, encoding="utf-8", mime_type=kind)
    return f"Handed to your browser as {name}."


def writable_folder() -> Path:
    """Return where the person is, else their home, else the temporary folder: the first they may write to."""
    for place in (Path.cwd, Path.home):
        with suppress(OSError, RuntimeError):  # the folder was deleted meanwhile; nobody has a home here
            if os.access(place(), os.W_OK):
                return place()
    return Path(gettempdir())


def _switch(*, on: bool) -> str:
    box = "[x]" if on else "[ ]"
    return f"{box} Make it anonymous: leave out my own words"
