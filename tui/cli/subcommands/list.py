"""``backin list``: everything Backin covers."""

from argparse import ArgumentParser, Namespace

from tui.cli.subcommands.output import print_json
from tui.system.loading import load

HELP = "list every problem and action"


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("--json", action="store_true", help="one JSON object")


def run(arguments: Namespace) -> None:
    """Print the problems by area, then the actions by harm."""
    kb, _ = load(arguments.content)
    problems = sorted(kb.problems.values(), key=lambda each: each.area)
    actions = sorted(kb.actions.values(), key=lambda each: each.harm)
    if arguments.json:
        print_json(
            {
                "problems": [
                    {"problem": p.id, "title": p.title, "area": p.area, "stub": p.stub} for p in problems
                ],
                "actions": [{"action": a.id, "title": a.title, "harm": int(a.harm)} for a in actions],
            }
        )
        return
    area = ""
    for problem in problems:
        if problem.area != area:
            area = problem.area
            print(f"{area}:")
        print(f"  {problem.id}  {problem.title}")
    print("Actions, mildest first:")
    for action in actions:
        print(f"  {action.harm:d}  {action.id}  {action.title}")
