"""What can be said on the command line."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from kb.hygiene import printable
from kb.version import backin_version
from tui.cli.subcommands import NAMES, subcommand
from tui.system.status import Status

if TYPE_CHECKING:
    from _typeshed import SupportsWrite

_DESCRIPTION = (
    "Guided help for people who are locked out of their Synology NAS. It works offline and changes nothing."
)

_EPILOG = """\
examples:
  backin                                       ask what happened, full-screen
  backin lost my phone, no 2fa codes           start from a description
  backin --plain "this ip address is blocked"  the line dialog, for pipes and screen readers
  backin -- check the password                 '--' forces a description
  backin match "forgot my password" --json     what it is, for scripts
  backin walk lost-2fa --fact other-admin=no   where facts lead, without a dialog
  backin look 192.168.1.77                     which doors of a NAS in your own network are open
  backin serve                                 the app in the browser

exit status:
  0 done, 1 warnings (check) or nothing found (look), 2 input that cannot be used,
  3 left before the end (the case is saved)
"""


class Parser(argparse.ArgumentParser):
    """A parser that complains in one sentence."""

    def print_help(self, file: SupportsWrite[str] | None = None) -> None:
        """Print the help to ``file``, by default stdout. Raises ``OSError``, which argparse would swallow."""
        print(self.format_help(), end="", file=file)

    def error(self, message: str) -> NoReturn:
        """Print what is wrong and where help is, and leave with status 2."""
        sentence = message[:1].upper() + message[1:]
        self.exit(Status.BAD_INPUT, f"{self.prog}: {printable(sentence)}. Try '{self.prog} --help'.\n")


class ShowVersion(argparse.Action):
    """Looks the version up only when it is asked for, which takes longer than most commands."""

    def __call__(
        self,
        parser: argparse.ArgumentParser,
        namespace: argparse.Namespace,  # noqa: ARG002 -- argparse's signature
        values: object,  # noqa: ARG002
        option_string: str | None = None,  # noqa: ARG002
    ) -> None:
        """Print the version and leave."""
        print(f"backin {backin_version()}")
        parser.exit()


def _shared(*, suppress: bool) -> Parser:
    """Return the options of every command; below a subcommand they must not undo what came before it."""
    default = argparse.SUPPRESS if suppress else None
    shared = Parser(add_help=False)
    shared.add_argument(
        "--plain",
        action="store_true",
        default=argparse.SUPPRESS if suppress else False,
        help="the line dialog instead of the full-screen app",
    )
    shared.add_argument(
        "--content",
        type=Path,
        metavar="DIR",
        default=default,
        help="read this folder instead of the shipped one",
    )
    return shared


def _main_parser() -> Parser:
    parser = Parser(
        prog="backin",
        description=_DESCRIPTION,
        epilog=_EPILOG + "\nsubcommands: " + ", ".join(NAMES) + " (each has a --help)",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        parents=[_shared(suppress=False)],
        allow_abbrev=False,
    )
    parser.add_argument("--version", action=ShowVersion, nargs=0, help="print the version and leave")
    parser.add_argument("description", nargs="*", help="what happened, in your own words")
    return parser


def _subcommand_parser(name: str) -> Parser:
    parser = Parser(prog="backin", parents=[_shared(suppress=False)], allow_abbrev=False)
    commands = parser.add_subparsers(dest="subcommand", required=True, parser_class=Parser)
    module = subcommand(name)
    command = commands.add_parser(
        name,
        help=module.HELP,
        description=module.HELP,
        parents=[_shared(suppress=True)],
        allow_abbrev=False,
    )
    module.add_arguments(command)
    command.set_defaults(run=module.run)
    return parser


def parse(arguments: Sequence[str] | None = None) -> argparse.Namespace:
    """Return the parsed ``arguments`` (by default the process's); ``run`` is set for a subcommand.

    Exits with status 2 and a sentence where they make no sense.
    """
    words = list(sys.argv[1:] if arguments is None else arguments)
    first = _first_word(words)
    if first in NAMES:
        parser = _subcommand_parser(first)
        parsed, surplus = parser.parse_known_args(words)
        if surplus:
            parser.error(_unexpected(first, surplus))
        return parsed
    return _main_parser().parse_intermixed_args(words)


def _unexpected(subcommand: str, surplus: Sequence[str]) -> str:
    words = " ".join(word for word in surplus if not word.startswith("-"))
    if not words:
        return f"The subcommand {subcommand} has no option {surplus[0]}"
    return (
        f"The subcommand {subcommand} takes no “{words}”. "
        f"If this tells what happened, put '--' before it: backin -- {subcommand} {words}"
    )


def _first_word(words: Sequence[str]) -> str | None:
    skip = False
    for word in words:
        if skip:
            skip = False
        elif word == "--content":
            skip = True
        elif word == "--":
            return None
        elif not word.startswith("-"):
            return word
    return None
