"""How a person meets Backin: the command line, the line dialog and the full-screen app."""
