"""What a bad example consists of."""

from __future__ import annotations

from dataclasses import dataclass

from kb.reading import Code
from tests.tiny_content import TINY, overlay


@dataclass(frozen=True, slots=True)
class Bad:
    """A replacement of ``old`` by ``new`` in ``file`` that must yield ``code``, and nothing else.

    Without ``old`` the file as a whole becomes ``new``. ``at`` is a text that stands only in the line of
    the finding; without it the finding is at the first line of the file.
    """

    code: Code
    file: str
    old: str | None
    new: str
    at: str | None = None

    @property
    def files(self) -> dict[str, bytes]:
        """The spoiled content."""
        return overlay({self.file: self._text()})

    @property
    def line(self) -> int:
        """The line that the finding must name."""
        if self.at is None:
            return 1
        lines = [number for number, line in enumerate(self._text().split("\n"), start=1) if self.at in line]
        assert len(lines) == 1, f"{self.at!r} stands in lines {lines} of {self.file}"
        return lines[0]

    def _text(self) -> str:
        if self.old is None:
            return self.new
        text = TINY[self.file].decode()
        assert text.count(self.old) == 1, f"{self.old!r} stands {text.count(self.old)} times in {self.file}"
        return text.replace(self.old, self.new)
