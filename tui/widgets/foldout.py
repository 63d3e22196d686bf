"""A line that opens to show more below it."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content

from tui.widgets.looks import QUIET
from tui.widgets.prose import Prose
from tui.widgets.row import Row


class Foldout(Vertical):
    """A title that unfolds prose when it is chosen; the prose is made when it is first wanted."""

    DEFAULT_CSS = """
    Foldout {
        height: auto;
        .opened { margin: 0 0 0 3; }
    }
    """

    def __init__(
        self, title: Content | str, markdown: str, file: str = "", *, key: str = "", id: str | None = None
    ) -> None:
        super().__init__(id=id)
        self._file = file
        hint = f"  [{key}]" if key else ""
        self._words = Content.assemble(title, Content.styled(hint, QUIET))
        self._markdown = markdown
        self.display = bool(markdown.strip())

    @property
    def is_open(self) -> bool:
        """Whether the prose is shown."""
        return any(prose.display for prose in self.query(Prose))

    def compose(self) -> ComposeResult:
        """Begin closed."""
        yield Row(_mark(opened=False), self._words)

    @on(Row.Pressed)
    async def toggle(self, event: Row.Pressed | None = None) -> None:
        """Open when closed, close when open."""
        if event is not None:
            event.stop()
        opened = not self.is_open
        if opened and not self.query(Prose):
            await self.mount(Prose(self._markdown, self._file, classes="opened"))
        for prose in self.query(Prose):
            prose.display = opened
        self.query_one(Row).show(_mark(opened=opened), self._words)
        if opened:
            self.call_after_refresh(self.scroll_visible, animate=False)


def _mark(*, opened: bool) -> str:
    return "▾ " if opened else "▸ "
