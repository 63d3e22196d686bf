"""How harm looks: its name in a color. The words carry it, not the color."""

from collections.abc import Iterable

from textual.content import Content

from kb.model import Action, Harm

COLORS = ("$text-success", "$text-success", "$text-warning", "$text-error", "$text-error", "$text-error")
"""The color of the theme for each degree."""
_STEPS = "▁▂▄▅▇█"
"""A stair for each degree."""


def badge(action: Action) -> Content:
    """Return what ``action`` can cost and how long it takes, as a patch of color."""
    time = action.time.replace("minutes", "min").replace("minute", "min")
    return Content.styled(f" {action.harm_words} · {time} ", f"bold reverse {COLORS[action.harm]}")


def harm_line(action: Action) -> Content:
    """Return what ``action`` can cost as ``▄ resets some settings``."""
    return degree_line(action.harm, [action])


def degree_line(harm: Harm, actions: Iterable[Action]) -> Content:
    """Return what ``actions`` can cost, all of this ``harm``: what is said of each, or the degree's name."""
    words = {action.harm_words for action in actions}
    return Content.styled(
        f"{_STEPS[harm]} {words.pop() if len(words) == 1 else harm.words}", f"bold {COLORS[harm]}"
    )
