"""Before a visit in the browser is ended, and its case deleted with it."""

from __future__ import annotations

from textual.content import Content

from kb.model import paragraph
from tui.screens.pick import Option, PickScreen

LEAVE = "leave"


class LeaveScreen(PickScreen):
    """Asks whether to leave although nothing is kept, and hands back ``LEAVE`` for a yes."""

    def __init__(self) -> None:
        options = (Option("stay", Content("Stay here")), Option(LEAVE, Content("Leave, and delete my case")))
        note = "Nothing is kept when you leave. To have your case later, stay and download the report first."
        super().__init__("Leave Backin?", options, explanation=paragraph(note))
