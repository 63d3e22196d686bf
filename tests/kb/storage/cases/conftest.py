"""The data folder of a test."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from kb.storage.cases import CaseStore


@pytest.fixture
def data(own_folders: None) -> Path:
    """Return the folder that BACKIN_DATA names, which does not exist yet."""
    _ = own_folders
    return Path(os.environ["BACKIN_DATA"])


@pytest.fixture
def store() -> CaseStore:
    """Return what saves the cases of one running program."""
    return CaseStore()
