"""The sections of a report that are folded, around its remedy: problem, facts, way, help, sources, pages."""

import re
from collections.abc import Iterable, Iterator

from kb.model import (
    Advice,
    AtEnding,
    Blocks,
    Case,
    Condition,
    Ending,
    Grade,
    How,
    KnowledgeBase,
    Passed,
    State,
    Switched,
    paragraph,
)
from kb.report.log import TITLE
from kb.report.markdown import PAGE, code, escape, line_of, link, listed, standalone, table
from kb.report.remedy import action_in_focus
from kb.rules import as_prose, passages_for, put_back, solved_by
from kb.wording import GRADE_WORDS, details_beside_facts, known_words, passed_prose, seen_at
from kb.wording import how_known as how_it_became_known

_HOW_SURE = {
    "sure": "the description speaks clearly for it.",
    "likely": "the description fits it, and other problems too.",
    "unknown": "the description did not tell; you chose it.",
}


def title(kb: KnowledgeBase, state: State) -> str:
    """Return the title of a report."""
    problem = "" if state.problem is None else f": {escape(kb.problems[state.problem].title)}"
    return f"# {TITLE}{problem}"


def problem_section(kb: KnowledgeBase, case: Case, state: State) -> list[str]:
    """Return which problem it is, and how sure that is."""
    if state.problem is None:
        return []
    return ["## The problem", standalone(kb.problems[state.problem].summary), *_how_sure(kb, case, state)]


def _how_sure(kb: KnowledgeBase, case: Case, state: State) -> list[str]:
    words = _HOW_SURE.get(case.band)
    if words is None:
        return []
    first = next((event.problem for event in case.events if isinstance(event, Switched)), state.problem)
    if first == state.problem or first not in kb.problems:
        return [f"**How sure:** {words}"]
    began = escape(kb.problems[first].title)
    return [f"**How sure:** the case began as “{began}”: {words} It turned into this problem on the way."]


_FACT_COLUMNS = ("About", "What is known", "How")
_IMPLIED = "follows from the rest"


def facts_section(kb: KnowledgeBase, state: State) -> list[str]:
    """Return the facts with their grades, the details, and what the person did not know."""
    rows = [_fact_row(kb, state, name) for name in state.facts]
    told = GRADE_WORDS[Grade.TOLD]
    rows += [(escape(label), code(text), told) for label, text in details_beside_facts(kb, state)]
    blocks = ["## What is known", table(_FACT_COLUMNS, rows) if rows else "Nothing yet."]
    if state.seen is not None:
        statements = (escape(kb.observations[each].statement) for each in state.seen.observations)
        blocks.append(f"What this computer saw in its network, {seen_at(state)}: {' '.join(statements)}")
    if state.unknown:
        labels = (escape(kb.facts[fact].label) for fact in sorted(state.unknown))
        blocks.append(f"Asked and not known: {', '.join(labels)}.")
    return blocks


def how_known(state: State, fact: str) -> str:
    """Return in words how the value of a known fact became known."""
    return how_it_became_known(state, state.stated[fact]) if fact in state.stated else _IMPLIED


def _fact_row(kb: KnowledgeBase, state: State, name: str) -> tuple[str, str, str]:
    condition = Condition(name, state.facts[name].value)
    return escape(kb.facts[name].label), escape(kb.statement(condition)), how_known(state, name)


def trail_section(kb: KnowledgeBase, state: State) -> list[str]:
    """Return the questions and actions so far, with what came of each, and what was read on the way."""
    steps = [
        _passed(kb, passed)
        for passed in state.trail
        if passed.how is not How.PASSED or isinstance(kb.steps[passed.step], Advice)
    ]
    return ["## The way so far", listed(steps, first=1)] if steps else []


def _passed(kb: KnowledgeBase, passed: Passed) -> str:
    if passed.how is How.PASSED:
        return f"Read on the way: **{escape(passed.question)}** {line_of(passed_prose(kb, passed))}"
    words = escape(passed.words)
    if passed.how is How.SWITCHED:
        return f"The case turned to another problem: {words}"
    known = f" ({known_words(passed)})" if passed.how is How.KNOWN else ""
    return f"{escape(passed.question)} **{words}**{known}"


HAND_OVER = "hand-over"
"""The road whose first ending tells everybody where help is."""

_NOBODY_NAMED = "Give this report to somebody who knows the NAS, or to the maker's support."


def put_back_section(kb: KnowledgeBase, state: State) -> list[str]:
    """Return how each effect of the actions that were taken is put back."""
    undone = put_back(kb, state)
    if not undone:
        return []
    blocks = ["## How to put it back"]
    for each in undone:
        how = as_prose(passages_for(each.effect.put_back, state.facts))
        blocks += [f"### {escape(each.title)}", standalone((*each.effect.affects, *how))]
    return blocks


def help_section(kb: KnowledgeBase, state: State) -> list[str]:
    """Return where to get help, unless the case has ended at the very step that says so, or well."""
    ending = _who_can_help(kb)
    if solved_by(state) is not None or (ending is not None and state.position == AtEnding(ending.ref)):
        return []
    return ["## Where to get help", standalone(help_words(kb))]


def help_words(kb: KnowledgeBase) -> Blocks:
    """Return where help is."""
    ending = _who_can_help(kb)
    return paragraph(_NOBODY_NAMED) if ending is None else ending.prose


def _who_can_help(kb: KnowledgeBase) -> Ending | None:
    steps = kb.roads[HAND_OVER].steps if HAND_OVER in kb.roads else ()
    return next((step for step in steps if isinstance(step, Ending)), None)


_CLAIM_COLUMNS = ("What", "Confidence", "Reviewed", "Sources")
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
    entries = [
        f"{escape(source.id)}: {link(escape(source.title), source.url)}"
        for source in kb.sources.values()
        if source.id in named
    ]
    return ["## Sources", table(_CLAIM_COLUMNS, rows), listed(entries)]


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


_LINK = re.compile(rf"\]\(<#{PAGE}-([a-z0-9-]+)>\)")


def pages_section(kb: KnowledgeBase, blocks: Iterable[str]) -> list[str]:
    """Return the title and words of each page that ``blocks`` of a report link to, and how to read it all."""
    found: dict[str, list[str]] = {}
    waiting = _linked(blocks)
    while waiting:
        page = waiting.pop(0)
        if page not in found:
            found[page] = _page(kb, page)
            waiting += _linked(found[page])
    pages = [block for page in found.values() for block in page]
    return ["## Pages named here", *pages] if pages else []


def _linked(blocks: Iterable[str]) -> list[str]:
    return [page for block in blocks for page in _LINK.findall(block)]


def _page(kb: KnowledgeBase, id: str) -> list[str]:
    """Return a page's heading, title and words; nothing where there is no such page."""
    heading = f"### {PAGE.title()} {id}"
    if id in kb.elsewhere:
        return [heading, f"**{escape(kb.elsewhere[id].title)}**", standalone(kb.elsewhere[id].help)]
    page = kb.problems.get(id) or kb.actions.get(id) or kb.roads.get(id)
    if page is None:
        return []
    all_of_it = "" if id in kb.roads else f"To read all of it, type {code(f'backin show {id}')}."
    return [heading, f"**{escape(page.title)}**", standalone(page.summary), all_of_it]
