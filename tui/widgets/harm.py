"""How harm looks: its name and a gauge of five. The words carry it, not the colour."""

from __future__ import annotations

from collections.abc import Iterable

from textual.content import Content

from kb.model import Action, Harm

_COLOURS = ("$text-success", "$text-success", "$text-warning", "$text-error", "$text-error", "$text-error")


def colour(harm: Harm) -> str:
    """Return the theme colour for ``harm``."""
    return _COLOURS[harm]


def gauge(harm: Harm) -> Content:
    """Return five boxes, as many of them full as the harm weighs."""
    return Content.styled("■" * harm + "□" * (5 - harm), colour(harm))


def harm_line(action: Action) -> Content:
    """Return what ``action`` can cost as ``■■□□□ resets some settings``."""
    return _line(action.harm, action.harm_words)


def degree_line(harm: Harm, actions: Iterable[Action]) -> Content:
    """Return what ``actions`` can cost, all of this ``harm``: what is said of each, or the degree's name."""
    words = {action.harm_words for action in actions}
    return _line(harm, words.pop() if len(words) == 1 else harm.words)


def _line(harm: Harm, words: str) -> Content:
    return Content(" ").join([gauge(harm), Content.styled(words, f"bold {colour(harm)}")])
