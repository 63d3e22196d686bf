"""``backin cases``: the cases that were saved."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from kb import cases
from tui.status import Status, UsageError
from tui.subcommands.names import known_name

HELP = "list or delete earlier cases"


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the arguments."""
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--delete", metavar="ID", help="delete one case")
    which.add_argument("--all", action="store_true", help="delete all cases")


def run(arguments: Namespace) -> int:
    """List, or delete what was named."""
    try:
        return _run(arguments)
    except OSError as error:
        raise UsageError(f"{error.filename}: {error.strerror}. Look at the folder's permissions.") from None


def _run(arguments: Namespace) -> int:
    if arguments.all:
        print(f"{cases.delete_all()} cases deleted")
        return Status.DONE
    listed = cases.list_cases()
    if arguments.delete is not None:
        if not listed:
            raise UsageError("There are no cases.")
        cases.delete(known_name("case", arguments.delete, [case.id for case in listed]))
        print(f"{arguments.delete} deleted")
        return Status.DONE
    for case in listed:
        print(f"{case.id}  {' '.join(case.description.split())[:60]}")
    return Status.DONE
