"""A line dialog in a terminal, on the tiny content, for what happens to the folder of cases meanwhile."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from kb.model import Case
from kb.storage.cases import load
from tests.crash.terminal import Terminal
from tests.tiny_content import FOLDER

PROMPT = re.compile(r"^> \Z", re.MULTILINE)
"""What is shown last where the dialog waits for a line."""
FORGOT = "forgot my password"
"""Opens the first question of the tiny content."""


class Dialog(Terminal):
    """``backin --plain`` with some arguments."""

    def __init__(
        self, *arguments: str, environment: Mapping[str, str] | None = None, within: Sequence[str] = ()
    ) -> None:
        always = ("--plain", "--content", str(FOLDER))
        super().__init__(*always, *arguments, environment=environment, within=within)

    def next(self) -> str:
        """Return what is shown until the dialog waits for a line, in one line."""
        assert self.read_until(lambda text: bool(PROMPT.search(text))), self.text + self.complained
        return " ".join(self.text.split())

    def reply(self, line: str) -> str:
        """Type ``line`` and return what comes of it."""
        self.type(f"{line}\n")
        return self.next()

    def quit(self) -> str:
        """Leave, and return what is shown last, line by line."""
        self.type("quit\n")
        assert self.wait() == 0, self.complained
        return self.text


def saved(data: Path) -> list[Path]:
    """Return the files of the cases below the data folder ``data``."""
    return sorted((data / "cases").glob("*.md"))


def only_case(data: Path) -> Case:
    """Return the one case below ``data``, where nothing else may lie."""
    (file,) = (data / "cases").iterdir()
    return load(file)
