"""Following the links of content prose in place."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual import events
from textual.screen import ScreenResultType

from kb.model import LinkKind
from tui.screens.left_once import LeftOnce

if TYPE_CHECKING:
    from kb.model import Blocks, KnowledgeBase, Link


class Following(LeftOnce[ScreenResultType]):
    """A screen whose prose has links.

    Terms of the glossary, sources and actions open as a page over it; addresses are shown before they are
    opened.
    """

    _was_up = False

    def fit_breakpoints(self) -> None:
        """Take the classes for this size on already before the first layout.

        Textual does so only after it, and then styles and lays out everything a second time.
        """
        width, height = self.app.size
        for room, breakpoints in ((width, self.HORIZONTAL_BREAKPOINTS), (height, self.VERTICAL_BREAKPOINTS)):
            fitting = [name for least, name in breakpoints or () if room >= least]
            self.set_class(bool(fitting), *fitting[-1:])

    def on_screen_resume(self, event: events.ScreenResume) -> None:
        """Do not apply all styles again when the screen first comes up: its parts got theirs as they came."""
        event.refresh_styles = self._was_up
        self._was_up = True

    @property
    def knowledge(self) -> KnowledgeBase | None:
        """What links lead into, once it is read."""
        found: KnowledgeBase | None = getattr(self.app, "knowledge", None)
        return found

    def texts(self) -> Sequence[Blocks]:
        """Return the texts of this page, for the list of links."""
        from tui.widgets.prose import Prose

        return [prose.blocks for prose in self.query(Prose)]

    def action_links(self) -> None:
        """List the links of this page, and follow the one that is chosen."""
        from tui.screens.links import LinksScreen

        def chosen(link: Link | None) -> None:
            if link is not None:
                self.action_follow(link.kind, link.id)

        if self.knowledge is not None:
            self.app.push_screen(LinksScreen(self.knowledge, self.texts()), chosen)

    def action_follow(self, kind: LinkKind, id: str) -> None:
        """Open what a link leads to, if anything can be opened there."""
        from tui.screens.address import AddressScreen
        from tui.screens.reading import page_for

        if kind is LinkKind.ADDRESS:
            self.app.push_screen(AddressScreen(id))
        elif self.knowledge is not None:
            page = page_for(self.knowledge, kind, id)
            if page is not None:
                self.app.push_screen(page)

    def action_read_action(self, action: str) -> None:
        """Open the page of an action, to be read only."""
        self.action_follow(LinkKind.ACTION, action)
