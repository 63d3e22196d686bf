"""One action in full, so that a helper can follow it without Backin; and what is to be done, with boxes."""

from itertools import groupby

from kb.model import (
    AFTERWARDS,
    BEFORE,
    CHECK,
    STEPS,
    Action,
    AtAction,
    AtEnding,
    AtSymptoms,
    AtWarning,
    Condition,
    KnowledgeBase,
    Outcome,
    Passage,
    Solved,
    State,
)
from kb.report.log import WAITS
from kb.report.markdown import escape, line_of, listed, standalone
from kb.rules import (
    Task,
    around_list,
    as_prose,
    box,
    concerning,
    holds,
    how_far,
    passages_for,
    solved_by,
    step_id,
    tasks,
    undone_by,
)
from kb.waits import waits_until
from kb.wording import afterwards, spends_words, task_title, tasks_title

_STEPS_LATER = (
    "**The steps are not in this report yet.** First it is to be read what the action undoes, and decided."
)


def action_in_focus(state: State) -> str | None:
    """Return the action that is looked at, or the one that was offered last; ``None`` before any was."""
    position = state.position
    if isinstance(position, AtAction | AtWarning | AtSymptoms | Solved):
        return position.action
    outcomes = [event.action for event in state.history if isinstance(event, Outcome)]
    return outcomes[-1] if outcomes else None


def action_section(kb: KnowledgeBase, state: State) -> list[str]:
    """Return the action in focus, without its steps before the person has accepted what it undoes."""
    focus = action_in_focus(state)
    if focus is None:
        return []
    action = kb.actions[focus]
    return [
        "## The action",
        f"**{escape(action.title)}**",
        standalone(action.summary),
        listed(_costs(kb, state, action)),
        *([_STEPS_LATER] if isinstance(state.position, AtWarning) else _doing(state, action)),
    ]


def _doing(state: State, action: Action) -> list[str]:
    """Return how it is done: what is to be done now has boxes and stands elsewhere, what worked is over."""
    if solved_by(state) == action.id:
        return []
    now = [
        *part(state, BEFORE, action.before),
        *part(state, STEPS, action.steps, numbered=True),
        *part(state, CHECK, action.check),
    ]
    return [
        *([] if isinstance(state.position, AtAction) else now),
        *_symptoms(action),
        *part(state, AFTERWARDS, action.put_back),
    ]


def _costs(kb: KnowledgeBase, state: State, action: Action) -> list[str]:
    loses = listed(escape(each.effect.title) for each in undone_by(kb, state, action.id))
    lines = [
        f"**Harm:** {action.harm_words}",
        f"**Takes about:** {escape(action.time)}" if action.time else "",
        f"**Undoes:**\n{loses}" if loses else "",
        *(f"**{title}:** {line_of(text)}" for title, text in afterwards(action)),
        f"**Uses:** {spends_words(action)}" if action.spends else "",
        *(_stop_sign(kb, state, condition) for condition in action.not_if),
    ]
    return [line for line in lines if line]


def _stop_sign(kb: KnowledgeBase, state: State, condition: Condition) -> str:
    here = holds(state.facts, condition)
    cleared = "this holds here" if here else "not known here"
    return "" if here is False else f"**Not if:** {escape(kb.statement(condition))} ({cleared})"


def part(state: State, heading: str, passages: tuple[Passage, ...], *, numbered: bool = False) -> list[str]:
    """Return what ``passages`` of an action say for the known version of DSM, under their heading."""
    mine = passages_for(passages, state.facts)
    return [f"### {heading}", standalone(as_prose(mine, numbered=numbered))] if mine else []


def _symptoms(action: Action) -> list[str]:
    if not action.symptoms:
        return []
    items = (f"{escape(each.text)} {line_of(each.hint)}".strip() for each in action.symptoms)
    return ["### If it did not", "One of these tells what it may be instead:", listed(items)]


def to_do_section(kb: KnowledgeBase, state: State) -> list[str]:
    """Return what is to be done where the case stands, as blocks of Markdown; nothing where that is open."""
    position, until = state.position, waits_until(state)
    blocks = [] if until is None else [WAITS + until.isoformat(" ", "seconds")]
    if isinstance(position, AtAction):
        blocks += _action(state, kb.actions[position.action])
    ending = kb.steps[position.step] if isinstance(position, AtEnding) else None
    before, _, after = around_list(() if ending is None else ending.prose)
    blocks += [] if ending is None else [f"### {escape(ending.title)}", standalone(before)]
    blocks += [*_left(state, tasks(kb, state)), standalone(after)]
    return ["## To do", *blocks] if any(blocks) else []


def _action(state: State, action: Action) -> list[str]:
    return [
        *part(state, BEFORE, action.before),
        f"### {escape(action.title)}",
        *_steps(state, action),
        *part(state, CHECK, action.check),
    ]


def _steps(state: State, action: Action) -> list[str]:
    """Return the steps of an action, with a box for each."""
    blocks = []
    for version, group in groupby(passages_for(action.steps, state.facts), key=lambda passage: passage.dsm):
        blocks += [] if version is None else [f"**DSM {version}:**"]
        for passage in group:
            items = (
                f"{box(state, step_id(action, passage, item))} {standalone(item)}" for item in passage.items
            )
            blocks += [standalone(passage.prose), listed(items)]
    return blocks


def _left(state: State, listed_tasks: tuple[Task, ...]) -> list[str]:
    """Return what is left to do, each with its box."""
    if not listed_tasks:
        return []
    mine = concerning(state, listed_tasks)
    others = [escape(task_title(each)) for each in listed_tasks if each not in mine]
    done, total = how_far(state, listed_tasks)
    return [
        f"### {tasks_title(state, listed_tasks)}: {done} of {total} done",
        listed(f"{box(state, each.id)} {standalone(each.item) or escape(task_title(each))}" for each in mine),
        f"Of no concern here: {'; '.join(others)}." if others else "",
    ]
