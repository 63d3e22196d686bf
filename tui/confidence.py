"""How sure a piece of advice is, in words for a person."""

from __future__ import annotations

from typing import Final

from kb.model import Confidence

CONFIDENCE_WORDS: Final = {
    Confidence.VENDOR: "Synology says so itself",
    Confidence.SEVERAL: "several independent sources agree",
    Confidence.ONE_REPORT: "one report says so",
    Confidence.INFERRED: "concluded from what is known, not seen",
    Confidence.UNVERIFIED: "not confirmed",
}
