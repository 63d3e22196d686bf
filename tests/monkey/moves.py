"""The things that the monkey does, each of them one step."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from contextlib import suppress
from random import Random

from textual import events
from textual.errors import NoWidget
from textual.pilot import OutOfBounds
from textual.widget import Widget

from kb.model import KnowledgeBase
from tests.monkey.tally import Tally
from tests.monkey.texts import LETTERS, paste, story
from tests.tui.app.driver import Driver
from tui.commands.everywhere import QUIT
from tui.screens.home import HomeScreen
from tui.widgets.description import Description
from tui.widgets.row import Row

SIZES = ((40, 15), (60, 20), (78, 24), (80, 24), (100, 30), (120, 40), (200, 60))
_MOVING = ("up", "down", "tab", "shift+tab", "enter", "space", "escape", "pageup", "pagedown", "home", "end")
_EDITING = ("left", "right", "backspace", "delete", "ctrl+a", "ctrl+k", "ctrl+u", "ctrl+z", "shift+home")
_LEAVING = {*QUIT.keys, "ctrl+c"}
_STAYING = 0.9
"""How often the monkey thinks better of leaving."""

Move = Callable[[Driver, Random, Tally], Awaitable[str]]
"""Does something and returns it in words."""


async def press_a_key_of_the_screen(driver: Driver, dice: Random, tally: Tally) -> str:
    """Press one of the keys that the screen knows at the moment, rather one that was seldom pressed."""
    screen = driver.app.screen
    keys = sorted(screen.active_bindings)
    if dice.random() < _STAYING:
        keys = [key for key in keys if key not in _LEAVING]
    _, key = _seldom([(type(screen).__name__, key) for key in keys], dice, tally)
    await driver.pilot.press(key)
    return key


async def choose_a_row(driver: Driver, dice: Random, tally: Tally) -> str:
    """Click a row, after scrolling to it, rather one that was seldom chosen."""
    screen = driver.app.screen
    rows = {
        (type(screen).__name__, f"{type(row).__name__} {row.id or row.plain[:40]}"): row
        for row in _rows(screen)
    }
    if not rows:
        return "no row"
    name = _seldom(sorted(rows), dice, tally)
    with suppress(NoWidget, OutOfBounds):
        await driver.click_on(rows[name])
    return f"row {name[1]}"


def _rows(screen: Widget) -> list[Row]:
    return [row for row in screen.query(Row) if row.display and row.region.width > 3]


def _seldom(names: list[tuple[str, str]], dice: Random, tally: Tally) -> tuple[str, str]:
    weights = [1 / (1 + tally.tried[name]) ** 2 for name in names]
    (name,) = dice.choices(names, weights)
    tally.tried[name] += 1
    return name


async def answer(driver: Driver, dice: Random, _: Tally) -> str:
    """Press a number."""
    key = str(dice.randint(1, 9))
    await driver.pilot.press(key)
    return key


async def move_about(driver: Driver, dice: Random, _: Tally) -> str:
    """Press keys that move and choose everywhere."""
    keys = dice.choices((*_MOVING, *_EDITING), k=dice.randint(1, 4))
    await driver.pilot.press(*keys)
    return " ".join(keys)


async def type_letters(driver: Driver, dice: Random, _: Tally) -> str:
    """Type a few characters of any kind."""
    keys = dice.choices(LETTERS, k=dice.randint(1, 8))
    await driver.pilot.press(*keys)
    return f"types {''.join(keys)!r}"


async def press_hastily(driver: Driver, dice: Random, _: Tally) -> str:
    """Press several keys before the app has dealt with the first."""
    known = sorted(driver.app.screen.active_bindings)
    keys = dice.choices([*_MOVING, *(key for key in known if key not in _LEAVING)], k=3)
    keys = [key for key in keys for _ in range(dice.randint(1, 3))]
    for key in keys:
        driver.app.post_message(events.Key(key, key if len(key) == 1 else None))
    await driver.pilot.pause()
    return f"hastily {' '.join(keys)}"


async def click_somewhere(driver: Driver, dice: Random, _: Tally) -> str:
    """Click a widget wherever it can be seen, once or more often, with any button."""
    screen = driver.app.screen
    seen = [each for each in screen.walk_children(Widget) if each.region.intersection(screen.region).area]
    if not seen:
        return "nothing to click"
    widget = dice.choice(seen)
    region = widget.region.intersection(screen.region)
    place = (dice.randrange(region.x, region.right), dice.randrange(region.y, region.bottom))
    times, button = dice.choice((1, 1, 1, 2, 3)), dice.choice((1, 1, 1, 2, 3))
    with suppress(NoWidget, OutOfBounds):  # the screen may change between two clicks
        await driver.pilot.click(offset=place, times=times, button=button)
    return f"clicks {type(widget).__name__} at {place}, {times} times, button {button}"


async def drag(driver: Driver, dice: Random, _: Tally) -> str:
    """Press the button in one place and let go in another."""
    width, height = driver.app.screen.size
    start, end = ((dice.randrange(width), dice.randrange(height)) for _ in range(2))
    with suppress(NoWidget, OutOfBounds):
        await driver.pilot.mouse_down(offset=start)
        await driver.pilot.hover(offset=end)
        await driver.pilot.mouse_up(offset=end)
    return f"drags from {start} to {end}"


async def resize(driver: Driver, dice: Random, _: Tally) -> str:
    """Give the window another size."""
    width, height = dice.choice((*SIZES, (dice.randint(40, 200), dice.randint(15, 60))))
    await driver.pilot.resize_terminal(width, height)
    return f"{width}x{height}"


async def paste_something(driver: Driver, dice: Random, _: Tally) -> str:
    """Paste, wherever the focus is."""
    text = paste(dice)
    driver.app.post_message(events.Paste(text))
    await driver.pilot.pause()
    return f"pastes {len(text)} characters, {text[:20]!r}"


async def tell_a_story(driver: Driver, dice: Random, _: Tally) -> str:
    """Describe a problem where that is asked for, and go on with what is found."""
    if not isinstance(driver.app.screen, HomeScreen):
        return "nobody asks"
    text = story(_knowledge(driver), dice)
    field = driver.app.screen.query_one(Description)
    field.focus()
    field.clear()
    await driver.type(text)
    if dice.random() < 0.8:
        await driver.pilot.press("enter")
    return f"tells {text!r}"


def _knowledge(driver: Driver) -> KnowledgeBase:
    return driver.session.kb


MOVES: dict[Move, int] = {
    press_a_key_of_the_screen: 6,
    choose_a_row: 5,
    answer: 3,
    tell_a_story: 3,
    move_about: 2,
    type_letters: 1,
    press_hastily: 2,
    click_somewhere: 3,
    drag: 1,
    resize: 2,
    paste_something: 2,
}
"""All moves, each with how often it comes, relative to the others."""
