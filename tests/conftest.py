"""What all tests share: private folders, and how hard Hypothesis tries."""

from __future__ import annotations

import shutil
from importlib.util import find_spec
from pathlib import Path

import pytest
from hypothesis import settings

from kb.cache import cache_folder

# What these need, Windows has not: a terminal to type into, and limits for a process.
if find_spec("fcntl") is None:
    collect_ignore_glob = [
        "crash/test_*.py",
        "hostile/test_hostile.py",
        "kb/storage/cases/test_disk_trouble.py",
        "privacy/test_no_network.py",
    ]

# No deadline: the machine may be slow and shared. The quick profile tries the same examples at each run, so
# that a failure is about the change; `--hypothesis-profile deep` looks for new ones.
settings.register_profile("quick", max_examples=50, deadline=None, derandomize=True)
settings.register_profile("deep", max_examples=2000, deadline=None)
settings.load_profile("quick")


@pytest.fixture(scope="session")
def shared_cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a cache folder for the whole run. What was compiled at set-up need not be compiled again."""
    folder = tmp_path_factory.mktemp("cache")
    if cache_folder().is_dir():
        shutil.copytree(cache_folder(), folder, dirs_exist_ok=True)
    return folder


@pytest.fixture(autouse=True)
def own_folders(tmp_path: Path, shared_cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep every test away from the user's cases and settings, and from those of other tests."""
    monkeypatch.setenv("BACKIN_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("BACKIN_CONFIG", str(tmp_path / "config"))
    monkeypatch.setenv("BACKIN_CACHE", str(shared_cache))
