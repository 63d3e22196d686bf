"""A line that opens to show more below it."""

from __future__ import annotations

from textual import on
from textual.content import Content
from textual.widget import Widget

from kb.model import Blocks
from tui.widgets.prose import Prose
from tui.widgets.row import Row
from tui.widgets.styles import QUIET


class Foldout(Row):
    """A title that unfolds prose below it when it is chosen; the prose is made when it is first wanted."""

    def __init__(
        self, title: Content | str, blocks: Blocks, *, shortcut: str = "", id: str | None = None
    ) -> None:
        hint = f"  [{shortcut}]" if shortcut else ""
        self._title = Content.assemble(title, Content.styled(hint, QUIET))
        self.blocks = self._folded = blocks
        self._prose: Prose | None = None
        super().__init__(self.sign, self._title, id=id)
        self.display = bool(blocks)

    @property
    def sign(self) -> Content:
        """What stands before the title."""
        return Content("▾ " if self.is_open else "▸ ")

    @property
    def is_open(self) -> bool:
        """Whether the prose is shown."""
        return self._prose is not None and self._prose.display

    @on(Row.Pressed)
    async def toggle(self, event: Row.Pressed | None = None) -> None:
        """Open when closed, close when open."""
        if event is not None:
            event.stop()
        opened = not self.is_open
        if self._prose is not None:
            self._prose.display = opened
        elif isinstance(self.parent, Widget):
            self._prose = Prose(self._folded, classes="opened")
            await self.parent.mount(self._prose, after=self)
        self.show(self.sign, self._title)
        if opened:
            self.call_after_refresh(self._scroll_there)

    def _scroll_there(self) -> None:
        # The prose has its height only now. The title stays in view, however long the text below it is.
        if self._prose is not None:
            self._prose.scroll_visible(animate=False, immediate=True, force=True)
        self.call_after_refresh(self.scroll_visible, animate=False, force=True)
