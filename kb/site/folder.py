"""All pages of the site."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial

from kb.matching import TRIAGE
from kb.model import Effect, Elsewhere, GlossaryEntry, KnowledgeBase
from kb.site.bodies import (
    EFFECTS_TITLE,
    ELSEWHERE_TITLE,
    FIRST_TITLE,
    GLOSSARY_TITLE,
    action_body,
    effects_body,
    elsewhere_body,
    first_body,
    glossary_body,
    problem_body,
    road_body,
)
from kb.site.frame import STYLE, framed, style
from kb.site.page import EFFECTS, ELSEWHERE, FIRST, GLOSSARY, Page
from kb.wording import plain

_Body = Callable[[Page], str]
_FIRST_ABOUT = "What you see leads to the mildest thing that can work. RESET comes last, if at all."


def pages(kb: KnowledgeBase, address: str = "") -> Iterator[tuple[str, str]]:
    """Yield every file of the site: its path relative to the site's folder, and its text.

    ``address`` is where the app is to be had, a web address; empty where nobody knows.
    """

    def page(path: str, title: str, about: str, sources: Iterable[str], body: _Body) -> tuple[str, str]:
        written = Page(kb, path)
        written.cited.update(sources)
        return path, framed(written, title, about, body(written), address)

    triage = kb.problems.get(TRIAGE)
    first = partial(first_body, triage=triage)
    yield page(FIRST, FIRST_TITLE, _FIRST_ABOUT, triage.sources if triage else (), first)
    for problem in kb.problems.values():
        if problem is not triage:
            body = partial(problem_body, problem=problem)
            yield page(
                f"problems/{problem.id}.html", problem.title, plain(problem.summary), problem.sources, body
            )
    for road in kb.roads.values():
        body = partial(road_body, road=road)
        yield page(f"roads/{road.id}.html", road.title, plain(road.summary), road.sources, body)
    for action in kb.actions.values():
        body = partial(action_body, action=action)
        yield page(f"actions/{action.id}.html", action.title, plain(action.summary), action.sources, body)
    yield page(GLOSSARY, GLOSSARY_TITLE, "", _all_of(kb.glossary), glossary_body)
    yield page(EFFECTS, EFFECTS_TITLE, "", _all_of(kb.effects), effects_body)
    yield page(ELSEWHERE, ELSEWHERE_TITLE, "", _all_of(kb.elsewhere), elsewhere_body)
    yield STYLE, style()


def _all_of(entries: Mapping[str, GlossaryEntry | Effect | Elsewhere]) -> Iterator[str]:
    return (source for entry in entries.values() for source in entry.sources)
