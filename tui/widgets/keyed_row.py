"""A row that stands for something."""

from __future__ import annotations

from enum import Enum

from textual.content import Content

from tui.widgets.row import Row


class More(Enum):
    """The lists that rows of the first screen lead to."""

    PROBLEMS = "problems"
    CASES = "cases"


class KeyedRow(Row):
    """A row; ``key`` says what it stands for."""

    def __init__(
        self, key: object, words: Content | str, *, mark: Content | str = "", classes: str = ""
    ) -> None:
        super().__init__(mark, words, classes=classes)
        self.key = key
