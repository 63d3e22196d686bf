"""The sheet to take to the NAS, from the full-screen app: as a file, or as a download in the browser."""

from __future__ import annotations

import io
import os
from contextlib import suppress
from pathlib import Path
from tempfile import gettempdir
from typing import Any

from textual.app import App

from kb.model import AtAction
from kb.storage import free_name, write_new
from tui.session.session import Session


def take_sheet(app: App[Any], session: Session) -> str:
    """Save the sheet of the action at which ``session`` stands, and return in words what became of it."""
    from kb.site import sheet_html  # noqa: PLC0415 -- nobody waits for it who prints nothing

    position = session.state.position
    if not isinstance(position, AtAction):
        return "There are no steps on this page."
    html = sheet_html(session.kb, session.state, session.kb.actions[position.action])
    name = f"backin-{position.action}.html"
    if app.is_web:
        app.deliver_text(io.StringIO(html), save_filename=name, encoding="utf-8", mime_type="text/html")
        return f"Handed to your browser as {name}. Open it, and print it."
    try:
        written = write_new(free_name(writable_folder() / name), html)
    except OSError as error:
        return f"The sheet cannot be saved: {error.strerror or error}."
    return f"The sheet is in {written}. Open it in a browser, and print it."


def writable_folder() -> Path:
    """Return where the person is, else their home, else the temporary folder: the first they may write to."""
    for place in (Path.cwd, Path.home):
        with suppress(OSError, RuntimeError):  # the folder was deleted meanwhile; nobody has a home here
            if os.access(place(), os.W_OK):
                return place()
    return Path(gettempdir())
