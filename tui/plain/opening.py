"""From a description to the problem that the case is about."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kb.dialog import NONE_OF_THESE_WORDS, UNKNOWN_WORDS, first_action, fold
from kb.matching import NAMES, OTHER, Band, Match, Matcher, Separation
from kb.model import Condition, Fact, KnowledgeBase, Stated, Switched
from kb.report import help_words
from kb.wording import told_words
from tui.plain.line_io import LineIO
from tui.plain.looking import says_look
from tui.plain.rendering import numbered, text_of
from tui.plain.replies import Word, choose_or_begin, word

SHOWN = 3
"""How many problems are put up for choice when none is sure."""


@dataclass(frozen=True, slots=True)
class Described:
    """Instead of choosing, the person told it in other words, or wants to look."""

    text: str


def parted(
    kb: KnowledgeBase, talk: LineIO, matcher: Matcher, match: Match, known: Mapping[str, str]
) -> Match | Described | None:
    """Return ``match`` with the answer to the question that parts its first two problems, where one helps.

    ``known`` are the facts of the case so far, values by id; for these it never asks. It is ``match`` itself
    also where the person does not know or wants to see the problems, and ``None`` at *back*.
    """
    told = {each.name: each.value for each in match.told if each.kind == "fact"}
    separation = matcher.separate(match, {**known, **told})
    if separation is None:
        return match
    fact = kb.facts[separation.fact]
    talk.say(f"\nOne question first: {fact.question}\n{text_of(fact.find_out)}".rstrip())
    texts = [*(value.statement for value in fact.values), UNKNOWN_WORDS]
    talk.say_all(numbered(texts))
    while True:
        reply = talk.ask()
        index, said = _index(matcher, reply, texts, fact), word(reply)
        if index is not None and index < len(fact.values):
            return matcher.with_answer(match, Condition(fact.id, fact.values[index].id))
        if index is not None or said is Word.NONE_OF_THESE:
            return match
        if said is Word.BACK:
            return None
        if _tells_more(reply):
            return Described(reply)
        talk.say_all(_answer(kb, match, separation, said))


def settle(kb: KnowledgeBase, talk: LineIO, match: Match) -> str | Described | None:
    """Return the problem that ``match`` stands for, asking where it is not sure; ``None`` at *back*."""
    if match.band is Band.SURE:
        problem = kb.problems[match.ranked[0].problem]
        talk.say(f"\nThis sounds like: {problem.title}\n  {text_of(problem.summary)}")
        talk.say('  (If it is something else, type "none of these".)')
        return problem.id
    entry = None if match.elsewhere is None else kb.elsewhere[match.elsewhere]
    question = "If you are locked out of your NAS all the same:"
    if match.band is Band.LIKELY:
        if entry is not None:
            talk.say(f"\n{entry.title}\n{text_of(entry.help)}")
        question = "Which of these is nearest?"
    elif match.language == OTHER:
        talk.say(f"\nI do not read this language yet. I read: {', '.join(NAMES.values())}.")
        return pick_from_all(kb, talk)
    elif entry is None:
        talk.say("\nI am not sure what this is about.")
    else:
        talk.say(f"\nIt sounds like: {entry.title}. Backin does not cover that.\n{text_of(entry.help)}")
    talk.say(f"\n{question}")
    return pick(kb, talk, tuple(each.problem for each in match.ranked[:SHOWN]), match.told)


def pick_from_all(kb: KnowledgeBase, talk: LineIO) -> str | Described | None:
    """Let the person choose among everything that Backin covers; whom none of it fits learns who can help."""
    problems = tuple(sorted(kb.problems.values(), key=lambda problem: problem.area))
    titles = [*(problem.title for problem in problems), NONE_OF_THESE_WORDS]
    rows = numbered(titles)
    while True:
        talk.say("\nThis is everything Backin covers. Type a number, or tell it in other words:")
        talk.say_all(rows)
        chosen = _choice(talk, titles, rows)
        if not isinstance(chosen, int):
            return chosen
        if chosen < len(problems):
            return problems[chosen].id
        talk.say(f"\nWho can help now\n{text_of(help_words(kb))}")


def pick(
    kb: KnowledgeBase, talk: LineIO, ids: tuple[str, ...], told: tuple[Stated, ...] = ()
) -> str | Described | None:
    """Let the person choose one of a few problems, each with what it looks like, or see all of them.

    ``told`` is what the description said besides.
    """
    problems = [kb.problems[each] for each in ids]
    titles = [*(each.title for each in problems), NONE_OF_THESE_WORDS]
    about = (f"\n     {text_of(each.summary)} {_mildest(kb, each.id, told)}".rstrip() for each in problems)
    rows = numbered(title + text for title, text in zip(titles, [*about, ""], strict=True))
    talk.say_all(rows)
    chosen = _choice(talk, titles, rows)
    if isinstance(chosen, int):
        return ids[chosen] if chosen < len(ids) else pick_from_all(kb, talk)
    return chosen


def _mildest(kb: KnowledgeBase, problem: str, told: tuple[Stated, ...]) -> str:
    name = first_action(kb, fold(kb, (*told, Switched(problem))))
    if name is None:
        return ""
    action = kb.actions[name]
    return f"Mildest way: {action.title} ({action.harm_words})."


def _choice(talk: LineIO, titles: list[str], rows: list[str]) -> int | Described | None:
    """Return the index of the chosen title, other words for the description, or ``None`` at *back*.

    The last of ``titles`` is that none of them fits. ``rows`` are shown again after what is not understood.
    """
    while True:
        reply = talk.ask()
        index, said = choose_or_begin(reply, titles), word(reply)
        if index is not None:
            return index
        if said is Word.NONE_OF_THESE:
            return len(titles) - 1
        if said is Word.BACK:
            return None
        if _tells_more(reply):
            return Described(reply)
        talk.say_all(rows)
        talk.say("Please type one of the numbers, or tell in other words what happened.")


def _tells_more(reply: str) -> bool:
    return word(reply) is None and (len(reply.split()) > 1 or says_look(reply))


def _answer(kb: KnowledgeBase, match: Match, separation: Separation, said: Word | None) -> list[str]:
    """Return what there is to say to a word that works everywhere, or to what is no answer."""
    if said is Word.WHY:
        one, other = (kb.problems[each].title for each in separation.pair)
        return [f'What you told fits both "{one}" and "{other}". The answer tells which.']
    if said is Word.FACTS:
        return [told_words(kb, told) for told in match.told] or ["Nothing is known yet."]
    if said is Word.LADDER:
        return ["What can help is shown as soon as it is clear what this is about."]
    return ["Please type one of the numbers, or tell in other words what happened."]


def _index(matcher: Matcher, reply: str, texts: list[str], fact: Fact) -> int | None:
    """Return which of ``texts`` the reply is: by its number, its words, or because it states the fact."""
    index = choose_or_begin(reply, texts, [(value.id,) for value in fact.values])
    if index is not None:
        return index
    stated = {told.value for told in matcher.match(reply).told if (told.kind, told.name) == ("fact", fact.id)}
    return next((place for place, value in enumerate(fact.values) if value.id in stated), None)
