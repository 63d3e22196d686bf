"""What is asked: a question of a page, a fact, which of two statements holds, what was seen."""

from __future__ import annotations

from textual.app import ComposeResult
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
from kb.wording import WHY
from tui.session.choices import LEFT_OUT, left_out, what_each_does
from tui.widgets.foldout import Foldout
from tui.widgets.positions.view import View
from tui.widgets.styles import QUIET


class QuestionView(View):
    """A question of the content, with its reasons and ways to find out folded away."""

    position: AtQuestion

    def compose(self) -> ComposeResult:
        """Ask, offer the answers, and keep the rest a key away."""
        question = self.kb.question(self.position.step)
        yield from self.on_the_way()
        yield self.heading(question.title)
        yield from self.look_row()
        yield self.prose(question.prose)
        yield from self.answers()
        if left_out(self.kb, self.state):
            correct = f"{LEFT_OUT} To correct it, open What we know."
            yield Static(Content.styled(correct, QUIET), classes="line", markup=False)
        yield why(self, question.why)
        yield self.find_out(question.find_out)


class FactView(View):
    """A fact asked for its own sake, because nothing harsher may be offered before it is known."""

    position: AtFact

    def compose(self) -> ComposeResult:
        """Ask, and say for the sake of which milder action."""
        fact, action = self.kb.facts[self.position.fact], self.kb.actions[self.position.action]
        yield from self.on_the_way()
        yield self.heading(fact.question)
        yield from self.answers()
        yield from self.look_row()
        yield why(self, paragraph(f"It decides whether this can help: {action.title}."))
        yield self.find_out(fact.find_out)


class ContradictionView(View):
    """Shows two statements that exclude each other and asks which one holds."""

    position: AtContradiction

    def compose(self) -> ComposeResult:
        """Ask without blame."""
        fact = self.kb.facts[self.position.fact]
        yield self.heading("Two things that you said do not go together. Which one is right?")
        yield self.prose(paragraph(f"It is about this: {fact.question}"))
        yield from self.answers()
        yield self.find_out(fact.find_out)


class SymptomsView(View):
    """Asks what the person saw after an action that did not work: that often tells what to do next."""

    position: AtSymptoms

    def compose(self) -> ComposeResult:
        """Ask, and offer what is known to happen."""
        title = self.kb.actions[self.position.action].title
        yield self.heading(SYMPTOMS_QUESTION)
        yield self.prose(paragraph(f"You tried: {title}. It did not work. That happens."))
        yield from self.answers()


def why(view: View, reason: Blocks) -> Foldout:
    """Return the reason for a question and what each answer would do to the actions that can help."""
    effects = tuple(
        (Paragraph((Emphasis((answer,), strong=True), f" {does}")),)
        for answer, does in what_each_does(view.kb, view.state)
    )
    return view.foldout(WHY, (*reason, Bullets(effects)), key="w", id="why")
