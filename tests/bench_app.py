"""What the app and its commands take, beside a bare app: ``python -m tests.bench_app``, or ``make bench``.

Each figure stands beside its limit: what a person would notice. Every run is a process of its own.
"""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any

ROOT = Path(__file__).parents[1]
COMMAND = "import sys; from tui.cli import main; sys.exit(main(sys.argv[1:]))"
APP = "import sys; from tests.bench_app import in_app; in_app(*sys.argv[1:])"
STORY = "my address is blocked and the phone with the codes is gone"
TIMES = 7
"""How often what is quick is run."""
ROUNDS = 5
"""How often the screens are gone through."""
LIMITS = {
    "match, from then on": 0.5,
    "match, memory": 100,
    "check": 15,
    "first picture, beside it": 1.5,
    "the app, memory after all screens": 100,
    "change": 100,
}
"""The most that each figure may be, in the unit that it is shown in. ``docs/performance.md`` tells them."""
PAGES = {"ladder": "o", "facts": "f", "report": "e", "help": "question_mark"}
"""Pages over a dialog, and their keys."""


@dataclass(frozen=True, slots=True)
class Run:
    """What a process took: seconds on the clock and its peak in MiB; and what it printed."""

    seconds: float
    memory: float
    output: str


def main() -> None:
    """Measure and print."""
    with TemporaryDirectory() as folder:
        kept = {"BACKIN_DATA": "data", "BACKIN_CACHE": "cache", "BACKIN_CONFIG": "config"}
        places = {name: str(Path(folder) / place) for name, place in kept.items()}
        environment = {**os.environ, **places, "PYTHONPATH": str(ROOT), "TEXTUAL_ANIMATIONS": "none"}
        first = run(environment, COMMAND, "match", STORY)
        match = [run(environment, COMMAND, "match", STORY) for _ in range(TIMES)]
        check = [run(environment, COMMAND, "check") for _ in range(2)]
        pairs = [(start(environment, "ours"), start(environment, "bare")) for _ in range(TIMES)]
        toured = start(environment, "ours", ROUNDS)
    show("match, for the first time", first.seconds, "s")
    show("match, from then on", median(each.seconds for each in match), "s")
    show("match, memory", median(each.memory for each in match), "MiB")
    show("check", median(each.seconds for each in check), "s")
    show("check, memory", max(each.memory for each in check), "MiB")
    ours, bare = zip(*pairs, strict=True)
    show("first picture", median(each["painted"] for each in ours), "s")
    show("first picture of a bare app", median(each["painted"] for each in bare), "s")
    show("first picture, beside it", median(a["painted"] / b["painted"] for a, b in pairs), "x")
    show("the app, memory at the start", median(each["memory"] for each in ours), "MiB")
    show("a bare app, memory", median(each["memory"] for each in bare), "MiB")
    show("the app, memory after all screens", toured["memory"], "MiB")
    for name, times in toured["changes"].items():
        show(f"change: {name}", median(times), "ms")


def run(environment: Mapping[str, str], code: str, *arguments: str) -> Run:
    """Run Python on ``code``."""
    began = time.perf_counter()
    command = [sys.executable, "-c", code, *arguments]
    with subprocess.Popen(command, env=dict(environment), stdout=subprocess.PIPE, text=True) as process:
        output = process.stdout.read() if process.stdout else ""
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)  # or Popen would wait for it again
    return Run(time.perf_counter() - began, used.ru_maxrss / 1024, output)


def start(environment: Mapping[str, str], which: str, rounds: int = 0) -> dict[str, Any]:
    """Start an app, ``ours`` or ``bare``, and return what it measured, with its peak in MiB."""
    taken = run(environment, APP, which, str(time.time()), str(rounds))
    return {**json.loads(taken.output), "memory": taken.memory}


def show(name: str, value: float, unit: str) -> None:
    """Print a figure, and its limit where it has one. What stands behind a colon in the name tells which."""
    limit = LIMITS.get(name.partition(":")[0])
    verdict = "" if limit is None else f"<= {limit:g}  {'met' if value <= limit else 'NOT MET'}"
    print(f"{name:<34}{value:>9.2f} {unit:<5}{verdict}", flush=True)


def in_app(which: str, began: str, rounds: str) -> None:
    """Run an app without a terminal and print as JSON when its first picture came, and what changes took."""
    from textual.app import App, ComposeResult
    from textual.widgets import TextArea

    class Bare(App[None]):
        """The least that an app with a text field can be."""

        ENABLE_COMMAND_PALETTE = False

        def compose(self) -> ComposeResult:
            """Nothing else."""
            yield TextArea()

    if which == "ours":
        from tui.app.application import BackinApp

    app: App[Any] = BackinApp(None) if which == "ours" else Bare()
    found: dict[str, Any] = {"changes": {}}
    display = app._display

    def painted(screen: Any, renderable: Any) -> None:
        display(screen, renderable)
        if "painted" not in found and app.screen.query(TextArea):
            found["painted"] = time.time() - float(began)

    setattr(app, "_display", painted)  # noqa: B010 -- Textual has no hook after painting

    async def measured(pilot: Any) -> None:
        while "painted" not in found:
            await pilot.pause(0.01)
        while which == "ours" and getattr(app, "session", None) is None:
            await pilot.pause(0.01)
        found["changes"] = await tour(app, int(rounds))
        app.exit()

    app.run(headless=True, size=(80, 24), auto_pilot=measured)
    print(json.dumps(found))


async def tour(app: Any, rounds: int) -> dict[str, list[float]]:
    """Go through the screens and return the milliseconds of each change, from a key to the rows it brings."""
    from textual import events
    from textual.widgets import TextArea

    from tui.widgets.row import Row

    times: dict[str, list[float]] = {}

    async def until(holds: Callable[[], bool]) -> None:
        async with asyncio.timeout(60):
            while not holds():  # noqa: ASYNC110 -- Textual has no event for it
                await asyncio.sleep(0.001)

    async def press(name: str, key: str) -> None:
        before, top = set(app.screen.query(Row)), app.screen
        began = time.perf_counter()
        app.post_message(events.Key(key, key if len(key) == 1 else None))
        await until(
            lambda: app.screen is not top or any(r.region for r in app.screen.query(Row) if r not in before)
        )
        await until(lambda: any(r.region for r in app.screen.query(Row)))
        times.setdefault(name, []).append(1000 * (time.perf_counter() - began))
        await asyncio.sleep(0.2)

    for _ in range(rounds):
        await press("all problems", "f3")
        await press("close", "escape")
        app.screen.query_one(TextArea).text = "I lost the phone with my 2FA codes"
        await asyncio.sleep(1)
        await press("to the dialog", "enter")
        await press("an answer", "2")
        for name, key in PAGES.items():
            await press(name, key)
            await press("close", "escape")
        await press("back", "b")
        await press("start over", "n")
    return times


if __name__ == "__main__":
    main()
