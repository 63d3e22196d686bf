"""What must hold whatever the monkey does."""

from __future__ import annotations

import inspect
import pkgutil
import unicodedata
from collections.abc import Iterator
from importlib import import_module
from typing import Any

from textual.screen import Screen
from textual.widgets import Input, TextArea

import tui.screens
from kb.dialog import fold, resume
from kb.report import NotAReportError
from kb.storage import cases
from tests.tui.app.driver import Driver
from tui.app.menu import MenuPage
from tui.screens.dialog import DialogScreen
from tui.screens.home import HomeScreen
from tui.screens.link_navigation import DismissOnce, LinkNavigation
from tui.screens.modal import ModalPage

_BASES: set[type[Screen[Any]]] = {DismissOnce, LinkNavigation, ModalPage}
"""Screens that are only ever shown as something more special."""
_PATIENCE = 60
"""How many times it is looked whether a key has had its effect."""


def screens() -> frozenset[str]:
    """Return the names of all screens that the app can show."""
    modules = [
        import_module(f"tui.screens.{module.name}") for module in pkgutil.iter_modules(tui.screens.__path__)
    ]
    classes = {each for module in modules for _, each in inspect.getmembers(module, inspect.isclass)}
    ours = {each for each in classes if issubclass(each, Screen) and each.__module__.startswith("tui.")}
    return frozenset({each.__name__ for each in ours - _BASES} | {MenuPage.__name__})


def broken(driver: Driver) -> Iterator[tuple[str, str]]:
    """Yield each promise about the case that does not hold now, with how that shows."""
    session = driver.session
    if session.state != fold(session.kb, session.case.events):
        yield "the state is what a replay of the log gives", repr(session.case.events[-3:])
    if any(isinstance(screen, DialogScreen) for screen in driver.app.screen_stack):
        yield from _unsaved(driver)


def _unsaved(driver: Driver) -> Iterator[tuple[str, str]]:
    session = driver.session
    try:
        saved = cases.load(session.case.id)
    except (OSError, NotAReportError) as error:
        yield "everything said is saved", repr(error)
        return
    if saved != session.case:
        yield "everything said is saved", f"{saved} is in the file, and this is the case: {session.case}"


def unfit(driver: Driver) -> Iterator[tuple[str, str]]:
    """Yield what is on the screen and must not be."""
    found = {each for each in driver.text if each != "\n" and unicodedata.category(each) in {"Cc", "Cs"}}
    if found:
        yield "no control character reaches the screen", repr(sorted(found))


async def way_home(driver: Driver) -> list[str]:
    """Go home as help says, and return the keys that it took; without an end at home there is none."""
    pressed: list[str] = []
    while not isinstance(driver.app.screen, HomeScreen) and len(pressed) < 3:
        typing = isinstance(driver.app.focused, Input | TextArea)
        key = ("f11" if pressed else "escape") if typing else "n"
        screen = driver.app.screen
        await driver.press(key)
        pressed.append(key)
        for _ in range(_PATIENCE):
            if driver.app.screen is not screen:
                break
            await driver.pilot.pause(0.02)
    return pressed


def unfit_cases(driver: Driver) -> Iterator[tuple[str, str]]:
    """Yield each saved case that cannot be taken up again as a whole."""
    for listed in cases.list_cases():
        try:
            reason = resume(driver.session.kb, cases.load(listed.id)).reason
        except (OSError, NotAReportError) as error:
            reason = str(error)
        if reason is not None:
            yield "every saved case can be taken up", reason
