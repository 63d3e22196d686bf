"""From a description to the problem that the case is about."""

from __future__ import annotations

from dataclasses import dataclass

from kb.explain import statement
from kb.matching import Band, Match
from kb.model import Condition, KnowledgeBase, Told
from kb.plaintext import plain
from tui.plain.replies import Word, choose, word
from tui.plain.talk import Talk

SHOWN = 3
"""How many problems are put up for choice when none is sure."""


class LeftError(Exception):
    """The person left before a problem was chosen."""


@dataclass(frozen=True, slots=True)
class Opening:
    """A description, and the problem that it was settled to be about."""

    description: str
    problem: str


def mildest(kb: KnowledgeBase, problem: str) -> str:
    """Return in a line the mildest action that can help with ``problem``, or nothing where none is listed."""
    candidates = kb.problems[problem].candidates
    if not candidates:
        return ""
    action = min((kb.actions[c.action] for c in candidates), key=lambda each: each.harm)
    return f"Mildest way: {action.title} ({action.harm.words})."


def told_words(kb: KnowledgeBase, told: tuple[Told, ...]) -> list[str]:
    """Return what a description told, a sentence each."""
    words = []
    for each in told:
        if each.kind == "fact":
            words.append(statement(kb, Condition(each.name, each.value)))
        elif each.kind == "tried":
            words.append(f"Already tried: {kb.actions[each.name].title}.")
        else:
            words.append(f"{kb.details[each.name].label}: {each.value}.")
    return words


def open_from(kb: KnowledgeBase, talk: Talk, match: Match) -> str | None:
    """Return the problem that ``match`` stands for, asking where it is not sure; ``None``: ask anew.

    Raises ``LeftError`` when the person wants to quit.
    """
    if match.band is Band.UNKNOWN:
        _say_nothing_found(kb, talk, match)
        return pick(kb, talk, tuple(kb.problems))
    if match.band is Band.SURE:
        problem = kb.problems[match.ranked[0].problem]
        talk.say(f"\nThis sounds like: {problem.title}\n  {plain(problem.summary)}")
        talk.say('  (If it is something else, type "none of these".)')
        return problem.id
    talk.say("\nWhich of these is nearest?")
    return pick(kb, talk, tuple(each.problem for each in match.ranked[:SHOWN]), rest=True)


def _say_nothing_found(kb: KnowledgeBase, talk: Talk, match: Match) -> None:
    talk.say("\nBackin has nothing that fits this description well.")
    if match.elsewhere is not None:
        entry = kb.elsewhere[match.elsewhere]
        talk.say(f"It sounds like: {entry.title}. Backin does not cover that.\n{plain(entry.help)}")
    talk.say("\nThis is everything Backin covers. Type a number, or describe it in other words:")


def pick(kb: KnowledgeBase, talk: Talk, problems: tuple[str, ...], *, rest: bool = False) -> str | None:
    """Let the person choose one of ``problems``; ``rest`` puts *none of these* below, with all the others.

    Returns ``None`` when they want to describe it anew. Raises ``LeftError``.
    """
    for number, problem in enumerate((kb.problems[each] for each in problems), 1):
        talk.say(f"  {number}. {problem.title}")
        if rest:
            talk.say(f"     {plain(problem.summary)} {mildest(kb, problem.id)}".rstrip())
    if rest:
        talk.say(f"  {len(problems) + 1}. None of these")
    titles = [kb.problems[each].title for each in problems] + (["None of these"] if rest else [])
    while True:
        reply = talk.ask()
        if word(reply) is Word.QUIT:
            raise LeftError
        index = choose(reply, titles)
        if index is not None and index < len(problems):
            return problems[index]
        if rest and (index == len(problems) or word(reply) is Word.NONE_OF_THESE):
            talk.say("\nThen here is everything Backin covers:")
            return pick(kb, talk, tuple(kb.problems))
        if word(reply) in {Word.START_OVER, Word.BACK, Word.NONE_OF_THESE} or len(reply.split()) > 1:
            return None
        talk.say("Please type one of the numbers, or describe it in other words.")
