"""What a description states, and what it does not."""

from __future__ import annotations

import pytest

from kb.matching import normalize
from kb.matching.concepts import Lexicon, index
from kb.matching.details import details_in, fits_rule
from kb.matching.fact_extraction import statements, told_by, without_contradictions
from kb.matching.particles import PASSED_OVER
from kb.matching.tokens import parted
from kb.model import Stated
from tests.kb.matching.small import small

LEXICON = Lexicon(index(statements(small())), PASSED_OVER)


def facts(text: str) -> set[str]:
    """Return the facts that ``text`` states, as written in the content."""
    return {
        f"{told.name}: {told.value}"
        for told in told_by(parted(normalize(text)), LEXICON)
        if told.kind == "fact"
    }


class TestFacts:
    """A wrong fact is worse than a question."""

    @pytest.mark.parametrize(
        ("text", "fact"),
        [
            ("SSH is on", "ssh: on"),
            ("ssh is still on, I believe", "ssh: on"),
            ("well, SSH was never on here", "ssh: off"),
            ("there is no other admin", "other-admin: no"),
            ("My wife is admin and no other administrator exists", "other-admin: no"),
            ("my wife is also an admin", "other-admin: yes"),
            ("I held the reset button for four seconds", "reset-done: yes"),
            ("before I press reset, what is lost?", "reset-done: no"),
        ],
    )
    def test_what_is_stated_is_told(self, text: str, fact: str) -> None:
        """Articles and adverbs between the words do not matter; a negation inside the phrase does."""
        assert fact in facts(text)

    @pytest.mark.parametrize(
        ("text", "fact"),
        [
            ("if SSH is on, what then?", "ssh: on"),
            ("whether SSH is on I cannot say", "ssh: on"),
            ("I do not think SSH is off... not SSH is off", "ssh: on"),
            ("is SSH on", "ssh: on"),
            ("can another admin sign in?", "other-admin: yes"),
            ("we never pressed reset", "reset-done: yes"),
            ("not pressed reset", "reset-done: yes"),
            ("my wife is an admirer", "other-admin: yes"),
        ],
    )
    def test_conditions_negations_and_questions_tell_nothing(self, text: str, fact: str) -> None:
        """What is only asked, supposed or denied is no fact."""
        assert fact not in facts(text)

    def test_contradictions_cancel_out(self) -> None:
        """Two values of one fact: neither is told."""
        told = [Stated("fact", "ssh", "on"), Stated("fact", "ssh", "off"), Stated("fact", "dsm", "7")]
        assert without_contradictions(told) == [Stated("fact", "dsm", "7")]


class TestDetails:
    """Versions, models, messages and addresses."""

    @pytest.mark.parametrize(
        ("text", "name", "value"),
        [
            ("DSM 7.2.1", "version", "7.2.1"),
            ("dsm7 asks", "version", "7"),
            ("since DSM went to 6.2.3-25426", "version", "6.2.3"),
            ("DS1522+, 7.2, on my desk", "version", "7.2"),
            ("Nach dem Update auf 7.2 geht nichts", "version", "7.2"),
            ("群晖 DSM 7.2-64561", "version", "7.2"),
            ("my ds220+ here", "model", "DS220+"),
            ("a DS216j", "model", "DS216j"),
            ("RS1221RP+ in the rack", "model", "RS1221rp+"),
            ("Took over a DS1621xs+", "model", "DS1621xs+"),
            ("Virtual DSM on a server", "model", "VirtualDSM"),
            ("ERR_CONNECTION_REFUSED in Chrome", "message", "ERR_CONNECTION_REFUSED"),
            ("it says error 407 now", "message", "error 407"),
            ("it shows 169.254.12.77", "address", "169.254.12.77"),
            ("169.254.x.x only", "address", "169.254.x.x"),
        ],
    )
    def test_a_detail_is_found_as_it_was_typed(self, text: str, name: str, value: str) -> None:
        """However people write it, the value is plain."""
        assert Stated("detail", name, value) in details_in(text, small().details.values())

    @pytest.mark.parametrize(
        "text",
        [
            "DSM on port 5000",
            "two DSM systems",
            "firmware OS 5",
            r"\\ds1821\artwork",
            "the ads220 campaign",
            "3.5 TB on DSM",
            "I restarted DSM 3 times",
            "it used to be DSM 5",
            "hers has DSM 6",
            "two boxes, and the one in the office (DS920+) works",
        ],
    )
    def test_other_numbers_are_no_detail(self, text: str) -> None:
        """Ports, host names and sizes are neither version nor model."""
        assert [
            told for told in details_in(text, small().details.values()) if told.name in {"version", "model"}
        ] == []

    @pytest.mark.parametrize(
        ("pattern", "value", "fits"),
        [
            ("6.2.4 - 7", "6.2.4", True),
            ("6.2.4 - 7", "6.2", False),
            ("6.2.4 - 7", "7", False),
            ("7 - 8", "7.2.1", True),
            ("RT2*", "RT2600ac", True),
            ("RT2*", "DS220+", False),
            ("169.254.*", "169.254.3.4", True),
            ("6.2", "6.2", True),
            ("6.2", "6.2.1", False),
        ],
    )
    def test_rules_take_texts_beginnings_and_ranges(self, pattern: str, value: str, *, fits: bool) -> None:
        """A range takes in its lower end and leaves out its upper one."""
        assert fits_rule(pattern, value) is fits
