"""What all screens share: they are left once, and follow the links of content prose in place."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual.await_complete import AwaitComplete
from textual.screen import Screen, ScreenResultType

from tui.follow import is_address

if TYPE_CHECKING:
    from kb.model import KnowledgeBase


class LeftOnce(Screen[ScreenResultType]):
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


class Following(LeftOnce[ScreenResultType]):
    """A screen whose prose has links, relative to the content folder.

    Terms of the glossary, sources and actions open as a page over it; addresses are shown before they are
    opened.
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

    def texts(self) -> Sequence[tuple[str, str]]:
        """Return the Markdown texts of this page, each with its file, for the list of links."""
        from tui.widgets.prose import Prose

        return [prose.source for prose in self.query(Prose)]

    def action_links(self) -> None:
        """List the links of this page, and follow the one that is chosen."""
        from tui.screens.links import LinksScreen

        def chosen(href: str | None) -> None:
            if href is not None:
                self.action_follow(href)

        if self.knowledge is not None:
            self.app.push_screen(LinksScreen(self.knowledge, self.texts()), chosen)

    def action_follow(self, href: str) -> None:
        """Open what ``href`` leads to."""
        from tui.screens.reading import AddressScreen, page_for

        if is_address(href):
            self.app.push_screen(AddressScreen(href))
        elif self.knowledge is not None:
            page = page_for(self.knowledge, href)
            if page is not None:
                self.app.push_screen(page)

    def action_read_action(self, action: str) -> None:
        """Open the page of an action, to be read only."""
        self.action_follow(f"actions/{action}.md")
