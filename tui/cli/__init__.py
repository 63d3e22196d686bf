"""The command: its arguments, its subcommands, and how it ends."""

from tui.cli.command import main
