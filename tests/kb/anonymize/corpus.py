"""Texts in which is marked what must be taken out of them, one a line."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from kb.anonymize import Anonymizer, Removed

FOLDER = Path(__file__).parents[2] / "data" / "anonymize"
_MARKED = re.compile("⟦(.*?)⟧")
_GONE = "⟦⟧"


def anonymize(text: str) -> tuple[str, tuple[Removed, ...]]:
    """Return ``text`` with placeholders for what identifies somebody, and what was taken out."""
    anonymizer = Anonymizer()
    return anonymizer.redact(text), anonymizer.removed


@dataclass(frozen=True, slots=True)
class Example:
    """A ``text``, and the text as it should look, with ``⟦⟧`` for each thing that goes."""

    place: str
    text: str
    wanted: str

    @property
    def got(self) -> str:
        """The text as it does look."""
        redacted, removed = anonymize(self.text)
        for each in sorted(removed, key=lambda each: -len(each.placeholder)):
            redacted = redacted.replace(each.placeholder, _GONE)
        return redacted

    @property
    def is_innocent(self) -> bool:
        """Whether nothing is to be taken out."""
        return self.text == self.wanted


def examples(kind: str) -> list[Example]:
    """Return the examples of one kind, the name of a file."""
    path = FOLDER / f"{kind}.txt"
    numbered = enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
    return [
        Example(f"{path.name}:{number}", _MARKED.sub(r"\1", line), _MARKED.sub(_GONE, line))
        for number, line in numbered
        if line and not line.startswith("# ")
    ]


def kinds() -> list[str]:
    """Return the kinds of things of which there are examples."""
    return sorted(path.stem for path in FOLDER.glob("*.txt"))
