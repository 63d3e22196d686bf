"""The knowledge base made far larger than it is, for measuring time."""

from __future__ import annotations

import random
from dataclasses import replace

from kb.model import KnowledgeBase, Phrase, Problem


def blown_up(kb: KnowledgeBase, phrases: int, problems: int) -> KnowledgeBase:
    """Return ``kb`` with this many problems, and with this many phrases among them.

    New phrases mix the words of two phrases of the same problem and hold an invented word now and then, so
    that the vocabulary grows as well.
    """
    chance = random.Random(1)  # noqa: S311  measuring, not secrets
    models = list(kb.problems.values())
    each = phrases // problems
    made = (_problem(models[number % len(models)], number, each, chance) for number in range(problems))
    return replace(kb, problems={problem.id: problem for problem in made})


def _problem(model: Problem, number: int, phrases: int, chance: random.Random) -> Problem:
    said = tuple(_phrase(model, chance) for _ in range(phrases))
    return replace(model, id=f"{model.id}-{number}", phrases=said)


def _phrase(model: Problem, chance: random.Random) -> Phrase:
    one, other = chance.choice(model.phrases), chance.choice(model.phrases)
    words = one.text.split()
    words[chance.randrange(len(words))] = chance.choice(other.text.split())
    if chance.random() < 0.2:
        words.append("".join(chance.choices("abcdefghijklmnopqrstuvwxyz", k=8)))
    return Phrase(" ".join(words), one.language, one.place)
