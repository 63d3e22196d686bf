"""What was understood from a description, each piece to be corrected by a key or a click."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.style import Style
from textual.widgets import Static

from tui.widgets.looks import CAP, QUIET

if TYPE_CHECKING:
    from kb.model import KnowledgeBase, Told

_GAP = 1


def chip_words(kb: KnowledgeBase, told: Told) -> str:
    """Return what was told in a few words."""
    match told.kind:
        case "fact":
            return f"{kb.facts[told.name].label}: {told.value.replace('-', ' ')}"
        case "detail":
            return f"{kb.details[told.name].label}: {told.value}"
        case "tried":
            return f"tried: {kb.actions[told.name].title}"


class Chips(Static, can_focus=True):
    """A row of chips that wraps. Left and right choose one, Enter corrects it, Delete removes it."""

    DEFAULT_CSS = """
    Chips {
        height: auto;
        padding: 0 2;
        link-style: none;
        link-color: $text;
        link-background: transparent;
        &.-empty { display: none; }
    }
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "move(-1)", "Previous", show=False),
        Binding("right", "move(1)", "Next", show=False),
        Binding("enter,space", "correct", "Correct", show=False),
        Binding("delete,backspace", "remove", "Remove", show=False),
    ]

    at: reactive[int] = reactive(0)
    """Which chip the keys act on."""

    @dataclass
    class Correct(Message):
        """The person wants to correct ``told``."""

        told: Told

    @dataclass
    class Remove(Message):
        """The person did not say ``told``."""

        told: Told

    def __init__(self) -> None:
        super().__init__(markup=False, classes="-empty")
        self._chips: tuple[tuple[Told, str], ...] = ()

    def show(self, chips: tuple[tuple[Told, str], ...]) -> None:
        """Show ``chips``, each with its words."""
        self._chips = chips
        self.at = min(self.at, max(len(chips) - 1, 0))
        self.set_class(not chips, "-empty")
        self._redraw()

    def watch_at(self) -> None:
        """Mark another chip."""
        self._redraw()

    def on_resize(self) -> None:
        """Wrap again."""
        self._redraw()

    def on_focus(self) -> None:
        """Mark the chip that the keys act on."""
        self._redraw()

    on_blur = on_focus

    def _redraw(self) -> None:
        room = self.content_region.width or 80
        lines: list[list[Content]] = [[Content.styled("Understood:", QUIET)]]
        used = len("Understood:")
        for index, (_, words) in enumerate(self._chips):
            chip = self._chip(index, words, room)
            if used + _GAP + chip.cell_length > room:
                lines.append([])
                used = 0
            lines[-1].append(chip)
            used += chip.cell_length + _GAP
        self.update(Content("\n").join(Content(" " * _GAP).join(line) for line in lines))

    def _chip(self, index: int, words: str, room: int) -> Content:
        marked = self.has_focus and index == self.at
        look = "bold reverse" if marked else CAP
        text = Content.styled(f" {words} ✎ ", look).truncate(room, ellipsis=True)
        return text.stylize(Style.from_meta({"@click": ("correct_at", (index,))}))

    def action_move(self, by: int) -> None:
        """Mark the next or the previous chip."""
        if self._chips:
            self.at = (self.at + by) % len(self._chips)

    def action_correct(self) -> None:
        """Correct the marked chip."""
        self.action_correct_at(self.at)

    def action_correct_at(self, index: int) -> None:
        """Correct the chip with this number."""
        if index < len(self._chips):
            self.post_message(self.Correct(self._chips[index][0]))

    def action_remove(self) -> None:
        """Remove the marked chip."""
        if self._chips:
            self.post_message(self.Remove(self._chips[self.at][0]))
