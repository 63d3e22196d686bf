"""After an action that did not work: what was seen instead."""

from __future__ import annotations

from textual.app import ComposeResult

from kb.model import AtSymptoms
from tui.widgets.positions.view import View


class SymptomsView(View):
    """Asks what the person saw, because that often tells what to do next."""

    def compose(self) -> ComposeResult:
        """Ask, and offer what is known to happen."""
        position = self.state.position
        if not isinstance(position, AtSymptoms):
            return
        action = self.kb.actions[position.action]
        yield self.heading("What did you see instead?")
        yield self.prose(f"You tried: {action.title}. It did not work. That happens.", action.place.file)
        yield from self.answers()
