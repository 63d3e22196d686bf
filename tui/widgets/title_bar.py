"""The top line of a screen and the title of a page."""

from collections.abc import Sequence

from textual.content import Content
from textual.style import Style

from tui.commands import shown_keys
from tui.commands.everywhere import HELP
from tui.widgets.text_block import TextBlock, shorten

_GAP = "  "
_TELLING = 12
"""Cells of the problem below which it says nothing."""
_NARROW = 60
"""Cells below which the name is a sign only."""


class TitleBar(TextBlock):
    """Shows name, place and map, cut at a word: the place goes before the map, that before the problem."""

    DEFAULT_CSS = """
    TitleBar { dock: top; height: auto; background: $panel; color: $text; }
    """

    def __init__(self, crumbs: Sequence[str] = (), ways: Sequence[Content] = ()) -> None:
        """``crumbs`` are the problem and the place, or one of them; ``ways`` the marks of the map."""
        super().__init__()
        self._crumbs = crumbs
        self._ways = ways

    def lay_out(self, width: int) -> list[Content]:
        """Return name, place, map and help as one line."""
        narrow = width < _NARROW
        name = Content.styled(" ◗ " if narrow and self._crumbs else " ◗ Backin  ", "bold $text-primary")
        key = next(iter(shown_keys(self.screen, HELP)), "")
        words = f" {f'{key} {HELP.title}'.strip()} "
        link = Content(words).stylize(Style.from_meta({"@click": HELP.call(), "tip": HELP.tooltip}))
        room = max(width - name.cell_length - link.cell_length, 0)
        way = self._map(room)
        room -= way.cell_length
        return [name + self._place(room).truncate(room, ellipsis=True, pad=True) + way + link]

    def _map(self, room: int) -> Content:
        """Return the widest map beside which the place is whole; else the narrow one, up to half the room."""
        if not self._ways:
            return Content("")
        wide, narrow = (Content(_GAP) + Content(joint).join(self._ways) for joint in ("━", ""))
        place = len(self._crumbs[-1])
        if wide.cell_length + place <= room:
            return wide
        return narrow if narrow.cell_length <= max(room - place, room // 2) else Content("")

    def _place(self, room: int) -> Content:
        """Return the problem, as far as there is room for it, and the place."""
        if not self._crumbs:
            return Content("")
        *problem, here = self._crumbs
        here = shorten(here, room) or here
        left = room - len(here) - len(" » ")
        before = [cut for cut in (shorten(each, left) for each in problem) if len(cut) >= _TELLING]
        return Content.assemble(*(f"{each} » " for each in before), (here, "bold"))

    def show(self, crumbs: Sequence[str], ways: Sequence[Content]) -> None:
        """Show where one is now."""
        self._crumbs, self._ways = crumbs, ways
        self.refresh(layout=True)


class NamePlate(TitleBar):
    """The name with the longest promise that fits whole."""

    PROMISES = (
        "The mildest way back into your NAS first. What you type stays on this computer.",
        "Mildest way first. What you type stays on this computer.",
        "Mildest way first",
    )
    IN_A_BROWSER = ("Mildest way first. Nothing is kept when you leave.", "Mildest way first")

    def _place(self, room: int) -> Content:
        promises = self.IN_A_BROWSER if self.app.is_web else self.PROMISES
        return Content(next((each for each in promises if len(each) <= room), ""))
