"""What a person can do: one value a command, which feeds the key, the footer, the menu and the help."""

from tui.commands.command import Command, Keymap, bindings, commands_of, keymap_of, shown_keys, types_on
