"""The command: its arguments, its subcommands, and how it ends."""
