"""The line dialog from its first question to its exit status."""

import sys
from pathlib import Path
from threading import Timer

from kb.model import Case
from kb.storage import cases
from tui.plain.conversation import Conversation
from tui.plain.line_io import EndOfInputError, LeftError, LineIO
from tui.session.choices import choices
from tui.session.session import Session
from tui.system.loading import load
from tui.system.own_command import command
from tui.system.status import Status

_SOON = 1.5
"""Seconds of silence after which a person wonders whether anything happens."""


def run_plain(content: Path | None, description: str = "", case: Case | None = None) -> int:
    """Hold the dialog over stdin and stdout and return the exit status. Raises ``UsageError``."""
    talk = LineIO(sys.stdin, sys.stdout)
    waiting = Timer(
        _SOON, print, ("Reading what Backin knows. The first time takes some seconds.",), {"file": sys.stderr}
    )
    waiting.daemon = True
    waiting.start()
    try:
        session = Session(*load(content), talk.say)
    finally:
        waiting.cancel()
    try:
        Conversation(session, talk).start(description, case)
    except LeftError:
        status = Status.DONE
    except (EndOfInputError, KeyboardInterrupt):
        at_the_end = session.state.problem is not None and not choices(session.kb, session.state)
        status = Status.DONE if at_the_end else Status.UNFINISHED
    _name_report(session, talk, status)
    return status


def _name_report(session: Session, talk: LineIO, status: Status) -> None:
    """Say where the report is; where it could not be saved, print it, so that nothing is lost."""
    for report in session.unsaved_reports():
        talk.say("\nThis case could not be saved. Here is its report:\n")
        talk.write(report)
    if not session.saved:
        return
    path = cases.path_of(session.case)
    words = "Left before the end. The case is saved in" if status is Status.UNFINISHED else "The report is in"
    print(f"{words} {path}", file=sys.stderr)
    if status is Status.UNFINISHED:
        print(f"Go on with: {command(f'resume {session.case.id}')}", file=sys.stderr)
