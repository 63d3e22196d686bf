"""The one question that is asked when a description fits two problems about equally well."""

from __future__ import annotations

from kb.dialog import UNKNOWN_WORDS
from kb.matching import Match, Matcher, Separation
from kb.model import Condition, Fact, KnowledgeBase
from tui.plain.asking import ask
from tui.plain.replies import Word, choose, choose_by_beginning, word
from tui.plain.talk import Talk
from tui.plain.told_words import told_words
from tui.plain.wording import text_of


def part(
    kb: KnowledgeBase, talk: Talk, matcher: Matcher, match: Match, separation: Separation
) -> Match | str | None:
    """Ask for the fact of ``separation`` and return ``match`` with the answer.

    It is ``match`` itself where the person does not know or wants to see the problems, ``None`` at *back*,
    and the reply where they told something else.
    """
    fact = kb.facts[separation.fact]
    talk.say(f"\nOne question first: {fact.question}\n{text_of(fact.find_out)}".rstrip())
    texts = [*(value.statement for value in fact.values), UNKNOWN_WORDS]
    for place, text in enumerate(texts, 1):
        talk.say(f"  {place}. {text}")
    while True:
        reply = ask(talk)
        index = _index(matcher, reply, texts, fact)
        if index is not None and index < len(fact.values):
            return matcher.with_answer(match, Condition(fact.id, fact.values[index].id))
        said = word(reply)
        if index is not None or said is Word.NONE_OF_THESE:
            return match
        if said is Word.BACK:
            return None
        if said is None and len(reply.split()) > 1:
            return reply
        talk.say_all(_answer(kb, match, separation, said))


def _answer(kb: KnowledgeBase, match: Match, separation: Separation, said: Word | None) -> list[str]:
    """Return what there is to say to a word that works everywhere, or to what is no answer."""
    if said is Word.WHY:
        one, other = (kb.problems[each].title for each in separation.pair)
        return [f'What you told fits both "{one}" and "{other}". The answer tells which.']
    if said is Word.FACTS:
        return told_words(kb, match.told) or ["Nothing is known yet."]
    if said is Word.LADDER:
        return ["What can help is shown as soon as it is clear what this is about."]
    return ["Please type one of the numbers, or tell in other words what happened."]


def _index(matcher: Matcher, reply: str, texts: list[str], fact: Fact) -> int | None:
    """Return which of ``texts`` the reply is: by its number, its words, or because it states the fact."""
    index = choose(reply, texts, [(value.id,) for value in fact.values])
    if index is None and word(reply) is None:
        index = choose_by_beginning(reply, texts)
    if index is not None:
        return index
    stated = {told.value for told in matcher.match(reply).told if (told.kind, told.name) == ("fact", fact.id)}
    return next((place for place, value in enumerate(fact.values) if value.id in stated), None)
