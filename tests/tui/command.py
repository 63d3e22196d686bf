"""Running the command in the test's own process, with what is typed and what is printed."""

from __future__ import annotations

import io
import json
import sys
from dataclasses import dataclass
from typing import Any

import pytest

from tests.tiny_content import FOLDER
from tui.cli import main


@dataclass(frozen=True)
class Ran:
    """How a command ended: its exit status, and everything it printed."""

    status: int
    out: str
    err: str

    @property
    def words(self) -> str:
        """What was printed on stdout, wherever its lines were broken."""
        return " ".join(self.out.split())


class Typed(io.TextIOWrapper):
    """Standard input that holds a text and is no terminal."""

    def __init__(self, text: str | bytes) -> None:
        data = text if isinstance(text, bytes) else text.encode()
        super().__init__(io.BytesIO(data), encoding="utf-8")


@dataclass
class Command:
    """The command ``backin`` on the tiny content."""

    capture: pytest.CaptureFixture[str]
    patch: pytest.MonkeyPatch

    def __call__(self, *arguments: str, typed: str | bytes = "", content: str | None = str(FOLDER)) -> Ran:
        """Run it; ``content=None`` takes the shipped knowledge."""
        self.patch.setattr(sys, "stdin", Typed(typed))
        own = () if content is None else ("--content", content)
        try:
            status = main((*own, *arguments))
        except SystemExit as left:
            status = int(left.code or 0)
        printed = self.capture.readouterr()
        return Ran(status, printed.out, printed.err)


def fields(text: str) -> dict[str, Any]:
    """Return the one JSON object in ``text``."""
    (line,) = text.splitlines()
    found = json.loads(line)
    assert isinstance(found, dict)
    assert found["format"] == 1
    return found


def walk_with(*facts: str) -> tuple[str, ...]:
    """Return the words that walk from `facts`, each `name=value`."""
    return ("walk", "forgot-password", *(part for fact in facts for part in ("--fact", fact)))
