"""The codes of the checks' findings, what each stands for, and how much it weighs."""

from __future__ import annotations

from enum import Enum

from kb.checking import limits
from kb.model import Finding, Place, Severity

_ERROR, _WARNING = Severity.ERROR, Severity.WARNING


class Code(Enum):
    """A finding's stable code, what it stands for in a few words, as Markdown, and its severity.

    What to do about it in general stands in ``docs/checks.md``.
    """

    UNREACHABLE = "S01", "a step to which no way leads", _ERROR
    DEAD_END = "S02", "a step at which somebody is stuck", _ERROR
    CIRCLE = "S03", "a round that brings nothing new", _ERROR
    MISSPELT_HEADING = "S04", "a step that is nearly a reserved heading", _ERROR
    TOO_MANY_ANSWERS = "S05", f"more than {limits.MOST_ANSWERS} answers", _ERROR
    LONG_WAY = "S06", f"more than {limits.MOST_QUESTIONS} questions on one way", _ERROR
    TOO_WIDE = "S07", "a problem with too many states to prove anything", _ERROR

    GAP = "F01", "a situation for which a question has no answer", _ERROR
    OVERLAP = "F02", "a situation for which a question has two answers", _ERROR
    ALREADY_DECIDED = "F03", "a question whose answer is known on every way to it", _ERROR
    NO_DIFFERENCE = "F04", "a question whose answers all lead to the same", _WARNING
    NO_UNKNOWN = "F05", "no *I don't know* before an action of harm 2 or more", _ERROR
    UNUSED_FACT = "F06", "a fact that nothing asks for or needs", _WARNING
    TAUGHT_IN_VAIN = "F07", "a fact that is taught, and on which nothing depends", _WARNING
    CONTRADICTED_SWITCH = "F08", "a way into a problem that holds what is known to be otherwise", _ERROR
    PRESUPPOSED = "F09", "a step that speaks of what need not have happened", _ERROR
    SHOWS_NOTHING = "F10", "an observation that shows nothing", _WARNING
    SHOWS_BOTH = "F11", "an observation of things that exclude each other", _ERROR

    ORDER = "H01", "actions that are not in order of harm", _ERROR
    MILDER_OPEN = "H02", "a harsh action while a milder one could still work", _ERROR
    NOT_LISTED = "H03", "an advised action that *What can help* does not list", _ERROR
    NEVER_POSSIBLE = "H04", "an action whose needs are contradicted or never established", _ERROR
    STOP_SIGN = "H05", "a stop sign that is not asked before harm 2 or more", _ERROR
    INCOMPLETE = "H06", "an action of harm 2 or more that does not say what it costs", _ERROR
    ATTEMPTS = "H07", "more sign-in attempts than Auto Block forgives", _ERROR
    TWO_TRIPS = "H08", "two trips to the box with something else between", _WARNING
    FORGOTTEN = "H09", "a milder action that is passed over where more was told than asked", _WARNING
    SKIPPED_TRY = "H10", "a try that costs nothing, and that *I don't know* leads past", _WARNING
    FORGOTTEN_WAY_IN = "H11", "a way of still being inside that a problem with a harsh end forgets", _ERROR
    NOTHING_LEFT = (
        "H12",
        "a step that says that nothing milder is left, where something is not known",
        _WARNING,
    )

    BAD_ADDRESS = "Q01", "an address that nobody should click", _ERROR
    OLD_REVIEW = "Q02", "a review over a year ago", _WARNING
    STATED_AS_FACT = "Q03", "something unverified that is worded as a fact", _ERROR
    LONG_SENTENCE = "Q04", f"a sentence of more than {limits.MOST_WORDS} words", _WARNING
    ABBREVIATION = "Q05", "an abbreviation that nothing explains", _WARNING
    UNDATED_MENU = (
        "Q06",
        "a menu of DSM on a page that does not say up to which version menus were checked",
        _WARNING,
    )

    DOUBLE_PHRASE = "P01", "one phrase in two places", _ERROR
    NOT_FIRST = "P02", "phrases that do not lead back to their own page", _ERROR
    FEW_PHRASES = "P03", f"fewer than {limits.FEWEST_PHRASES} phrases", _ERROR

    SCENARIO_FAILS = "T01", "a scenario that does not come true", _ERROR
    SCENARIO_FACT = "T02", "a fact of a scenario that changes nothing", _ERROR
    NO_SCENARIO = "T03", "an action that no scenario reaches", _ERROR

    TOO_HARSH = "M01", "a first advice harsher than need be", _ERROR
    IMPOSSIBLE = "M02", "an advice that cannot be followed", _ERROR
    ONE_SLIP = "M03", "harm after a single wrong answer", _ERROR
    BLIND_WALK = "M04", "harm 3 or more for somebody who knows nothing", _ERROR
    DETOUR = "M05", "more questions than the shortest order needs", _WARNING
    WORST_CASE = "M06", "too many questions at worst", _WARNING
    REGRET = "M07", "a mild remedy that is possible and never offered", _WARNING

    def __init__(self, code: str, meaning: str, severity: Severity) -> None:
        self.code = code
        self.meaning = meaning
        self.severity = severity

    def at(self, place: Place, wrong: str, remedy: str) -> Finding:
        """Return a finding of this code: ``wrong`` and ``remedy`` are whole sentences."""
        return Finding(place, self.code, wrong, remedy, self.severity)
