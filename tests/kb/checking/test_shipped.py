"""What the checks of the content, which `make check` runs apart, do not see."""

from __future__ import annotations

from kb.model import KnowledgeBase


def test_no_strong_words_are_left_open(kb: KnowledgeBase) -> None:
    """Two asterisks that reach over the end of a paragraph would stand on the screen as they are."""
    texts = (kb.steps, kb.actions, kb.facts, kb.elsewhere, kb.effects, kb.glossary)
    assert [name for pages in texts for name, page in pages.items() if "**" in repr(page)] == []
