"""Saying what a description told."""

from __future__ import annotations

from kb.explain import statement
from kb.model import Condition, KnowledgeBase, Told


def told_words(kb: KnowledgeBase, told: tuple[Told, ...]) -> list[str]:
    """Return what a description told, a sentence each."""
    words = []
    for each in told:
        if each.kind == "fact":
            words.append(statement(kb, Condition(each.name, each.value)))
        elif each.kind == "tried":
            words.append(f"Already tried: {kb.actions[each.name].title}.")
        else:
            words.append(f"{kb.details[each.name].label}: {each.value}.")
    return words
