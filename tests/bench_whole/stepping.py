"""What happens between two pictures of a dialog, without the pictures.

``python -m tests.bench_whole.stepping CONTENT`` writes JSON: medians and 95th percentiles, in milliseconds.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import product
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter
from typing import TypeVar
from unittest import mock

from kb.cases import new_case
from kb.dialog import advance, fold
from kb.ladder import ladder
from kb.model import Event, KnowledgeBase, State, Switched
from kb.reading import files, read_knowledge
from kb.report import write_report
from tui.choices import choices

Done = TypeVar("Done")
LONGEST = 30
"""After this many answers a dialog is left."""


class Times:
    """Milliseconds that something took, each time."""

    def __init__(self) -> None:
        self._taken: list[float] = []

    def of(self, work: Callable[[], Done]) -> Done:
        """Do ``work``, keep how long it took, and return what it returned."""
        began = perf_counter()
        done = work()
        self._taken.append(1000 * (perf_counter() - began))
        return done

    @property
    def middle(self) -> float:
        """The median."""
        return median(self._taken)

    @property
    def late(self) -> float:
        """The 95th percentile."""
        return quantiles(self._taken, n=20)[-1]


@dataclass(frozen=True, slots=True)
class Steps:
    """How long each answer takes until the next step and the ladder are known, and each report."""

    step: Times = field(default_factory=Times)
    report: Times = field(default_factory=Times)


def walk_through(kb: KnowledgeBase, problems: int = 60) -> Steps:
    """Walk through the first ``problems`` problems by their first and by their last answers, and report."""
    found = Steps()
    for problem, pick in product(list(kb.problems)[:problems], (0, -1)):
        events: list[Event] = [Switched(problem)]
        state = fold(kb, events)
        while len(events) <= LONGEST and (offered := choices(kb, state)):
            event = offered[pick].event
            state = found.step.of(partial(_answer, kb, state, event))
            events.append(event)
        case = replace(new_case("I cannot sign in."), events=tuple(events))
        found.report.of(partial(write_report, kb, case, version="0"))
    return found


def _answer(kb: KnowledgeBase, state: State, event: Event) -> State:
    after = advance(kb, state, event)
    choices(kb, after)
    ladder(kb, after)
    return after


def main(content: Path) -> None:
    """Print how long steps and reports take with ``content``, however large it is."""
    with mock.patch.multiple(files, MAX_ALL=1 << 30, MAX_FILES=1 << 30):
        found = walk_through(read_knowledge(content))
    times = {"an answer, with the ladder": found.step, "a report": found.report}
    print(json.dumps({name: (each.middle, each.late) for name, each in times.items()}))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
