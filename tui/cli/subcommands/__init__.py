"""The subcommands of ``backin``: a module each, imported when it is wanted.

Each has a line of ``HELP``; ``add_arguments(parser)``, which declares what it takes beyond the options of
every command; and ``run(arguments)``, which returns the exit status, or nothing when it is done, or raises
``UsageError``.
"""

NAMES = (
    "match", "walk", "look", "list", "show", "check", "graph",
    "table", "site", "cases", "resume", "export", "serve",
)  # fmt: skip
