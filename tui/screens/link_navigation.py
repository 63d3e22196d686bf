"""What all screens share: they are left once, have rows to choose, and explain links under the mouse."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from inspect import isawaitable
from typing import TYPE_CHECKING, Any, TypeVar

from textual import events, on
from textual.await_complete import AwaitComplete
from textual.errors import NoWidget
from textual.screen import Screen, ScreenResultType

from tui.widgets.row import Row
from tui.widgets.text_block import TextBlock

if TYPE_CHECKING:
    from kb.model import Blocks
    from tui.session.session import Session

Answer = TypeVar("Answer")


class DismissOnce(Screen[ScreenResultType]):
    """A screen that is left once, however often the key for it is pressed before it is gone."""

    def on_compose(self) -> None:
        """Bear the classes for the size at once; Textual would lay out for the widest terminal first."""
        self.add_class(*self.app.screen_stack[-2].classes)

    def dismiss(self, result: ScreenResultType | None = None) -> AwaitComplete:
        """Leave, unless that was done already: Textual would take away the screen below as well."""
        if not self.is_active:
            return AwaitComplete()
        if not self.is_mounted:  # Textual fails on a screen that goes before it has come
            self.call_later(self.hand_back, result)
            return AwaitComplete()
        return super().dismiss(result)

    def hand_back(self, result: ScreenResultType | None) -> None:
        """Leave, from a callback: what that returns is awaited, and a screen must not await its own end."""
        self.dismiss(result)


class LinkNavigation(DismissOnce[ScreenResultType]):
    """A screen of rows, and of prose with links."""

    @on(Row.Pressed)
    async def choose(self, event: Row.Pressed) -> None:
        """Do what a row stands for; where it was pressed twice in haste, the screen may be left already."""
        event.stop()
        if not self.is_active:
            return
        if not callable(event.row.key):
            await self.chosen(event.row)
        elif isawaitable(done := event.row.key()):
            await done

    async def chosen(self, row: Row) -> None:
        """Do what ``row`` stands for, where that is no function to be called."""
        raise NotImplementedError

    def ask(self, page: Screen[Answer], then: Callable[[Answer], object]) -> None:
        """Show ``page`` over this screen, and do ``then`` with what it hands back, if it does."""

        def answered(answer: Answer | None) -> None:
            if answer is not None:
                self.call_later(then, answer)

        self.app.push_screen(page, answered)

    def on_unmount(self) -> None:
        """Let go of what widgets painted that are gone.

        Textual 8.2 remembers the last 1024 widgets with every line of their pictures, 40 MiB, and has no
        public way to forget them. A version without the private one is left alone.
        """
        cache = getattr(sys.modules.get("textual._styles_cache"), "StylesCache", None)
        forget = getattr(getattr(cache, "get_inner_outer", None), "cache_clear", None)
        if forget is not None:
            forget()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Explain what lies under the mouse: a key, a chip, a way, a word of the glossary or a source."""
        with suppress(NoWidget):
            widget, _ = self.get_widget_at(*event.screen_offset)
            widget.tooltip = self._tip(event.style.meta)

    def _tip(self, meta: Mapping[str, Any]) -> str | None:
        session: Session | None = getattr(self.app, "session", None)
        if session is None or "tip" in meta:
            return meta.get("tip")
        kb = session.kb
        from kb.model import LinkKind, flat
        from tui.widgets.inline import inline

        match meta:
            case {"@click": (_, (LinkKind.TERM, id))} if id in kb.glossary:
                return inline(flat(kb.glossary[id].text)).plain
            case {"@click": (_, (LinkKind.SOURCE, id))} if id in kb.sources:
                return kb.sources[id].title
        return None

    def texts(self) -> Sequence[Blocks]:
        """Return the texts of this page, also those that are folded away, for the list of links."""
        return [text.blocks for text in self.query(TextBlock)]
