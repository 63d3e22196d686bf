"""Two statements that exclude each other."""

from __future__ import annotations

from textual.app import ComposeResult

from kb.model import AtContradiction
from tui.widgets.positions.view import View


class ContradictionView(View):
    """Shows both statements and asks which one holds."""

    def compose(self) -> ComposeResult:
        """Ask without blame."""
        position = self.state.position
        if not isinstance(position, AtContradiction):
            return
        fact = self.kb.facts[position.fact]
        yield self.heading("Two things that you said do not go together. Which one is right?")
        yield self.prose(f"It is about this: {fact.question}", fact.place.file)
        yield from self.answers()
        yield self.foldout("How to find out", fact.find_out, fact.place.file, key="h", id="find-out")
