"""A page over the present screen: as large as it needs to be, closed with Escape or a click."""

from collections.abc import Iterable
from typing import ClassVar, cast

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen, ScreenResultType
from textual.widget import Widget

from tui.commands import Command, bindings
from tui.commands.everywhere import SHEET
from tui.screens.link_navigation import LinkNavigation
from tui.widgets.column import Column
from tui.widgets.key_bar import KeyBar
from tui.widgets.row import NUMBER_KEYS, ChoiceRow, Row
from tui.widgets.text_block import HangingText


class ModalPage(LinkNavigation[ScreenResultType], ModalScreen[ScreenResultType]):
    """A titled page with a column of text and rows in it."""

    CSS_PATH = "modal.tcss"
    PAGE_COMMANDS: ClassVar[tuple[Command, ...]] = SHEET
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(SHEET),
        *(Binding(str(number), f"press_row({number})", show=False) for number in NUMBER_KEYS),
    ]

    def __init__(self, title: str, parts: Iterable[Widget] = ()) -> None:
        """``parts`` stand under the title, where no ``body`` of a subclass does."""
        super().__init__()
        self._title = title
        self._parts = tuple(parts)

    def body(self) -> Iterable[Widget]:
        """Yield what stands under the title."""
        return self._parts

    def compose(self) -> ComposeResult:
        """Title, then the column, and the keys where every screen has them."""
        with Vertical(id="page"):
            yield HangingText("", self._title, id="title")
            with Column(id="column"):
                yield from self.body()
        yield KeyBar()

    def on_mount(self) -> None:
        """Begin at the first row."""
        rows = self.query_one(Column).rows()
        if rows:
            rows[0].focus(scroll_visible=False)

    async def turn(self, widgets: Iterable[Widget]) -> None:
        """Show ``widgets`` in place of what stands under the title, and begin at their first row."""
        column = self.query_one(Column)
        await column.remove_children()
        await column.mount_all(widgets)
        self.on_mount()

    def action_close_page(self) -> None:
        """Go back to where one came from, without choosing anything."""
        self.dismiss(None)

    def action_next_line(self) -> None:
        """Go to the next row, or scroll towards it."""
        self.query_one(Column).action_go_on(1)

    def action_choose_line(self) -> None:
        """Choose the row that has the focus."""
        if isinstance(self.focused, Row):
            self.focused.action_press()

    def action_press_row(self, number: int) -> None:
        """Choose the row with this number."""
        for row in self.query(ChoiceRow):
            if row.number == number:
                row.action_press()

    async def chosen(self, row: Row) -> None:
        """Close, and hand back what ``row`` stands for: nothing for a row that only closes the page."""
        self.dismiss(cast("ScreenResultType | None", row.key))
