"""How harm looks: a number, a gauge of five and the fixed words. The words carry it, not the colour."""

from __future__ import annotations

from textual.content import Content

from kb.model import Harm

_COLOURS = ("$text-success", "$text-success", "$text-warning", "$text-error", "$text-error", "$text-error")


def colour(harm: Harm) -> str:
    """Return the theme colour for ``harm``."""
    return _COLOURS[harm]


def gauge(harm: Harm) -> Content:
    """Return five boxes, as many of them full as the harm weighs."""
    return Content.styled("■" * harm + "□" * (5 - harm), colour(harm))


def harm_line(harm: Harm) -> Content:
    """Return the harm as ``Harm 2 of 5 ■■□□□ security or network settings fall back to defaults``."""
    number = Content.styled(f"Harm {harm:d} of 5", f"bold {colour(harm)}")
    return Content(" ").join([number, gauge(harm), Content(harm.words)])
