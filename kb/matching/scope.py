"""What decides that a text is not about a NAS of Synology's, and what it is about instead."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from kb.matching.features import ALARM, CONCEPT, DENIED, MODEL, SUPPOSED
from kb.model import KnowledgeBase, Stated

Ranking = list[tuple[float, str]]
"""The weight of the evidence for each id, best first."""

NAMED_LEAD = 3.0
"""How far an entry of *elsewhere* must be ahead of the next one to be named."""
NAS = frozenset({"#nas", "#synology", "#diskstation", MODEL})
"""Features that speak of a NAS of Synology's, or of a NAS at all."""
_BARE = NAS | {
    *("my", "our", "the", "a", "this", "nas", "synology", "syno", "dsm"),
    *("diskstation", "rackstation", "server", "box", "disk", "station"),
}
SIGNING_IN = frozenset({"#sign-in", "!#sign-in", "#locked-out"})
"""Features that speak of signing in."""
PASSWORD = CONCEPT + "password"
OTHERS = frozenset(
    CONCEPT + concept
    for concept in (
        *("other-nas", "other-service", "other-box", "email-login", "windows-login", "own-website"),
        "small-talk",
    )
)
"""Features that speak of something else."""


@dataclass(frozen=True, slots=True)
class OtherDevice:
    """A device that is no NAS of Synology's, or on which other rules hold.

    ``concept`` names it, ``entry`` is its page in *elsewhere*. A mention decides, unless the text also holds
    one of ``besides``, the features that speak of a NAS of Synology's. ``teaches`` is what follows from it.
    ``runs_dsm``: the problems are those of DSM all the same, only no button can help.
    """

    concept: str
    entry: str
    besides: frozenset[str]
    teaches: tuple[Stated, ...] = ()
    runs_dsm: bool = False

    def is_what_is_meant(self, found: AbstractSet[str]) -> bool:
        """Return whether a text with the features ``found`` names the device, and no NAS of Synology's."""
        return CONCEPT + self.concept in found and self.besides.isdisjoint(found)


OTHER_DEVICES = (
    OtherDevice("other-nas", "other-makers-nas", NAS - {"#nas"}),
    OtherDevice(
        "synology-router", "synology-router", NAS - {"#synology"}, (Stated("fact", "device", "router"),)
    ),
    OtherDevice("beestation", "beestation", NAS - {"#synology"}, (Stated("fact", "device", "beestation"),)),
    OtherDevice(
        "loader",
        "virtual-dsm-and-loaders",
        frozenset(),
        (Stated("fact", "device", "virtual"),),
        runs_dsm=True,
    ),
)

SIGN_INS_ELSEWHERE = {
    "e-mail-account": CONCEPT + "email-login",
    "computer-and-phone-password": CONCEPT + "windows-login",
    "router-and-modem": CONCEPT + "router",
}
"""Entries about a password that something else refuses, with the feature that names it.

A refused password is told in the same words wherever it is.
"""

POWER_BUTTON = CONCEPT + "power-button"
"""The button that switches the NAS off, and beeps when it is held."""
NOTICES = (
    ({ALARM}, ("failing-disk", "noise-and-heat")),
    ({CONCEPT + "files-deleted"}, ("deleted-files",)),
    ({CONCEPT + "no-light"}, ("does-not-power-on",)),
    ({POWER_BUTTON, CONCEPT + "beep"}, ("does-not-power-on",)),
)
"""Trouble to be answered even beside a sign-in: its features, and the entries of *elsewhere* about it."""


def notice(kb: KnowledgeBase, found: AbstractSet[str], outside: Ranking) -> str | None:
    """Return the entry of *elsewhere* about trouble that comes first, the best of ``outside`` where two are.

    What is only supposed does not count. ``found`` are the features of the text.
    """
    named = {
        entry
        for told, entries in NOTICES
        if told <= found and found.isdisjoint(SUPPOSED + feature for feature in told)
        for entry in entries
    }
    return next((entry for _, entry in outside if entry in named & kb.elsewhere.keys()), None)


def other_device(kb: KnowledgeBase, found: AbstractSet[str]) -> OtherDevice | None:
    """Return the device that is named and does not run DSM as it should, where no NAS of Synology's is.

    ``found`` are the features of the text.
    """
    named = (device for device in OTHER_DEVICES if device.is_what_is_meant(found))
    return next((device for device in named if device.entry in kb.elsewhere), None)


def names_nothing_but_a_nas(found: AbstractSet[str]) -> bool:
    """Return whether a text with the features ``found`` only says what the person has: *my DS218*."""
    return found <= _BARE


def clear_leader(outside: Ranking, found: AbstractSet[str], problem: float) -> str | None:
    """Return the entry of ``outside`` that the text positively speaks of, well ahead of the next one.

    Another device must be meant by ``found``, the features of the text. Another sign-in that weighs less than
    the best ``problem`` must be named, and no NAS beside it.
    """
    (first, entry), (second, _) = (*outside[:2], (0.0, ""), (0.0, ""))[:2]
    if any(device.entry == entry and not device.is_what_is_meant(found) for device in OTHER_DEVICES):
        return None
    if entry in SIGN_INS_ELSEWHERE and first <= problem:
        names_nas = any(feature.removeprefix(DENIED) in NAS for feature in found)
        if names_nas or SIGN_INS_ELSEWHERE[entry] not in found:
            return None
    return entry if first > 0 and first - max(second, 0.0) >= NAMED_LEAD else None
