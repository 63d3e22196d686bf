"""What was understood from a description, each piece to be corrected by a key or a click."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.reactive import reactive
from textual.style import Style
from textual.widgets import Static

from tui.commands import shown_keys
from tui.commands.everywhere import CORRECT_FACTS
from tui.widgets.styles import LOUD, QUIET
from tui.widgets.text_block import shorten

if TYPE_CHECKING:
    from kb.model import KnowledgeBase, Stated

_GAP = "   "
_UNDERSTOOD = "Understood:"
_SHORT = 20
"""Lines on the screen below which the chips are only counted until somebody goes to them."""


def chips(kb: KnowledgeBase, told: Iterable[Stated]) -> tuple[tuple[Stated, str], ...]:
    """Return what was told, each with its words, short ones first, without what the others say already."""
    # The first picture does not wait for the engine.
    from kb.matching import taught_by  # noqa: PLC0415
    from kb.model import Stated  # noqa: PLC0415
    from kb.wording import told_words  # noqa: PLC0415

    told = tuple(told)
    details = [each for each in told if each.kind == "detail"]
    facts = [kb.facts[each.name].value(each.value) for each in told if each.kind == "fact"]
    said = {taught for each in details for taught in taught_by(kb.details[each.name], each.value)}
    said |= {Stated.fact(implied) for each in facts for implied in each.implies}
    words = {each: told_words(kb, each).rstrip(".") for each in told if each not in said}
    shown = [(each, text.partition(": ")[0] if each.kind == "fact" else text) for each, text in words.items()]
    return tuple(sorted(shown, key=lambda chip: len(chip[1])))


class Chips(Static, can_focus=True):
    """A row of chips that wraps. Left and right choose one, Enter corrects it, Delete removes it."""

    DEFAULT_CSS = """
    Chips {
        height: auto;
        padding: 0 2;
        link-style: none;
        link-color: $text;
        link-background: transparent;
        link-style-hover: underline;
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

    def __init__(self, correct: Callable[..., object]) -> None:
        """``correct`` is called with what is not right, and with ``removed``: it was not said at all."""
        super().__init__(markup=False)
        self._correct = correct
        self.display = False
        self._chips: tuple[tuple[Stated, str], ...] = ()

    def show(self, chips: tuple[tuple[Stated, str], ...]) -> None:
        """Show ``chips``, each with its words."""
        self._chips = chips
        self.at = min(self.at, max(len(chips) - 1, 0))
        self.display = bool(chips)
        self._redraw()

    def _redraw(self) -> None:
        """Show the chips, or how many there are; the one that the keys act on is marked."""
        if self.app.size.height < _SHORT and not self.has_focus:
            key = next(iter(shown_keys(self.screen, CORRECT_FACTS)), "")
            self.update(Content.styled(f"{_UNDERSTOOD} {len(self._chips)} ✎ {key}", QUIET))
            return
        room = self.content_region.width or 80
        lines: list[list[Content]] = [[Content.styled(_UNDERSTOOD, QUIET)]]
        for index, (_, words) in enumerate(self._chips):
            chip = self._chip(index, words, room)
            if sum(each.cell_length + len(_GAP) for each in lines[-1]) + chip.cell_length > room:
                lines.append([])
            lines[-1].append(chip)
        self.update(Content("\n").join(Content(_GAP).join(line) for line in lines))

    on_focus = on_blur = on_resize = watch_at = _redraw

    def _chip(self, index: int, words: str, room: int) -> Content:
        marked = self.has_focus and index == self.at
        text = Content.styled(f"{shorten(words, room - 2) or words} ✎", "bold reverse" if marked else LOUD)
        meta = {"@click": ("correct", (index,)), "tip": "Not right? Click to correct it."}
        return text.truncate(room, ellipsis=True).stylize(Style.from_meta(meta))

    def action_move(self, by: int) -> None:
        """Mark the next or the previous chip."""
        if self._chips:
            self.at = (self.at + by) % len(self._chips)

    def action_correct(self, index: int | None = None) -> None:
        """Correct the chip with this number, or the marked one."""
        for told, _ in self._chips[self.at if index is None else index :][:1]:
            self.screen.call_later(self._correct, told, removed=False)

    def action_remove(self) -> None:
        """Remove the marked chip."""
        if self._chips:
            self.screen.call_later(self._correct, self._chips[self.at][0], removed=True)
