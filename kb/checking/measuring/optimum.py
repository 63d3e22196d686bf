"""The best order of a problem's questions: exact, by dynamic programming over what is known."""

from __future__ import annotations

from kb.checking.exploring import Exploration, is_elsewhere
from kb.checking.measuring.worlds import Worlds, answer_shares, has_needs, reads, situation
from kb.dialog import asks_for
from kb.model import KnowledgeBase, Question
from kb.rules import entailed, ruled_out_by, undecided

_Known = frozenset[tuple[str, str]]


def fewest_questions(kb: KnowledgeBase, worlds: Worlds, exploration: Exploration) -> float:
    """Return how many questions one must expect to ask before an action with needs can be offered.

    Or before none can be any more. Least harm first holds: a harsh action comes when all milder ones that
    have needs are ruled out; those without needs cost no question. So it never pays to ask for a harsher
    action's sake while a milder one is open: the answer is wasted, or both had to be asked anyway.
    """
    optimum = _Optimum(kb, worlds, exploration)
    held = exploration.start.state.facts.items()
    return optimum.questions_left(optimum.actions, frozenset((fact, known.value) for fact, known in held))


class _Optimum:
    """Remembers for everything that can be known how many questions are left."""

    def __init__(self, kb: KnowledgeBase, worlds: Worlds, exploration: Exploration) -> None:
        self._kb = kb
        self._worlds = worlds
        self._problem = exploration.problem
        self._questions = _questions(kb, exploration)
        self.actions = tuple(
            each.action
            for each in kb.problems[self._problem].candidates
            if has_needs(kb, self._problem, each.action)
        )
        self._reads = {each: worlds.bound(reads(kb, self._problem, each)) for each in self.actions}
        self._left: dict[tuple[tuple[str, ...], _Known, frozenset[str]], float] = {}

    def questions_left(
        self, left: tuple[str, ...], known: _Known, used: frozenset[str] = frozenset()
    ) -> float:
        """Return the expected number of questions when ``known`` holds and ``used`` were asked in vain.

        Of the actions in ``left`` nothing was known so far that rules them out.
        """
        here = situation(self._problem, dict(known))
        left = tuple(action for action in left if not ruled_out_by(self._kb, here, action))
        known = self._relevant(left, known)
        key = left, known, used
        if key not in self._left:
            self._left[key] = self._least(left, known, used)
        return self._left[key]

    def _least(self, left: tuple[str, ...], known: _Known, used: frozenset[str]) -> float:
        facts = self._needed(left, known)
        costs = [
            self._cost(question, left, known, used)
            for question in self._questions
            if question.ref not in used and asks_for(question) & facts
        ]
        return min(costs, default=0.0)

    def _relevant(self, left: tuple[str, ...], known: _Known) -> _Known:
        read = {fact for action in left for fact in self._reads[action]}
        return frozenset(each for each in known if each[0] in read)

    def _needed(self, left: tuple[str, ...], known: _Known) -> set[str]:
        """Return the facts worth asking for: none once an action can be offered, or none can be any more."""
        here = situation(self._problem, dict(known))
        tier = min((self._kb.actions[action].harm.tier for action in left), default=0)
        mildest = [action for action in left if self._kb.actions[action].harm.tier == tier]
        missing = [undecided(self._kb, here, action) for action in mildest]
        return {each.fact for conditions in missing for each in conditions} if all(missing) else set()

    def _cost(self, question: Question, left: tuple[str, ...], known: _Known, used: frozenset[str]) -> float:
        total = 1.0
        for answer, share in answer_shares(self._worlds, question, dict(known)).items():
            if share:
                taught = entailed(self._kb, question.answer(answer).teaches)
                after = known | self._relevant(left, frozenset(taught.items()))
                asked = used | {question.ref} if after == known else used
                total += share * self.questions_left(left, after, asked)
        return total


def _questions(kb: KnowledgeBase, exploration: Exploration) -> list[Question]:
    """Return the questions of the problem and of its roads, of those that teach exactly the same only one."""
    steps = (kb.steps[ref] for ref in exploration.entered if not is_elsewhere(ref, exploration.problem))
    asking = (step for step in steps if asks_for(step) and isinstance(step, Question))
    return list({frozenset(answer.teaches for answer in each.answers): each for each in asking}.values())
