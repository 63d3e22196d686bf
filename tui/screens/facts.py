"""What is known about the person's situation, to be looked at and corrected."""

from collections.abc import Iterable
from functools import partial

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from kb.model import Condition, Confirmed, KnowledgeBase, State
from kb.rules import required
from kb.wording import details_beside_facts, how_known
from tui.screens.choose import ChooseScreen
from tui.screens.modal import ModalPage
from tui.session.session import Session
from tui.widgets.row import Row
from tui.widgets.styles import QUIET


class FactsScreen(ModalPage[Confirmed]):
    """Lists the facts with how they became known, and what was taken out; what is chosen is set right."""

    def __init__(self, session: Session) -> None:
        super().__init__("What we know")
        self._session = session
        self._kb, self._state = session.kb, session.state

    def body(self) -> Iterable[Widget]:
        """Yield what is known, the details of the description, and what else counts."""
        facts = self._state.facts
        yield Static("Choose a line to correct it.", classes="quiet", markup=False)
        if not facts:
            yield Static("Nothing yet.", classes="gap", markup=False)
        for name, known in facts.items():
            told, how = self._kb.facts[name], Content.styled(f"  {how_known(self._state, known)}", QUIET)
            about = Content.styled(f"{told.label}: ", "bold")
            yield Row(
                "",
                Content.assemble(about, told.value(known.value).statement, how),
                partial(self._correct, name),
            )
        for label, detail in details_beside_facts(self._kb, self._state):
            yield Static(f"  {label}: {detail}", classes="quiet", markup=False)
        if self._session.taken_out:
            yield Static("Taken out of your text, and not kept", classes="section", markup=False)
        for word in self._session.taken_out:
            yield Row("", f"“{word}” looks like a password", partial(self._ask_about, word))
        open_facts = [fact for fact in self._that_count() if fact not in facts]
        if open_facts:
            yield Static("Not known yet, and it would count", classes="section", markup=False)
        for fact in open_facts:
            asked = "  you did not know" if fact in self._state.unknown else ""
            text = Content.assemble(self._kb.facts[fact].question, Content.styled(asked, QUIET))
            yield Row("", text, partial(self._correct, fact))

    def _that_count(self) -> tuple[str, ...]:
        """Return the facts on which any action for this problem depends."""
        if self._state.problem is None:
            return ()
        conditions: list[Condition] = []
        for candidate in self._kb.problems[self._state.problem].candidates:
            action = self._kb.actions[candidate.action]
            conditions += [*required(self._kb, self._state, action), *action.not_if]
        return tuple(dict.fromkeys(condition.fact for condition in conditions))

    def _correct(self, fact: str) -> None:
        """Ask for the value of a fact, and hand it back as confirmed."""
        self.ask(fact_screen(self._kb, self._state, fact), self.hand_back)

    def _ask_about(self, word: str) -> None:
        """Put a word back only on a second yes: one Enter too many must not save a password."""
        options = [("Leave it out", None), ("It is no password: put it back", word)]
        self.ask(ChooseScreen(f"“{word}”", options), self._put_back)

    def _put_back(self, word: str) -> None:
        self._session.put_back(word)
        self.dismiss(None)


def fact_screen(kb: KnowledgeBase, state: State, id: str) -> ChooseScreen[Confirmed]:
    """Return the page that asks which value ``id`` has, to be confirmed."""
    fact, known = kb.facts[id], state.facts.get(id)
    now = None if known is None else Confirmed(id, known.value)
    options = [(value.statement, Confirmed(id, value.id)) for value in fact.values]
    return ChooseScreen(fact.question, options, explanation=fact.find_out, now=now)
