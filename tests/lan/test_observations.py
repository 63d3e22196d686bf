"""The program sees what the content lists, and nothing else."""

from __future__ import annotations

from pathlib import Path

from lan.doors import Door, Doors
from lan.looking import Sight, _seen_of, observations
from lan.watching import BACK
from tui.system.loading import load

CONTENT = Path(__file__).parents[2] / "content"
NO_DOORS = Doors("10.0.0.2", (5000, 5001), Door.SILENT, Door.SILENT, Door.SILENT, Door.SILENT)


class _Everything:
    def __contains__(self, _: object) -> bool:
        return True


def test_the_list_of_observations_is_closed() -> None:
    """Each that the program can name stands in the content, and each of the content can be named."""
    kb, _ = load(CONTENT)
    of_a_look = {
        "nothing-found",
        "computer-without-address",
        "several-nas",
        "other-range",
        "self-assigned-address",
    }
    assert set(kb.observations) == of_a_look | set(_seen_of(NO_DOORS, None)) | set(BACK)


def test_silence_shows_nothing_but_itself() -> None:
    """No door answered: no fact follows, and other content than ours is asked for nothing that it lacks."""
    sight = Sight("2026-11-29T12:00:00+00:00", (), (), NO_DOORS)
    assert observations(sight, _Everything()) == ("nothing-found",)
    assert observations(sight, {"else"}) == ()
