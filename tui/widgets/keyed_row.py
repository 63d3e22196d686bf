"""A row that stands for something by its id."""

from __future__ import annotations

from textual.content import Content

from tui.widgets.row import Row


class KeyedRow(Row):
    """A row; ``key`` says what it stands for."""

    def __init__(
        self, key: str, words: Content | str, *, mark: Content | str = "", classes: str = ""
    ) -> None:
        super().__init__(mark, words, classes=classes)
        self.key = key
