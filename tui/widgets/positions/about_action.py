"""What is said about an action wherever it is shown: what it costs, undoes and keeps, and who says so."""

from __future__ import annotations

from textual.content import Content

from kb.explain import CONFIDENCE_WORDS
from kb.model import Action, KnowledgeBase, Passage
from tui.widgets.harm import harm_line


def costs(action: Action) -> Content:
    """Return harm, time and sign-in attempts."""
    parts = [harm_line(action), Content(f"Takes {action.time}")]
    if action.spends:
        attempts = "1 sign-in attempt" if action.spends == 1 else f"{action.spends} sign-in attempts"
        parts.append(Content(f"Uses {attempts}: too many in a row block your address"))
    return Content("\n").join(parts)


def keeps_and_undo(action: Action) -> str:
    """Return as Markdown what the action leaves alone, and how it is taken back."""
    lines = []
    if action.keeps:
        lines.append(f"- **Keeps:** {action.keeps}")
    if action.undo:
        lines.append(f"- **To undo it:** {action.undo}")
    return "\n".join(lines)


def sources(kb: KnowledgeBase, action: Action) -> str:
    """Return as Markdown who says so, and how far that can be trusted."""
    lines = [f"How sure this is: {CONFIDENCE_WORDS[action.confidence]}.", ""]
    for name in action.sources:
        source = kb.sources[name]
        title = f"[{source.title}]({source.url})" if source.url else source.title
        lines.append(f"- {name}: {title}")
    return "\n".join(lines)


def as_markdown(passages: tuple[Passage, ...]) -> str:
    """Return passages as one Markdown text, each version under its name."""
    parts = []
    for passage in passages:
        if passage.dsm is not None:
            parts.append(f"**DSM {passage.dsm}**")
        if passage.prose:
            parts.append(passage.prose)
        if passage.items:
            items = [" ".join(item.split()) for item in passage.items]
            parts.append("\n".join(f"{number}. {item}" for number, item in enumerate(items, 1)))
    return "\n\n".join(parts)
