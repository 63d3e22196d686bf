"""All limits that the content must keep. They are only ever tightened."""

from __future__ import annotations

from datetime import timedelta

from kb.model import Harm

MOST_ANSWERS = 7
"""Answers to a question."""
MOST_QUESTIONS = 9
"""Questions on a way."""
MOST_ATTEMPTS = 3
"""What Backin spends on a way of the attempts to sign in after which Auto Block shuts the door."""
FEWEST_PHRASES = 8
"""Phrases of a problem."""
MOST_WORDS = 25
"""Words in a sentence."""
OLDEST_REVIEW = timedelta(days=365)

MOST_TOO_HARSH = 0.0
"""The share (0..1) of people whose first advice is harsher than need be."""
MOST_IMPOSSIBLE = 0.0
"""The share (0..1) of people who cannot follow an advice."""
MOST_REGRET = 0.05
"""The share (0..1) of people to whom a mild remedy is possible and never offered."""
MOST_ABOVE_OPTIMUM = 0.5
"""How many more questions are expected than the best order needs."""
MOST_BLIND_HARM = Harm.DEFAULTS
"""What is offered to somebody who knows nothing."""

MOST_STATES = 50_000
"""A problem with more states than this is too wide to be explored, which is a finding in itself."""
