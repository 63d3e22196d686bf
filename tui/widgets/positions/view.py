"""What the views of all positions share."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual import on
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from kb.explain import passed_prose
from kb.model import Event, How, KnowledgeBase, State
from tui.choices import choices
from tui.looking import can_see
from tui.widgets.choice import ChoiceRow, answer_text
from tui.widgets.foldout import Foldout
from tui.widgets.hanging import Hanging
from tui.widgets.prose import Prose
from tui.widgets.row import Row

if TYPE_CHECKING:
    from tui.session import Session

WIDTH = 88
"""How many cells a line has at most."""
VERSION = "dsm"
"""The fact that says which version of DSM it is."""


class View(Vertical):
    """The part of the conversation in focus.

    ``markdown`` collects the prose that is shown, for the list of links.
    """

    DEFAULT_CSS = """
    View { height: auto; }
    """

    @dataclass
    class VersionWanted(Message):
        """The person wants to say which version of DSM they have, to see only what is for it."""

    starts_on_choice = True
    """Whether the focus begins on the first answer; else on the first row, so that Enter decides nothing."""

    @property
    def is_whole(self) -> bool:
        """Whether all of it is there; a long one comes piece by piece."""
        return True

    async def make_whole(self) -> None:
        """Put in at once what is still to come."""

    @property
    def goes_on(self) -> bool:
        """Whether the view continues the one before it, so that one should not be sent back to its top."""
        return False

    @property
    def goes_on_asking(self) -> bool:
        """Whether such a view asks for something more, so that the focus stays with the answers."""
        return False

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.markdown: list[tuple[str, str]] = []

    @property
    def kb(self) -> KnowledgeBase:
        """What Backin knows."""
        return self.session.kb

    @property
    def state(self) -> State:
        """Where the case stands."""
        return self.session.state

    def heading(self, text: str) -> Hanging:
        """Return what is asked or offered."""
        return Hanging("", text, classes="heading")

    def section(self, text: str, *, classes: str = "") -> Hanging:
        """Return the title of a part of the view."""
        return Hanging("", text, classes=f"section {classes}")

    def prose(self, markdown: str, file: str, *, title: str = "", classes: str = "") -> Prose:
        """Return prose from the content's ``file``, under a title, and remember it for the list of links."""
        if markdown.strip():
            self.markdown.append((markdown, file))
        return Prose(markdown, file, title=title, classes=classes)

    def foldout(
        self, title: str, markdown: str, file: str, *, key: str = "", id: str | None = None
    ) -> Foldout:
        """Return prose that is folded away under its title, and remember it for the list of links."""
        if markdown.strip():
            self.markdown.append((markdown, file))
        return Foldout(title, markdown, file, key=key, id=id)

    def find_out(self, markdown: str, file: str) -> Foldout:
        """Return how to find out what is asked, folded away."""
        text = markdown[:1].upper() + markdown[1:]  # in the content it goes on after a colon
        return self.foldout("How to find out", text, file, key="h", id="find-out")

    def look_row(self) -> Iterator[Widget]:
        """Yield a row that offers to look, where the answer may be seen and the app is no web page."""
        if can_see(self.kb, self.state) and not self.app.is_web:
            yield Row("F6 ", "Let Backin look for it in your own network.", id="look")

    def version_row(self) -> Iterator[Widget]:
        """Yield a row that asks for the version of DSM, while it is not known."""
        if VERSION not in self.state.facts and VERSION in self.kb.facts:
            yield Row("? ", "Which DSM do you have? Choose it to see only what is for you.", id="version")

    @on(Row.Pressed, "#version")
    def ask_for_version(self, event: Row.Pressed) -> None:
        """Let the screen ask which version it is."""
        event.stop()
        self.post_message(self.VersionWanted())

    def on_the_way(self) -> Iterator[Widget]:
        """Yield the prose of the steps that were passed without a question since the last word."""
        behind = []
        for passed in reversed(self.state.trail):
            if passed.how not in {How.PASSED, How.KNOWN}:
                break
            if passed.how is How.PASSED:
                behind.append(passed)
        for passed in reversed(behind):
            prose = passed_prose(self.kb, passed)
            if prose.strip():
                yield self.prose(prose, self.kb.steps[passed.step].place.file, title=passed.question)

    def answers(self) -> Iterator[Widget]:
        """Yield the choices of this position as numbered rows."""
        for number, choice in enumerate(choices(self.kb, self.state), 1):
            yield self.answer(number, answer_text(choice), choice.event)

    def answer(
        self, number: int, text: Content | str, event: Event | None, id: str | None = None
    ) -> ChoiceRow:
        """Return one numbered row; without an event the view handles it by its ``id``."""
        return ChoiceRow(number, text if isinstance(text, Content) else Content(text), event, id=id)
