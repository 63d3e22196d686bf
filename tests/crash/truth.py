"""What must be there after a crash: the same dialog in this process, which never crashes and never saves."""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from unittest.mock import patch

from kb.matching import Matcher
from kb.model import Case, Event, KnowledgeBase
from kb.storage.cases import CaseStore
from tui.plain.conversation import Conversation
from tui.plain.line_io import EndOfInputError, LeftError, LineIO
from tui.session.session import Session

Contents = Counter[Case]
"""What a folder of cases holds, without ids and times, which differ from run to run."""


def contents(cases: Iterable[Case]) -> Contents:
    """Return what is said in ``cases``."""
    return Counter(replace(case, id="", began="") for case in cases)


@dataclass(frozen=True)
class Truth:
    """What a dialog would have saved: ``saves`` in order, and how many of them came ``before`` each question.

    ``shown`` is what it shows, where that is known.
    """

    saves: tuple[Case, ...]
    before: tuple[int, ...]
    shown: str = ""

    def after(self, number: int) -> dict[str, Case]:
        """Return the cases by id as the first ``number`` saves leave them."""
        return {case.id: case for case in self.saves[:number]}


class _Replies(io.StringIO):
    """Lines that are typed one by one; ``asked`` counts them as they are asked for."""

    def __init__(self, lines: Sequence[str], saves: list[Case]) -> None:
        super().__init__("".join(f"{line}\n" for line in lines))
        self._saves = saves
        self.before: list[int] = []

    def isatty(self) -> bool:
        """Return that a terminal shows by itself what is typed."""
        return True

    def readline(self, size: int | None = -1, /) -> str:  # type: ignore[override]
        """Return the next line, and note how much was saved when it was asked for."""
        self.before.append(len(self._saves))
        return super().readline(-1 if size is None else size)


def tell(kb: KnowledgeBase, matcher: Matcher, case: Case | None, lines: Sequence[str]) -> Truth:
    """Hold the line dialog about ``case`` with ``lines`` as replies, and return what must come of it."""
    saves: list[Case] = []
    replies, writes = _Replies(lines, saves), io.StringIO()
    talk = LineIO(replies, writes)

    def save(_: CaseStore, __: KnowledgeBase, case: Case) -> Case:
        saves.append(case)
        return case

    with patch.object(CaseStore, "save", save), suppress(EndOfInputError, LeftError):
        Conversation(Session(kb, matcher, talk.say), talk).start("", case)
    return Truth(tuple(saves), tuple(replies.before), writes.getvalue())


def tell_by_events(case: Case, events: Sequence[Event]) -> Truth:
    """Return what must come of taking up ``case`` and going on to ``events``, each saved by itself."""
    lengths = range(len(case.events), len(events) + 1)
    saves = tuple(replace(case, events=tuple(events[:length])) for length in lengths)
    return Truth(saves, tuple(range(1, len(saves) + 1)))
