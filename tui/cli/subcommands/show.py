"""``backin show``: a problem or an action as it is written."""

from argparse import ArgumentParser, Namespace

from kb.hygiene import printable
from tui.cli.subcommands.output import known_name
from tui.system.loading import content_folder, load

HELP = "print a problem or an action as Markdown"


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("name", help="the id of a problem or an action, see 'backin list'")


def run(arguments: Namespace) -> None:
    """Print the page."""
    kb, _ = load(arguments.content)
    name = known_name("problem or action", arguments.name, {**kb.problems, **kb.actions})
    place = (kb.problems.get(name) or kb.actions[name]).place
    print(printable((content_folder(arguments.content) / place.file).read_text(encoding="utf-8")), end="")
