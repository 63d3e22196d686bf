"""Where the monkey can do no harm: folders of its own, no clipboard, no browser, no network."""

from __future__ import annotations

import asyncio
import errno
import os
from collections.abc import Iterator
from contextlib import ExitStack, chdir, contextmanager
from pathlib import Path
from random import Random
from unittest.mock import PropertyMock, patch

from kb.storage import expand_home, write_new
from tests.privacy.guard.sitecustomize import forbidden
from tui.app.application import BackinApp


async def _go_on(*_: float) -> None:
    """Wait hardly longer than it takes the app to hear of a key: who is hasty finds more."""
    await asyncio.sleep(0.01)


@contextmanager
def kept_in(folder: Path, dice: Random, *, in_browser: bool) -> Iterator[list[str]]:
    """Keep the app in ``folder``; yield a list that is filled with its attempts to get out.

    ``dice`` decide whether a browser can be started. ``in_browser``: let the app believe that it is in one.
    """
    own = {"BACKIN_DATA": "data", "BACKIN_CONFIG": "config", "HOME": ".", "USERPROFILE": "."}

    def write_inside(path: Path, text: str, *, overwrite: bool = False) -> Path:
        target = Path(os.path.abspath(expand_home(path)))  # noqa: PTH100 -- what the path says, not what is there
        if not target.is_relative_to(folder / "work"):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
        return write_new(path, text, overwrite=overwrite)

    with ExitStack() as stack:
        (folder / "work").mkdir(exist_ok=True)
        stack.enter_context(chdir(folder / "work"))
        stack.enter_context(patch.dict(os.environ, {name: str(folder / it) for name, it in own.items()}))
        for target, instead in {
            "textual.app.wait_for_idle": _go_on,
            "textual.pilot.wait_for_idle": _go_on,
            "tui.screens.export.write_new": write_inside,
            "tui.system.clipboard._tools": lambda: iter(()),
            "lan.links.own_links": lambda: (),  # so that a yes finds no network to look on
            "tui.screens.reading.has_desktop": lambda: True,
            "webbrowser.open": lambda _: dice.random() < 0.5,
        }.items():
            stack.enter_context(patch(target, instead))
        if in_browser:
            stack.enter_context(patch.object(BackinApp, "is_web", PropertyMock(return_value=True)))
            stack.enter_context(patch.object(BackinApp, "deliver_text", lambda *_, **__: None))
        yield stack.enter_context(forbidden())
