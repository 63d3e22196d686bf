"""The card at the top of a report: when, which NAS, solved or not, tried and ruled out, what next."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from kb.model import (
    DSM,
    AtAction,
    AtContradiction,
    AtEnding,
    AtFact,
    AtQuestion,
    AtSymptoms,
    AtWarning,
    Case,
    Condition,
    HandOver,
    KnowledgeBase,
    Outcome,
    Rung,
    Standing,
    State,
    Stated,
)
from kb.report.log import SOLVED
from kb.report.markdown import code, escape, listed
from kb.report.remedy import action_in_focus
from kb.report.sections import how_known
from kb.rules import how_far, ladder, solved_by, tasks
from kb.waits import local_time
from kb.wording import not_known_words, position_title

_MISFIT = "Not all of the log fits this version's knowledge any more:"


def card_section(kb: KnowledgeBase, case: Case, state: State, misfit: str | None) -> list[str]:
    """Return what a helper wants to know first; ``misfit`` says why not all events were replayed."""
    rungs = [] if state.problem is None else _worth_telling(kb, state)
    ruled_out = [_ruled_out(kb, state, rung) for rung in rungs if rung.standing is Standing.RULED_OUT]
    left = [_left(kb, rung) for rung in rungs if rung.standing in _LEFT]
    lines = [
        f"**When:** {_when(case)}",
        f"**NAS:** {_nas(state)}",
        f"**State:** {_state_words(kb, state)}",
        _nested("Tried or skipped", _tried(kb, case, state)),
        _nested("Ruled out", ruled_out),
        "" if solved_by(state) else _nested("Not tried", left),
        f"**Next:** {_next(kb, state)}",
        "" if misfit is None else f"{_MISFIT} {escape(misfit)}",
    ]
    return ["## In short", listed(line for line in lines if line)]


def _nested(title: str, items: Iterable[str]) -> str:
    inner = listed(items)
    return f"**{title}:**\n{inner}" if inner else ""


def _when(case: Case) -> str:
    times = [time for at in (case.began, *(event.at for event in case.events)) if (time := local_time(at))]
    if not times:
        return "not known"
    first, last = min(times), max(times)
    began = f"{first.day} {first:%B %Y}, {first:%H:%M}"
    ended = f" to {_minute(last, first)}" if last - first >= timedelta(minutes=1) else ""
    return f"{began}{ended} ({last.tzname()})"


def _minute(time: datetime, began: datetime | None) -> str:
    """Return a time, with its day where that is not the one on which the case began."""
    day = "" if began is not None and began.date() == time.date() else f"{time.day} {time:%B}, "
    return f"{day}{time:%H:%M}"


def _nas(state: State) -> str:
    model = state.details.get("model")
    version = state.details.get("version") or (state.facts[DSM].value if DSM in state.facts else None)
    told = f"DSM {code(version)}" if version else "DSM not told"
    return f"{code(model) if model else 'model not told'}, {told}"


def _state_words(kb: KnowledgeBase, state: State) -> str:
    action = solved_by(state)
    if action is not None:
        return f"{SOLVED} “{escape(kb.actions[action].title)}” worked."
    match state.position:
        case HandOver():
            return "**not solved.** All that Backin knows was tried, ruled out or set aside."
        case AtEnding(step):
            return f"**not solved.** The way ended at “{escape(kb.steps[step].title)}”."
        case _:
            return "**not solved yet.**"


def _tried(kb: KnowledgeBase, case: Case, state: State) -> list[str]:
    lines = [
        f"before: {escape(kb.actions[event.name].title)}"
        for event in state.history
        if isinstance(event, Stated) and event.kind == "tried"
    ]
    outcomes = [event for event in state.history if isinstance(event, Outcome)]
    for event in outcomes:
        time = local_time(event.at)
        at = f"{_minute(time, local_time(case.began))}: " if time else ""
        lines.append(f"{at}{escape(kb.actions[event.action].title)}: **{escape(event.result.value)}**")
    return lines


_LEFT = {Standing.OPEN, Standing.OFFERED, Standing.SET_ASIDE}


def _worth_telling(kb: KnowledgeBase, state: State) -> list[Rung]:
    """Return the other actions that can help, mildest first, except harsher ones that nobody looked at."""
    focus = action_in_focus(state)
    limit = kb.actions[focus].harm if focus is not None else None
    return [
        rung
        for rung in ladder(kb, state)
        if rung.action != focus
        and (
            rung.standing is not Standing.OPEN
            or (limit is not None and kb.actions[rung.action].harm <= limit)
        )
    ]


def _way(kb: KnowledgeBase, rung: Rung) -> str:
    action = kb.actions[rung.action]
    return f"{escape(action.title)} ({action.harm_words})"


def _ruled_out(kb: KnowledgeBase, state: State, rung: Rung) -> str:
    reasons = [(escape(kb.reason(each)), how_known(state, each.fact)) for each in rung.because]
    return f"{_way(kb, rung)}: " + " ".join(f"{reason} ({how})" for reason, how in reasons)


def _left(kb: KnowledgeBase, rung: Rung) -> str:
    why = f": {not_known_words(kb, rung)}" if rung.because else ""
    return f"{_way(kb, rung)}{why}"


def _next(kb: KnowledgeBase, state: State) -> str:
    if solved_by(state):
        done, all_of_them = how_far(state, tasks(kb, state))
        left = f"what stands under *To do*: {done} of {all_of_them} done." if all_of_them > done else ""
        return left or "nothing more."
    match state.position:
        case AtQuestion() | AtFact():
            return f"to find out: {escape(position_title(kb, state))}"
        case AtContradiction(_, fact, values):
            one, other = (escape(kb.statement(Condition(fact, value))) for value in values)
            return f"to find out which is right. {one} Or: {other}"
        case AtAction(_, action):
            return f"“{escape(kb.actions[action].title)}” ({kb.actions[action].harm_words}), below."
        case AtWarning(_, action):
            return f"to decide about “{escape(kb.actions[action].title)}”, once it is read what that undoes."
        case AtSymptoms(_, action):
            return f"to say what was seen instead when “{escape(kb.actions[action].title)}” did not work."
        case AtEnding():
            return "what stands under *To do*."
        case HandOver():
            return "somebody who can help."
        case _:
            return "to say which problem it is."
