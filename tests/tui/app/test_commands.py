"""Commands, keys and the bottom line."""

from __future__ import annotations

import pytest
from textual.widgets import Input

from tests.tui.app.driver import MIDDLE, dialog, running
from tui.commands import Command, Keymap
from tui.commands.everywhere import DIALOG, HOME, MENU, QUIT, SHEET
from tui.screens.export import ExportScreen
from tui.widgets.key_bar import MOST_KEYS, KeyBar, fitting

SWALLOWED = {"ctrl+enter", "ctrl+backslash", "ctrl+m", "ctrl+i", "ctrl+h"}
OWNED_BY_A_FIELD = {f"ctrl+{letter}" for letter in "acdekuvwx"}
TERMINALS = {
    "VS Code": "ctrl+b ctrl+e ctrl+f ctrl+g ctrl+j ctrl+n ctrl+p ctrl+q ctrl+w f1 f3 f5 f6 f10 f11 f12",
    "GNOME Terminal": "f1 f10 f11",
    "a browser": "ctrl+f ctrl+g ctrl+l ctrl+n ctrl+p ctrl+r ctrl+s ctrl+t ctrl+w f1 f3 f5 f6 f7 f11 f12",
    "flow control and job control": "ctrl+q ctrl+s ctrl+z",
    "tmux or screen": "ctrl+a ctrl+b",
    "no F keys": " ".join(f"f{number}" for number in range(1, 13)),
    "no Ctrl key": " ".join(f"ctrl+{letter}" for letter in "abdefghijklmnopqrstuvwxyz"),
}
"""Keys that some terminals keep for themselves, or that some keyboards lack."""
ALL = sorted({*HOME, *DIALOG, *SHEET}, key=lambda command: command.id)
SCREENS = pytest.mark.parametrize("commands", [HOME, DIALOG, SHEET], ids=["home", "dialog", "sheet"])


@SCREENS
def test_no_key_means_two_things(commands: tuple[Command, ...]) -> None:
    """On one screen every key and every id belongs to one command."""
    keys = [key for command in commands for key in command.keys]
    assert len(keys) == len(set(keys))
    assert len({command.id for command in commands}) == len(commands)


@pytest.mark.parametrize("command", ALL, ids=lambda command: command.id)
def test_every_command_has_a_key_that_arrives(command: Command) -> None:
    """No key is one that terminals swallow or a text field owns; one works while a field has the focus."""
    owned = (
        OWNED_BY_A_FIELD - {"ctrl+c"} if command is QUIT else OWNED_BY_A_FIELD
    )  # the app tells copying apart
    assert not set(command.keys) & (SWALLOWED | owned)
    assert Keymap().keys(command, typing=True)
    assert command.tooltip.endswith(".")


@pytest.mark.parametrize("terminal", TERMINALS)
@pytest.mark.parametrize("typing", [True, False])
def test_no_terminal_takes_the_menu_away(terminal: str, *, typing: bool) -> None:
    """Whatever a terminal keeps for itself, the menu can be opened, and everything stands in it."""
    assert set(Keymap().keys(MENU, typing=typing)) - set(TERMINALS[terminal].split())


@pytest.mark.parametrize("commands", [HOME, DIALOG], ids=["home", "dialog"])
def test_the_menu_stands_on_every_screen(commands: tuple[Command, ...]) -> None:
    """So that what has a key that does not arrive has a second way."""
    assert MENU in commands


async def test_the_key_for_leaving_arrives_everywhere() -> None:
    """On the first screen, where letters are text, the one that is shown is one that no terminal takes."""
    async with running(size=(80, 24)) as d:
        await d.matched()
        assert "Ctrl+C  Quit" in d.text.splitlines()[-1]
        assert not any("ctrl+c" in keys.split() for keys in TERMINALS.values())


@SCREENS
@pytest.mark.parametrize("width", [40, 60, 80, 120])
@pytest.mark.parametrize("typing", [True, False])
def test_the_bottom_line_is_never_cut_off(commands: tuple[Command, ...], width: int, *, typing: bool) -> None:
    """At most six keys, whole, and the menu among them, or on a page over another one the help."""
    shown = fitting(commands, Keymap(), width, typing=typing)
    bar = "  ".join(f" {key}  {command.footer}" for command, key in shown)
    assert len(bar) <= width
    assert len(shown) <= MOST_KEYS
    assert shown[-1][0] is commands[-1]


@pytest.mark.parametrize("width", [40, 60, 80])
async def test_the_bottom_line_on_the_screen_ends_before_the_edge(width: int) -> None:
    """What is painted is what was reckoned."""
    async with dialog(size=(width, 24)) as d:
        line = d.text.splitlines()[-1]
        assert line.rstrip().endswith("Menu")
        assert len(line.rstrip()) <= width


async def test_the_keys_can_be_clicked() -> None:
    """The bottom line is a row of buttons for the mouse."""
    async with running(size=(80, 24)) as d:
        await d.matched()
        await d.pilot.click(d.app.screen.query_one(KeyBar), offset=(2, 0))
        await d.until(lambda: "What Backin covers" in d.text)


async def test_ctrl_c_leaves_from_a_field_that_was_gone_to_with_the_arrows() -> None:
    """What stands in it was not marked by anybody, so there is nothing to copy."""
    async with dialog(size=MIDDLE) as d:
        await d.press("e")
        await d.until(lambda: isinstance(d.app.screen, ExportScreen))
        await d.press("down")
        await d.until(lambda: isinstance(d.app.screen.focused, Input))
        await d.press("ctrl+c")
        await d.until(lambda: not d.app.is_running)
