"""On what the report's claims rest."""

from __future__ import annotations

from collections.abc import Iterator

from kb.model import KnowledgeBase, Source, State
from kb.putback import put_back
from kb.report.closing import HAND_OVER
from kb.report.markdown import escape, link, listed, table
from kb.report.remedy import action_in_focus

_COLUMNS = ("What", "Confidence", "Reviewed", "Sources")
_Claim = tuple[str, str, str, tuple[str, ...]]


def sources_section(kb: KnowledgeBase, state: State) -> list[str]:
    """Return what the claims of the report rest on, with confidence and date of review, and the sources."""
    claims = list(dict.fromkeys(_claims(kb, state)))
    if not claims:
        return []
    rows = [
        (escape(what), confidence, reviewed, ", ".join(map(escape, sources)))
        for what, confidence, reviewed, sources in claims
    ]
    named = {source for *_, sources in claims for source in sources}
    entries = [_source(source) for source in kb.sources.values() if source.id in named]
    return ["## Sources", table(_COLUMNS, rows), listed(entries)]


def _claims(kb: KnowledgeBase, state: State) -> Iterator[_Claim]:
    if state.problem is not None:
        problem = kb.problems[state.problem]
        yield problem.title, "", problem.reviewed, problem.sources
    for passed in state.trail:
        road = kb.roads.get(passed.step.partition("#")[0].removeprefix("roads/"))
        if road is not None:
            yield road.title, "", road.reviewed, road.sources
    focus = action_in_focus(state)
    effects = [kb.effects[effect] for effect in kb.actions[focus].loses] if focus is not None else []
    if focus is not None:
        action = kb.actions[focus]
        yield action.title, action.confidence.value, "", action.sources
    for effect in (*effects, *(each.effect for each in put_back(kb, state))):
        yield effect.title, effect.confidence.value, "", effect.sources
    if HAND_OVER in kb.roads:
        road = kb.roads[HAND_OVER]
        yield road.title, "", road.reviewed, road.sources


def _source(source: Source) -> str:
    return f"{escape(source.id)}: {link(escape(source.title), source.url)}"
