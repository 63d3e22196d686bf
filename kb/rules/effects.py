"""What to put back: the effects of the actions that were taken, as far as they concern this person."""

from collections.abc import Iterable
from dataclasses import dataclass

from kb.model import DSM, Effect, KnowledgeBase, Result, State, Stated
from kb.rules.inference import contradicted, holds


@dataclass(frozen=True, slots=True)
class PutBack:
    """An effect that was or may have been caused; ``note`` says under which circumstances not known here."""

    effect: Effect
    note: str

    @property
    def title(self) -> str:
        """What the effect is called, with its note."""
        return self._noted(self.effect.title)

    @property
    def to_do(self) -> str:
        """What is to be done about it, with its note."""
        return self._noted(self.effect.to_do)

    def _noted(self, words: str) -> str:
        return f"{words} ({self.note})" if self.note else words


def put_back(kb: KnowledgeBase, state: State) -> tuple[PutBack, ...]:
    """Return the effects of the actions that were taken, each once, the most urgent first as in the content.

    An action that did not bring the person in may have undone all the same what it undoes; so may one that
    was taken before Backin was asked. Effects that the known facts exclude are left out.
    """
    return _effects_of(kb, state, _done(state))


def undone_by(kb: KnowledgeBase, state: State, action: str) -> tuple[PutBack, ...]:
    """Return what ``action`` would undo in this case, as far as it concerns this person."""
    return _effects_of(kb, state, [action])


def _effects_of(kb: KnowledgeBase, state: State, actions: list[str]) -> tuple[PutBack, ...]:
    lost = {effect for action in actions for effect in kb.actions[action].loses}
    return concerning_state(kb, state, (effect for effect in kb.effects.values() if effect.id in lost))


def concerning_state(kb: KnowledgeBase, state: State, effects: Iterable[Effect]) -> tuple[PutBack, ...]:
    """Return those of ``effects`` that may concern this person, by all that is known."""
    return tuple(PutBack(each, _note(kb, state, each)) for each in effects if _concerns(state, each))


def _done(state: State) -> list[str]:
    told = [event.name for event in state.history if isinstance(event, Stated) and event.kind == "tried"]
    return told + [action for action, result in state.tried.items() if result is not Result.DECLINED]


def _concerns(state: State, effect: Effect) -> bool:
    version = state.facts.get(DSM)
    if version is not None and effect.applies and version.value not in effect.applies:
        return False
    never_was = any(holds(state.facts, condition) for condition in effect.not_if)
    return not (never_was or contradicted(state.facts, effect.only_if))


def _note(kb: KnowledgeBase, state: State, effect: Effect) -> str:
    notes = [only_for(kb, effect.applies)] if DSM not in state.facts else []
    notes += [
        f"only if: {kb.statement(condition).rstrip('.')}"
        for condition in effect.only_if
        if holds(state.facts, condition) is None
    ]
    return "; ".join(note for note in notes if note)


def only_for(kb: KnowledgeBase, applies: tuple[str, ...]) -> str:
    """Return the versions of DSM that something applies to (``DSM 6 and 7 only``), empty if it is all."""
    fact = kb.facts.get(DSM)
    if not applies or fact is None or {value.id for value in fact.values} <= set(applies):
        return ""
    *others, last = applies
    versions = f"{', '.join(others)} and {last}" if others else last
    return f"DSM {versions} only"
