"""Runs the benchmark and prints its tables: ``python -m tests.bench_app [--content DIR] [--pairs N]``."""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import median, quantiles

# Neither Textual nor the engine may be imported here: see starting.py.
from tests.bench_app.starting import BARE, OURS, Program, Start, memory_with_a_slip, middle, starts
from tests.bench_app.terminal import Terminal

ROOT = Path(__file__).parents[2]
LATEST_CHANGE = 50.0
"""Milliseconds that a change of the screen may take."""


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench_app")
    parser.add_argument("--content", type=Path, help="read this folder instead of the shipped one")
    parser.add_argument("--pairs", type=int, default=15, help="launches of each app (15)")
    options = parser.parse_args()
    content = [] if options.content is None else [str(options.content.absolute())]
    print(f"The app beside a bare Textual app. Load of the machine: {os.getloadavg()[0]:.1f}\n")
    with tempfile.TemporaryDirectory() as folder:
        environment = private(Path(folder))
        arguments = ["--content", *content] if content else []
        program = Program(OURS, arguments, environment)
        pairs = starts(program, Program(BARE, (), environment), options.pairs)
        print_starts(pairs, memory_with_a_slip(program))
        bare = inside("bare", Path(folder), environment)
        ours = inside("ours", Path(folder), environment, *content)
    print_keys(ours.pop("key"), bare["key"])
    print_changes(ours, bare["page"])


def private(folder: Path) -> dict[str, str]:
    """Return an environment in which Backin keeps everything below ``folder``, in a terminal as most have."""
    kept = {"BACKIN_DATA": "data", "BACKIN_CACHE": "cache", "BACKIN_CONFIG": "config"}
    dropped = {"COLUMNS", "LINES", "NO_COLOR"}
    environment = {name: value for name, value in os.environ.items() if name not in dropped}
    return (
        environment
        | {name: str(folder / place) for name, place in kept.items()}
        | {
            "TERM": "xterm-256color",
            "COLORTERM": "truecolor",
            "PYTHONPATH": str(ROOT),
        }
    )


def inside(which: str, folder: Path, environment: Mapping[str, str], *content: str) -> dict[str, list[float]]:
    """Run ``tests.bench_app.inside`` in a terminal and return what it measured, in milliseconds."""
    file = folder / f"{which}.json"
    command = [sys.executable, "-m", "tests.bench_app.inside", which, str(file), *content]
    terminal = Terminal(command, environment)
    terminal.leave(b"")
    found = json.loads(file.read_text(encoding="utf-8")) if file.exists() else terminal.last_words
    if not isinstance(found, dict):
        raise SystemExit(f"The measurement within the app failed: {found}")
    return found


def print_starts(pairs: Sequence[tuple[Start, Start]], with_a_slip: float) -> None:
    """Print what launching costs; ``with_a_slip`` is our memory when a misspelt word was repaired."""
    print(f"{'a launch, medians of ' + str(len(pairs)):<34}{'Backin':>9}{'bare':>9}{'ratio':>8}   limit")
    rows = [
        ("first picture, ms", "painted", 1000, None),
        ("ready: a typed letter painted, ms", "ready", 1000, 1.5),
        ("knowledge read, ms", "read", 1000, None),
        ("processor time until the end, ms", "cpu", 1000, None),
        ("memory, MiB", "memory", 1, 1.4),
    ]
    for words, name, scale, limit in rows:
        ours, bare, ratio = middle(pairs, name)
        verdict = "" if limit is None else f"<= {limit}  {met(ratio, limit)}"
        print(f"  {words:<32}{ours * scale:>9.1f}{bare * scale:>9.1f}{ratio:>8.2f}   {verdict}")
    _, bare, _ = middle(pairs, "memory")
    ratio = with_a_slip / bare
    print(f"  {'memory with a misspelt word, MiB':<32}{with_a_slip:>9.1f}{bare:>9.1f}{ratio:>8.2f}")


def print_keys(ours: Sequence[float], bare: Sequence[float]) -> None:
    """Print how long a key takes until its letter is painted."""
    print(f"\n{'a key, of ' + str(len(ours)) + ', in ms':<34}{'Backin':>9}{'bare':>9}{'ratio':>8}   limit")
    for words, value, limit in (("median", median, 16.0), ("95th percentile", latest, 33.0)):
        one, other = value(ours), value(bare)
        print(f"  {words:<32}{one:>9.1f}{other:>9.1f}{one / other:>8.2f}   <= {limit:.0f}  {met(one, limit)}")


def latest(values: Sequence[float]) -> float:
    """Return the 95th percentile."""
    return quantiles(values, n=20)[-1]


def print_changes(times: Mapping[str, Sequence[float]], bare: Sequence[float]) -> None:
    """Print how long each change of the screen takes, at first and later on.

    ``bare`` are the times in which the bare app opens a page of ten lines: so fast is this machine.
    """
    print(f"\n{'a change of the screen, in ms':<34}{'first':>9}{'median':>9}{'latest':>8}   limit")
    for name, values in times.items():
        verdict = f"<= {LATEST_CHANGE:.0f}  {met(median(values), LATEST_CHANGE)}"
        print(f"  {name:<32}{values[0]:>9.1f}{median(values):>9.1f}{max(values[1:]):>8.1f}   {verdict}")
    name = "a page of ten lines, bare"
    print(f"  {name:<32}{bare[0]:>9.1f}{median(bare):>9.1f}{max(bare[1:]):>8.1f}")


def met(value: float, limit: float) -> str:
    """Return whether a limit is met."""
    return "met" if value <= limit else "NOT MET"


if __name__ == "__main__":
    main()
