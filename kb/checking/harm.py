"""Family H: nothing harsher before something milder, on any page and on any way through a problem."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise

from kb.checking.codes import Code
from kb.checking.exploring import Exploration, Visit, answered
from kb.checking.limits import MOST_ATTEMPTS
from kb.checking.longest import most, witness
from kb.checking.relevance import words_of
from kb.model import (
    Action,
    Advice,
    AtAction,
    AtFact,
    AtWarning,
    Condition,
    Event,
    Finding,
    KnowledgeBase,
    Outcome,
    Place,
    Problem,
    Result,
    State,
    Step,
)
from kb.rules import asked_in_vain, implied_by, required, ruled_out_by, set_aside


def guarded(kb: KnowledgeBase, exploration: Exploration) -> Iterator[Finding]:
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
            if isinstance(position, AtFact):
                yield _asked_late(kb, visit, position)
            else:
                yield _passed_over(kb, visit, position)


def _guarded_before(visit: Visit) -> bool:
    """Whether what is wrong has been told further up this way."""
    return any(isinstance(before.state.position, AtFact) for before in visit.way()[:-1])


def is_advised(kb: KnowledgeBase, position: AtAction | AtWarning) -> bool:
    """Return whether the content's own advice led to ``position``; else the dialog stepped in."""
    step = kb.steps[position.step]
    return isinstance(step, Advice) and position.action in step.actions


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
    unknown = [question for _, question, answer in answered(kb, visit) if answer.is_unknown]
    return unknown[-1] if unknown else kb.steps[visit.state.step or ""]


def not_listed(kb: KnowledgeBase, exploration: Exploration) -> Iterator[Finding]:
    """Report what a problem offers and does not list among what can help."""
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


def order(kb: KnowledgeBase) -> Iterator[Finding]:
    """Report advice, and lists of what can help, in which a harsher action stands before a milder one."""
    for step in kb.steps.values():
        if isinstance(step, Advice) and (pair := _out_of_order(kb, step.actions)) is not None:
            wrong = f"“{step.title}” lists {pair[0].id} before {pair[1].id}, which is milder."
            yield Code.ORDER.at(step.place, wrong, "Put the milder one first.")
    for problem in kb.problems.values():
        if (pair := _out_of_order(kb, [each.action for each in problem.candidates])) is not None:
            place = next(each.place for each in problem.candidates if each.action == pair[1].id)
            wrong = f"*What can help* lists {pair[0].id} before {pair[1].id}, which is milder."
            yield Code.ORDER.at(place, wrong, "Put the milder one first.")


def _out_of_order(kb: KnowledgeBase, actions: Sequence[str]) -> tuple[Action, Action] | None:
    listed = [kb.actions[action] for action in actions]
    return next(((one, other) for one, other in pairwise(listed) if one.harm > other.harm), None)


def complete(kb: KnowledgeBase) -> Iterator[Finding]:
    """Report actions of harm 2 or more that leave out what they cost and how it is undone."""
    for action in kb.actions.values():
        if action.harm.needs_confirmation:
            parts = {
                "Loses": action.loses,
                "Keeps": action.keeps,
                "Undo": action.undo,
                "Put back afterwards": action.put_back,
                "Check that it worked": action.check,
            }
            missing = [name for name, said in parts.items() if not said]
            if missing:
                wrong = (
                    f"“{action.title}” has harm {action.harm:d} and says nothing under {', '.join(missing)}."
                )
                yield Code.INCOMPLETE.at(action.place, wrong, "Say it, in the table or in a section.")


_AT_THE_BOX = Condition("at-the-nas", "yes")
_NOWHERE, _AT_BOX, _ELSEWHERE, _AGAIN = range(4)


def adding_up(kb: KnowledgeBase, exploration: Exploration) -> Iterator[Finding]:
    """Report ways that spend too many sign-in attempts, or send people to the box twice."""
    place = kb.problems[exploration.problem].place
    if way := _way_over(kb, exploration, _attempts, MOST_ATTEMPTS):
        wrong = f"A way spends more than {MOST_ATTEMPTS} sign-in attempts: {way}."
        remedy = "Leave one of these actions out, or offer it after the reset, which starts the count anew."
        yield Code.ATTEMPTS.at(place, wrong, remedy)
    if way := _way_over(kb, exploration, _trips, _ELSEWHERE):
        wrong = f"A way leads to the box, away and to the box again: {way}."
        yield Code.TWO_TRIPS.at(place, wrong, "Offer both actions at the box in one go.")


def _way_over(
    kb: KnowledgeBase, exploration: Exploration, add: Callable[[int, Action], int], limit: int
) -> str | None:
    """Return a way on which more than ``limit`` adds up by what is done there, in words."""

    def done(count: int, _: State, event: Event) -> int:
        if isinstance(event, Outcome) and event.result is Result.DID_NOT_WORK:
            return add(count, kb.actions[event.action])
        return count

    counted = most(exploration, done).values()
    return next((witness(kb, way) for count, way in counted if count > limit), None)


def _attempts(count: int, action: Action) -> int:
    return 0 if action.harm.needs_confirmation else count + action.spends


def _trips(count: int, action: Action) -> int:
    if _AT_THE_BOX in action.needs:
        return {_NOWHERE: _AT_BOX, _ELSEWHERE: _AGAIN}.get(count, count)
    return _ELSEWHERE if count == _AT_BOX else count


_SAYS_SO = "nothing milder"


def nothing_left(kb: KnowledgeBase, explorations: Iterable[Exploration]) -> Iterator[Finding]:
    """Report steps that say so where a way leads there with an action set aside, each once."""
    told: set[str] = set()
    for exploration in explorations:
        for ref, visits in exploration.entered.items():
            step = kb.steps[ref]
            if ref in told or _SAYS_SO not in words_of(step):
                continue
            found = next(
                ((visit, action) for visit in visits for action in _mild_and_unknown(kb, visit)), None
            )
            if found is not None:
                told.add(ref)
                wrong = f"“{step.title}” says “{_SAYS_SO}”, and {found[1]} is only not known there."
                remedy = "Word it “what is left”: the gate names what is milder and not known."
                way = f"Way there: {witness(kb, found[0])}."
                yield Code.NOTHING_LEFT.at(step.place, f"{wrong} {way}", remedy)


def _mild_and_unknown(kb: KnowledgeBase, visit: Visit) -> Iterator[str]:
    """Yield the actions below harm 2 that were set aside at ``visit``."""
    for rung in () if visit.left else set_aside(kb, visit.state):
        if not kb.actions[rung.action].harm.needs_confirmation:
            yield rung.action


def forgotten_ways_in(kb: KnowledgeBase, exploration: Exploration) -> Iterator[Finding]:
    """Report ways of still being inside for which a problem that can end in harm declares no action."""
    problem, harsh = kb.problems[exploration.problem], _harsh(kb, exploration)
    if harsh is None:
        return
    settled = _used(kb, problem) | {*problem.not_from_inside}
    forgotten = [way_in for way_in in _ways_in(kb) if not settled & _means(kb, way_in)]
    if forgotten:
        words = ", ".join(str(way_in) for way_in in forgotten)
        wrong = f"“{problem.title}” can end in {harsh}, and lists nothing that needs {words}."
        remedy = "List what uses it under *What can help*, or say why not in a row *Not from inside*."
        yield Code.FORGOTTEN_WAY_IN.at(problem.place, wrong, remedy)


def _harsh(kb: KnowledgeBase, exploration: Exploration) -> str | None:
    """Return an action of harm 2 or more to which the problem can lead."""
    positions = (visit.state.position for visit in exploration.visits if not visit.left)
    offered = (each.action for each in positions if isinstance(each, AtAction | AtWarning))
    return next((action for action in offered if kb.actions[action].harm.needs_confirmation), None)


def _ways_in(kb: KnowledgeBase) -> Iterator[Condition]:
    for fact in kb.facts.values():
        yield from (Condition(fact.id, value.id) for value in fact.values if value.still_inside)


def _means(kb: KnowledgeBase, way_in: Condition) -> set[Condition]:
    """Return ``way_in`` and the other ways of being inside that follow from it: what uses one uses both."""
    return {way_in, *implied_by(kb, way_in)} & set(_ways_in(kb))


def _used(kb: KnowledgeBase, problem: Problem) -> set[Condition]:
    """Return what the problem's actions below harm 2 need."""
    listed = (kb.actions[each.action] for each in problem.candidates)
    mild = (action for action in listed if not action.harm.needs_confirmation)
    return {condition for action in mild for condition in required(kb, State(problem.id), action)}
