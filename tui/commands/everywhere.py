"""Commands that every screen has."""

from __future__ import annotations

from tui.commands.command import Command


class Help(Command):
    """Show the keys of this screen, and what Backin is."""

    id = "help"
    home = "app"
    title = "Help"
    keys = ("question_mark", "f1")
    footer = "Help"


class Menu(Command):
    """Show everything that can be done here, and search in it."""

    id = "menu"
    home = "app"
    title = "Menu"
    keys = ("m", "ctrl+p", "f9")
    footer = "Menu"


class Theme(Command):
    """Go on to the next look: dark, light, or your terminal's own colours."""

    id = "theme"
    home = "app"
    title = "Change the colours"
    keys = ("f12", "ctrl+t")


class Quit(Command):
    """Leave Backin. In a terminal your case stays saved, to be taken up later; in a browser it is deleted."""

    id = "leave"
    home = "app"
    title = "Quit"
    keys = ("q", "ctrl+c", "f10", "ctrl+q")
    footer = "Quit"


EVERYWHERE: tuple[type[Command], ...] = (Help, Theme, Quit, Menu)
