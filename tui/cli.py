"""The command ``backin``: picks the front end or the subcommand, and turns every failure into a sentence."""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from collections.abc import Sequence

from kb.model import Case
from tui.arguments import parse
from tui.status import Status, UsageError


def main(arguments: Sequence[str] | None = None) -> int:
    """Run Backin with ``arguments`` (by default the process's) and return its exit status."""
    _never_fail_to_print()
    parsed = parse(arguments)
    try:
        status = _run(parsed)
        sys.stdout.flush()
    except UsageError as error:
        print(f"backin: {error}", file=sys.stderr)
        return Status.BAD_INPUT
    except BrokenPipeError:
        # Whoever read us has read enough (`| head`); what is still buffered must not complain either.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return Status.DONE
    except KeyboardInterrupt:
        return Status.UNFINISHED
    return status


def _never_fail_to_print() -> None:
    """Let a terminal that cannot show a character show a substitute instead of stopping the program."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="replace")


def _run(parsed: Namespace) -> int:
    if hasattr(parsed, "run"):
        return int(parsed.run(parsed))
    return converse(parsed, " ".join(parsed.description))


def converse(parsed: Namespace, description: str, case: Case | None = None) -> int:
    """Start the dialog in the front end that this terminal can carry."""
    if parsed.plain or not can_draw():
        from tui.plain import run_plain

        return run_plain(parsed.content, description, case)
    from tui.app import run_app

    return run_app(parsed.content, description, case)


def can_draw() -> bool:
    """Return whether a full-screen app would reach a person here."""
    return sys.stdin.isatty() and sys.stdout.isatty() and os.environ.get("TERM", "dumb") != "dumb"
