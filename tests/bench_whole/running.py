"""Commands run as processes of their own: how long they take, and how much memory at most."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

ROOT = Path(__file__).parents[2]
BACKIN = "import sys; from tui.cli import main; sys.exit(main(sys.argv[1:]))"


@dataclass(frozen=True, slots=True)
class Run:
    """What a process took: seconds on the clock, of processor time, its peak in MiB; and its exit status."""

    seconds: float
    cpu: float
    memory: float
    status: int


def private(folder: Path) -> dict[str, str]:
    """Return an environment in which Backin keeps everything below ``folder``."""
    kept = {"BACKIN_DATA": "data", "BACKIN_CACHE": "cache", "BACKIN_CONFIG": "config"}
    return (
        dict(os.environ)
        | {name: str(folder / place) for name, place in kept.items()}
        | {"PYTHONPATH": str(ROOT)}
    )


def run(code: str, arguments: Sequence[str], environment: Mapping[str, str]) -> Run:
    """Run Python on ``code``; what it prints is thrown away."""
    began = perf_counter()
    process = subprocess.Popen(
        [sys.executable, "-c", code, *arguments],
        env=dict(environment),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)  # or Popen would wait for it again
    seconds = perf_counter() - began
    return Run(seconds, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, process.returncode)


def usual(runs: Sequence[Run]) -> Run:
    """Return the medians of ``runs``, and the status of the last."""

    def middle(value: Callable[[Run], float]) -> float:
        return median(map(value, runs))

    return Run(
        middle(lambda r: r.seconds), middle(lambda r: r.cpu), middle(lambda r: r.memory), runs[-1].status
    )


def cold_and_warm(arguments: Sequence[str], times: int) -> tuple[Run, Run]:
    """Return a run of Backin with nothing kept from before, and the usual one of ``times`` that follow."""
    with TemporaryDirectory() as folder:
        environment = private(Path(folder))
        cold = run(BACKIN, arguments, environment)
        return cold, usual([run(BACKIN, arguments, environment) for _ in range(times)])


def output_of(module: str, *arguments: str) -> bytes:
    """Run a module of ours and return what it prints. Raises ``CalledProcessError``."""
    command = [sys.executable, "-m", module, *arguments]
    return subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, check=True).stdout
