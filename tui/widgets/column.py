"""A column that scrolls, and in which the arrows go from row to row without skipping unread text."""

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.geometry import Region
from textual.widget import Widget


class Column(VerticalScroll, can_focus=False):
    """Holds text and rows. Up and down first bring the next row into view, then give it the focus."""

    DEFAULT_CSS = """
    Column { scrollbar-size-vertical: 1; scrollbar-gutter: stable; scrollbar-background: $panel; }
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up,shift+tab", "go_on(-1)", "Up", show=False),
        Binding("down,tab", "go_on(1)", "Down", show=False),
        Binding("pageup", "page(-1)", "Page up", show=False),
        Binding("pagedown", "page(1)", "Page down", show=False),
        Binding("home", "go_to_end(-1)", "Top", show=False),
        Binding("end", "go_to_end(1)", "Bottom", show=False),
    ]

    def rows(self) -> list[Widget]:
        """Return what can take the focus here, from top to bottom."""
        return [widget for widget in self.query(Widget) if widget.focusable and _is_shown(widget)]

    @property
    def page(self) -> Region:
        """Where text scrolls, above what is docked at the lower edge."""
        pinned = sum(each.region.height for each in self.children if each.styles.is_docked and each.display)
        return self.scrollable_content_region.shrink((0, 0, pinned, 0))

    def action_page(self, direction: int) -> None:
        """Scroll by a page, less a line to keep the place."""
        self.scroll_relative(y=direction * max(self.page.height - 1, 1), animate=False, immediate=True)
        self.call_after_refresh(self._keep_in_view, direction)

    def action_go_to_end(self, direction: int) -> None:
        """Scroll to the top or the bottom."""
        (self.scroll_end if direction > 0 else self.scroll_home)(animate=False, immediate=True)
        self.call_after_refresh(self._keep_in_view, direction)

    def _keep_in_view(self, direction: int) -> None:
        """Give the focus to the nearest row that can be read, so that Enter acts on nothing unseen."""
        if not self.is_attached:  # the page was closed meanwhile
            return
        rows = self.rows()
        focused = self.screen.focused
        if focused not in rows or _is_pinned(focused) or self.page.overlaps(focused.region):
            return
        shown = [row for row in rows if self.shows(row) and not _is_pinned(row)]
        if shown:
            shown[0 if direction > 0 else -1].focus(scroll_visible=False)

    def action_go_on(self, direction: int) -> None:
        """Go down (1) or up (-1) to the next row, or scroll towards it."""
        rows = self.rows()
        focused = self.screen.focused
        index = rows.index(focused) + direction if focused in rows else 0
        if focused in rows and self._lies_ahead(focused, direction):
            index = rows.index(focused)
        if not 0 <= index < len(rows):
            self.scroll_relative(y=3 * direction, animate=False)
            return
        self.approach(rows[index], direction)

    def _lies_ahead(self, row: Widget, direction: int) -> bool:
        """Return whether ``row`` is still to come into view in this direction."""
        view = self.page
        if _is_pinned(row):
            return False
        return row.region.y >= view.bottom if direction > 0 else row.region.bottom <= view.y

    def shows(self, row: Widget) -> bool:
        """Return whether ``row`` can be read without scrolling."""
        return _is_pinned(row) or self.page.contains_region(row.region)

    def approach(self, row: Widget, direction: int) -> None:
        """Focus ``row`` when it can be brought into view within half a page; else scroll towards it."""
        view = self.page
        region = row.region
        if _is_pinned(row):
            if self.is_vertical_scroll_end:
                row.focus(scroll_visible=False)
            else:
                self.scroll_relative(y=max(view.height * 2 // 3, 1), animate=False)
            return
        beyond = region.bottom - view.bottom if direction > 0 else view.y - region.y
        if region.height > view.height:
            beyond = region.y - view.y if direction > 0 else view.bottom - region.bottom
        reach = max(view.height * 2 // 3, 1)
        if beyond > reach:
            self.scroll_relative(y=direction * reach, animate=False)
            return
        if beyond > 0:
            self.scroll_relative(y=direction * beyond, animate=False)
        row.focus(scroll_visible=False)


def _is_shown(widget: Widget) -> bool:
    return all(node.display for node in widget.ancestors_with_self if isinstance(node, Widget))


def _is_pinned(widget: Widget) -> bool:
    return any(isinstance(node, Widget) and node.styles.is_docked for node in widget.ancestors)
