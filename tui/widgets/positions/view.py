"""What the views of all positions share."""

from collections.abc import Iterator
from itertools import groupby, takewhile

from textual.containers import VerticalGroup
from textual.content import Content
from textual.widget import Widget

from kb.model import DSM, Blocks, How, Paragraph, Position, State, aside, flat
from kb.wording import passed_prose
from tui.session.choices import Choice, choices
from tui.session.session import Session
from tui.widgets.countdown import Clocks
from tui.widgets.foldout import Foldout
from tui.widgets.inline import inline
from tui.widgets.prose import Prose
from tui.widgets.row import ChoiceRow, Row
from tui.widgets.styles import QUIET
from tui.widgets.text_block import HangingText

_ONCE_MORE = "Here is how to find out. Still not known? Choose it once more."


class View(VerticalGroup):
    """The part of the conversation in focus; ``clocks`` outlive it, ``says`` is a line for the lower edge."""

    goes_on = False
    """Whether the view continues the one before it, so that one should not be sent back to its top."""

    @property
    def goes_on_at(self) -> Widget:
        """What has to be in sight, from its top or as a whole; the view itself stands above it."""
        return self

    position: Position
    """Where the case stands; each view says of which kind its own is."""

    def __init__(self, session: Session, clocks: Clocks) -> None:
        super().__init__()
        self.session = session
        self.kb = session.kb
        self.position = session.state.position
        self.clocks = clocks
        self.says = ""

    @property
    def state(self) -> State:
        """Where the case stands."""
        return self.session.state

    def heading(self, text: str) -> HangingText:
        """Return what is asked or offered."""
        return HangingText("", text, classes="heading")

    def section(self, text: str, *, classes: str = "") -> HangingText:
        """Return the title of a part of the view."""
        return HangingText("", text, classes=f"section {classes}")

    def advice_prose(self, step: str, action: str) -> Blocks:
        """Return what an advice says before the first of its actions; nothing before any other."""
        actions = self.kb.advice(step).actions
        begins = action in actions and not any(each in self.state.tried for each in actions)
        return self.kb.advice(step).prose if begins else ()

    def sorted_prose(self, blocks: Blocks) -> Iterator[Widget]:
        """Yield prose in which what concerns few is folded away under the question whom it concerns."""
        for is_aside, part in groupby(blocks, lambda block: aside(block) is not None):
            if is_aside:
                asides = [Foldout(*each) for each in map(aside, part) if each is not None]
                yield VerticalGroup(*asides, classes="asides")
            else:
                yield Prose(tuple(part))

    async def show_how_to_find_out(self) -> bool:
        """Fold out how to find out what is asked, and return whether there was something not yet shown."""
        foldout = next(iter(self.query("#find-out").results(Foldout)), None)
        if foldout is None or not foldout.display or foldout.is_open:
            return False
        await foldout.toggle()
        self.says = _ONCE_MORE
        return True

    def version_row(self) -> Iterator[Widget]:
        """Yield a row that asks for the version of DSM, while it is not known."""
        if DSM not in self.state.facts and DSM in self.kb.facts:
            words = "Which DSM do you have? Choose it to see only what is for you."
            yield Row("? ", words, ask_fact(DSM), classes="gap")

    def on_the_way(self) -> Iterator[Widget]:
        """Yield the prose of the steps that were passed without a question since the last word."""
        since = takewhile(lambda passed: passed.how in {How.PASSED, How.KNOWN}, reversed(self.state.trail))
        for passed in reversed([*since]):
            prose = passed_prose(self.kb, passed) if passed.how is How.PASSED else ()
            if prose:
                yield Prose(prose, title=passed.question)

    @property
    def first(self) -> Row | None:
        """Where the focus begins: on the first answer; for ``None`` on what is pinned, or any row."""
        return next(iter(self.query(ChoiceRow)), None)

    def pinned(self) -> Iterator[ChoiceRow]:
        """Yield the answers that stay at the lower edge, however far one has read; none as a rule."""
        yield from ()

    def answers(self) -> Iterator[Widget]:
        """Yield the choices of this position as numbered rows."""
        for number, choice in enumerate(choices(self.kb, self.state), 1):
            yield ChoiceRow(number, answer_text(choice), choice.event)


def answer_text(choice: Choice) -> Content:
    """Return an answer's words, and its hint where it has one."""
    hint = inline(flat(choice.hint)).stylize(QUIET)
    return Content.assemble(choice.text, (" — ", QUIET), hint) if choice.hint else Content(choice.text)


def ask_fact(fact: str) -> str:
    """Return the action of a row that asks for ``fact``."""
    return f"ask_fact({fact!r})"


def capitalized(blocks: Blocks) -> Blocks:
    """Return a text that begins with a capital: in the content it goes on after a colon."""
    match blocks:
        case (Paragraph(text=(str(words), *others)), *rest):
            return (Paragraph((words[:1].upper() + words[1:], *others)), *rest)
    return blocks
