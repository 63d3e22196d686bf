"""The subcommands of ``backin``, by name. Each module has HELP, ``add_arguments`` and ``run``."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from typing import Protocol

from tui.subcommands import cases, check, export, list_, match, resume, show, walk


class Subcommand(Protocol):
    """What a subcommand's module offers."""

    HELP: str

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Declare the arguments beyond ``--content``."""

    def run(self, arguments: Namespace) -> int:
        """Do it and return the exit status. Raises ``UsageError``."""


SUBCOMMANDS: dict[str, Subcommand] = {
    "match": match,
    "walk": walk,
    "list": list_,
    "show": show,
    "check": check,
    "cases": cases,
    "resume": resume,
    "export": export,
}
