"""The field for what happened, in the person's own words."""

import textwrap
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Offset
from textual.widgets import TextArea

from kb.hygiene import CLIPPED, clip
from tui.widgets.column import Column

EXAMPLES = (
    "For example: I lost my phone and cannot sign in, I am the only administrator",
    "For example: I lost my phone",
)
"""Shown in the empty field: the longest that fits it."""


class Description(TextArea):
    """A text field that grows. Enter runs the action ``accept`` of the screen; Ctrl+J begins a new line."""

    DEFAULT_CSS = """
    Description {
        height: auto;
        min-height: 3;
        max-height: 5;
        border: round $primary 50%;
        background: $background;
        padding: 0 1;
        &:focus { border: round $primary; }
        .text-area--placeholder { color: $text-muted; }
    }
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "screen.accept", "Go on", show=False, priority=True),
        Binding("ctrl+j,shift+enter,alt+enter", "new_line", "New line", show=False),
    ]

    def __init__(self, text: str) -> None:
        super().__init__(text, placeholder=EXAMPLES[0], highlight_cursor_line=False, tab_behavior="focus")

    def on_resize(self) -> None:
        """Show an example that fits whole."""
        lines, width = self.content_size.height, self.content_size.width
        fitting = (each for each in EXAMPLES if len(textwrap.wrap(each, max(width, 1))) <= lines)
        self.placeholder = next(fitting, EXAMPLES[-1])

    def action_new_line(self) -> None:
        """Begin a new line."""
        self.insert("\n")

    def action_cursor_down(self, select: bool = False) -> None:  # noqa: FBT001, FBT002 - Textual's signature
        """Go down; from the last line on to what was found."""
        column = next((each for each in self.ancestors if isinstance(each, Column)), None)
        if select or not self.cursor_at_last_line or column is None or len(column.rows()) < 2:
            super().action_cursor_down(select)
        else:
            column.action_go_on(1)

    def scroll_cursor_visible(self, center: bool = False, animate: bool = False) -> Offset:  # noqa: FBT001, FBT002
        """Scroll to the cursor, unless it stands in a line that is just being taken out.

        Textual 8 asks for this in the middle of undoing, before it has moved the cursor, and then fails.
        """
        if self.cursor_location[0] >= self.document.line_count:
            return Offset(0, 0)
        return super().scroll_cursor_visible(center, animate)

    async def _on_paste(self, event: events.Paste) -> None:
        """Take no more of a paste than there is room for; the app has taken control characters out of it."""
        text, cut = clip(event.text)
        if cut:
            self.notify(CLIPPED, markup=False)
        event.prevent_default()
        event.stop()
        self.replace(text, *self.selection)
