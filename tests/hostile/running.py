"""Giving a target many inputs, and noting what it cannot take."""

from __future__ import annotations

import sys
import time
import traceback
from dataclasses import dataclass, field
from math import inf
from pathlib import Path

from tests.hostile.bounds import TooSlowError, little_time
from tests.hostile.mutating import Mutator
from tests.hostile.targets import Target

if sys.platform != "win32":
    import resource

_ROOT = Path(__file__).parents[2]


@dataclass(frozen=True, slots=True)
class Found:
    """An input that broke a promise; ``where`` is the line of ours that the exception came from."""

    problem: str
    where: str
    data: bytes

    @property
    def kind(self) -> tuple[str, str]:
        """What is equal for the inputs that broke a promise in the same way."""
        return self.problem.partition(":")[0], self.where


@dataclass(slots=True)
class Ran:
    """What a run showed: processor time in seconds, ``slowest`` for one input; memory in MiB."""

    target: str
    inputs: int = 0
    seconds: float = 0.0
    slowest: float = 0.0
    slowest_bytes: int = 0
    memory: float = 0.0
    found: dict[tuple[str, str], Found] = field(default_factory=dict)
    """The first input for each way in which a promise was broken."""


def run(target: Target, inputs: int, seed: int, seconds: float = inf) -> Ran:
    """Give ``target`` as many ``inputs``, for so many ``seconds`` at most; equal seeds give equal ones."""
    ran = Ran(target.name)
    mutator = Mutator(seed, target.good(), target.pieces)
    memory = _most_memory()
    while ran.inputs < inputs and ran.seconds < seconds:
        _give(target, mutator.next(), ran)
    ran.memory = _most_memory() - memory
    return ran


def _give(target: Target, data: bytes, ran: Ran) -> None:
    start = time.process_time()
    found = _broken(target, data)
    taken = time.process_time() - start
    if found is None and taken > target.seconds:
        found = Found(f"takes more than {target.seconds} s", "where no signal comes through", data)
    if found is not None:
        ran.found.setdefault(found.kind, found)
    ran.inputs += 1
    ran.seconds += taken
    if taken > ran.slowest:
        ran.slowest, ran.slowest_bytes = taken, len(data)


def _broken(target: Target, data: bytes) -> Found | None:
    try:
        with little_time(target.seconds):
            target.run(data)
    except TooSlowError as error:
        return Found(f"takes more than {target.seconds} s", _where(error), data)
    except Exception as error:  # noqa: BLE001 -- whatever is raised is a finding
        return Found(f"{type(error).__name__}: {str(error)[:120]}", _where(error), data)
    return None


def _where(error: BaseException) -> str:
    """Return the innermost line of this project that an error came through."""
    frames = traceback.extract_tb(error.__traceback__)
    ours = [each for each in frames if each.filename.startswith(str(_ROOT)) and ".venv" not in each.filename]
    return f"{Path(ours[-1].filename).relative_to(_ROOT)}:{ours[-1].lineno}" if ours else "?"


def _most_memory() -> float:
    """Return the most memory in MiB that this process ever held, 0 where this system does not tell."""
    if sys.platform == "win32":
        return 0.0
    unit = 1 << 20 if sys.platform == "darwin" else 1 << 10
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit
