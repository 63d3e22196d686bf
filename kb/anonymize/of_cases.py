"""An anonymous copy of a case, and a look at its lines before it is handed on."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kb.anonymize.anonymizer import Anonymizer, Removed
from kb.hygiene import printable
from kb.model import Case, Event, Stated, Unread


def anonymize_case(case: Case, *, words: bool = False) -> tuple[Case, tuple[Removed, ...]]:
    """Return ``case`` without what identifies somebody, and what was taken out, for a preview.

    The person's own words are left out, or with ``words`` cleaned as far as names are recognised. All events
    stay, so that the copy can be resumed; addresses are taken out of the open details, and names out of rows
    that this version does not know.
    """
    anonymizer = Anonymizer()
    description = anonymizer.redact(printable(case.description)) if words else ""
    events = tuple(_redacted(event, anonymizer) for event in case.events)
    return replace(case, description=description, events=events), anonymizer.removed


def _redacted(event: Event, anonymizer: Anonymizer) -> Event:
    if isinstance(event, Stated) and event.kind == "detail":
        return replace(event, value=anonymizer.redact(printable(event.value)))
    if isinstance(event, Unread):
        read = (anonymizer.redact(text) for text in (event.name, event.about, event.value))
        return Unread(*read, at=event.at)
    return event


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
