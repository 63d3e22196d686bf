"""The codes of the checks' findings, what each stands for, and how much it weighs."""

from __future__ import annotations

from enum import Enum

from kb.checking import limits
from kb.model import Finding, Place, Severity

_ERROR, _WARNING = Severity.ERROR, Severity.WARNING


class Code(Enum):
    """A finding's stable code, what it stands for in a few words, its severity, and what to do, as Markdown.

    Links of the advice lead from ``docs/checks.md``, the page that is made of it.
    """

    UNREACHABLE = (
        "S01",
        "a step to which no way leads",
        _ERROR,
        """Lead to it, or take it out. What is known on each way counts: an answer that contradicts it
        leads nowhere.""",
    )
    DEAD_END = (
        "S02",
        "a step at which somebody is stuck",
        _ERROR,
        """Give every situation an answer that leads on. Steps that ask and say nothing must not lead
        round in a circle.""",
    )
    CIRCLE = (
        "S03",
        "a round that brings nothing new",
        _ERROR,
        "Lead on to what is new. A way may come back to a step only with a new fact or a new outcome.",
    )
    MISSPELT_HEADING = (
        "S04",
        "a step that is nearly a reserved heading",
        _ERROR,
        """Write *What can help*, *Not this*, *See also* or *People say* exactly so, or word the step
        otherwise.""",
    )
    TOO_MANY_ANSWERS = "S05", f"more than {limits.MOST_ANSWERS} answers", _ERROR, "Ask two questions."
    LONG_WAY = (
        "S06",
        f"more than {limits.MOST_QUESTIONS} questions on one way",
        _ERROR,
        """Ask less, or what decides first. Everything that somebody can answer counts, *I don't know*
        as well. The finding shows the way.""",
    )
    TOO_WIDE = (
        "S07",
        "a problem with too many states to prove anything",
        _ERROR,
        f"""Split the problem. With more than {limits.MOST_STATES:,} states it is not walked, and
        nothing is proved about it.""",
    )

    GAP = (
        "F01",
        "a situation for which a question has no answer",
        _ERROR,
        "What one question teaches must cover all values together: write the answer that is missing.",
    )
    OVERLAP = (
        "F02",
        "a situation for which a question has two answers",
        _ERROR,
        "Let no two answers teach the same.",
    )
    ALREADY_DECIDED = (
        "F03",
        "a question whose answer is known on every way to it",
        _ERROR,
        "Do not ask what is known: lead past the question, or put the fact under *Holds*.",
    )
    NO_DIFFERENCE = (
        "F04",
        "a question whose answers all lead to the same",
        _WARNING,
        "Take the question out. None of its facts decides anything later.",
    )
    NO_UNKNOWN = (
        "F05",
        "no *I don't know* before an action of harm 2 or more",
        _ERROR,
        """Add the answer *I don't know*, with a link that teaches nothing: from here links lead on to
        such an action.""",
    )
    UNUSED_FACT = (
        "F06",
        "a fact that nothing asks for or needs",
        _WARNING,
        "Let something need it, or take it out.",
    )
    TAUGHT_IN_VAIN = (
        "F07",
        "a fact that is taught, and on which nothing depends",
        _WARNING,
        """Phrases, details or answers teach it. Let something depend on it (a need, a stop sign, *Only
        if*, an answer that leads elsewhere than the others, something that it implies), or take it
        out.""",
    )
    CONTRADICTED_SWITCH = (
        "F08",
        "a way into a problem that holds what is known to be otherwise",
        _ERROR,
        """Let the answer that leads there teach what the other problem *Holds*. Under *If it did not*
        the way is in order: what is seen there was seen after the action, which may have changed
        it. The finding shows the way.""",
    )
    PRESUPPOSED = (
        "F09",
        "a step that speaks of what need not have happened",
        _ERROR,
        """Ask for it first, or do not speak of it: a fact's *Presupposed by* names these words. The
        finding shows the way.""",
    )
    SHOWS_NOTHING = (
        "F10",
        "an observation that shows nothing",
        _WARNING,
        "Name it under *Seen by* of a fact's value, let it *propose* a problem, or take it out.",
    )
    SHOWS_BOTH = (
        "F11",
        "an observation of things that exclude each other",
        _ERROR,
        "Leave it with the one value that it shows.",
    )

    ORDER = (
        "H01",
        "actions that are not in order of harm",
        _ERROR,
        "Put the milder action first, in an advice and under *What can help*.",
    )
    MILDER_OPEN = (
        "H02",
        "a harsh action while a milder one could still work",
        _ERROR,
        """**Least harm first.** Offer the milder action first, rule it out by a question, or say at
        the question that asks for what it needs **How to find out:**. Harm 0 and 1 count as equal.
        An action is set aside when each fact that it waits for was asked at a question that says
        how to find out, and answered *I don't know*. One that costs nothing but time (harm 0, and
        no `Spends`) is never set aside, but offered as a try. The finding shows the way.""",
    )
    NOT_LISTED = (
        "H03",
        "an advised action that *What can help* does not list",
        _ERROR,
        "List it there. What is advised after an action has worked need not be listed.",
    )
    NEVER_POSSIBLE = (
        "H04",
        "an action whose needs are contradicted or never established",
        _ERROR,
        "Ask for what it needs before, or take it off the advice.",
    )
    STOP_SIGN = (
        "H05",
        "a stop sign that is not asked before harm 2 or more",
        _ERROR,
        "Ask for each fact under *Not if*, for instance by leading over the road that asks for them.",
    )
    INCOMPLETE = (
        "H06",
        "an action of harm 2 or more that does not say what it costs",
        _ERROR,
        "Write *Loses*, *Keeps*, *Undo*, *Check that it worked* and *Put back afterwards*.",
    )
    ATTEMPTS = (
        "H07",
        "more sign-in attempts than Auto Block forgives",
        _ERROR,
        f"""Spend at most {limits.MOST_ATTEMPTS} attempts on one way (*Spends*): Auto Block counts them
        as well. A reset starts anew.""",
    )
    TWO_TRIPS = (
        "H08",
        "two trips to the box with something else between",
        _WARNING,
        "Put the actions that need `at-the-nas: yes` next to one another.",
    )
    FORGOTTEN = (
        "H09",
        "a milder action that is passed over where more was told than asked",
        _WARNING,
        """The question asks for two things at once: whoever told one of them beforehand, or in another
        problem, lacks only the other, and *I don't know* leads past the action. The dialog steps in
        and offers it; better the page does. Lead over an advice that lists the action: whoever
        cannot do it passes there in silence. The finding shows the way.""",
    )

    SKIPPED_TRY = (
        "H10",
        "a try that costs nothing, and that *I don't know* leads past",
        _WARNING,
        """Lead *I don't know* over an advice that lists the action: harm 0, and no `Spends`. The
        dialog offers it before anything of harm 2 or more; better the page does, at once. The
        finding shows the way.""",
    )
    FORGOTTEN_WAY_IN = (
        "H11",
        "a way of still being inside that a problem with a harsh end forgets",
        _ERROR,
        """List under *What can help* a milder action that needs a fact marked *Still inside*, or one
        that follows from it; or say under *Not from inside* why there is none.""",
    )
    NOTHING_LEFT = (
        "H12",
        "a step that says that nothing milder is left, where something is not known",
        _WARNING,
        """Word the step *what is left*. A way leads there on which a milder action is only not known,
        and the gate before harm names what is not known. The finding shows the way.""",
    )

    BAD_ADDRESS = (
        "Q01",
        "an address that nobody should click",
        _ERROR,
        """Link to the maker's own page. Nobody should click a bare IP address or a firmware mirror
        that is not Synology's.""",
    )
    OLD_REVIEW = (
        "Q02",
        "a review over a year ago",
        _WARNING,
        "Look at the sources again, and write the day under *Reviewed*.",
    )
    STATED_AS_FACT = (
        "Q03",
        "something unverified that is worded as a fact",
        _ERROR,
        "Say *not confirmed* in the title, in the first paragraph or under *Before you start*.",
    )
    LONG_SENTENCE = (
        "Q04",
        f"a sentence of more than {limits.MOST_WORDS} words",
        _WARNING,
        'Make two sentences of it. Notes such as "(one report, F1)" do not count.',
    )
    ABBREVIATION = (
        "Q05",
        "an abbreviation that nothing explains",
        _WARNING,
        """Explain two to five capital letters in the [glossary](../content/glossary.md), or in
        brackets right behind them. Everyday ones (`USB`, `TV`, ...) and what stands in backticks or
        *italics*, as on a screen or a label, need nothing.""",
    )

    UNDATED_MENU = (
        "Q06",
        "a menu of DSM on a page that does not say up to which version menus were checked",
        _WARNING,
        """Write *Menus checked up to DSM 7.2.* on the page, with the version that you looked at. A sentence
        that is marked *one report*, *inferred* or *not confirmed* need not be dated, nor the Control Panel of
        Windows.""",
    )

    DOUBLE_PHRASE = (
        "P01",
        "one phrase in two places",
        _ERROR,
        "Keep it in one place. Case, accents and punctuation do not tell two phrases apart.",
    )
    NOT_FIRST = (
        "P02",
        "phrases that do not lead back to their own page",
        _ERROR,
        """Write phrases that fit this page only. A problem's must come back first and sure; those of
        *elsewhere* must be unknown, with that entry.""",
    )
    FEW_PHRASES = (
        "P03",
        f"fewer than {limits.FEWEST_PHRASES} phrases",
        _ERROR,
        "Write more, in the words of people who have the problem.",
    )

    SCENARIO_FAILS = (
        "T01",
        "a scenario that does not come true",
        _ERROR,
        """Correct the page or the scenario: it ends elsewhere, or is offered what it must never be. A
        question that teaches no fact is answered *I don't know* here.""",
    )
    SCENARIO_FACT = (
        "T02",
        "a fact of a scenario that changes nothing",
        _ERROR,
        "Take the fact out: it changes neither the way, nor its end, nor the ladder.",
    )
    NO_SCENARIO = (
        "T03",
        "an action that no scenario reaches",
        _ERROR,
        "Write a scenario that ends in it or tries it.",
    )

    TOO_HARSH = (
        "M01",
        "a first advice harsher than need be",
        _ERROR,
        "Offer the mildest action that is possible first. Harm 0 and 1 count as equal.",
    )
    IMPOSSIBLE = (
        "M02",
        "an advice that cannot be followed",
        _ERROR,
        "Give each version of DSM its action, and ask for what an action needs.",
    )
    ONE_SLIP = (
        "M03",
        "harm after a single wrong answer",
        _ERROR,
        """Have what was answered confirmed before an action of harm 2 or more, where something milder
        is possible or a stop sign holds.""",
    )
    BLIND_WALK = (
        "M04",
        "harm 3 or more for somebody who knows nothing",
        _ERROR,
        "Lead *I don't know* to what costs less, or to a stop.",
    )
    DETOUR = (
        "M05",
        "more questions than the shortest order needs",
        _WARNING,
        f"""Ask first what decides. Over {limits.MOST_ABOVE_OPTIMUM} questions more than in the best
        order are expected before the first possible advice that waits for facts. The shares are
        estimates.""",
    )
    WORST_CASE = (
        "M06",
        "too many questions at worst",
        _WARNING,
        f"Ask less. Somebody who knows the answers is asked at most {limits.MOST_QUESTIONS} questions.",
    )
    REGRET = (
        "M07",
        "a mild remedy that is possible and never offered",
        _WARNING,
        f"Offer it. It is possible for over {limits.MOST_REGRET:.0%} of those who end in a road's last word.",
    )

    def __init__(self, code: str, meaning: str, severity: Severity, advice: str) -> None:
        self.code = code
        self.meaning = meaning
        self.severity = severity
        self.advice = " ".join(advice.split())

    @property
    def family(self) -> str:
        """The letter of the family that the code belongs to."""
        return self.code[0]

    def at(self, place: Place, wrong: str, remedy: str) -> Finding:
        """Return a finding of this code: ``wrong`` and ``remedy`` are whole sentences."""
        return Finding(place, self.code, wrong, remedy, self.severity)
