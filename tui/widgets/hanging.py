"""Text that hangs beside its mark."""

from __future__ import annotations

from textual.content import Content

from tui.widgets.lined import Lined, hang


class Hanging(Lined):
    """A mark, and words beside it that wrap."""

    def __init__(
        self, mark: Content | str, words: Content | str, *, id: str | None = None, classes: str = ""
    ) -> None:
        super().__init__(id=id, classes=classes)
        self.mark = mark
        self._words = words if isinstance(words, Content) else Content(words)

    def show(self, mark: Content | str, words: Content | str) -> None:
        """Show something else."""
        self.mark = mark
        self._words = words if isinstance(words, Content) else Content(words)
        self.refresh(layout=True)

    def lay_out(self, width: int) -> list[Content]:
        """Return the words beside the mark."""
        return hang(self.mark, self._words, width)
