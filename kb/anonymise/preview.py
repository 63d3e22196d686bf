"""What was taken out of a text, for its person to look at before the text goes anywhere."""

from __future__ import annotations

from collections.abc import Sequence

from kb.anonymise.anonymiser import Removed

CAUTION = (
    "A name that nothing in the text marks as one is not recognised. Read the report before you pass it on."
)
"""What the person should know besides."""


def preview(removed: Sequence[Removed]) -> tuple[str, ...]:
    """Return a line for each thing that was ``removed``, with what stands there instead."""
    return tuple(f"{each.original} → {each.placeholder}" for each in removed)
