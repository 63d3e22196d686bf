"""What is left to do in words: a title for the line with the box, and how it is done."""

from kb.model import Blocks, Emphasis, Inlines, Paragraph, State, flat, strong
from kb.rules import PutBack, Task, as_prose, passages_for
from kb.wording.plain_text import plain

TO_PUT_IT_BACK = "To put it back"
_PUT_BACK = "Put back what the reset undid, most urgent first"
_TO_DO = "What to do now"


def tasks_title(listed: tuple[Task, ...]) -> str:
    """Return the heading of what is left to do."""
    return _PUT_BACK if any(task.effects for task in listed) else _TO_DO


def effect_text(state: State, undone: PutBack) -> Blocks:
    """Return whom it concerns and how it is put back, for the known version of DSM."""
    how = as_prose(passages_for(undone.effect.put_back, state.facts))
    return (*undone.effect.affects, *strong(TO_PUT_IT_BACK), *how) if how else undone.effect.affects


def task_title(task: Task) -> str:
    """Return what is to be done: what an item begins with, or what was undone."""
    if not task.item:
        return task.effects[0].title
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
