"""Correcting a piece of what was understood."""

from __future__ import annotations

from textual.content import Content

from kb.model import KnowledgeBase, Told
from tui.screens.pick import Option, PickScreen
from tui.widgets.chips import chip_words

REMOVE = ""
"""What the page hands back when the person did not say it; no value of a fact is empty."""


def chip_screen(kb: KnowledgeBase, told: Told) -> PickScreen:
    """Return the page that asks what is right instead of ``told``."""
    remove = Option(REMOVE, Content("I did not say this: leave it out"))
    if told.kind != "fact":
        return PickScreen(f"Understood: {chip_words(kb, told)}", [remove])
    fact = kb.facts[told.name]
    values = [Option(v.id, Content(v.statement), now=v.id == told.value) for v in fact.values]
    return PickScreen(fact.question, [*values, remove])
