"""A question, whether of a page or about a fact."""

from __future__ import annotations

from textual.app import ComposeResult

from kb.explain import consequence_words, consequences
from kb.model import AtFact, AtQuestion, Question
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
        yield from self.look_row()
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
        yield from self.look_row()
        why = f"It decides whether this can help: {self.kb.actions[position.action].title}."
        why = "\n\n".join(part for part in (why, effects_of_answers(self)) if part)
        file = fact.place.file
        yield self.foldout("Why we ask", why, file, key="w", id="why")
        yield self.find_out(fact.find_out, file)


def effects_of_answers(view: View) -> str:
    """Return, as a Markdown list, what each answer would do to the actions that can help."""
    each = zip(choices(view.kb, view.state), consequences(view.kb, view.state), strict=False)
    return "\n".join(f"- **{choice.text}** {consequence_words(view.kb, done)}" for choice, done in each)
