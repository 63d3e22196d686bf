"""Fixtures of the front ends."""

from __future__ import annotations

import pytest

from tests.tui.command import Command


@pytest.fixture
def backin(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Command:
    """Return the command, to be called with its arguments."""
    return Command(capsys, monkeypatch)
