"""``backin table``: which facts of a problem lead where."""

from argparse import ArgumentParser, Namespace

from kb.charting import truth_table
from tui.cli.subcommands.output import known_name
from tui.system.loading import load

HELP = "print a problem's truth table as Markdown, for review"


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("problem", help="the id of a problem, see 'backin list'")


def run(arguments: Namespace) -> None:
    """Print the table."""
    kb, _ = load(arguments.content)
    print(truth_table(kb, known_name("problem", arguments.problem, kb.problems)), end="")
