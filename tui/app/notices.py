"""Messages in the corner that cannot stop the app."""

from __future__ import annotations

from textual.notifications import Notification

SHORTEST = 0.05
"""Seconds that a message stays at least once it is shown."""


class Notice(Notification):
    """A notification with some time left whenever Textual asks, also in the moment in which it ends.

    Textual 8 sets a timer by that time after it has looked whether there is any, and with a negative one the
    timer never ends and lets nothing else run: the app would stand still.
    """

    @property
    def time_left(self) -> float:
        """Seconds until the message goes, more than 0."""
        return max(super().time_left, SHORTEST)

    @property
    def has_expired(self) -> bool:
        """Whether its time is over."""
        return super().time_left <= 0
