"""What was taken out of a text, for its person to look at before the text goes anywhere."""

from __future__ import annotations

from collections.abc import Sequence

from kb.anonymise.anonymiser import Removed

_CAUTION = (
    "A name that nothing in the text marks as one is not recognised. Read the report before you pass it on."
)


def preview(removed: Sequence[Removed]) -> tuple[str, ...]:
    """Return in lines what was ``removed``, each thing with what stands there instead, and what to heed."""
    what = "Taken out of the report:" if removed else "Nothing was taken out of the report."
    return what, *(f"  {each.original} → {each.placeholder}" for each in removed), _CAUTION
