"""``backin cases``: the cases that were saved."""

import sys
from argparse import ArgumentParser, Namespace
from datetime import datetime
from textwrap import shorten

from kb.storage import cases
from kb.waits import until_words
from kb.wording import counted
from tui.cli.subcommands.output import known_name

HELP = "list or delete earlier cases"


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the arguments."""
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--delete", metavar="ID", help="delete one case")
    which.add_argument("--all", action="store_true", help="delete all cases; on a terminal it asks before")


def run(arguments: Namespace) -> None:
    """List, or delete what was named."""
    if arguments.all:
        print(_delete_all())
    elif arguments.delete is not None:
        cases.delete(known_name("case", arguments.delete, [case.id for case in cases.list_cases()]))
        print(f"{arguments.delete} deleted")
    else:
        for case in cases.list_cases():
            print(_line(case))


def _line(case: cases.Listed) -> str:
    line = f"{case.id}  {shorten(case.words, 60, placeholder=' …')}{'  (solved)' if case.solved else ''}"
    return line if case.waits is None else f"{line}  ({until_words(case.waits, datetime.now().astimezone())})"


def _delete_all() -> str:
    """Delete, unless the person at the terminal thinks better of it, and return what was done."""
    saved = len(cases.list_cases())
    # Stdin alone says that somebody is there: `cases --all | less` comes from a person who expects a list.
    if saved and sys.stdin.isatty():
        print(f"Delete {counted(saved, 'case')}? [y/N] ", end="", file=sys.stderr, flush=True)
        if sys.stdin.readline().strip().casefold() not in {"y", "yes"}:
            return "Nothing was deleted."
    return f"{counted(cases.delete_all(), 'case')} deleted"
