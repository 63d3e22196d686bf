"""Taking the report away from a browser: as a download. The files of the server are nobody's business."""

from __future__ import annotations

import io
from collections.abc import Iterable

from textual.widget import Widget
from textual.widgets import Static

from tui.screens.export import ExportScreen
from tui.widgets.choice import ChoiceRow
from tui.widgets.row import Row

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
