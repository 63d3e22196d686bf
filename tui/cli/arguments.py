"""What can be said on the command line."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from kb.hygiene import printable
from tui.cli.subcommands import NAMES
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
    """A parser that knows the options of every command, and complains in one sentence."""

    def __init__(self, prog: str, description: str, epilog: str = "") -> None:
        super().__init__(
            prog,
            description=description,
            epilog=epilog,
            formatter_class=argparse.RawDescriptionHelpFormatter,
            allow_abbrev=False,
        )
        self.add_argument(
            "--plain", action="store_true", help="the line dialog instead of the full-screen app"
        )
        self.add_argument(
            "--content", type=Path, metavar="DIR", help="read this folder instead of the shipped one"
        )

    def print_help(self, file: SupportsWrite[str] | None = None) -> None:
        """Print the help to ``file``, by default stdout. Raises ``OSError``, which argparse would swallow."""
        print(self.format_help(), end="", file=file)

    def error(self, message: str) -> NoReturn:
        """Print what is wrong and where help is, and leave with status 2."""
        sentence = message[:1].upper() + message[1:]
        self.exit(Status.BAD_INPUT, f"backin: {printable(sentence)}. Try '{self.prog} --help'.\n")


def parse(arguments: Sequence[str] | None = None) -> argparse.Namespace:
    """Return the parsed ``arguments``, with ``run`` for a subcommand; leave where they make no sense."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    first = _first_word(words)
    if first is not None and words[first] in NAMES:
        return _parse_subcommand(words.pop(first), words)
    parser = Parser("backin", _DESCRIPTION, f"{_EPILOG}\nsubcommands: {', '.join(NAMES)} (each has a --help)")
    parser.add_argument("--version", action="store_true", help="print the version and leave")
    parser.add_argument("description", nargs="*", help="what happened, in your own words")
    return parser.parse_intermixed_args(words)


def _parse_subcommand(name: str, words: Sequence[str]) -> argparse.Namespace:
    module = import_module(f"tui.cli.subcommands.{name}")
    parser = Parser(f"backin {name}", module.HELP)
    module.add_arguments(parser)
    parser.set_defaults(run=module.run)
    parsed, surplus = parser.parse_known_args(words)
    if surplus:
        parser.error(_unexpected(name, surplus))
    return parsed


def _unexpected(subcommand: str, surplus: Sequence[str]) -> str:
    words = " ".join(word for word in surplus if not word.startswith("-"))
    if not words:
        return f"The subcommand {subcommand} has no option {surplus[0]}"
    return (
        f"The subcommand {subcommand} takes no “{words}”. "
        f"If this tells what happened, put '--' before it: backin -- {subcommand} {words}"
    )


def _first_word(words: Sequence[str]) -> int | None:
    """Return where the first word stands that is no option, and no option's value."""
    skip = False
    for place, word in enumerate(words):
        if skip:
            skip = False
        elif word == "--content":
            skip = True
        elif word == "--":
            return None
        elif not word.startswith("-"):
            return place
    return None
