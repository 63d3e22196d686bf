"""What a report is about, seen without parsing it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from kb.hygiene import printable
from kb.report.log import SOLVED, TITLE, WAITS, WORDS
from kb.report.markdown import unescape
from kb.waits import local_time


@dataclass(frozen=True, slots=True)
class Glance:
    """What a report shows at a glance, each empty where it does not stand as Backin writes it.

    The person's ``words``, the title of the ``problem``, until when it ``waits``, if it does, and whether it
    is ``solved``.
    """

    words: str = ""
    problem: str = ""
    waits: datetime | None = None
    solved: bool = False


def glance(text: str) -> Glance:
    """Return what a report is about, without parsing all of it."""
    lines = text.split("\n")
    title = printable(unescape(lines[0].removeprefix(f"# {TITLE}").removeprefix(": ")))
    try:
        start = lines.index(f"## {WORDS}") + 2
        fence = lines[start].removesuffix("text")
        end = lines.index(fence, start)
    except (ValueError, IndexError):
        return Glance(problem=title)
    card = lines[: start - 2]
    words = printable("\n".join(lines[start + 1 : end]))
    return Glance(words, title, _waits(card + lines[end:]), any(SOLVED in line for line in card))


def _waits(lines: Iterable[str]) -> datetime | None:
    time = next((line.removeprefix(WAITS) for line in lines if line.startswith(WAITS)), "")
    return local_time(time)
