"""Runs of the app from its start until the monkey leaves it, or it has done enough."""

from __future__ import annotations

import asyncio
import gc
import traceback
import warnings
from collections import deque
from collections.abc import Iterable
from pathlib import Path
from random import Random

from kb.model import Case
from kb.report import NotAReportError
from kb.storage import cases
from tests.monkey.moves import MOVES, SIZES
from tests.monkey.promises import broken, unfit, unfit_cases, way_home
from tests.monkey.surroundings import kept_in
from tests.monkey.tally import Finding, Tally
from tests.tui.app.driver import Driver, read, running

REMEMBERED = 12
"""How many steps a finding tells of."""
_BETWEEN_WAYS_HOME = 5, 40
_LONGEST_LIFE = 150
_MOST_CASES = 25
_PATIENCE = 100
_ENOUGH = 50
"""So many findings end a run."""


class Life:
    """One start of the app, and what is done with it."""

    def __init__(self, dice: Random, tally: Tally) -> None:
        self._dice = dice
        self._tally = tally
        self._before: deque[str] = deque(maxlen=REMEMBERED)
        self._until_home = self._some_steps()

    def _some_steps(self) -> int:
        return self._dice.randint(*_BETWEEN_WAYS_HOME)

    async def live(self, content: Path, folder: Path, steps: int) -> None:
        """Do at most ``steps`` steps; ``content`` is the knowledge, ``folder`` the app's own."""
        self._tally.lives += 1
        in_browser = self._dice.random() < 0.3
        with kept_in(folder, self._dice, in_browser=in_browser) as attempts:
            case = self._earlier_case()
            self._before.append("starts in a browser" if in_browser else f"starts with {case and case.id}")
            try:
                async with running(size=self._dice.choice(SIZES), content=content, case=case) as driver:
                    await self._use(driver, steps)
                    self._find_all(unfit_cases(driver) if driver.app._exception is None else ())
                    await _leave(driver)
            except Exception as error:  # noqa: BLE001 -- whatever it is, it is a finding
                self._find("nothing fails", "".join(traceback.format_exception(error)[-9:]))
            for attempt in attempts:
                self._find("nothing reaches for the network", attempt)

    def _earlier_case(self) -> Case | None:
        """Return an earlier case to begin with, or none; of very many cases the oldest are deleted."""
        listed = cases.list_cases()
        for old in listed[_MOST_CASES:]:
            cases.delete(old.id)
        if not listed or self._dice.random() < 0.5:
            return None
        try:
            return cases.load(self._dice.choice(listed[:_MOST_CASES]).id)
        except (OSError, NotAReportError) as error:
            self._find("every saved case can be taken up", str(error))
            return None

    async def _use(self, driver: Driver, steps: int) -> None:
        for _ in range(min(steps, _LONGEST_LIFE)):
            (move,) = self._dice.choices([*MOVES], [*MOVES.values()])
            self._tally.steps += 1
            self._tally.moves[move.__name__] += 1
            self._before.append(
                f"[{type(driver.app.screen).__name__}] {await move(driver, self._dice, self._tally)}"
            )
            if driver.app._exit or driver.app._exception is not None:
                return
            self._look(driver)
            self._until_home -= 1
            if self._until_home <= 0:
                self._until_home = self._some_steps()
                await self._go_home(driver)

    def _look(self, driver: Driver) -> None:
        self._tally.screens[type(driver.app.screen).__name__] += 1
        self._tally.positions[type(driver.position).__name__] += 1
        self._find_all(broken(driver))

    async def _go_home(self, driver: Driver) -> None:
        self._tally.checks += 1
        self._find_all(unfit(driver))
        start = [type(screen).__name__ for screen in driver.app.screen_stack]
        pressed = await way_home(driver)
        self._before.append(f"goes home by {pressed}")
        if len(pressed) > 2:
            self._find("home is at most two keys away", f"from {start}: {pressed}, and then")
        self._look(driver)

    def _find_all(self, found: Iterable[tuple[str, str]]) -> None:
        for promise, shown in found:
            self._find(promise, shown)

    def _find(self, promise: str, shown: str) -> None:
        self._tally.findings.append(Finding(promise, shown, tuple(self._before)))


async def _leave(driver: Driver) -> None:
    """End the app as a person does, whatever it is at."""
    driver.app.exit()
    for _ in range(_PATIENCE):
        if not driver.app.is_running:
            return
        await asyncio.sleep(0.02)


def let_loose(seed: int, steps: int, content: Path, folder: Path) -> Tally:
    """Do ``steps`` steps, in as many lives as it takes, by the dice of ``seed``; return what came of it."""
    dice, tally = Random(seed), Tally()  # noqa: S311 -- dice, no secrets
    read(content)
    with warnings.catch_warnings():
        # An app that is left in the middle of something drops what Textual was about to await.
        warnings.filterwarnings("ignore", "coroutine .* was never awaited", RuntimeWarning)
        while tally.steps < steps and len(tally.findings) < _ENOUGH:
            asyncio.run(Life(dice, tally).live(content, folder, steps - tally.steps))
        gc.collect()
    return tally
