"""What was taken out of a report, for its person to look at before it goes anywhere."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kb.anonymise.anonymiser import Removed

CAUTION = (
    "Street addresses, companies, and names that nothing in the text marks as such are not recognized. "
    "Read every line before you pass it on."
)


def preview(removed: Sequence[Removed], *, words: bool) -> Iterator[str]:
    """Yield in lines what was ``removed``, each thing with what stands there instead, and what to heed.

    ``words`` says whether the person's own words stay in the report.
    """
    if not words:
        yield "Your own words are left out of the report. What you answered stays."
    if removed:
        yield "Taken out of the report:"
    elif words:
        yield "Nothing was taken out of the report."
    yield from (f"  {each.original} → {each.placeholder}" for each in removed)
    if words:
        yield CAUTION
