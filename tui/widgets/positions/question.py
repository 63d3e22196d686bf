"""What is asked: a question of a page, a fact, which of two statements holds, what was seen."""

from textual.app import ComposeResult
from textual.containers import VerticalGroup
from textual.content import Content
from textual.widgets import Static

from kb.model import AtFact, AtQuestion, Bullets, Emphasis, Paragraph
from kb.wording import FIND_OUT, WHY
from tui.session.choices import LEFT_OUT, Asking, asked, left_out, what_each_does
from tui.session.looking import can_see
from tui.widgets.foldout import Foldout
from tui.widgets.positions.view import View, capitalized
from tui.widgets.row import Row
from tui.widgets.styles import QUIET


class QuestionView(View):
    """A question, with its reasons and ways to find out folded away."""

    position: Asking

    def compose(self) -> ComposeResult:
        """Ask, offer the answers, and keep the rest a key away."""
        about = asked(self.kb, self.position)
        yield from self.on_the_way()
        yield self.heading(about.title)
        if can_see(self.kb, self.state) and not self.app.is_web:
            yield Row("F6 ", "Let Backin look for it in your own network.", "look", classes="gap")
        yield from self.sorted_prose(about.prose)
        yield from self.answers()
        if left_out(self.kb, self.state):
            correct = f"{LEFT_OUT} To correct it, open What we know."
            yield Static(Content.styled(correct, QUIET), classes="line", markup=False)
        why = (*about.why, self._effects()) if isinstance(self.position, AtQuestion | AtFact) else ()
        yield VerticalGroup(
            Foldout(WHY, why, shortcut="w", id="why"),
            Foldout(FIND_OUT, capitalized(about.find_out), shortcut="h", id="find-out"),
            classes="apart",
        )

    def _effects(self) -> Bullets:
        """Return what each answer would do to the actions that can help."""
        return Bullets(
            tuple(
                (Paragraph((Emphasis((answer,), strong=True), f" {does}")),)
                for answer, does in what_each_does(self.kb, self.state)
            )
        )
