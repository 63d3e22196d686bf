"""Running text as Textual content.

Textual's own Markdown widget makes a widget of every paragraph and costs a quarter of the start-up time; the
content needs much less.
"""

from textual.content import Content, Span
from textual.style import Style

from kb.model import Blocks, Code, Emphasis, Inlines, Link, LinkKind, codes
from kb.waits import Timer, parse_timer
from kb.wording import counted
from tui.widgets.styles import QUIET

CODE = "$text-accent"
LINK = "$text-secondary underline"
_UNITS = (("day", 86_400), ("hour", 3600), ("minute", 60), ("second", 1))
SOURCE_WORD = "source"
"""Stands for a source in a text: its id says nothing to a person. The list of links has its title."""


def inline(text: Inlines) -> Content:
    """Return running text as content; its links run the app's action ``follow``."""
    return Content("").join(map(_part, text))


def _part(part: str | Code | Emphasis | Link) -> Content:
    match part:
        case str():
            return Content(part)
        case Code():
            timer = parse_timer(part.text)
            return Content.styled(part.text if timer is None else length_words(timer), CODE)
        case Emphasis():
            return inline(part.text).stylize_before("bold" if part.strong else "italic")
        case Link():
            is_source = part.kind is LinkKind.SOURCE
            words = Content(SOURCE_WORD) if is_source else inline(part.text)
            click = Style.from_meta({"@click": ("app.follow", (part.kind, part.id))})
            look = QUIET if is_source else LINK
            return words.add_spans([Span(0, len(words), look), Span(0, len(words), click)])


def length_words(timer: Timer) -> str:
    """Return ``timer`` in whole words: ``hold 4 seconds``, ``wait 5 minutes``, ``wait 1 day``."""
    unit, length = next((unit, length) for unit, length in _UNITS if timer.seconds % length == 0)
    return f"{timer.kind} {counted(timer.seconds // length, unit)}"


def commands(blocks: Blocks) -> list[str]:
    """Return what is to be typed into a terminal: code of several words that is no timer, each once."""
    return [code for code in dict.fromkeys(codes(blocks)) if " " in code and parse_timer(code) is None]
