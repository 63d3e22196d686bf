"""What is asked: a question of a page, a fact, which of two statements holds, what was seen."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import VerticalGroup
from textual.content import Content
from textual.widgets import Static

from kb.dialog import SYMPTOMS_QUESTION
from kb.model import (
    AtContradiction,
    AtFact,
    AtQuestion,
    AtSymptoms,
    Blocks,
    Bullets,
    Emphasis,
    Paragraph,
    paragraph,
)
from kb.wording import FIND_OUT, WHY
from tui.session.choices import LEFT_OUT, left_out, what_each_does
from tui.widgets.foldout import Foldout
from tui.widgets.positions.view import View, capitalized
from tui.widgets.prose import Prose
from tui.widgets.styles import QUIET


class QuestionView(View):
    """A question, with its reasons and ways to find out folded away."""

    position: AtQuestion | AtFact | AtContradiction | AtSymptoms

    def compose(self) -> ComposeResult:
        """Ask, offer the answers, and keep the rest a key away."""
        title, prose, reason, find_out = self._asked()
        yield from self.on_the_way()
        yield self.heading(title)
        yield from self.look_row()
        yield Prose(prose)
        yield from self.answers()
        if left_out(self.kb, self.state):
            correct = f"{LEFT_OUT} To correct it, open What we know."
            yield Static(Content.styled(correct, QUIET), classes="line", markup=False)
        why = (*reason, self._effects()) if isinstance(self.position, AtQuestion | AtFact) else ()
        yield VerticalGroup(
            Foldout(WHY, why, shortcut="w", id="why"),
            Foldout(FIND_OUT, capitalized(find_out), shortcut="h", id="find-out"),
            classes="apart",
        )

    def _asked(self) -> tuple[str, Blocks, Blocks, Blocks]:
        """Return what is asked, what is said below that, why it is asked, and how to find it out."""
        match self.position:
            case AtQuestion(step):
                question = self.kb.question(step)
                return question.title, question.prose, question.why, question.find_out
            case AtFact(_, id, action):
                fact, title = self.kb.facts[id], self.kb.actions[action].title
                reason = paragraph(f"It decides whether this can help: {title}.")
                return fact.question, (), reason, fact.find_out
            case AtContradiction(_, id, _):
                fact = self.kb.facts[id]
                title = "Two things that you said do not go together. Which one is right?"
                return title, paragraph(f"It is about this: {fact.question}"), (), fact.find_out
            case AtSymptoms(_, action):
                title = self.kb.actions[action].title
                said = paragraph(f"You tried: {title}. It did not work. That happens.")
                return SYMPTOMS_QUESTION, said, (), ()

    def _effects(self) -> Bullets:
        """Return what each answer would do to the actions that can help."""
        return Bullets(
            tuple(
                (Paragraph((Emphasis((answer,), strong=True), f" {does}")),)
                for answer, does in what_each_does(self.kb, self.state)
            )
        )
