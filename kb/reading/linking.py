"""What can only be told when everything is read: whether facts and values exist, and where scenarios end."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import combinations

from kb.model import Ending, KnowledgeBase
from kb.reading.codes import Code
from kb.reading.notes import Mention, Notes
from kb.reading.suggestions import nearest
from kb.rules import agree

_UNKNOWN = "?"


def report_unknown_facts(kb: KnowledgeBase, notes: Notes) -> None:
    """Report every mention of a fact or a value that does not exist."""
    values = {fact.id: [value.id for value in fact.values] for fact in kb.facts.values()}
    for mention in notes.mentions:
        _report_mention(mention, values, notes)


def _report_mention(mention: Mention, values: Mapping[str, list[str]], notes: Notes) -> None:
    fact, value = mention.condition.fact, mention.condition.value
    if fact not in values:
        near = nearest(fact, values)
        remedy = f"Did you mean '{near}'?" if near else f"Write facts/{fact}.md, or use another fact."
        notes.report(mention.place, Code.UNKNOWN_FACT, f"There is no fact '{fact}'.", remedy)
    elif value != _UNKNOWN and value not in values[fact]:
        wrong = f"The fact '{fact}' has no value '{value}'."
        remedy = f"Its values are: {', '.join(values[fact])}."
        notes.report(mention.place, Code.UNKNOWN_VALUE, wrong, remedy)


def report_conflicts(kb: KnowledgeBase, notes: Notes) -> None:
    """Report conditions meant to hold together that cannot, be it by what they imply."""
    for union in notes.unions:
        known = dict.fromkeys(condition for condition in union.conditions if condition.value != _UNKNOWN)
        clash = next((pair for pair in combinations(known, 2) if not agree(kb, *pair)), None)
        if clash:
            wrong = f"'{clash[0]}' and '{clash[1]}' cannot both hold."
            notes.report(union.place, Code.CONFLICT, wrong, "Keep the one that is right.")


def report_scenario_ends(kb: KnowledgeBase, notes: Notes) -> None:
    """Report scenarios that end in a step which asks or offers something."""
    for scenario in kb.scenarios:
        step = kb.steps.get(scenario.ends_in)
        if step is not None and not isinstance(step, Ending):
            wrong = f"'{step.title}' is no ending."
            remedy = "Let the scenario end in an action, or in a step that is an ending."
            notes.report(scenario.place, Code.NOT_AN_ENDING, wrong, remedy)
