"""Words about what the dialog does: why it asks, and why an action is open or crossed out. No decisions."""

from dataclasses import dataclass

from kb.dialog import SYMPTOMS_QUESTION, advance, fact_asked_at, moves
from kb.model import (
    UNKNOWN,
    Action,
    Advice,
    Answered,
    AtAction,
    AtContradiction,
    AtEnding,
    AtFact,
    AtQuestion,
    AtStart,
    AtSymptoms,
    AtWarning,
    Blocks,
    Condition,
    Confidence,
    Emphasis,
    Grade,
    HandOver,
    Inlines,
    KnowledgeBase,
    Known,
    Paragraph,
    Passed,
    Result,
    Rung,
    Solved,
    Standing,
    State,
    Stated,
    flat,
    paragraph,
    strong,
)
from kb.rules import PutBack, Task, as_prose, ladder, passages_for, undecided
from kb.wording.plain_text import plain

GRADE_WORDS = {
    Grade.HELD: "part of this problem",
    Grade.SEEN: "seen",
    Grade.TOLD: "from your description",
    Grade.ANSWERED: "you answered",
    Grade.CONFIRMED: "you confirmed",
}

CONFIDENCE_WORDS = {
    Confidence.VENDOR: "Synology says so itself",
    Confidence.SEVERAL: "several independent sources agree",
    Confidence.ONE_REPORT: "one report says so",
    Confidence.INFERRED: "concluded from what is known, not seen",
    Confidence.UNVERIFIED: "not confirmed",
}

_STANDING_WORDS = {
    Standing.OPEN: "still possible",
    Standing.OFFERED: "offered",
    Standing.TRIED: "tried",
    Standing.WORKED: "worked",
    Standing.DECLINED: "you skipped it",
    Standing.SET_ASIDE: "set aside",
    Standing.RULED_OUT: "ruled out",
    Standing.NOT_NEEDED: "not needed any more",
}

UNDOES = "What it undoes"
UNDOES_PERHAPS = "What it may undo, if that is so for you"
STAYS = "What stays"
OUTCOME_WORDS = {
    Result.WORKED: "I'm in",
    Result.DID_NOT_WORK: "It did not work",
    Result.DECLINED: "Skip this, show the next way",
}
"""How an action went, as the person says it."""
MILDER = "Milder, and not ruled out"
WHY = "Why we ask"
FIND_OUT = "How to find out"
"""How parts of a page are headed."""
_SOLVED = "You are in again"
_HANDED_OVER = "Now somebody should look at this with you"
NOTHING_LEFT = "Everything that Backin knows for this problem was offered, ruled out or set aside."
"""Said before the case is handed over to a helper."""
DETOUR_WORDS = "Before anything harsher: this is milder, and it can still help."
"""Said before an action that no page led to."""
_PASSED_ADVICE = "Here you can pass on: what this step offers does not fit your case, or you did it."


def counted(number: int, one: str, many: str = "") -> str:
    """Return how many there are: ``1 case``, ``2 cases``. ``many`` is needed where *s* does not make it."""
    return f"{number} {one if number == 1 else many or f'{one}s'}"


def spends_words(action: Action) -> str:
    """Return how many attempts to sign in an action uses, and why that counts."""
    return f"{counted(action.spends, 'sign-in attempt')}: too many in a row block your address"


def afterwards(action: Action) -> tuple[tuple[str, Blocks], ...]:
    """Return what an action leaves alone and how it is taken back, as far as that is said, with titles."""
    said = (("Keeps", action.keeps), ("To undo it", action.undo))
    return tuple((title, text) for title, text in said if text)


def position_title(kb: KnowledgeBase, state: State) -> str:
    """Return the title of what is on the screen; nothing before a problem is chosen."""
    match state.position:
        case AtStart():
            return ""
        case AtQuestion(step) | AtEnding(step):
            return kb.steps[step].title
        case AtFact(_, fact, _) | AtContradiction(_, fact, _):
            return kb.facts[fact].question
        case AtAction(_, action) | AtWarning(_, action, _) | AtSymptoms(_, action):
            return kb.actions[action].title
        case Solved(action):
            return solved_words(kb, action)
        case HandOver():
            return _HANDED_OVER


def solved_words(kb: KnowledgeBase, action: str) -> str:
    """Return what ``action`` brought about, as its answer says it, or that the person is in."""
    return kb.actions[action].success or _SOLVED


def how_known(state: State, known: Known) -> str:
    """Return in words how something that is known in ``state`` became known, and of what was seen, when."""
    when = f" {seen_at(state)}" if known.grade is Grade.SEEN else ""
    return f"{GRADE_WORDS[known.grade]}{when}"


def seen_at(state: State) -> str:
    """Return the day and minute of the last look, empty where there was none."""
    return "" if state.seen is None else state.seen.at[:16].replace("T", " ")


def details_beside_facts(kb: KnowledgeBase, state: State) -> tuple[tuple[str, str], ...]:
    """Return the details, each with its label, without those that only repeat a fact about the same thing."""
    said = {(kb.facts[fact].label, known.value) for fact, known in state.facts.items()}
    labels = {label for label, _ in said}
    details = [(kb.details[name].label, text) for name, text in state.details.items()]
    told = (each for each in details if each not in said)
    return tuple((f"{label}, as written" if label in labels else label, text) for label, text in told)


def standing_words(kb: KnowledgeBase, rung: Rung) -> str:
    """Return in a sentence how an action stands and which facts make it so."""
    words = _STANDING_WORDS[rung.standing]
    if rung.standing is Standing.RULED_OUT:
        return f"{words}: {' '.join(map(kb.reason, rung.because))}"
    if rung.standing is Standing.SET_ASIDE:
        return f"{words}: not ruled out, but {not_known_words(kb, rung)}"
    if rung.because:
        return f"{words}: {not_known_words(kb, rung)}, so trying will tell"
    return words


def not_known_words(kb: KnowledgeBase, rung: Rung) -> str:
    """Return what the person did not know, and what keeps an action from being offered or ruled out."""
    return f"you did not know about {_labels(kb, rung.because)}"


def rests_on_words(kb: KnowledgeBase, condition: Condition) -> str:
    """Return what a harsh action rests on. Somebody still inside speaks for it only where in vain."""
    known = kb.facts[condition.fact].value(condition.value)
    in_vain = f"{known.statement.removesuffix('.')}, but it did not help."
    return in_vain if known.still_inside else known.statement


def known_words(passed: Passed) -> str:
    """Return why a question was skipped: its answer was seen, is known, or is known not to be known."""
    if passed.seen:
        return "seen"
    return "as before" if passed.answer == UNKNOWN else "known already"


def passed_prose(kb: KnowledgeBase, passed: Passed) -> Blocks:
    """Return what a step says that was passed, and of an advice, why it offers nothing."""
    step = kb.steps[passed.step]
    return (*step.prose, *paragraph(_PASSED_ADVICE)) if isinstance(step, Advice) else step.prose


def try_words(kb: KnowledgeBase, state: State, action: str) -> str:
    """Return why ``action`` is offered although it is not known whether it can work, if that is so."""
    missing = undecided(kb, state, action)
    if not missing:
        return ""
    wanted = kb.actions[action]
    cost = "and changes nothing" if wanted.is_harmless else f"({wanted.harm_words})"
    return f"You did not know about {_labels(kb, missing)}. Trying takes {wanted.time} {cost}."


def _labels(kb: KnowledgeBase, conditions: tuple[Condition, ...]) -> str:
    """Return what ``conditions`` are about, between quotation marks."""
    labels = dict.fromkeys(kb.facts[condition.fact].label for condition in conditions)
    return ", ".join(f"“{label}”" for label in labels)


def question_at(kb: KnowledgeBase, step: str) -> str:
    """Return what was asked under ``step``: a step of a page, a fact for its own sake, or what was seen."""
    if step in kb.steps:
        return kb.steps[step].title
    fact = kb.facts.get(fact_asked_at(step) or "")
    return SYMPTOMS_QUESTION if fact is None else fact.question


@dataclass(frozen=True, slots=True)
class Consequence:
    """The actions by id that an answer leads straight to, makes ready, and rules out."""

    answer: str
    leads_to: str | None
    opens: tuple[str, ...]
    rules_out: tuple[str, ...]


def consequences(kb: KnowledgeBase, state: State) -> tuple[Consequence, ...]:
    """Return what each answer at the present question would do to the ladder, in the order of the answers."""
    return tuple(_consequence(kb, state, event) for event in moves(kb, state) if isinstance(event, Answered))


def _consequence(kb: KnowledgeBase, state: State, event: Answered) -> Consequence:
    after = advance(kb, state, event)
    before = {rung.action: rung.standing for rung in ladder(kb, state)}
    now = {rung.action: rung.standing for rung in ladder(kb, after)}
    position = after.position
    leads_to = position.action if isinstance(position, AtAction | AtWarning) else None
    ruled_out = (action for action, standing in now.items() if standing is Standing.RULED_OUT)
    reopened = (action for action, standing in now.items() if standing is not Standing.RULED_OUT)
    return Consequence(
        event.answer,
        leads_to,
        tuple(action for action in reopened if before.get(action) is Standing.RULED_OUT),
        tuple(action for action in ruled_out if before.get(action) is not Standing.RULED_OUT),
    )


def consequence_words(kb: KnowledgeBase, consequence: Consequence) -> str:
    """Return a consequence as a sentence, with the harm of what it leads to."""
    parts = []
    if consequence.leads_to is not None:
        action = kb.actions[consequence.leads_to]
        parts.append(f"leads to “{action.title}” ({action.harm_words})")
    for verb, actions in (("opens", consequence.opens), ("rules out", consequence.rules_out)):
        if actions:
            parts.append(f"{verb} " + ", ".join(f"“{kb.actions[action].title}”" for action in actions))
    return "; ".join(parts) or "rules nothing out"


def told_words(kb: KnowledgeBase, told: Stated) -> str:
    """Return what a description told as a sentence."""
    match told.kind:
        case "fact":
            return kb.statement(told.condition)
        case "detail":
            return f"{kb.details[told.name].label}: {told.value}."
        case "tried":
            return f"Already tried: {kb.actions[told.name].title}."


TO_PUT_IT_BACK = "To put it back"
_PUT_BACK = "Put back what the reset undid, most urgent first"
_PUT_BACK_LATER = "Later, when you are in: put back what the reset undid, most urgent first"
_TO_DO = "What to do now"


def tasks_title(state: State, listed: tuple[Task, ...]) -> str:
    """Return the heading of what is left to do; what was undone waits where nothing let the person in.

    A last page that itself says what to put back is one of those who are in.
    """
    undone = [task for task in listed if task.effects]
    if not undone:
        return _TO_DO
    is_in = state.solved_by is not None or any(task.item for task in undone)
    return _PUT_BACK if is_in else _PUT_BACK_LATER


def effect_text(state: State, undone: PutBack) -> Blocks:
    """Return whom it concerns and how it is put back, for the known version of DSM."""
    how = as_prose(passages_for(undone.effect.put_back, state.facts))
    return (*undone.effect.affects, *strong(TO_PUT_IT_BACK), *how) if how else undone.effect.affects


def task_title(task: Task) -> str:
    """Return what is to be done: what an item begins with, or what was undone."""
    if not task.item:
        return task.effects[0].to_do
    lead = _parted(task.item)[0]
    notes = [each.note for each in task.effects if each.note]
    title = plain((Paragraph(lead),)).rstrip(".,:")
    return f"{title} ({notes[0]})" if notes else title


def task_text(state: State, task: Task) -> Blocks:
    """Return how it is done: what an item goes on with, and all about the effects that it puts back."""
    rest = _parted(task.item)[1] if task.item else ()
    return (*rest, *(block for each in task.effects for block in effect_text(state, each)))


def _parted(item: Blocks) -> tuple[Inlines, Blocks]:
    """Return what ``item`` begins with, and the rest: strong words, or a first sentence, else all of it."""
    match item:
        case (Paragraph((Emphasis(lead, strong=True),)), *more):
            return lead, tuple(more)
        case (Paragraph((Emphasis(lead, strong=True), str(said), *rest)), *more):
            return lead, (Paragraph((said.lstrip(), *rest)), *more)
        case (Paragraph((str(said), *rest)), *more) if ". " in said:
            first, _, said = said.partition(". ")
            return (first,), (Paragraph((said, *rest)), *more)
    return flat(item), ()
