"""Before a web page is opened: its address, in full."""

from __future__ import annotations

import webbrowser
from collections.abc import Iterable

from textual.widget import Widget
from textual.widgets import Static

from tui.clipboard import copy, has_desktop
from tui.screens.sheet import Sheet
from tui.widgets.choice import ChoiceRow
from tui.widgets.row import Row


class AddressScreen(Sheet[None]):
    """Shows an address. Only a choice opens or copies it."""

    def __init__(self, address: str) -> None:
        super().__init__("A page on the web")
        self._address = address

    def body(self) -> Iterable[Widget]:
        """Show the address and what can be done with it."""
        yield Static(self._address, classes="gap", markup=False)
        yield ChoiceRow(1, "Copy the address", id="copy")
        if has_desktop():
            yield ChoiceRow(2, "Open it in the browser of this computer", id="open")
        yield ChoiceRow(3 if has_desktop() else 2, "Close", id="leave")

    def chosen(self, row: Row) -> None:
        """Copy, open or close."""
        if row.id == "copy":
            self.notify(copy(self.app, self._address), markup=False)
        elif row.id == "open" and not webbrowser.open(self._address):
            self.notify("No browser could be started here. Copy the address instead.", markup=False)
            return
        self.dismiss(None)
