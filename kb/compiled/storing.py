"""Knowledge and model as MessagePack, and back. Reading it back executes nothing, and checks every type.

MessagePack holds bytes as they are: what the model has packed is never copied out of the compiled copy.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import Any

import msgspec

from kb.matching import MatchModel
from kb.model import (
    Action,
    Advice,
    Detail,
    Effect,
    Elsewhere,
    Ending,
    Fact,
    GlossaryEntry,
    KnowledgeBase,
    Observation,
    Problem,
    Question,
    Road,
    Source,
    Step,
)


# MessagePack cannot tell the kinds of steps apart, and would hold each step twice: under its page, and by
# reference. So the steps lie in lists of one kind, and pages name theirs.
@dataclass(frozen=True, slots=True)
class _StoredProblem(Problem):
    steps: tuple[str, ...]  # type: ignore[assignment]


@dataclass(frozen=True, slots=True)
class _StoredRoad(Road):
    steps: tuple[str, ...]  # type: ignore[assignment]


class _Stored(msgspec.Struct, frozen=True):
    """Everything in one structure, so that it is decoded in one pass."""

    problems: dict[str, _StoredProblem]
    roads: dict[str, _StoredRoad]
    questions: tuple[Question, ...]
    advice: tuple[Advice, ...]
    endings: tuple[Ending, ...]
    order: tuple[str, ...]
    actions: dict[str, Action]
    effects: dict[str, Effect]
    facts: dict[str, Fact]
    details: dict[str, Detail]
    elsewhere: dict[str, Elsewhere]
    glossary: dict[str, GlossaryEntry]
    sources: dict[str, Source]
    digest: str
    observations: dict[str, Observation]
    model: MatchModel


_AS_THEY_ARE = (
    "actions",
    "effects",
    "facts",
    "details",
    "elsewhere",
    "glossary",
    "sources",
    "digest",
    "observations",
)


def for_dialogs(kb: KnowledgeBase) -> KnowledgeBase:
    """Return ``kb`` without scenarios, and without notions and phrases, which the model holds in its form."""
    return replace(
        kb,
        problems={ref: replace(problem, phrases=()) for ref, problem in kb.problems.items()},
        actions={ref: replace(action, phrases=()) for ref, action in kb.actions.items()},
        facts={ref: _without_phrases(fact) for ref, fact in kb.facts.items()},
        elsewhere={ref: replace(entry, phrases=()) for ref, entry in kb.elsewhere.items()},
        concepts={},
        scenarios=(),
    )


def _without_phrases(fact: Fact) -> Fact:
    return replace(fact, values=tuple(replace(value, phrases=()) for value in fact.values))


def encode(kb: KnowledgeBase, model: MatchModel) -> bytes:
    """Return knowledge for dialogs, and the model, as MessagePack."""
    steps = kb.steps.values()
    stored = _Stored(
        problems={ref: _StoredProblem(**_naming_steps(page)) for ref, page in kb.problems.items()},
        roads={ref: _StoredRoad(**_naming_steps(page)) for ref, page in kb.roads.items()},
        questions=tuple(step for step in steps if isinstance(step, Question)),
        advice=tuple(step for step in steps if isinstance(step, Advice)),
        endings=tuple(step for step in steps if isinstance(step, Ending)),
        order=tuple(kb.steps),
        model=model,
        **{name: getattr(kb, name) for name in _AS_THEY_ARE},
    )
    return msgspec.msgpack.encode(stored)


def decode(data: bytes | memoryview) -> tuple[KnowledgeBase, MatchModel]:
    """Return what ``encode`` was given, the knowledge as ``for_dialogs`` makes it.

    The model looks into ``data``, which lives as long as it. Raises ``ValueError`` or ``LookupError`` when
    ``data`` is something else.
    """
    stored = msgspec.msgpack.decode(data, type=_Stored)
    every: tuple[Step, ...] = (*stored.questions, *stored.advice, *stored.endings)
    by_ref = {step.ref: step for step in every}
    steps = {ref: by_ref[ref] for ref in stored.order}
    kb = KnowledgeBase(
        problems={ref: Problem(**_with_steps(page, steps)) for ref, page in stored.problems.items()},
        roads={ref: Road(**_with_steps(page, steps)) for ref, page in stored.roads.items()},
        steps=steps,
        concepts={},
        scenarios=(),
        **{name: getattr(stored, name) for name in _AS_THEY_ARE},
    )
    return kb, stored.model


def encode_model(model: MatchModel) -> bytes:
    """Return the model alone, for another process."""
    return msgspec.msgpack.encode(model)


def decode_model(data: bytes) -> MatchModel:
    """Return what ``encode_model`` was given. Raises ``ValueError`` when ``data`` is something else."""
    return msgspec.msgpack.decode(data, type=MatchModel)


def _naming_steps(page: Problem | Road) -> dict[str, Any]:
    return {**_fields(page), "steps": tuple(step.ref for step in page.steps)}


def _with_steps(page: _StoredProblem | _StoredRoad, steps: Mapping[str, Step]) -> dict[str, Any]:
    return {**_fields(page), "steps": tuple(steps[ref] for ref in page.steps)}


def _fields(page: Problem | Road) -> dict[str, Any]:
    return {field.name: getattr(page, field.name) for field in fields(page)}
