"""What all screens share: they are left once, and follow the links of content prose in place."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from textual import events
from textual.await_complete import AwaitComplete
from textual.errors import NoWidget
from textual.message import Message
from textual.screen import Screen, ScreenResultType

if TYPE_CHECKING:
    from kb.model import Blocks, KnowledgeBase, LinkKind


class LinksWanted(Message):
    """Somebody wants to see the links of these texts."""

    def __init__(self, texts: Sequence[Blocks]) -> None:
        super().__init__()
        self.texts = texts


class LinkFollowed(Message):
    """Somebody follows a link."""

    def __init__(self, kind: LinkKind, id: str) -> None:
        super().__init__()
        self.kind = kind
        self.id = id


class DismissOnce(Screen[ScreenResultType]):
    """A screen that is left once, however often the key for it is pressed before it is gone."""

    def dismiss(self, result: ScreenResultType | None = None) -> AwaitComplete:
        """Leave, unless that was done already: Textual would take away the screen below as well."""
        if not self.is_active:
            return AwaitComplete()
        if not self.is_mounted:  # Textual fails on a screen that goes before it has come
            self.call_later(self._dismiss_now, result)
            return AwaitComplete()
        return super().dismiss(result)

    def _dismiss_now(self, result: ScreenResultType | None) -> None:
        # Not returned: what a callback returns is awaited, and a screen must not await its own end.
        self.dismiss(result)


class LinkNavigation(DismissOnce[ScreenResultType]):
    """A screen whose prose has links.

    It says which one is followed; the app opens the page over it.
    """

    def on_unmount(self) -> None:
        """Let go of what widgets painted that are gone.

        Textual 8.2 remembers the last 1024 widgets with every line of their pictures, 40 MiB, and has no
        public way to forget them. A version without the private one is left alone.
        """
        cache = getattr(sys.modules.get("textual._styles_cache"), "StylesCache", None)
        forget = getattr(getattr(cache, "get_inner_outer", None), "cache_clear", None)
        if forget is not None:
            forget()

    @property
    def knowledge(self) -> KnowledgeBase | None:
        """What links lead into, once it is read."""
        found: KnowledgeBase | None = getattr(self.app, "knowledge", None)
        return found

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Explain what lies under the mouse: a key, a chip, a way, a word of the glossary or a source."""
        with suppress(NoWidget):
            widget, _ = self.get_widget_at(*event.screen_offset)
            widget.tooltip = self._tip(event.style.meta)

    def _tip(self, meta: Mapping[str, Any]) -> str | None:
        kb = self.knowledge
        if kb is None or "tip" in meta:
            return meta.get("tip")
        from kb.model import LinkKind, flat
        from tui.widgets.inline import inline

        match meta:
            case {"@click": (_, (LinkKind.TERM, id))} if id in kb.glossary:
                return inline(flat(kb.glossary[id].text)).plain
            case {"@click": (_, (LinkKind.SOURCE, id))} if id in kb.sources:
                return kb.sources[id].title
        return None

    def texts(self) -> Sequence[Blocks]:
        """Return the texts of this page, for the list of links."""
        from tui.widgets.prose import Prose

        return [prose.blocks for prose in self.query(Prose)]

    def action_links(self) -> None:
        """List the links of this page, and follow the one that is chosen."""
        self.post_message(LinksWanted(self.texts()))

    def action_follow(self, kind: LinkKind, id: str) -> None:
        """Open what a link leads to, if anything can be opened there."""
        self.post_message(LinkFollowed(kind, id))

    def action_read_action(self, action: str) -> None:
        """Open the page of an action, to be read only."""
        from kb.model import LinkKind

        self.action_follow(LinkKind.ACTION, action)
