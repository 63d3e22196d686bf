"""The commands of every screen, of the dialog and of the first screen."""

from functools import partial

from tui.commands.command import Command

_of_backin = partial(Command, home="app", group="Backin")
_of_page = partial(Command, group="This page")

HELP = _of_backin(
    "help",
    "Help",
    ("question_mark", "f1"),
    "Show the keys of this screen, and what Backin is.",
    footer="Help",
)
MENU = _of_backin(
    "menu",
    "Menu",
    ("m", "ctrl+p", "f9"),
    "Show everything that can be done here, and search in it.",
    footer="Menu",
)
THEME = _of_backin(
    "theme",
    "Change the colors",
    ("f12", "ctrl+t"),
    "Go on to the next look: dark, light, your terminal's own colors, and others.",
)
QUIT = _of_backin(
    "leave",
    "Quit",
    ("q", "ctrl+c", "f10", "ctrl+q"),
    "Leave Backin. In a terminal your case stays saved, to be taken up later; in a browser it is deleted.",
    footer="Quit",
)
START_OVER = Command(
    "start-over",
    "Start over",
    ("n", "f11"),
    "Go back to the first screen, from any page. This case stays saved.",
    home="app",
)
CORRECT_FACTS = _of_page(
    "correct",
    "Correct what was understood",
    ("f5", "ctrl+g"),
    "Go to what Backin understood from your text, and correct it.",
)
OPTIONS = Command(
    "options",
    "Ways back in",
    ("o", "f5"),
    "Show every action that can help, mildest first, and which of them are ruled out.",
    footer="Ways back in",
)
FACTS = Command(
    "facts",
    "What we know",
    ("f", "ctrl+g"),
    "Show what is known about your situation, and correct it.",
    footer="What we know",
)
EXPORT = Command(
    "export",
    "Report",
    ("e", "f7", "ctrl+s"),
    "Keep the report of this case: as a file, or on the clipboard.",
    footer="Report",
)
LINKS = _of_page(
    "links",
    "Links on this page",
    ("l", "f8"),
    "List the links, the explained words and the commands of this page.",
    home="app",
)

EVERYWHERE: tuple[Command, ...] = (HELP, THEME, QUIT, MENU)

DIALOG: tuple[Command, ...] = (
    Command(
        "back",
        "Back",
        ("b", "left", "backspace", "f2", "ctrl+z"),
        "Take back the last thing you said.",
        footer="Back",
    ),
    _of_page(
        "why", "Why?", ("w", "f3"), "Say why this is asked, and what each answer would change.", footer="Why"
    ),
    _of_page("copy", "Copy the command", ("c", "ctrl+y"), "Copy the command of this step.", footer="Copy"),
    _of_page(
        "whole-page",
        "All steps, or one at a time",
        ("v", "ctrl+l"),
        "Show all steps of an action at once, or again one at a time.",
        footer="All steps",
    ),
    _of_page(
        "not-mine",
        "Does not concern me",
        ("d", "ctrl+r"),
        "Say that a thing to do does not concern you, or that it does after all.",
    ),
    OPTIONS,
    FACTS,
    EXPORT,
    Command(
        "sheet",
        "Sheet for the NAS",
        ("p", "ctrl+o"),
        "Save the steps of this page as a sheet to be printed, and to be taken to the NAS.",
    ),
    _of_page("find-out", "How to find out", ("h", "f4"), "Say how to find out what is asked here."),
    _of_page(
        "look",
        "Let Backin look",
        ("f6",),
        "Look in your own network for what is asked here, if you say yes. Nothing is sent before that.",
    ),
    LINKS,
    _of_page("search", "Search this page", ("slash", "ctrl+f"), "Look for a word on this page."),
    Command(
        "other-problem",
        "Not this problem",
        ("x", "ctrl+n"),
        "Say that this is not your problem, and choose another. What is known is kept.",
    ),
    START_OVER,
    *EVERYWHERE,
)

DELETE_CASE = Command(
    "delete-case",
    "Delete the case",
    ("delete", "d"),
    "Delete the case with the bar beside it, after asking once more.",
    footer="Delete",
)

SHEET: tuple[Command, ...] = (
    Command(
        "close-page",
        "Close",
        ("escape", "f2"),
        "Close this page, and go back to the one below it.",
        footer="Close",
    ),
    Command("next-line", "Next line", ("down",), "Go to the next line, or read on.", footer="Next line"),
    Command("choose-line", "Choose", ("enter",), "Choose the line with the bar beside it.", footer="Choose"),
    START_OVER,
    HELP,
)
"""The commands of every page that lies over another one."""

HOME: tuple[Command, ...] = (
    Command(
        "browse",
        "All problems",
        ("f3", "ctrl+l"),
        "Show the list of every problem that Backin covers, by area.",
        footer="All problems",
        group="Backin",
    ),
    Command(
        "earlier",
        "Earlier cases",
        ("f4", "ctrl+r"),
        "Take up a case from before, or delete it.",
        footer="Earlier",
        group="Backin",
    ),
    CORRECT_FACTS,
    LINKS,
    _of_page("clear", "Clear the text", ("escape",), "Empty the text field and begin anew."),
    *EVERYWHERE,
)
