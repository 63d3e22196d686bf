"""What the small examples of the page cannot show: long ways, wide problems, two trips, and the figures."""

from __future__ import annotations

from datetime import date
from math import isclose

import pytest

from kb.checking import Report, check, explore, limits
from kb.checking.measuring.metrics import measure
from kb.checking.measuring.worlds import Worlds
from kb.model import Condition
from kb.reading import read_files
from tests.kb.checking.clean_content import CLEAN

TODAY = date(2026, 11, 22)
BLOCKED = "problems/ip-blocked.md"
AT_THE_NAS = """\
# Can you touch the NAS?

Think of who is there.

| | |
| --- | --- |
| Label | at the NAS |

## yes

Somebody can touch it.

| | |
| --- | --- |
| Share | 80 % |

## no

Nobody can touch it.

| | |
| --- | --- |
| Share | 20 % |
"""
TRIPS = """\
## Where are you?

- [Here](#ask-or-wait "at-the-nas: yes")
- [Away](#ask-or-wait "at-the-nas: no")
- [I don't know](#ask-or-wait)

## Ask or wait

1. [Look at it](../actions/look.md)
2. [Ask somebody](../actions/ask-somebody.md)
3. [Look once more](../actions/look-again.md)
"""


def changed(name: str, old: str, new: str) -> dict[str, bytes]:
    """Return the small knowledge base with one text replaced."""
    text = CLEAN[name].decode()
    assert text.count(old) == 1
    return {**CLEAN, name: text.replace(old, new).encode()}


def checked(files: dict[str, bytes], families: str = "SFHTM") -> Report:
    """Return the report on ``files``."""
    return check(read_files(files), TODAY, None, families)


def codes(report: Report) -> set[str]:
    """Return the codes of a report."""
    return {finding.code for finding in report.findings}


def chain_of_questions(count: int) -> dict[str, bytes]:
    """Return the small knowledge base with ``count`` questions before the last step of a problem."""
    steps = [
        f"## Is it {number}?\n\n- [Yes](#is-it-{number + 1})\n- [No](found-nas.md)\n"
        for number in range(count)
    ]
    steps.append(f"## Is it {count}\n\nThat was all.\n")
    text = "\n".join(steps) + "\n## The password may be wrong"
    files = changed(BLOCKED, "## The password may be wrong", text)
    then = b"[you may not know the password](#the-password-may-be-wrong)"
    return {**files, BLOCKED: files[BLOCKED].replace(then, b"[on](#is-it-0)")}


def test_ten_questions_are_one_too_many() -> None:
    """Nine questions on a way are fine, ten are told, with the way and both ways of counting."""
    assert not codes(checked(chain_of_questions(9))) & {"S06", "M06"}
    assert codes(checked(chain_of_questions(10))) >= {"S06", "M06"}


def test_a_problem_too_wide_to_walk_is_a_finding(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is sampled in silence."""
    monkeypatch.setattr(limits, "MOST_STATES", 10)
    assert "S07" in codes(checked(CLEAN, "S"))


def test_two_trips_to_the_box_are_told() -> None:
    """At the box, away and at the box again is a detour; two actions at the box in one go are none."""
    needs = b"| Needs | `at-the-nas: yes` |\n| Applies |"
    look = CLEAN["actions/ask-somebody.md"].replace(b"| Applies |", needs)
    more = {
        "actions/look.md": look,
        "actions/look-again.md": look,
        "facts/at-the-nas.md": AT_THE_NAS.encode(),
    }
    asks = "## Ask or wait\n\n1. [Ask somebody](../actions/ask-somebody.md)\n"
    twice = {**changed(BLOCKED, asks, TRIPS), **more}
    assert "H08" in codes(checked(twice, "H"))
    in_one_go = TRIPS.replace("2. [Ask somebody](../actions/ask-somebody.md)\n", "")
    assert "H08" not in codes(checked({**changed(BLOCKED, asks, in_one_go), **more}, "H"))


def test_the_witness_names_the_questions_and_answers() -> None:
    """A broken promise comes with the way that leads there."""
    find_out = "**How to find out:** ask everybody"
    without = changed("problems/forgot-password.md", find_out, "Ask everybody")
    (finding,) = checked(without, "H").findings
    assert finding.code == "H02"
    assert "Is there another administrator? I don't know" in finding.wrong
    assert "Is anything on it encrypted? No" in finding.wrong


def test_figures_are_weighted_by_the_shares() -> None:
    """Three in ten have a helper and are asked once, the others twice; no order is better."""
    metrics = measure(read_files(CLEAN), explore(read_files(CLEAN), "forgot-password"))
    assert isclose(metrics.expected, 0.3 * 1 + 0.7 * 2)
    assert isclose(metrics.optimum, metrics.expected)
    assert (metrics.worst, metrics.too_harsh, metrics.impossible, metrics.regret) == (2, 0, 0, 0)


def test_the_best_order_asks_first_what_most_often_helps() -> None:
    """With the encryption asked before the helper, some are asked in vain."""
    worse = CLEAN["problems/forgot-password.md"].replace(
        b"## Is there another administrator?",
        b"## Is it encrypted?\n\n"
        b'- [No](#is-there-another-administrator "encrypted: no")\n'
        b'- [Yes](#is-there-another-administrator "encrypted: no-key")\n'
        b"- [I don't know](#is-there-another-administrator)\n\n"
        b"## Is there another administrator?",
    )
    kb = read_files({**CLEAN, "problems/forgot-password.md": worse})
    metrics = measure(kb, explore(kb, "forgot-password"))
    assert isclose(metrics.expected, 2.0)
    assert isclose(metrics.optimum, 1.7)


def test_a_slip_that_nobody_asks_about_again_is_told() -> None:
    """Who does not know that the NAS is waking up is led to a reset that must not be done meanwhile.

    Whoever says that it is not is asked once more before harm.
    """
    asks = (
        "## Is it waking up?\n\n"
        '- [Yes](#write-it-down "waking: yes")\n'
        '- [No](#is-there-another-administrator "waking: no")\n'
        "- [I don't know](#is-there-another-administrator)\n\n"
    )
    name, reset = "problems/forgot-password.md", "actions/reset-mode-1.md"
    files = changed(name, "## Is there another administrator?", f"{asks}## Is there another administrator?")
    waking = AT_THE_NAS.replace("Can you touch the NAS?", "Is it waking up?").replace(
        "at the NAS", "waking up"
    )
    stops = CLEAN[reset].replace(b"| Loses |", b"| Not while | `waking: yes` |\n| Loses |")
    report = checked({**files, "facts/waking.md": waking.encode(), reset: stops}, "M")
    slips = [finding.wrong for finding in report.findings if finding.code == "M03"]
    assert any("“I don't know” instead of “Yes” is offered reset-mode-1" in each for each in slips)
    assert not any("“No” instead of “Yes”" in each for each in slips)
    assert not [finding for finding in checked(CLEAN, "M").findings if finding.code == "M03"]


def test_worlds_respect_what_values_imply() -> None:
    """DSM 7 with "older than 6.2.4" does not occur, and shares are those of what can occur."""
    worlds = Worlds(read_files(CLEAN))
    assert worlds.count(["dsm", "dsm-from-6-2-4"]) == 5
    assert worlds.chance([Condition("dsm-from-6-2-4", "yes")], {"dsm": "7"}) == 1
    assert worlds.chance([Condition("helper", "yes")], {"dsm": "7"}) == pytest.approx(0.3)
    assert Worlds(read_files(CLEAN), ("7",)).chance([Condition("dsm", "7")], {}) == 1
