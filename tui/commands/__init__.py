"""What a person can do: one class a command, which feeds the key, the footer, the menu and the help."""

from tui.commands.command import Command, bindings

__all__ = ["Command", "bindings"]
