"""What is asked: a question of a page, a fact, which of two statements holds, what was seen."""

from __future__ import annotations

from textual.app import ComposeResult

from kb.explain import consequence_words, consequences
from kb.model import AtContradiction, AtFact, AtQuestion, AtSymptoms, Question
from tui.choices import choices
from tui.widgets.positions.view import View


class QuestionView(View):
    """A question of the content, with its reasons and ways to find out folded away."""

    def compose(self) -> ComposeResult:
        """Ask, offer the answers, and keep the rest a key away."""
        position = self.state.position
        step = self.kb.steps[position.step] if isinstance(position, AtQuestion) else None
        if not isinstance(step, Question):
            return
        file = step.place.file
        yield from self.on_the_way()
        yield self.heading(step.title)
        yield self.prose(step.prose, file)
        yield from self.answers()
        yield self.foldout("Why we ask", self._why(step.why), file, key="w", id="why")
        yield self.find_out(step.find_out, file)

    def _why(self, why: str) -> str:
        return "\n\n".join(part for part in (why, effects_of_answers(self)) if part)


class FactView(View):
    """A fact asked for its own sake, because nothing harsher may be offered before it is known."""

    def compose(self) -> ComposeResult:
        """Ask, and say for the sake of which milder action."""
        position = self.state.position
        if not isinstance(position, AtFact):
            return
        fact = self.kb.facts[position.fact]
        yield from self.on_the_way()
        yield self.heading(fact.question)
        yield from self.answers()
        why = f"It decides whether this can help: {self.kb.actions[position.action].title}."
        why = "\n\n".join(part for part in (why, effects_of_answers(self)) if part)
        file = fact.place.file
        yield self.foldout("Why we ask", why, file, key="w", id="why")
        yield self.find_out(fact.find_out, file)


def effects_of_answers(view: View) -> str:
    """Return, as a Markdown list, what each answer would do to the actions that can help."""
    each = zip(choices(view.kb, view.state), consequences(view.kb, view.state), strict=False)
    return "\n".join(f"- **{choice.text}** {consequence_words(view.kb, done)}" for choice, done in each)


class ContradictionView(View):
    """Shows both statements and asks which one holds."""

    def compose(self) -> ComposeResult:
        """Ask without blame."""
        position = self.state.position
        if not isinstance(position, AtContradiction):
            return
        fact = self.kb.facts[position.fact]
        yield self.heading("Two things that you said do not go together. Which one is right?")
        yield self.prose(f"It is about this: {fact.question}", fact.place.file)
        yield from self.answers()
        yield self.foldout("How to find out", fact.find_out, fact.place.file, key="h", id="find-out")


class SymptomsView(View):
    """Asks what the person saw, because that often tells what to do next."""

    def compose(self) -> ComposeResult:
        """Ask, and offer what is known to happen."""
        position = self.state.position
        if not isinstance(position, AtSymptoms):
            return
        action = self.kb.actions[position.action]
        yield self.heading("What did you see instead?")
        yield self.prose(f"You tried: {action.title}. It did not work. That happens.", action.place.file)
        yield from self.answers()
