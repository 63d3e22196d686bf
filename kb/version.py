"""Which Backin this is."""

from __future__ import annotations

from functools import cache


@cache
def backin_version() -> str:
    """Return the version of the installed package, or ``not installed`` in a bare source tree."""
    # Reading the metadata brings in the mail parser, which is slow and not wanted at every start.
    from importlib.metadata import PackageNotFoundError, version  # noqa: PLC0415

    try:
        return version("backin")
    except PackageNotFoundError:
        return "not installed"
