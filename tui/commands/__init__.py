"""What a person can do: one value a command, which feeds the key, the footer, the menu and the help."""

from tui.commands.command import Command as Command
from tui.commands.command import Keymap as Keymap
from tui.commands.command import bindings as bindings
from tui.commands.command import commands_of as commands_of
from tui.commands.command import keymap_of as keymap_of
from tui.commands.command import shown_keys as shown_keys
from tui.commands.command import types_on as types_on
