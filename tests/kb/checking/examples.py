"""The examples of findings in ``docs/checks.md``, as changes to the small knowledge base."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tests.checks_page import PAGE, written_entries
from tests.kb.checking.clean_content import CLEAN

_CHANGE = re.compile(r"^```diff\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_ALSO = re.compile(r"^Also: (.+)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Example:
    """A finding's entry on the page: its change, empty without an example, and the codes it must give."""

    code: str
    codes: frozenset[str]
    change: str
    text: str

    def files(self) -> dict[str, bytes]:
        """Return the small knowledge base with the bad lines in place of the good ones."""
        files = dict(CLEAN)
        for hunk in re.split(r"^@@ ", self.change, flags=re.MULTILINE)[1:]:
            name, _, body = hunk.partition("\n")
            lines = body.removesuffix("\n").split("\n")
            files[name] = _spoil(files.get(name, b"").decode(), lines, name).encode()
        return files


def _spoil(text: str, lines: list[str], name: str) -> str:
    good = "".join(f"{line[1:]}\n" for line in lines if not line.startswith("-"))
    bad = "".join(f"{line[1:]}\n" for line in lines if not line.startswith("+"))
    if not text:
        return bad
    start = f"\n{text}"
    assert start.count(f"\n{good}") == 1, f"{good!r} must stand once in {name}"
    return start.replace(f"\n{good}", f"\n{bad}")[1:]


def examples() -> Iterator[Example]:
    """Yield every entry of the page, in its order."""
    for code, (_, text) in written_entries(PAGE.read_text(encoding="utf-8")).items():
        change, also = _CHANGE.search(text), _ALSO.search(text)
        more = also.group(1).split(", ") if also else []
        yield Example(code, frozenset([code, *more]), change.group(1) if change else "", text)
