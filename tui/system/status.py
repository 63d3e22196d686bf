"""The exit statuses of the command, and how it ends with a sentence instead of a traceback."""

from enum import IntEnum


class Status(IntEnum):
    """What a script learns from how Backin ended."""

    DONE = 0
    WARNINGS = 1
    """``check`` found warnings, but no errors."""
    NOTHING_FOUND = 1
    """``look`` got no answer."""
    BAD_INPUT = 2
    """The input or the content cannot be used; a sentence on stderr says why."""
    UNFINISHED = 3
    """The input ended, or the facts ran out, before the dialog did. The case is saved."""


class UsageError(Exception):
    """Input that cannot be used. Its text is the sentence to print; the exit status is 2."""
