"""``backin resume``: go on with an earlier case."""

from argparse import ArgumentParser, Namespace

from tui.cli.front_end import converse
from tui.cli.subcommands.output import open_case

HELP = "go on with a saved case or a report"


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("file", help="a report, or the id of a case")


def run(arguments: Namespace) -> int:
    """Start the dialog where the case was left."""
    return converse(arguments, "", open_case(arguments.file))
