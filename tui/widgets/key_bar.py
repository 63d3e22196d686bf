"""The bottom line: at most six keys, and only as many as are not cut off."""

from collections.abc import Iterable

from textual.content import Content
from textual.style import Style
from textual.widgets import Static

from tui.commands import Command, Keymap, commands_of, keymap_of, types_on
from tui.widgets.styles import CAP

MOST_KEYS = 6
_GAP = 2

Label = tuple[Command, str]
"""A command and the key that is shown for it."""


def fitting(commands: Iterable[Command], keymap: Keymap, width: int, *, typing: bool = False) -> list[Label]:
    """Return those of ``commands`` with keys that fit into ``width`` cells, and always the last, the menu."""
    listed = [command for command in commands if command.footer]
    *rest, last = [(each, next(iter(keymap.shown(each, typing=typing)), "")) for each in listed]
    room = width - _width(last)
    chosen: list[Label] = []
    for label in (each for each in rest if each[1]):
        room -= _width(label) + _GAP
        if room < 0 or len(chosen) == MOST_KEYS - 1:
            break
        chosen.append(label)
    return [*chosen, last]


def _width(label: Label) -> int:
    command, key = label
    return len(key) + 3 + len(command.footer)


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
        link-style-hover: bold underline;
    }
    """

    def __init__(self) -> None:
        super().__init__(markup=False)
        self._shown: list[Label] = []

    def on_mount(self) -> None:
        """Follow what can be done at the moment."""
        self.screen.bindings_updated_signal.subscribe(self, lambda _: self.show_keys())

    def show_keys(self) -> None:
        """Show the commands that are possible now and fit."""
        typing = types_on(self.screen) or self.screen.is_modal  # where a page may have a field
        shown = fitting(commands_of(self.screen), keymap_of(self.app), self.size.width, typing=typing)
        if shown == self._shown:
            return
        self._shown = shown
        gap = Content(" " * _GAP)
        self.update(gap.join(self._label(command, key) for command, key in shown), layout=False)

    on_resize = show_keys

    def _label(self, command: Command, key: str) -> Content:
        cap = Content.styled(f" {key} ", CAP)
        label = Content.assemble(cap, " ", command.footer)
        return label.stylize(Style.from_meta({"@click": command.call(), "tip": command.tooltip}))
