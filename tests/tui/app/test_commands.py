"""Commands, keys and the bottom line."""

from __future__ import annotations

import pytest

from tests.tui.app.driver import dialog, running
from tui.commands import Command
from tui.commands.starting import HOME
from tui.commands.talking import DIALOG
from tui.widgets.key_bar import MOST_KEYS, KeyBar, fitting

SWALLOWED = {"ctrl+enter", "ctrl+backslash", "ctrl+c", "ctrl+m", "ctrl+i", "ctrl+h"}
OWNED_BY_A_FIELD = {f"ctrl+{letter}" for letter in "acdekuvwx"}
ALL = sorted({*HOME, *DIALOG}, key=lambda command: command.id)
SCREENS = pytest.mark.parametrize("commands", [HOME, DIALOG], ids=["home", "dialog"])


@SCREENS
def test_no_key_means_two_things(commands: tuple[type[Command], ...]) -> None:
    """On one screen every key and every id belongs to one command."""
    keys = [key for command in commands for key in command.keys]
    assert len(keys) == len(set(keys))
    assert len({command.id for command in commands}) == len(commands)


@pytest.mark.parametrize("command", ALL, ids=lambda command: command.id)
def test_every_command_has_a_key_that_arrives(command: type[Command]) -> None:
    """No key is one that terminals swallow or a text field owns; one works while a field has the focus."""
    assert not set(command.keys) & (SWALLOWED | OWNED_BY_A_FIELD)
    assert command.keys_where(typing=True)
    assert command.tooltip().endswith(".")


@SCREENS
@pytest.mark.parametrize("width", [40, 60, 80, 120])
@pytest.mark.parametrize("typing", [True, False])
def test_the_bottom_line_is_never_cut_off(
    commands: tuple[type[Command], ...], width: int, *, typing: bool
) -> None:
    """At most six keys, whole, and the menu among them."""
    shown = fitting(commands, width, typing=typing)
    bar = "  ".join(f" {command.shown_keys(typing=typing)[0]}  {command.footer}" for command in shown)
    assert len(bar) <= width
    assert len(shown) <= MOST_KEYS
    assert shown[-1].id == "menu"


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
