"""The least that a Textual app with a text field can be, to compare with."""

from __future__ import annotations

from textual.app import App, ComposeResult
from textual.screen import ModalScreen, Screen
from textual.widgets import Static, TextArea


class BareScreen(Screen[None]):
    """A text field."""

    def compose(self) -> ComposeResult:
        """Nothing else."""
        yield TextArea(placeholder="What happened?")


class BarePage(ModalScreen[None]):
    """A page over the screen."""

    def compose(self) -> ComposeResult:
        """Ten lines."""
        yield from (Static(f"Line {number}") for number in range(10))


class BareApp(App[None]):
    """One screen."""

    ENABLE_COMMAND_PALETTE = False

    def on_mount(self) -> None:
        """Show it."""
        self.push_screen(BareScreen())


def main() -> None:
    """Run it."""
    BareApp().run()
