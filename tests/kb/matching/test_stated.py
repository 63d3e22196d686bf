"""What the shipped content hears people state, in every language that is read."""

from __future__ import annotations

import pytest

from kb.matching import Matcher
from kb.model import Told

PRESSED = Told("fact", "reset-done", "yes")


@pytest.mark.parametrize(
    "text",
    [
        "I pressed reset, it never beeped",
        "I pressed reset but nothing happened",
        "I did the reset. No reaction at all.",
        "habe reset gedrückt, aber es hat nicht gepiept",
        "reset gedrückt, es passiert nichts",
        "j'ai appuyé sur reset, aucun bip",
        "j'ai fait le reset mais il ne se passe rien",
        "he pulsado reset y no pita",
        "hice el reset pero no pasó nada",
        "ik heb op reset gedrukt, geen piep",
        "reset gedaan maar er gebeurt niets",
        "ho premuto reset, nessun bip",
        "ho fatto il reset ma non succede nulla",
        "按了重置键, 没有声音",
        "按了reset键, 没反应",
    ],
)
def test_an_attempt_without_effect_is_no_reset(text: str, matcher: Matcher) -> None:
    """Whoever pressed and heard nothing has tried: that a reset was done is not told."""
    match = matcher.match(text)
    assert PRESSED not in match.told
    assert "no-beep" in {each.problem for each in match.ranked[:3]}


@pytest.mark.parametrize(
    "text",
    [
        "I pressed reset and it beeped once",
        "I pressed reset, it beeped once, but nothing happened",
        "reset gedrückt, hat einmal gepiept, danach passiert nichts",
    ],
)
def test_a_reset_that_beeped_is_told(text: str, matcher: Matcher) -> None:
    """One beep says that the reset was done, whatever came afterwards."""
    assert PRESSED in matcher.match(text).told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("lost the codes. SSH: off. second administrator: none", ("ssh", "off")),
        ("lost the codes. SSH: off. second administrator: none", ("other-admin", "no")),
        ("Windows still has the Z: drive connected", ("shares-open", "yes")),
        ('it says "wrong password." SSH still works', ("ssh", "on")),
        ("the default admin is of course disabled", ("builtin-admin", "disabled")),
        ("DS220+ on 7.2.2", ("dsm", "7")),
        ("升级到DSM7.2之后登录不了", ("dsm", "7")),
    ],
)
def test_short_statements_are_heard(text: str, told: tuple[str, str], matcher: Matcher) -> None:
    """A colon, a drive letter, a quotation or a missing space does not hide what is stated."""
    assert Told("fact", *told) in matcher.match(text).told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("my password is forgotten, where do I reset it", ("reset-done", "yes")),
        ("forgot it, how can I reset the NAS", ("reset-done", "yes")),
        ("my administrator account is deactivated", ("builtin-admin", "disabled")),
        ("the folders of my old server do not open any more", ("shares-open", "yes")),
        ("ni un solo pitido", ("beep", "one")),
        ("only admin is disabled", ("other-admin", "no")),
        ("upgraded from 6.2 to 7.2", ("dsm", "6")),
    ],
)
def test_what_is_not_stated_is_not_told(text: str, told: tuple[str, str], matcher: Matcher) -> None:
    """Each of these was told once, and was false."""
    assert Told("fact", *told) not in matcher.match(text).told
