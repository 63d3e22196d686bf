"""Family F: every question has exactly one answer for everybody, decides something, and can be left open."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, product

from kb.checking.codes import Code
from kb.checking.exploring import Exploration, Visit, taught
from kb.checking.longest import witness
from kb.checking.relevance import reachable
from kb.dialog import asks_for, found_just_now, shown_by
from kb.model import (
    DSM,
    Advice,
    AtQuestion,
    AtSymptoms,
    Condition,
    Event,
    Fact,
    Finding,
    Grade,
    KnowledgeBase,
    Known,
    Place,
    Question,
    State,
)
from kb.rules import agree, clashes, closure, implied_by, state_fact


def coverage(kb: KnowledgeBase, exploration: Exploration) -> Iterator[Finding]:
    """Report situations for which a question has no answer, or two, among those still open there.

    A question right after something was found asks for what changed, and not for how things stand.
    """
    seen: set[tuple[str, tuple[Condition, ...]]] = set()
    for visit, question in asked(kb, exploration):
        if found_just_now(visit.state):
            continue
        for situation in _situations(kb, exploration.problem, visit, question):
            if (question.ref, situation) not in seen:
                seen.add((question.ref, situation))
                yield from _fitting(question, situation)


def asked(kb: KnowledgeBase, exploration: Exploration) -> Iterator[tuple[Visit, Question]]:
    """Yield the states of a problem at which a question of its own waits, with the question."""
    for visit in exploration.visits:
        position = visit.state.position
        if isinstance(position, AtQuestion) and not visit.left:
            yield visit, kb.question(position.step)


def _situations(
    kb: KnowledgeBase, problem: str, visit: Visit, question: Question
) -> Iterator[tuple[Condition, ...]]:
    """Yield the combinations of values of what ``question`` asks for that can hold at ``visit``."""
    names = sorted(asks_for(question))
    versions = kb.problems[problem].applies
    values = ([Condition(name, value.id) for value in kb.facts[name].values] for name in names)
    choices = ([each for each in some if clashes(kb, visit.state.facts, each) is None] for some in values)
    for situation in product(*choices):
        in_scope = all(each.fact != DSM or not versions or each.value in versions for each in situation)
        if in_scope and all(agree(kb, one, other) for one, other in combinations(situation, 2)):
            yield situation


def _fitting(question: Question, situation: tuple[Condition, ...]) -> Iterator[Finding]:
    choices = [answer for answer in question.answers if not answer.is_unknown]
    speaking = [answer for answer in choices if answer.teaches]
    fitting = [answer for answer in speaking if set(answer.teaches) <= set(situation)]
    words = ", ".join(str(condition) for condition in situation)
    if len(fitting) > 1:
        texts = " and ".join(f"“{answer.text}”" for answer in fitting)
        wrong = f"Two answers fit {words}: {texts}."
        yield Code.OVERLAP.at(fitting[1].place, wrong, "Word and title them so that only one fits.")
    if speaking and not fitting and len(speaking) == len(choices):
        wrong = f"No answer of “{question.title}” fits {words}."
        yield Code.GAP.at(question.place, wrong, "Add an answer for it.")


def decided(kb: KnowledgeBase, explorations: Sequence[Exploration]) -> Iterator[Finding]:
    """Report questions that ways lead to, but whose answer is always known by then."""
    entered = {ref for exploration in explorations for ref in exploration.entered}
    waiting = {question.ref for exploration in explorations for _, question in asked(kb, exploration)}
    for ref in entered - waiting:
        step = kb.steps[ref]
        if isinstance(step, Question) and not step.is_way_on:
            wrong = f"Whoever gets to “{step.title}” has answered it before."
            yield Code.ALREADY_DECIDED.at(step.place, wrong, "Take it out, and link past it.")


def differences(kb: KnowledgeBase, explorations: Sequence[Exploration]) -> Iterator[Finding]:
    """Report questions whose answers all lead to the same, whatever was known before.

    Facts on which depends what is to be put back are worth a question of their own.
    """
    worth = {each.fact for effect in kb.effects.values() for each in effect.conditions} | {DSM}
    alike: dict[str, bool] = {}
    for exploration in explorations:
        for visit, question in asked(kb, exploration):
            same = len({id(following) for _, following in visit.onward}) == 1 < len(visit.onward)
            alike[question.ref] = alike.get(question.ref, True) and same
    for ref in (each for each, same in alike.items() if same):
        step = kb.steps[ref]
        if not asks_for(step) & worth:
            wrong = f"All answers of “{step.title}” lead to the same."
            yield Code.NO_DIFFERENCE.at(
                step.place, wrong, "Take the question out, or let it decide something."
            )


def unknowable(kb: KnowledgeBase) -> Iterator[Finding]:
    """Report questions without *I don't know* from which links lead on to an action of harm 2 or more."""
    for step in kb.steps.values():
        if not isinstance(step, Question) or step.is_way_on:
            continue
        if not any(answer.is_unknown for answer in step.answers) and _leads_to_harm(kb, step.ref):
            wrong = (
                f"“{step.title}” has no answer *I don't know*, and an action of harm 2 or more can follow."
            )
            yield Code.NO_UNKNOWN.at(step.place, wrong, "Add *I don't know*, leading to something mild.")


def _leads_to_harm(kb: KnowledgeBase, ref: str) -> bool:
    steps = (kb.steps[each] for each in reachable(kb, ref))
    actions = (action for step in steps if isinstance(step, Advice) for action in step.actions)
    return any(kb.actions[action].harm.needs_confirmation for action in actions)


def unused(kb: KnowledgeBase) -> Iterator[Finding]:
    """Report facts that no question asks for and nothing depends on."""
    used = depended_on(kb)
    used |= {fact for step in kb.steps.values() for fact in asks_for(step)}
    used |= {fact.id for fact in kb.facts.values() if used & _implied(fact)}
    for fact in kb.facts.values():
        if fact.id not in used | {DSM}:
            wrong = f"Nothing asks for the fact {fact.id}, and nothing needs it."
            yield Code.UNUSED_FACT.at(fact.place, wrong, "Use it, or take it out.")


def depended_on(kb: KnowledgeBase) -> set[str]:
    """Return the facts on which an action or an effect depends, whatever their value is."""
    facts = {c.fact for action in kb.actions.values() for c in (*action.needs, *action.stops)}
    facts |= {c.fact for problem in kb.problems.values() for each in problem.candidates for c in each.only_if}
    return facts | {c.fact for effect in kb.effects.values() for c in effect.conditions}


def _implied(fact: Fact) -> set[str]:
    return {condition.fact for value in fact.values for condition in value.implies}


def presupposing(kb: KnowledgeBase, explorations: Iterable[Exploration]) -> Iterator[Finding]:
    """Report steps with a phrase that presupposes a fact, where a way leads there without it, each once."""
    found = [each for exploration in explorations for each in exploration.bare.items()]
    for (ref, presupposed), visit in dict(reversed(found)).items():
        step = kb.steps[ref]
        phrase = f"“{step.title}” says “{presupposed.phrase}”, which presupposes {presupposed.condition}"
        wrong = f"{phrase}, and that need not hold here. Way there: {witness(kb, visit)}."
        yield Code.PRESUPPOSED.at(step.place, wrong, "Ask for it before, or word the step for everybody.")


def taught_in_vain(kb: KnowledgeBase) -> Iterator[Finding]:
    """Report facts that phrases, details or answers teach, and on none of whose values anything depends."""
    read, parting = depended_on(kb) | {DSM}, set(_parting(kb))
    taught = {condition.fact for condition in _taught(kb)}
    for fact in kb.facts.values():
        values = {Condition(fact.id, value.id) for value in fact.values}
        follows = values | {each for value in values for each in implied_by(kb, value)}
        decides = follows & parting or {each.fact for each in follows} & read
        if not decides and (fact.id in taught or any(value.phrases for value in fact.values)):
            wrong = f"The fact {fact.id} is taught, and nothing depends on it."
            remedy = "Let a step, a need, a stop sign or an implication use it, or teach it no more."
            yield Code.TAUGHT_IN_VAIN.at(fact.place, wrong, remedy)


def _parting(kb: KnowledgeBase) -> Iterator[Condition]:
    """Yield the values that lead another way from some question than what else can be answered there."""
    for question in _questions(kb):
        for answer, other in product(question.answers, repeat=2):
            if answer.target != other.target:
                yield from (each for each in answer.teaches if each not in other.teaches)


def _questions(kb: KnowledgeBase) -> Iterator[Question]:
    return (step for step in kb.steps.values() if isinstance(step, Question))


def _taught(kb: KnowledgeBase) -> Iterator[Condition]:
    """Yield what answers and details teach."""
    for question in _questions(kb):
        for answer in question.answers:
            yield from answer.teaches
    for detail in kb.details.values():
        for rule in detail.rules:
            yield from rule.teaches


_REMEDY = "Let the answer that leads there teach it, or lead elsewhere."


def contradicted_switches(kb: KnowledgeBase, exploration: Exploration) -> Iterator[Finding]:
    """Report where a problem leads into another one that holds what contradicts all that is known by then."""
    seen: set[tuple[Place, str, Condition]] = set()
    for visit in exploration.visits:
        for place, problem, facts in _switches(kb, exploration.problem, visit):
            for held in kb.problems[problem].holds:
                clash = clashes(kb, facts, held)
                if clash is not None and (place, problem, held) not in seen:
                    seen.add((place, problem, held))
                    known = Condition(clash.fact, facts[clash.fact].value)
                    title = kb.problems[problem].title
                    wrong = f"This leads to “{title}”, which holds {held}, where {known} is known."
                    way = f"Way there: {witness(kb, visit)}."
                    yield Code.CONTRADICTED_SWITCH.at(place, f"{wrong} {way}", _REMEDY)


def _switches(kb: KnowledgeBase, problem: str, visit: Visit) -> Iterator[tuple[Place, str, dict[str, Known]]]:
    """Yield where ``visit`` leads into another problem: the place, the problem, what is known on the way.

    What is seen after an action may be another problem because the action changed something.
    """
    if visit.left:
        return
    position = visit.state.position
    for event, following in visit.onward:
        turned = following.state.problem
        if turned not in {problem, None} and not isinstance(position, AtSymptoms):
            place = kb.steps[visit.state.step or ""].place
            yield place, turned or "", _after_answer(kb, visit.state, event)


def _after_answer(kb: KnowledgeBase, state: State, event: Event) -> dict[str, Known]:
    """Return what is known when the answer counts, and before the other page adds its own."""
    stated = state.stated
    for condition in taught(kb, state, event):
        stated = state_fact(kb, stated, condition, Grade.ANSWERED)
    return closure(kb, stated)


def observing(kb: KnowledgeBase) -> Iterator[Finding]:
    """Report observations that show nothing, and those by which things are seen that cannot both hold."""
    for observation in kb.observations.values():
        shown = shown_by(kb, observation.id)
        if not shown and observation.proposes is None:
            wrong = f"No fact is seen by {observation.id}, and it proposes no problem."
            remedy = "Name it under 'Seen by' in a fact, give it a row 'Proposes', or take it out."
            yield Code.SHOWS_NOTHING.at(observation.place, wrong, remedy)
        for one, other in combinations(shown, 2):
            if not agree(kb, one, other):
                wrong = f"By {observation.id} both {one} and {other} are seen, and they exclude each other."
                yield Code.SHOWS_BOTH.at(observation.place, wrong, "Keep the one that it shows.")
