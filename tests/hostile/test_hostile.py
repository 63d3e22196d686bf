"""A short run with hostile input; and the harness itself notices what it is there for."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import replace

import pytest

from kb.report import writing
from tests.hostile.bounds import little_memory
from tests.hostile.growth import Grown
from tests.hostile.mutating import Mutator
from tests.hostile.promises import harmless
from tests.hostile.running import Ran, run
from tests.hostile.targets import TARGETS, Target
from tests.hostile.targets.target import as_text

_INPUTS = 500


@pytest.mark.parametrize("target", TARGETS.values(), ids=TARGETS)
def test_no_input_breaks_a_promise(target: Target) -> None:
    """No exception but those declared, bounded time and memory, nothing that steers a terminal."""
    target.run(b"")
    ran = run(target, 10 + round(_INPUTS * target.share / 100), seed=22)
    assert not ran.found


def test_equal_seeds_give_equal_inputs() -> None:
    """What was found can be found again."""

    def some(seed: int) -> list[bytes]:
        mutator = Mutator(seed, TARGETS["case"].good(), TARGETS["case"].pieces)
        return [mutator.next() for _ in range(50)]

    assert some(1) == some(1)
    assert some(1) != some(2)


def given(fault: Callable[[bytes], object], inputs: int = 100) -> Ran:
    """Return what a run shows of a target with a ``fault``."""
    target = replace(TARGETS["hygiene"], run=fault, seconds=0.1)
    with little_memory():
        return run(target, inputs, seed=1)


def problems(ran: Ran) -> str:
    """Return what was found, in words."""
    return "; ".join(found.problem for found in ran.found.values())


def test_it_notices_a_character_that_steers() -> None:
    """Text that goes to the terminal as it came is a finding."""
    ran = given(lambda data: harmless(as_text(data), "the terminal"))
    assert "reached the terminal" in problems(ran)


def test_it_notices_an_exception_and_where_it_came_from() -> None:
    """Whatever is raised is a finding, once for each place."""
    ran = given(lambda data: dict[bytes, bytes]()[data])
    assert "KeyError" in problems(ran)
    assert [found.where.partition(":")[0] for found in ran.found.values()] == [
        "tests/hostile/test_hostile.py"
    ]


@pytest.mark.skipif(sys.platform == "win32", reason="no such signal")
def test_it_notices_what_never_ends() -> None:
    """An input that takes too long is stopped, and a finding."""

    def hang(_: bytes) -> None:
        while True:
            pass

    assert "takes more than" in problems(given(hang, inputs=1))


@pytest.mark.skipif(sys.platform != "linux", reason="no such limit")
def test_it_notices_what_eats_memory() -> None:
    """An input for which much memory is wanted is a finding."""
    assert "MemoryError" in problems(given(lambda _: bytes(1 << 30), inputs=1))


def test_it_notices_words_that_break_out_of_a_report(monkeypatch: pytest.MonkeyPatch) -> None:
    """Were a person's details written between single backticks, some would read back as others."""
    monkeypatch.setattr(writing, "code", lambda text: f"`{text}`")
    assert "reads back as another case" in problems(run(TARGETS["report"], 60, seed=1))


def test_it_notices_work_that_grows_with_the_square() -> None:
    """Work that keeps step with the input is none of its business, and neither is what nobody notices."""
    assert Grown(empty=0.01, once=0.02, twice=0.05, four_times=0.17).is_too_much
    assert not Grown(empty=0.01, once=0.02, twice=0.03, four_times=0.05).is_too_much
    assert not Grown(empty=0.0, once=0.001, twice=0.004, four_times=0.016).is_too_much
