"""Fixtures of the tests of privacy."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.privacy.child import Guarded


@pytest.fixture
def guarded(tmp_path: Path) -> Guarded:
    """Return what runs programs under the guard."""
    return Guarded(tmp_path / "attempts")
