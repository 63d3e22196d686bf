"""Messages in the corner never stop the app."""

from __future__ import annotations

from time import time

from tests.tui.app.driver import dialog
from tui.app.application import Notice


def test_a_message_that_ends_while_it_is_shown_has_time_left() -> None:
    """Textual asks for the time left after it asked whether there is any; a timer of no time never ends."""
    ended = Notice("Copied.", timeout=5, raised_at=time() - 5)
    assert ended.has_expired
    assert ended.time_left > 0


async def test_every_message_of_the_app_is_such_a_message() -> None:
    """Whoever calls ``notify``, the app or a part of it."""
    async with dialog() as d:
        d.app.notify("Saved.", timeout=60)
        d.app.screen.notify("Copied.", timeout=60)
        await d.until(lambda: "Saved." in d.text and "Copied." in d.text)
        assert {type(each) for each in d.app._notifications} == {Notice}
