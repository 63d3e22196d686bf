"""An anonymous copy of a case."""

from __future__ import annotations

from dataclasses import replace

from kb.anonymise.anonymiser import Anonymiser, Removed
from kb.hygiene import printable
from kb.model import Case, Event, Told, Unread


def anonymise_case(case: Case, *, words: bool = False) -> tuple[Case, tuple[Removed, ...]]:
    """Return ``case`` without what identifies somebody, and what was taken out, for a preview.

    The person's own words are left out, or with ``words`` cleaned as far as names are recognised. All events
    stay, so that the copy can be resumed; addresses are taken out of the open details, and names out of rows
    that this version does not know.
    """
    anonymiser = Anonymiser()
    description = anonymiser.redact(printable(case.description)) if words else ""
    events = tuple(_redacted(event, anonymiser) for event in case.events)
    return replace(case, description=description, events=events), anonymiser.removed


def _redacted(event: Event, anonymiser: Anonymiser) -> Event:
    if isinstance(event, Told) and event.kind == "detail":
        return replace(event, value=anonymiser.redact(printable(event.value)))
    if isinstance(event, Unread):
        read = (anonymiser.redact(text) for text in (event.name, event.about, event.value))
        return Unread(*read, at=event.at)
    return event
