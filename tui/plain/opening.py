"""From a description to the problem that the case is about.

Whoever does not choose is at *back*, for which stands ``None``, or says something else: other words for the
description, or that Backin may look. These are handed back as they were typed.
"""

from collections.abc import Mapping, Sequence

from kb.dialog import NONE_OF_THESE_WORDS, UNKNOWN_WORDS, first_action, fold
from kb.matching import NAMES, OTHER, Band, Match, Matcher
from kb.model import Condition, Fact, KnowledgeBase, Stated, Switched
from kb.report import help_words
from kb.wording import told_words
from tui.plain.line_io import LineIO
from tui.plain.looking import says_look
from tui.plain.rendering import numbered, text_of
from tui.plain.replies import Word, choose, is_told, word
from tui.session.session import Session

SHOWN = 3
"""How many problems are put up for choice when none is sure."""


def settle(session: Session, talk: LineIO, match: Match) -> Switched | str | None:
    """Return the problem that ``match`` stands for, asking where it is not sure."""
    clear = _parted(session, talk, match)
    return _chosen(session, talk, clear) if isinstance(clear, Match) else clear


def _parted(session: Session, talk: LineIO, match: Match) -> Match | str | None:
    """Return ``match`` with the answer to the question that parts its first two problems, where one helps.

    For what the case knows it never asks. It is ``match`` itself also where the person does not know or
    wants to see the problems.
    """
    kb, matcher = session.kb, session.matcher
    known = {name: each.value for name, each in session.state.facts.items()}
    told = {each.name: each.value for each in match.told if each.kind == "fact"}
    separation = matcher.separate(match, {**known, **told})
    if separation is None:
        return match
    fact = kb.facts[separation.fact]
    talk.say(f"\nOne question first: {fact.question}\n{text_of(fact.find_out)}".rstrip())
    one, other = (kb.problems[each].title for each in separation.pair)
    answers = _answers(
        f'What you told fits both "{one}" and "{other}". The answer tells which.',
        [told_words(kb, told) for told in match.told],
    )
    texts = [*(value.statement for value in fact.values), UNKNOWN_WORDS]
    index = _index(talk, texts, texts, answers, [(value.id,) for value in fact.values])
    if isinstance(index, str):
        index = _stated(matcher, fact, index)
    if not isinstance(index, int):
        return index
    if index == len(fact.values):
        return match
    value = fact.values[index].id
    session.answer(fact.id, value)
    return matcher.with_answer(match, Condition(fact.id, value))


def _chosen(session: Session, talk: LineIO, match: Match) -> Switched | str | None:
    kb = session.kb
    if match.band is Band.SURE:
        problem = kb.problems[match.ranked[0].problem]
        talk.say(f"\nThis sounds like: {problem.title}\n  {text_of(problem.summary)}")
        talk.say('  (If it is something else, type "none of these".)')
        return Switched(problem.id)
    entry = None if match.elsewhere is None else kb.elsewhere[match.elsewhere]
    question = "If you are locked out of your NAS all the same:"
    if match.band is Band.LIKELY:
        if entry is not None:
            talk.say(f"\n{entry.title}\n{text_of(entry.help)}")
        question = "Which of these is nearest?"
    elif match.language == OTHER:
        talk.say(f"\nI do not read this language yet. I read: {', '.join(NAMES.values())}.")
        return pick(kb, talk)
    elif entry is None:
        talk.say("\nI am not sure what this is about.")
    else:
        talk.say(f"\nIt sounds like: {entry.title}. Backin does not cover that.\n{text_of(entry.help)}")
    talk.say(f"\n{question}")
    known = dict.fromkeys((*(told_words(kb, told) for told in match.told), *known_facts(session)))
    return pick(kb, talk, [each.problem for each in match.ranked[:SHOWN]], match.told, tuple(known))


def known_facts(session: Session) -> list[str]:
    """Return what the case knows, each fact as a sentence."""
    facts = session.state.facts.items()
    return [session.kb.statement(Condition(name, each.value)) for name, each in facts]


def pick(
    kb: KnowledgeBase,
    talk: LineIO,
    ids: Sequence[str] = (),
    told: tuple[Stated, ...] = (),
    known: Sequence[str] = (),
) -> Switched | str | None:
    """Let the person choose one of a few problems, each with what it looks like, else among all of them.

    Whom none of all fits learns who can help. ``told`` is what the description said besides, and ``known``
    what the word *facts* shows.
    """
    answers = _answers("What this is about decides what is asked next, and what can help.", known)
    few = [kb.problems[each] for each in ids]
    while True:
        problems = few or sorted(kb.problems.values(), key=lambda problem: problem.area)
        titles = [*(problem.title for problem in problems), NONE_OF_THESE_WORDS]
        if not few:
            talk.say("\nThis is everything Backin covers. Type a number, or tell it in other words:")
        about = [f"{p.title}\n     {text_of(p.summary)} {_mildest(kb, p.id, told)}".rstrip() for p in few]
        index = _index(talk, titles, [*about, NONE_OF_THESE_WORDS] if few else titles, answers)
        if not isinstance(index, int):
            return index
        if index < len(problems):
            return Switched(problems[index].id)
        if not few:
            talk.say(f"\nWho can help now\n{text_of(help_words(kb))}")
        few = []


def _answers(why: str, known: Sequence[str]) -> dict[Word | None, str]:
    """Return what there is to say to words that work everywhere while the problem is still open."""
    return {
        Word.WHY: why,
        Word.FACTS: "\n".join(known) or "Nothing is known yet.",
        Word.LADDER: "What can help is shown as soon as it is clear what this is about.",
        Word.MORE: "There is more to read as soon as it is clear what this is about.",
        Word.HOW: "What to do, and how, is told as soon as it is clear what this is about.",
        Word.TERMS: "Words are explained as soon as it is clear what this is about.",
        Word.SOURCES: "Sources are named as soon as it is clear what this is about.",
    }


def _mildest(kb: KnowledgeBase, problem: str, told: tuple[Stated, ...]) -> str:
    name = first_action(kb, fold(kb, (*told, Switched(problem))))
    if name is None:
        return ""
    action = kb.actions[name]
    return f"Mildest way: {action.title} ({action.harm_words})."


def _index(
    talk: LineIO,
    texts: Sequence[str],
    shown: Sequence[str],
    answers: Mapping[Word | None, str],
    also: Sequence[Sequence[str]] = (),
) -> int | str | None:
    """Return which of ``texts``, ``shown`` as rows, was chosen; ``answers`` are said to other words."""
    rows = numbered(shown)
    talk.say(*rows)
    while True:
        reply = talk.ask()
        index, said = choose(reply, texts, also), word(reply)
        if index is not None:
            return index
        if said is Word.NONE_OF_THESE:
            return len(texts) - 1
        if said is Word.BACK:
            return None
        if says_look(reply) or (said is None and is_told(reply)):
            return reply
        if said in answers:
            talk.say(answers[said])
        else:
            talk.say(*rows, "Please type one of the numbers, or tell in other words what happened.")


def _stated(matcher: Matcher, fact: Fact, reply: str) -> int | str:
    """Return the index of the value of ``fact`` that ``reply`` states, else the reply."""
    stated = {told.value for told in matcher.match(reply).told if (told.kind, told.name) == ("fact", fact.id)}
    return next((place for place, value in enumerate(fact.values) if value.id in stated), reply)
