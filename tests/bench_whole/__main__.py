"""Runs the benchmark and prints its table: ``python -m tests.bench_whole``."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

# Neither the engine nor Textual may be imported here: on Linux, what this process holds when it launches
# another one counts as memory of the other.
from tests.bench_whole.growing import grow
from tests.bench_whole.running import ROOT, Run, cold_and_warm, output_of, run, usual

CONTENT = ROOT / "content"
STORY = ["match", "my address is blocked and the phone with the codes is gone"]
BARE = "import textual.app, textual.widgets; from textual.widgets import TextArea"
TIMES = 5
"""How often what is quick is run."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What a run may take: seconds on the clock and MiB; none where only the figure is of interest."""

    seconds: float | None = None
    memory: float | None = None


def main() -> None:
    """Measure and print."""
    print(f"Processes: seconds on the clock, of processor time, peak memory in MiB. Load: {load()}\n")
    print(f"{'':<46}{'clock':>8}{'cpu':>8}{'MiB':>8}   limit")
    environment = dict(os.environ)
    show("Python alone", usual([run("pass", [], environment) for _ in range(TIMES)]))
    show("Textual imported, nothing shown", usual([run(BARE, [], environment) for _ in range(TIMES)]))
    heading("the content as it is", CONTENT)
    command(STORY, CONTENT, Limits(1, 60))
    command(["check"], CONTENT, Limits(5))
    steps(CONTENT)
    with TemporaryDirectory() as folder:
        larger(Path(folder))
    print(f"\nLoad at the end: {load()}")


def larger(folder: Path) -> None:
    """Measure with larger content: twice, which the limits allow, and far beyond them."""
    double = grow(CONTENT, folder / "2", 2)
    heading("twice the content", double)
    command(STORY, double, Limits(2, 80))
    steps(double)
    ten = grow(CONTENT, folder / "10", 10)
    heading("ten times the content", ten)
    refused(ten)
    steps(ten)
    hundred = grow(CONTENT, folder / "100", 100)
    heading("a hundred times the content", hundred)
    refused(hundred)


def command(arguments: Sequence[str], content: Path, limits: Limits = Limits()) -> None:
    """Print what a command takes with nothing kept from before, and with what it kept then."""
    cold, warm = cold_and_warm([*arguments, "--content", str(content)], TIMES)
    show(f"{arguments[0]}, for the first time", cold)
    show(f"{arguments[0]}, from then on", warm, limits)


def heading(title: str, content: Path) -> None:
    """Print the title of what follows."""
    print(f"\n{title} ({weight(content)})", flush=True)


def refused(content: Path) -> None:
    """Print how soon content beyond the limits is refused."""
    taken, _ = cold_and_warm([*STORY, "--content", str(content)], 1)
    show(f"refused (exit status {taken.status})", taken)


def steps(content: Path) -> None:
    """Print what a step of a dialog and a report take within a process, in milliseconds, limits lifted."""
    taken = json.loads(output_of("tests.bench_whole.stepping", str(content)))
    print(f"  {'within a process, in ms':<44}{'median':>8}{'95 %':>8}")
    for name, limit in (("an answer, with the ladder", 10), ("a report", 20)):
        middle, late = taken[name]
        verdict = met(middle <= limit, f"<= {limit}")
        print(f"  {name:<44}{middle:>8.2f}{late:>8.2f}           {verdict}", flush=True)


def show(name: str, taken: Run, limits: Limits = Limits()) -> None:
    """Print a row of the table."""
    verdicts = []
    if limits.seconds is not None:
        verdicts.append(met(taken.seconds <= limits.seconds, f"<= {limits.seconds:g} s"))
    if limits.memory is not None:
        verdicts.append(met(taken.memory <= limits.memory, f"<= {limits.memory:g} MiB"))
    figures = f"{taken.seconds:>8.2f}{taken.cpu:>8.2f}{taken.memory:>8.1f}"
    print(f"  {name:<44}{figures}   {', '.join(verdicts)}", flush=True)


def met(holds: bool, limit: str) -> str:  # noqa: FBT001 -- it is what the function is about
    """Return a limit and whether it is met."""
    return f"{limit} {'met' if holds else 'NOT MET'}"


def weight(content: Path) -> str:
    """Return how large a folder of content is."""
    sizes: Sequence[int] = [file.stat().st_size for file in content.rglob("*.md")]
    return f"{len(sizes)} files, {sum(sizes) / (1 << 20):.1f} MiB"


def load() -> str:
    """Return how busy the machine was in the last minute."""
    return f"{os.getloadavg()[0]:.1f}"


if __name__ == "__main__":
    main()
