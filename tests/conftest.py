"""What all tests share: private folders, and how hard Hypothesis tries."""

from __future__ import annotations

import gc
import os
import shutil
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest
from hypothesis import settings
from textual._compositor import Compositor
from textual.css.model import RuleSet
from textual.css.stylesheet import Stylesheet

from kb.cache import Loaded, cache_folder, default_content, load
from kb.model import KnowledgeBase

# What these need, Windows has not: a terminal to type into, and limits for a process.
if find_spec("fcntl") is None:
    collect_ignore_glob = [
        "crash/test_*.py",
        "hostile/test_hostile.py",
        "kb/storage/cases/test_disk_trouble.py",
        "privacy/test_no_network.py",
    ]

# Looking for garbage after every 700 new objects takes a quarter of the time of tests of screens and pages.
gc.set_threshold(50_000)

# No deadline: the machine may be slow and shared. The quick profile tries the same examples at each run, so
# that a failure is about the change; `--hypothesis-profile deep` looks for new ones.
settings.register_profile("quick", max_examples=50, deadline=None, derandomize=True)
settings.register_profile("deep", max_examples=2000, deadline=None)
settings.load_profile("quick")


def pytest_xdist_auto_num_workers() -> int:
    """Return three workers for two cores: where one waits for a terminal or a network, another goes on."""
    return (os.cpu_count() or 1) * 3 // 2


@pytest.fixture(scope="session")
def shared_cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a cache folder for the whole run. What was compiled at set-up need not be compiled again."""
    folder = tmp_path_factory.mktemp("cache")
    if cache_folder().is_dir():
        shutil.copytree(cache_folder(), folder, dirs_exist_ok=True)
    return folder


@pytest.fixture(scope="session")
def shipped(shared_cache: Path) -> Loaded:
    """Return the shipped content and its model, compiled once for the whole run."""
    return load(default_content(), shared_cache)


@pytest.fixture(scope="session", name="kb")
def shipped_kb(shipped: Loaded) -> KnowledgeBase:
    """Return the shipped content."""
    return shipped.kb


@pytest.fixture(autouse=True)
def own_folders(tmp_path: Path, shared_cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep every test away from the user's cases and settings, and from those of other tests."""
    monkeypatch.setenv("BACKIN_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("BACKIN_CONFIG", str(tmp_path / "config"))
    monkeypatch.setenv("BACKIN_CACHE", str(shared_cache))


@pytest.fixture(autouse=True, scope="session")
def quick_screens() -> Iterator[None]:
    """Let the Pilot see at once that an app has nothing more to do, and do nothing twice or for nobody.

    The Pilot takes an app for idle that did nothing for 20 ms, longer than it takes to the next of the 60
    pictures a second. Five times as many pictures need a fifth of that. No terminal is there to be painted:
    what a test reads off the screen, it asks the compositor for. Each style sheet is parsed only once.
    """
    parse = Stylesheet._parse_rules
    parsed: dict[object, list[RuleSet]] = {}

    def parse_once(sheet: Stylesheet, css: str, **how: object) -> list[RuleSet]:
        key = (css, *how.values(), frozenset(sheet._variables.items()))
        if key not in parsed:
            parsed[key] = parse(sheet, css, **how)  # type: ignore[arg-type]
        return parsed[key]

    def paint_nothing(compositor: Compositor, **_: object) -> None:
        compositor._dirty_regions.clear()

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("textual._wait.SLEEP_GRANULARITY", 0.004)
        patch.setattr("textual._wait.SLEEP_IDLE", 0.0008)
        patch.setattr("textual.screen.UPDATE_PERIOD", 1 / 300)
        patch.setattr(Stylesheet, "_parse_rules", parse_once)
        patch.setattr(Compositor, "render_update", paint_nothing)
        yield
