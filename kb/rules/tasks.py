"""What is left to do where a case ends: the numbered list of its last page, and what was undone."""

from collections.abc import Iterator
from dataclasses import dataclass

from kb.model import AtEnding, Blocks, Bullets, KnowledgeBase, LinkKind, Mark, State, links
from kb.rules.effects import PutBack, concerning_state, put_back
from kb.rules.least_harm import solved_by
from kb.rules.marks import effect_id, item_id, step_id
from kb.rules.passages import passages_for


@dataclass(frozen=True, slots=True)
class Task:
    """One thing to do: ``item`` is how the page says it, if it does, ``effects`` what it puts back."""

    id: str
    item: Blocks
    effects: tuple[PutBack, ...]


def tasks(kb: KnowledgeBase, state: State) -> tuple[Task, ...]:
    """Return what is to be done: the list of the ending, then what was undone and the list does not name.

    What the action that worked leaves to do comes last, where nothing was undone and the list does not say
    what to put back. An item that links effects is left out where none of them concerns this person.
    """
    listed, undone = tuple(_listed(kb, state)), put_back(kb, state)
    named = {each.effect.id for task in listed for each in task.effects}
    rest = (each for each in undone if each.effect.id not in named)
    after = () if undone or named else _afterwards(kb, state)
    return (*listed, *(Task(effect_id(each.effect), (), (each,)) for each in rest), *after)


def _afterwards(kb: KnowledgeBase, state: State) -> Iterator[Task]:
    worked = solved_by(state)
    if worked is not None:
        action = kb.actions[worked]
        for passage in passages_for(action.put_back, state.facts):
            yield from (Task(step_id(action, passage, item), item, ()) for item in passage.items)


def _listed(kb: KnowledgeBase, state: State) -> Iterator[Task]:
    if not isinstance(state.position, AtEnding):
        return
    ref = state.position.step
    for item in around_list(kb.steps[ref].prose)[1]:
        linked = [kb.effects[each.id] for each in links(item) if each.kind is LinkKind.EFFECT]
        mine = concerning_state(kb, state, linked)
        if mine or not linked:
            yield Task(effect_id(linked[0]) if linked else item_id(ref, item), item, mine)


def around_list(prose: Blocks) -> tuple[Blocks, tuple[Blocks, ...], Blocks]:
    """Return what stands before the first numbered list of a text, its items, and what comes after it."""
    for place, block in enumerate(prose):
        if isinstance(block, Bullets) and block.first is not None:
            return prose[:place], block.items, prose[place + 1 :]
    return prose, (), ()


def concerning(state: State, listed: tuple[Task, ...]) -> tuple[Task, ...]:
    """Return those of which the person did not say that they are none of theirs."""
    return tuple(each for each in listed if state.marks.get(each.id) is not Mark.NOT_MINE)


def how_far(state: State, listed: tuple[Task, ...]) -> tuple[int, int]:
    """Return how many of them are done, and how many concern the person at all."""
    done = sum(state.marks.get(each.id) is Mark.DONE for each in listed)
    return done, len(concerning(state, listed))
