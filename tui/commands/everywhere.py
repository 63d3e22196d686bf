"""The commands of every screen, of the dialog and of the first screen."""

from __future__ import annotations

from tui.commands.command import Command

_TEXT = "This page"
_APP = "Backin"


class Help(Command):
    """Show the keys of this screen, and what Backin is."""

    id = "help"
    group = _APP
    home = "app"
    title = "Help"
    keys = ("question_mark", "f1")
    footer = "Help"


class Menu(Command):
    """Show everything that can be done here, and search in it."""

    id = "menu"
    group = _APP
    home = "app"
    title = "Menu"
    keys = ("m", "ctrl+p", "f9")
    footer = "Menu"


class Theme(Command):
    """Go on to the next look: dark, light, your terminal's own colors, and others."""

    id = "theme"
    group = _APP
    home = "app"
    title = "Change the colors"
    keys = ("f12", "ctrl+t")


class Quit(Command):
    """Leave Backin. In a terminal your case stays saved, to be taken up later; in a browser it is deleted."""

    id = "leave"
    group = _APP
    home = "app"
    title = "Quit"
    keys = ("q", "ctrl+c", "f10", "ctrl+q")
    footer = "Quit"


EVERYWHERE: tuple[type[Command], ...] = (Help, Theme, Quit, Menu)


class Back(Command):
    """Take back the last thing you said."""

    id = "back"
    title = "Back"
    keys = ("b", "left", "backspace", "f2", "ctrl+z")
    footer = "Back"


class Why(Command):
    """Say why this is asked, and what each answer would change."""

    id = "why"
    group = _TEXT
    title = "Why?"
    keys = ("w", "f3")
    footer = "Why"


class FindOut(Command):
    """Say how to find out what is asked here."""

    id = "find-out"
    group = _TEXT
    title = "How to find out"
    keys = ("h", "f4")


class Options(Command):
    """Show every action that can help, mildest first, and which of them are ruled out."""

    id = "options"
    title = "Ways back in"
    keys = ("o", "f5")
    footer = "Ways back in"


class Facts(Command):
    """Show what is known about your situation, and correct it."""

    id = "facts"
    title = "What we know"
    keys = ("f", "ctrl+g")
    footer = "What we know"


class Look(Command):
    """Look in your own network for what is asked here, if you say yes. Nothing is sent before that."""

    id = "look"
    group = _TEXT
    title = "Let Backin look"
    keys = ("f6",)


class Export(Command):
    """Keep the report of this case: as a file, or on the clipboard."""

    id = "export"
    title = "Report"
    keys = ("e", "f7", "ctrl+s")
    footer = "Report"


class PaperSheet(Command):
    """Save the steps of this page as a sheet to be printed, and to be taken to the NAS."""

    id = "sheet"
    title = "Sheet for the NAS"
    keys = ("p", "ctrl+o")


class Links(Command):
    """List the links, the explained words and the commands of this page."""

    id = "links"
    group = _TEXT
    title = "Links on this page"
    keys = ("l", "f8")


class Search(Command):
    """Look for a word on this page."""

    id = "search"
    group = _TEXT
    title = "Search this page"
    keys = ("slash", "ctrl+f")


class WholePage(Command):
    """Show all steps of an action at once, or again one at a time."""

    id = "whole-page"
    group = _TEXT
    title = "All steps, or one at a time"
    keys = ("v", "ctrl+l")
    footer = "All steps"


class Copy(Command):
    """Copy the command of this step."""

    id = "copy"
    group = _TEXT
    title = "Copy the command"
    keys = ("c", "ctrl+y")
    footer = "Copy"


class NotMine(Command):
    """Say that a thing to do does not concern you, or that it does after all."""

    id = "not-mine"
    group = _TEXT
    title = "Does not concern me"
    keys = ("d", "ctrl+r")


class StartOver(Command):
    """Go back to the first screen, from any page. This case stays saved."""

    id = "start-over"
    home = "app"
    title = "Start over"
    keys = ("n", "f11")


class OtherProblem(Command):
    """Say that this is not your problem, and choose another. What is known is kept."""

    id = "other-problem"
    title = "Not this problem"
    keys = ("x", "ctrl+n")


DIALOG: tuple[type[Command], ...] = (
    Back,
    Why,
    Copy,
    WholePage,
    NotMine,
    Options,
    Facts,
    Export,
    PaperSheet,
    FindOut,
    Look,
    Links,
    Search,
    OtherProblem,
    StartOver,
    *EVERYWHERE,
)


class ClosePage(Command):
    """Close this page, and go back to the one below it."""

    id = "close-page"
    title = "Close"
    keys = ("escape", "f2")
    footer = "Close"


class NextLine(Command):
    """Go to the next line, or read on."""

    id = "next-line"
    title = "Next line"
    keys = ("down",)
    footer = "Next line"


class ChooseLine(Command):
    """Choose the line with the bar beside it."""

    id = "choose-line"
    title = "Choose"
    keys = ("enter",)
    footer = "Choose"


class DeleteCase(Command):
    """Delete the case with the bar beside it, after asking once more."""

    id = "delete-case"
    title = "Delete the case"
    keys = ("delete", "d")
    footer = "Delete"


SHEET: tuple[type[Command], ...] = (ClosePage, NextLine, ChooseLine, StartOver, Help)
"""The commands of every page that lies over another one."""


class Browse(Command):
    """Show the list of every problem that Backin covers, by area."""

    id = "browse"
    group = _APP
    title = "All problems"
    keys = ("f3", "ctrl+l")
    footer = "All problems"


class EarlierCases(Command):
    """Take up a case from before, or delete it."""

    id = "earlier"
    group = _APP
    title = "Earlier cases"
    keys = ("f4", "ctrl+r")
    footer = "Earlier"


class ClearText(Command):
    """Empty the text field and begin anew."""

    id = "clear"
    group = _TEXT
    title = "Clear the text"
    keys = ("escape",)


class CorrectFacts(Command):
    """Go to what Backin understood from your text, and correct it."""

    id = "correct"
    group = _TEXT
    title = "Correct what was understood"
    keys = ("f5", "ctrl+g")


HOME: tuple[type[Command], ...] = (Browse, EarlierCases, CorrectFacts, Links, ClearText, *EVERYWHERE)
