"""Family H, over every way through a problem: nothing harsher before something milder."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kb.checking.codes import Code
from kb.checking.exploring import Exploration, Visit
from kb.checking.witness import witness
from kb.ladder import asked_in_vain, required, ruled_out_by
from kb.model import (
    UNKNOWN,
    Advice,
    Answered,
    AtAction,
    AtFact,
    AtWarning,
    Condition,
    Finding,
    KnowledgeBase,
    Place,
    Step,
)


def harm(kb: KnowledgeBase, exploration: Exploration) -> Iterator[Finding]:
    """Check every state of a problem that is no stub."""
    yield from _guarded(kb, exploration)
    yield from _not_listed(kb, exploration)


def _guarded(kb: KnowledgeBase, exploration: Exploration) -> Iterator[Finding]:
    """Report where the dialog had to step in, because the content goes for harm too early."""
    seen: set[tuple[str, str, str]] = set()
    for visit in exploration.visits:
        position = visit.state.position
        if isinstance(position, AtFact):
            mark = position.step, position.action, position.fact
        elif isinstance(position, AtAction | AtWarning) and not is_advised(kb, position):
            mark = position.step, position.action, ""
        else:
            continue
        if mark not in seen and not visit.left and not _guarded_before(visit):
            seen.add(mark)
            yield _intervention(kb, visit, position)


def _guarded_before(visit: Visit) -> bool:
    """Whether what is wrong has been told further up this way."""
    return any(isinstance(before.state.position, AtFact) for before in visit.way()[:-1])


def is_advised(kb: KnowledgeBase, position: AtAction | AtWarning) -> bool:
    """Return whether the content's own advice led to ``position``; else the dialog stepped in."""
    step = kb.steps[position.step]
    return isinstance(step, Advice) and position.action in step.actions


def _intervention(kb: KnowledgeBase, visit: Visit, position: AtFact | AtAction | AtWarning) -> Finding:
    if isinstance(position, AtFact):
        return _asked_late(kb, visit, position)
    return _passed_over(kb, visit, position)


def _asked_late(kb: KnowledgeBase, visit: Visit, position: AtFact) -> Finding:
    step = kb.steps[position.step]
    about = kb.actions[position.action]
    way = f"Way there: {witness(kb, visit)}."
    if not isinstance(step, Advice) or about.id not in step.actions or not about.harm.needs_confirmation:
        wrong = f"“{step.title}” offers harm while “{about.id}” is open: nobody asked for {position.fact}."
        return Code.MILDER_OPEN.at(step.place, f"{wrong} {way}", f"Ask for {position.fact} on this way.")
    if position.fact in {condition.fact for condition in required(kb, visit.state, about)}:
        wrong = f"“{about.id}” is reached and nobody asked for {position.fact}, which it needs. {way}"
        return Code.NEVER_POSSIBLE.at(step.place, wrong, f"Ask for {position.fact} on this way.")
    wrong = f"“{about.id}” is reached and nobody asked for its stop sign {position.fact}. {way}"
    return Code.STOP_SIGN.at(step.place, wrong, f"Ask for {position.fact} on this way.")


def _passed_over(kb: KnowledgeBase, visit: Visit, position: AtAction | AtWarning) -> Finding:
    step = kb.steps[position.step]
    unknown = ", ".join({each.fact: "" for each in asked_in_vain(kb, visit.state, position.action)})
    if unknown:
        wrong = f"*I don't know* about {unknown} leads past {position.action}, which costs nothing to try."
        remedy = f"Lead it over an advice that lists {position.action}."
        place = _last_unknown(kb, visit).place
        return Code.SKIPPED_TRY.at(place, f"{wrong} Way there: {witness(kb, visit)}.", remedy)
    wrong = f"“{step.title}” offers harm before “{position.action}” was offered or ruled out."
    remedy = f"Offer {position.action} on this way, or ask for what rules it out."
    return Code.MILDER_OPEN.at(step.place, f"{wrong} Way there: {witness(kb, visit)}.", remedy)


def _last_unknown(kb: KnowledgeBase, visit: Visit) -> Step:
    """Return the last step on the way that was answered *I don't know*."""
    events = [each.event for each in visit.way() if isinstance(each.event, Answered)]
    unknown = [event.step for event in events if event.answer == UNKNOWN and event.step in kb.steps]
    return kb.steps[(unknown or [visit.state.step or ""])[-1]]


def _not_listed(kb: KnowledgeBase, exploration: Exploration) -> Iterator[Finding]:
    problem = kb.problems[exploration.problem]
    listed = {candidate.action for candidate in problem.candidates}
    for visit in exploration.visits:
        position = visit.state.position
        if not isinstance(position, AtAction | AtWarning) or visit.state.solved_by is not None:
            continue
        if not visit.left and position.action not in listed:
            listed.add(position.action)
            place = _place_of(kb, problem.place, position.step)
            wrong = f"“{problem.title}” offers {position.action}, which its *What can help* does not list."
            yield Code.NOT_LISTED.at(place, wrong, "List it there, at its rank by harm.")


def _place_of(kb: KnowledgeBase, problem: Place, step: str) -> Place:
    """Return the step's own place, or the problem's if the step stands in a road."""
    place = kb.steps[step].place
    return place if place.file == problem.file else problem


def never_offered(kb: KnowledgeBase, explorations: Sequence[Exploration]) -> Iterator[Finding]:
    """Report actions of an advice that no problem ever offers there, although it leads to that advice."""
    led_to: dict[str, list[Visit]] = {}
    for exploration in explorations:
        for ref, visits in exploration.entered.items():
            led_to.setdefault(ref, []).extend(visits)
    offered = {
        (visit.state.position.step, visit.state.position.action)
        for exploration in explorations
        for visit in exploration.visits
        if isinstance(visit.state.position, AtAction | AtWarning)
    }
    for ref, visits in led_to.items():
        step = kb.steps[ref]
        if isinstance(step, Advice):
            missed = (action for action in step.actions if (ref, action) not in offered)
            yield from (_never(kb, step, action, visits) for action in missed)


def _never(kb: KnowledgeBase, step: Advice, action: str, visits: list[Visit]) -> Finding:
    against: set[Condition] = set()
    for visit in visits:
        against.update(ruled_out_by(kb, visit.state, action))
    facts = ", ".join(sorted(str(condition) for condition in against))
    cause = f"what is known there rules it out ({facts})" if facts else "what it needs is never known there"
    wrong = f"“{step.title}” lists {action}, but never offers it: {cause}."
    return Code.NEVER_POSSIBLE.at(step.place, wrong, "Ask for what it needs before, or take it out.")
