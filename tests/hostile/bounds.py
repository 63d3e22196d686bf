"""How much of the processor and of memory an input may take."""

from __future__ import annotations

import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

if sys.platform != "win32":
    import resource

MOST_MEMORY = 512 << 20
"""How many bytes a process may take beyond what it holds at the beginning."""


class TooSlowError(BaseException):
    """An input takes too long. No ``Exception``, so that no handler in the code swallows it."""


@contextmanager
def little_memory() -> Iterator[None]:
    """Let what wants much more memory than is in use now fail with ``MemoryError``, on Linux."""
    if sys.platform != "linux":
        yield
        return
    before = resource.getrlimit(resource.RLIMIT_AS)
    with open("/proc/self/statm", encoding="ascii") as file:  # noqa: PTH123
        in_use = int(file.read().split()[0]) * resource.getpagesize()
    resource.setrlimit(resource.RLIMIT_AS, (in_use + MOST_MEMORY, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, before)


@contextmanager
def little_time(seconds: float) -> Iterator[None]:
    """Raise ``TooSlowError`` after some ``seconds`` of processor time, where this system can tell."""
    if sys.platform == "win32":
        yield
        return
    before = signal.signal(signal.SIGVTALRM, _too_slow)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def _too_slow(_signal: int, _frame: FrameType | None) -> None:
    raise TooSlowError
