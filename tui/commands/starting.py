"""Commands of the home screen."""

from __future__ import annotations

from tui.commands.command import Command
from tui.commands.everywhere import EVERYWHERE
from tui.commands.talking import Links


class Browse(Command):
    """Show the list of every problem that Backin covers, by area."""

    id = "browse"
    title = "All problems"
    keys = ("f3", "ctrl+l")
    footer = "All problems"


class EarlierCases(Command):
    """Take up a case from before, or delete it."""

    id = "earlier"
    title = "Earlier cases"
    keys = ("f4", "ctrl+r")
    footer = "Earlier"


class ClearText(Command):
    """Empty the text field and begin anew."""

    id = "clear"
    title = "Clear the text"
    keys = ("escape",)


class CorrectFacts(Command):
    """Go to what Backin understood from your text, and correct it."""

    id = "correct"
    title = "Correct what was understood"
    keys = ("f5", "ctrl+g")


HOME: tuple[type[Command], ...] = (Browse, EarlierCases, CorrectFacts, Links, ClearText, *EVERYWHERE)
