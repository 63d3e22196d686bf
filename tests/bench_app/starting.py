"""Launch to ready, and memory: whole processes, ours and the bare one in turns under the same load."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import median

from tests.bench_app.terminal import Terminal

OURS = "import sys; from tui.cli import main; sys.exit(main(sys.argv[1:]))"
BARE = "from tests.bench_app.bare import main; main()"
READ = b"Show everything that Backin covers"
"""Stands on our first screen as soon as the knowledge is read."""
STORY = b" lost my phone with the authentcator app, no 2fa codes"
"""What is typed then: a word of it must be repaired, which takes memory of its own."""
FOUND = "Enter\u00a0\u21b5".encode()
"""Stands beside the problem that was found."""


@dataclass(frozen=True, slots=True)
class Start:
    """One launch: seconds until the field was painted, until a key typed then was, and until all was read.

    ``cpu`` are the seconds of processor time until the end, ``memory`` is the peak in MiB.
    """

    painted: float
    ready: float
    read: float
    cpu: float
    memory: float


@dataclass(frozen=True, slots=True)
class Program:
    """A program to launch; ``arguments`` are for ours only."""

    code: str
    arguments: Sequence[str]
    environment: Mapping[str, str]

    def start(self, *, until: bytes = b"", then: bytes = b"", at_last: bytes = b"") -> Start:
        """Launch it, type a letter when its field is painted, and end it when ``until`` is painted.

        Before the end ``then`` may be typed, which has come to its end when ``at_last`` is painted.
        """
        command = [sys.executable, "-c", self.code, *self.arguments]
        terminal = Terminal(command, self.environment)
        painted = terminal.wait_for(b"What happened?")
        terminal.write(b"z")
        ready = terminal.wait_for(b"z")
        read = terminal.wait_for(until) if until else ready
        if then:
            terminal.write(then)
            terminal.wait_for(at_last)
        used = terminal.leave()
        # On Linux what this process held when it launched the other counts there, too: it must stay small.
        return Start(painted, ready, read, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def starts(ours: Program, bare: Program, pairs: int) -> list[tuple[Start, Start]]:
    """Launch both in turns, as many times as ``pairs``, after one launch of each that does not count."""
    found = [(ours.start(until=READ), bare.start()) for _ in range(pairs + 1)]
    return found[1:]


def memory_with_a_slip(ours: Program, times: int = 3) -> float:
    """Return the peak of our memory in MiB when a story was typed in which a word is misspelt."""
    return median(ours.start(until=READ, then=STORY, at_last=FOUND).memory for _ in range(times))


def middle(pairs: Sequence[tuple[Start, Start]], name: str) -> tuple[float, float, float]:
    """Return the medians of ours and of the bare app, and the median of the ratios of the pairs."""
    values = [(getattr(ours, name), getattr(bare, name)) for ours, bare in pairs]
    return (
        median(ours for ours, _ in values),
        median(bare for _, bare in values),
        median(ours / bare for ours, bare in values),
    )
