"""Everything that was read, in one place: pages, words, terms, and scenario tables."""

from dataclasses import dataclass, field
from functools import cached_property

from kb.model.actions import Action, Effect
from kb.model.common import Condition, Phrase, Place, Source
from kb.model.facts import Detail, Fact, Observation
from kb.model.pages import Advice, Problem, Question, Road, Step
from kb.model.prose import Blocks


@dataclass(frozen=True, slots=True)
class Concept:
    """A concept and the expressions for it in all languages, for matching."""

    id: str
    expressions: tuple[Phrase, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """Something that Backin does not cover: what it is, and where help is.

    Whoever states one of ``not_if`` is about something else.
    """

    id: str
    title: str
    help: Blocks
    sources: tuple[str, ...]
    phrases: tuple[Phrase, ...]
    place: Place
    not_if: tuple[Condition, ...] = ()


@dataclass(frozen=True, slots=True)
class GlossaryEntry:
    """A term in plain words. ``also`` lists other spellings under which texts use it."""

    id: str
    term: str
    also: tuple[str, ...]
    text: Blocks
    sources: tuple[str, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Scenario:
    """A row of a scenario table: facts (``?``: *I don't know*), and the action or ending for them."""

    typed: str
    problem: str
    facts: tuple[Condition, ...]
    tried: tuple[str, ...]
    ends_in: str
    never_offers: tuple[str, ...]
    place: Place


@dataclass(frozen=True)
class KnowledgeBase:
    """Everything under ``content/``, read and linked. The mappings go by id."""

    problems: dict[str, Problem]
    roads: dict[str, Road]
    actions: dict[str, Action]
    effects: dict[str, Effect]
    facts: dict[str, Fact]
    details: dict[str, Detail]
    concepts: dict[str, Concept]
    elsewhere: dict[str, Elsewhere]
    glossary: dict[str, GlossaryEntry]
    sources: dict[str, Source]
    scenarios: tuple[Scenario, ...]
    digest: str
    """A hash of all files, hexadecimal; two equal digests mean equal content."""
    observations: dict[str, Observation] = field(default_factory=dict)

    @cached_property
    def steps(self) -> dict[str, Step]:
        """The steps of all problems and roads, by reference."""
        pages: tuple[Problem | Road, ...] = (*self.problems.values(), *self.roads.values())
        return {step.ref: step for page in pages for step in page.steps}

    @cached_property
    def implied(self) -> dict[Condition, tuple[Condition, ...]]:
        """What follows from each value of a fact, directly or through others, without it."""
        values = ((Condition(fact.id, each.id), each) for fact in self.facts.values() for each in fact.values)
        direct = {condition: value.implies for condition, value in values}
        implied: dict[Condition, tuple[Condition, ...]] = {}
        for condition in direct:
            found = [condition]
            for each in found:
                found += [new for new in direct.get(each, ()) if new not in found]
            implied[condition] = tuple(found[1:])
        return implied

    def statement(self, condition: Condition) -> str:
        """Return a fact as a sentence about the person's situation."""
        return self.facts[condition.fact].value(condition.value).statement

    def reason(self, condition: Condition) -> str:
        """Return a fact as the reason why an action is ruled out: its statement, and what that means."""
        value = self.facts[condition.fact].value(condition.value)
        return f"{value.statement} {value.because}".rstrip()

    def question(self, ref: str) -> Question:
        """Return the question at ``ref``. Raises ``TypeError`` where another kind of step stands there."""
        step = self.steps[ref]
        if not isinstance(step, Question):
            raise TypeError(step)
        return step

    def advice(self, ref: str) -> Advice:
        """Return the advice at ``ref``. Raises ``TypeError`` where another kind of step stands there."""
        step = self.steps[ref]
        if not isinstance(step, Advice):
            raise TypeError(step)
        return step
