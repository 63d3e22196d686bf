"""The bottom line: at most six keys, and only as many as are not cut off."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from textual.content import Content
from textual.style import Style
from textual.widgets import Static

from tui.commands import Command
from tui.widgets.looks import CAP

MOST_KEYS = 6
_GAP = 2


def label_width(command: type[Command], *, typing: bool = False) -> int:
    """Return how many cells a command takes in the bar."""
    return len(command.shown_keys(typing=typing)[0]) + 3 + len(command.footer)


def fitting(commands: Iterable[type[Command]], width: int, *, typing: bool = False) -> list[type[Command]]:
    """Return the commands that fit into ``width`` cells, the first ones first; the last always stays.

    The last one is the menu, where all the others can be found.
    """
    listed = [command for command in commands if command.footer]
    if not listed:
        return []
    *rest, last = listed
    room = width - label_width(last, typing=typing)
    chosen: list[type[Command]] = []
    for command in rest:
        room -= label_width(command, typing=typing) + _GAP
        if room < 0 or len(chosen) == MOST_KEYS - 1:
            break
        chosen.append(command)
    return [*chosen, last]


class KeyBar(Static):
    """Shows the keys of the screen, each of which can be clicked."""

    DEFAULT_CSS = """
    KeyBar {
        dock: bottom;
        height: 1;
        width: 1fr;
        background: $panel;
        color: $text;
        text-wrap: nowrap;
        text-overflow: clip;
        link-style: none;
        link-color: $text;
        link-background: transparent;
        link-style-hover: bold;
    }
    """

    ALLOW_SELECT = False

    def __init__(self, commands: Sequence[type[Command]], *, typing: bool = False) -> None:
        """``typing`` says that letters are text here, so that they are no keys."""
        super().__init__(markup=False)
        self.commands = commands
        self.typing = typing

    def on_mount(self) -> None:
        """Follow what can be done at the moment."""
        self.screen.bindings_updated_signal.subscribe(self, lambda _: self.show_keys())

    def on_resize(self) -> None:
        """Choose again what fits."""
        self.show_keys()

    def show_keys(self) -> None:
        """Show the commands that are possible now and fit."""
        possible = [c for c in self.commands if self.screen.check_action(c.action(), ())]
        gap = Content(" " * _GAP)
        shown = fitting(possible, self.size.width, typing=self.typing)
        self.update(gap.join(self._label(command) for command in shown), layout=False)

    def _label(self, command: type[Command]) -> Content:
        key = command.shown_keys(typing=self.typing)[0]
        cap = Content.styled(f" {key} ", CAP)
        label = Content.assemble(cap, " ", command.footer)
        return label.stylize(Style.from_meta({"@click": command.call()}))
