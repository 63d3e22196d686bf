"""Choosing the parts of an action's text that are meant for one version of DSM."""

from __future__ import annotations

from collections.abc import Mapping

from kb.model import Known, Passage


def passages_for(passages: tuple[Passage, ...], facts: Mapping[str, Known]) -> tuple[Passage, ...]:
    """Return the passages for the known version of DSM, or all of them while it is not known."""
    version = facts.get("dsm")
    if version is None:
        return passages
    return tuple(passage for passage in passages if passage.dsm in {None, version.value})
