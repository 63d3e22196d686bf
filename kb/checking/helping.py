"""A second process that lends a hand: what waits is done by whoever is free first."""

from __future__ import annotations

import gc
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from types import TracebackType
from typing import TYPE_CHECKING, Generic, Self, TypeVar

if TYPE_CHECKING:
    from concurrent.futures import Future

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Errand(Generic[_T]):
    """Something that the second process was asked to do; ``here`` does the same in this one."""

    promise: Future[_T]
    here: Callable[[], _T]

    def result(self) -> _T:
        """Do it here if it has not been begun, else wait for it. Raises what doing it raises."""
        return self.here() if self.promise.cancel() else self.promise.result()


class Helper:
    """The second process. It takes errands in their order."""

    def __init__(self) -> None:
        # Both bring in what speaks to networks, which the engine does not need otherwise.
        from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415
        from multiprocessing import get_context  # noqa: PLC0415

        # A process of its own on every system, not a copy of this one, which would copy threads half.
        self._pool = ProcessPoolExecutor(1, mp_context=get_context("spawn"), initializer=gc.disable)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._pool.shutdown(cancel_futures=True)

    def send(self, job: Callable[[], _T], here: Callable[[], _T] | None = None) -> Errand[_T]:
        """Ask for ``job``, which is pickled; ``here`` is how this process does it, if that differs."""
        return Errand(self._pool.submit(job), here or job)


def finish(errands: Sequence[Errand[_T]]) -> list[_T]:
    """Return all results. The other process goes on in their order, so this one begins with the last."""
    return [errand.result() for errand in reversed(errands)][::-1]
