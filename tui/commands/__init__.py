"""What a person can do: one value a command, which feeds the key, the footer, the menu and the help."""

from tui.commands.command import Command, Keymap, bindings, keymap_of

__all__ = ["Command", "Keymap", "bindings", "keymap_of"]
