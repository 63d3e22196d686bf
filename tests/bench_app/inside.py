"""What happens within a process. The benchmark runs it in a terminal of its own; it writes JSON to a file.

Arguments: ``bare`` or ``ours``, the file, and, for ours, the content folder.
"""

from __future__ import annotations

import asyncio
import json
import sys
from functools import partial
from itertools import cycle
from pathlib import Path
from typing import Any

from textual.app import App
from textual.pilot import Pilot
from textual.widgets import Static, TextArea

from kb.dialog import advance, fold
from kb.model import AtAction, AtQuestion, KnowledgeBase, Switched
from tests.bench_app.bare import BareApp, BarePage, BareScreen
from tests.bench_app.painting import PATIENCE, Watch, quiet
from tui.app import BackinApp
from tui.choices import choices
from tui.screens.dialog import DialogScreen
from tui.screens.home import HomeScreen
from tui.screens.sheet import Sheet
from tui.widgets.row import Row

TEXT = "i changed my phone, now the sign-in page wants a code that i cannot get, nobody else is administrator"
NAMES = {" ": "space", "-": "minus", ",": "comma"}
PAUSES = (0.08, 0.13, 0.18, 0.25)
"""Seconds between keys, in turns: shorter and longer than the pause after which is matched."""
ROUNDS = 8
PAGES = {"ladder": "o", "export": "e", "help": "question_mark"}

Times = dict[str, list[float]]


async def type_in(app: App[Any], watch: Watch) -> list[float]:
    """Type the text and return how long each key took."""
    field = app.screen.query_one(TextArea)
    taken = []
    for letter, pause in zip(TEXT, cycle(PAUSES), strict=False):
        written = field.text + letter
        seen = partial(_holds, field, written)
        taken.append(await watch.key(NAMES.get(letter, letter), seen, letter))
        await asyncio.sleep(pause)
    return taken


def _holds(field: TextArea, text: str) -> bool:
    return field.text == text


class Tour:
    """Goes through the screens of Backin and takes the time of each change."""

    def __init__(self, app: BackinApp, watch: Watch) -> None:
        self._app = app
        self._watch = watch
        self.times: Times = {}

    async def take(self, name: str, key: str, screen: type[Any]) -> None:
        """Press ``key`` and wait until a row of ``screen`` is painted that was not there before."""
        before = set(self._app.screen.query(Row))

        def seen() -> bool:
            top = self._app.screen
            return isinstance(top, screen) and any(row.region for row in top.query(Row) if row not in before)

        self.times.setdefault(name, []).append(await self._watch.key(key, seen))
        await quiet()

    async def leave(self, key: str, screen: type[Any]) -> None:
        """Press ``key`` and wait until ``screen`` is there again."""
        await self._watch.key(key, lambda: isinstance(self._app.screen, screen))
        await quiet()

    async def page(self, name: str, key: str) -> None:
        """Open a page over the screen and close it again."""
        below = type(self._app.screen)
        await self.take(name, key, Sheet)
        await self.leave("escape", below)

    async def home(self, description: str) -> None:
        """Look at the list of all problems, then open the one of ``description``."""
        field = self._app.screen.query_one(TextArea)
        field.text = ""
        await quiet(1)
        await self.page("browse", "f3")
        field.text = description
        await quiet(1)
        await self.take("home to dialog", "enter", DialogScreen)

    async def dialog(self, number: int) -> None:
        """Answer, look at the pages, go back to the first screen, and look at the earlier cases."""
        await self.take("dialog to action", str(number), DialogScreen)
        for name, key in PAGES.items():
            await self.page(name, key)
        await self.take("back", "b", DialogScreen)
        await self.leave("n", HomeScreen)
        await self.page("earlier", "f4")


def openings(kb: KnowledgeBase) -> list[tuple[str, int]]:
    """Return titles of problems, each with the answer (its number) that leads at once to an action."""
    found = []
    for problem in kb.problems.values():
        state = fold(kb, (Switched(problem.id),))
        offered = choices(kb, state) if isinstance(state.position, AtQuestion) else ()
        for number, choice in enumerate(offered, 1):
            if isinstance(advance(kb, state, choice.event).position, AtAction):
                found.append((problem.title, number))
                break
    return found


async def measure_ours(pilot: Pilot[str]) -> Times:
    """Type on the first screen with matching going on, then go through the screens."""
    app = pilot.app
    assert isinstance(app, BackinApp)
    watch = Watch(app)
    async with asyncio.timeout(PATIENCE):
        while app.session is None:
            await quiet()
    await quiet(1)
    tour = Tour(app, watch)
    times = {"key": await type_in(app, watch)}
    for title, number in openings(app.session.kb)[:ROUNDS]:
        await tour.home(title)
        await tour.dialog(number)
    return times | tour.times


async def measure_bare(pilot: Pilot[None]) -> Times:
    """Type."""
    while not isinstance(pilot.app.screen, BareScreen):
        await quiet()
    await quiet(1)
    watch = Watch(pilot.app)
    return {
        "key": await type_in(pilot.app, watch),
        "page": [await bare_page(pilot.app, watch) for _ in range(ROUNDS)],
    }


async def bare_page(app: App[Any], watch: Watch) -> float:
    """Open a page with ten lines of text, and return how long that took."""
    page = BarePage()
    taken = await watch.until(
        lambda: any(line.region for line in page.query(Static)), lambda: app.push_screen(page)
    )
    await quiet()
    app.pop_screen()
    await quiet()
    return taken


def main(which: str, file: str, content: str = "") -> None:
    """Run one of the apps and write what was measured, or what went wrong."""

    async def measured(pilot: Pilot[Any]) -> None:
        measure = measure_ours if which == "ours" else measure_bare
        try:
            found: object = await measure(pilot)
        except BaseException as error:  # noqa: BLE001 -- the screen is not ours to write to
            found = f"{error!r} on {pilot.app.screen}"
        pilot.app.exit(found)

    app = BackinApp(Path(content) if content else None) if which == "ours" else BareApp()
    found = app.run(auto_pilot=measured)
    Path(file).write_text(json.dumps(found), encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
