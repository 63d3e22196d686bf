"""What is typed into the line dialog, from the first question to the end of the input."""

from __future__ import annotations

import io
from contextlib import suppress

from kb.dialog import fold
from kb.model import Case, KnowledgeBase
from tests.hostile.knowledge import knowledge
from tests.hostile.pieces import pieces_of
from tests.hostile.promises import BrokenPromiseError, harmless, holds_report
from tests.hostile.targets.target import Target
from tui.plain.conversation import Conversation
from tui.plain.line_io import EndOfInputError, LeftError, LineIO
from tui.session.session import Session

_GOOD = pieces_of(
    "I forgot my password\n1\n1\nwhy\nfacts\nladder\nit did not work\nnone of these\nback\nquit\n",
    "what was my password again\nI forgot my password\nno\nno\nyes\ngo on\nit worked\n",
    "this ip address is blocked\n2\nI don't know\nfacts 1\n1\nnone of these\nsomething else, DSM 6\n3\n",
    "asdf qwer\n1\nyes\nback\nback\nstart over\nforgot it, no other admin\n1\nn\ny\nwait\nwait 2 min\nhelp\n",
)
_PIECES = pieces_of(
    "yes\n¦no\n¦I don't know\n¦back\n¦why\n¦facts\n¦facts 1\n¦facts 2\n¦ladder\n¦help\n¦start over\n",
    "none of these\n¦it worked\n¦it did not\n¦go on\n¦can't\n¦wait\n¦quit\n¦\n",
    "my password is gone and it is DSM 6\n¦no other admin. nothing is encrypted\n¦DSM 7.2.1, RS818\n",
    "y¦ ¦hold 4 s\n¦facts 99999999999999\n¦٣\n¦²\n",
    *(f"{number}\n" for number in range(10)),
    "1" * 5000 + "\n",
    " " * 3000 + "a b " * 1000 + "\n",
)


class _NoStore:
    """Keeps nothing, and knows the case that it was given last."""

    def save(self, _kb: KnowledgeBase, case: Case) -> Case:
        return case

    def take_up(self, case: Case) -> None:
        """Nothing is to be taken up."""


def run(data: bytes) -> None:
    """Hold a dialog and read its report back."""
    kb, matcher = knowledge()
    written = io.StringIO()
    typed = io.TextIOWrapper(io.BytesIO(data), encoding="utf-8", errors="replace")
    talk = LineIO(typed, written)
    session = Session(kb, matcher, talk.say)
    session._store = _NoStore()  # type: ignore[assignment]
    with suppress(EndOfInputError, LeftError):
        Conversation(session, talk).start("", None)
    harmless(written.getvalue(), "the terminal")
    if len(written.getvalue()) > 20_000 + 20_000 * data.count(b"\n") + 40 * len(data):
        raise BrokenPromiseError(f"{len(data)} bytes made it say {len(written.getvalue())} characters.")
    if fold(kb, session.case.events) != session.state:
        raise BrokenPromiseError("The events lead elsewhere than the dialog.")
    holds_report(kb, session.case)


DIALOG = Target("dialog", run, lambda: _GOOD, _PIECES, share=0.25, seconds=20)
