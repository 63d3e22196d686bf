"""Where an action has a warning, what leads to it does not say the same: both stand on one page."""

from __future__ import annotations

import re

from kb.model import Advice, Blocks, KnowledgeBase
from kb.wording import plain

ALIKE = 0.6
"""The part of a sentence's words, those of four letters or more, that another may share with it."""
FEW = 4
"""A sentence with fewer such words says too little to repeat anything."""


def sentences(blocks: Blocks) -> list[set[str]]:
    """Return the sentences of a text, each as the set of its longer words."""
    found = re.split(r"(?<=[.!?])\s+", " ".join(plain(blocks).split()))
    return [set(re.findall(r"\w{4,}", sentence.lower())) for sentence in found]


def repeated(prose: Blocks, said: Blocks) -> list[set[str]]:
    """Return the sentences of ``prose`` that one of ``said`` says nearly in the same words."""
    others = sentences(said)
    long = [each for each in sentences(prose) if len(each) >= FEW]
    return [each for each in long if any(len(each & other) > ALIKE * len(each) for other in others)]


def test_a_page_before_a_harsh_action_does_not_say_what_its_warning_says(kb: KnowledgeBase) -> None:
    """A person reads both one below the other."""
    looked_at = 0
    for step in (each for each in kb.steps.values() if isinstance(each, Advice)):
        for action in (kb.actions[name] for name in step.actions):
            if action.harm.needs_confirmation:
                said = (*action.summary, *action.keeps, *action.undo)
                assert not repeated(step.prose, said), step.ref
                looked_at += 1
    assert looked_at > 4


def test_repetition_is_seen(kb: KnowledgeBase) -> None:
    """As it stood before the short press."""
    action = kb.actions["reset-mode-1"]
    prose = kb.actions["reset-mode-1"].summary
    assert repeated(prose, (*action.summary, *action.keeps))
    assert not repeated(prose, kb.actions["reset-mode-2"].summary)
