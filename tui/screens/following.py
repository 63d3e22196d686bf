"""Following the links of content prose in place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.screen import Screen, ScreenResultType

from tui.follow import is_address

if TYPE_CHECKING:
    from kb.model import KnowledgeBase


class Following(Screen[ScreenResultType]):
    """A screen whose prose has links, relative to the content folder.

    Terms of the glossary, sources and actions open as a page over it; addresses are shown before they are
    opened.
    """

    @property
    def knowledge(self) -> KnowledgeBase | None:
        """What links lead into, once it is read."""
        found: KnowledgeBase | None = getattr(self.app, "knowledge", None)
        return found

    def action_follow(self, href: str) -> None:
        """Open what ``href`` leads to."""
        from tui.screens.address import AddressScreen
        from tui.screens.reading import page_for

        if is_address(href):
            self.app.push_screen(AddressScreen(href))
        elif self.knowledge is not None:
            page = page_for(self.knowledge, href)
            if page is not None:
                self.app.push_screen(page)

    def action_read_action(self, action: str) -> None:
        """Open the page of an action, to be read only."""
        self.action_follow(f"actions/{action}.md")
