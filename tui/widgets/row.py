"""A line that can be chosen: with the arrows and Enter, or with the mouse."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message

from tui.widgets.styles import CAP
from tui.widgets.text_block import HangingText

NUMBER_KEYS = range(1, 10)
"""The numbers that one key presses; what comes after them is reached with the arrows."""


class Row(HangingText, can_focus=True):
    """Text beside a mark that takes the focus and can be pressed. The focus shows as a bar on the left."""

    DEFAULT_CSS = """
    Row {
        padding: 0 1 0 0;
        pointer: pointer;
        &:hover { background: $panel; }
        &:focus { background: $primary 20%; }
        &:ansi:focus { background: transparent; text-style: bold; }
    }
    """

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter,space", "press", "Choose", show=False)]

    BAR = "▌"
    """Stands before the lines of the row that has the focus. It is text, so that it needs no color."""

    def __init__(
        self,
        mark: Content | str,
        words: Content | str,
        key: object = None,
        *,
        id: str | None = None,
        classes: str = "",
    ) -> None:
        """``key`` is what the row stands for, an event for example, or what to do: a function, an action."""
        super().__init__(mark, words, id=id, classes=classes)
        self.key = key

    @dataclass
    class Pressed(Message):
        """The person chose ``row``."""

        row: Row

    @property
    def is_marked(self) -> bool:
        """Whether the bar stands beside this row."""
        return self.has_focus

    def lay_out(self, width: int) -> list[Content]:
        """Return the lines with the bar, or the space for it, before them."""
        bar = Content.styled(self.BAR, "$primary") if self.is_marked else Content(" ")
        return [bar + line for line in super().lay_out(max(width - 1, 1))]

    def action_press(self) -> None:
        """Say that this row was chosen."""
        self.post_message(self.Pressed(self))

    def on_click(self, event: events.Click) -> None:
        """Choose with the mouse, too; a double click chooses once, and not also what comes up there."""
        event.stop()
        if event.chain > 1:
            return
        self.focus(scroll_visible=False)
        self.action_press()


class ChoiceRow(Row):
    """One of several answers, with the number key that chooses it, where there is one."""

    def __init__(self, number: int, text: Content | str, key: object = None) -> None:
        cap = Content.styled(f" {number} ", CAP) if number in NUMBER_KEYS else Content("   ")
        super().__init__(Content.assemble(cap, "  "), text, key)
        self.number = number
