"""The subcommands of ``backin``: a module each, imported when it is wanted."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from importlib import import_module
from typing import Protocol, cast


class Subcommand(Protocol):
    """What a subcommand's module offers."""

    HELP: str

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Declare the arguments beyond those that every command has."""

    def run(self, arguments: Namespace) -> int:
        """Do it and return the exit status. Raises ``UsageError``."""


_MODULES = {
    "match": "match",
    "walk": "walk",
    "look": "look",
    "list": "listing",
    "show": "show",
    "check": "check",
    "graph": "graph",
    "table": "table",
    "site": "site",
    "cases": "cases",
    "resume": "resume",
    "export": "export",
    "serve": "serve",
}

NAMES = tuple(_MODULES)


def subcommand(name: str) -> Subcommand:
    """Return the subcommand called ``name``, one of ``NAMES``."""
    return cast("Subcommand", import_module(f"tui.cli.subcommands.{_MODULES[name]}"))
