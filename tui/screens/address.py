"""Before a web page is opened: its address, in full."""

from __future__ import annotations

import webbrowser
from collections.abc import Iterable

from textual.widget import Widget
from textual.widgets import Static

from tui.clipboard import copy, has_desktop
from tui.follow import host_of
from tui.screens.sheet import Sheet
from tui.widgets.choice import ChoiceRow
from tui.widgets.row import Row


class AddressScreen(Sheet[None]):
    """Shows an address. Only a choice opens or copies it."""

    def __init__(self, address: str, title: str = "A page on the web", about: str = "") -> None:
        """``about`` stands above the address."""
        super().__init__(title)
        self._address = address
        self._about = about

    def body(self) -> Iterable[Widget]:
        """Show the address, whose it is, and what can be done with it."""
        about = " · ".join(part for part in (self._about, host_of(self._address)) if part)
        yield Static(about, classes="quiet", markup=False)
        yield Static(self._address, classes="gap", markup=False)
        yield ChoiceRow(1, "Copy the address", id="copy")
        if self.app.is_web:
            yield ChoiceRow(2, "Open it in a new tab", id="open")
        elif has_desktop():
            yield ChoiceRow(2, "Open it in the browser of this computer", id="open")
        yield ChoiceRow(3 if self.app.is_web or has_desktop() else 2, "Close", id="leave")

    def chosen(self, row: Row) -> None:
        """Copy, open or close."""
        if row.id == "copy":
            self.notify(copy(self.app, self._address), markup=False)
        elif row.id == "open" and not self._open():
            self.notify("No browser could be started here. Copy the address instead.", markup=False)
            return
        self.dismiss(None)

    def _open(self) -> bool:
        if self.app.is_web:
            self.app.open_url(self._address)
            return True
        return webbrowser.open(self._address)
