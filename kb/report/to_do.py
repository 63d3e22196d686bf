"""What is to be done now, with boxes: the steps on offer, what an ending says, what to put back."""

from itertools import groupby

from kb.model import BEFORE, CHECK, Action, AtAction, AtEnding, KnowledgeBase, State
from kb.report.log import WAITS
from kb.report.markdown import escape, listed, standalone
from kb.report.remedy import part
from kb.rules import Task, around_list, box, concerning, how_far, passages_for, step_id, tasks
from kb.waits import waits_until
from kb.wording import task_title, tasks_title


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
        f"### {tasks_title(listed_tasks)}: {done} of {total} done",
        listed(f"{box(state, each.id)} {standalone(each.item) or escape(task_title(each))}" for each in mine),
        f"Of no concern here: {'; '.join(others)}." if others else "",
    ]
