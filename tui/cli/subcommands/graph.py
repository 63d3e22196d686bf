"""``backin graph``: a problem as a picture."""

from argparse import ArgumentParser, Namespace

from kb.charting import dot, mermaid
from tui.cli.subcommands.output import known_name
from tui.system.loading import load

HELP = "print a problem's steps as a picture, Mermaid or DOT"

_FORMATS = {"mermaid": mermaid, "dot": dot}


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("problem", help="the id of a problem, see 'backin list'")
    parser.add_argument(
        "--format", choices=_FORMATS, default="mermaid", help="mermaid (GitHub renders it) or dot"
    )


def run(arguments: Namespace) -> None:
    """Print the picture."""
    kb, _ = load(arguments.content)
    problem = known_name("problem", arguments.problem, kb.problems)
    print(_FORMATS[arguments.format](kb, problem), end="")
