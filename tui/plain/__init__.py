"""The line dialog: numbered questions on stdout, answers from stdin, for pipes and screen readers."""

from tui.plain.running import run_plain
