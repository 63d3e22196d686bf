"""What is said about an action wherever it is shown: what it costs, undoes and keeps, and who says so."""

from collections.abc import Iterable

from textual.content import Content

from kb.model import (
    Action,
    Blocks,
    Bullets,
    Emphasis,
    Inlines,
    KnowledgeBase,
    Link,
    LinkKind,
    Paragraph,
    flat,
    paragraph,
)
from kb.wording import CONFIDENCE_WORDS, afterwards, spends_words
from tui.widgets.harm import harm_line

WHO_SAYS_SO = "Who says so"


def costs(action: Action) -> Content:
    """Return harm, time and sign-in attempts."""
    parts = [harm_line(action), Content(f"Takes {action.time}")]
    if action.spends:
        parts.append(Content(f"Uses {spends_words(action)}"))
    return Content("\n").join(parts)


def keeps_and_undo(action: Action) -> Blocks:
    """Return what the action leaves alone, and how it is taken back."""
    return _list(
        (Emphasis((f"{title}:",), strong=True), " ", *flat(text)) for title, text in afterwards(action)
    )


def losses(kb: KnowledgeBase, action: Action) -> Blocks:
    """Return what the action undoes, by title."""
    return _list((kb.effects[effect].title,) for effect in action.loses)


def sources(kb: KnowledgeBase, action: Action) -> Blocks:
    """Return who says so, and how far that can be trusted."""
    said = _list(
        (f"{each.id}: ", Link((each.title,), LinkKind.ADDRESS, each.url) if each.url else each.title)
        for each in (kb.sources[name] for name in action.sources)
    )
    return (*paragraph(f"How sure this is: {CONFIDENCE_WORDS[action.confidence]}."), *said)


def _list(items: Iterable[Inlines]) -> Blocks:
    shown = tuple((Paragraph(item),) for item in items)
    return (Bullets(shown),) if shown else ()
