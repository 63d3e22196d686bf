"""How the app starts and ends."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.tiny_content import FOLDER, TINY
from tests.tui.app.driver import dialog
from tui.app.application import BackinApp
from tui.app.settings import read_settings, remember_theme, settings_folder
from tui.app.themes import DARK, LIGHT
from tui.commands.everywhere import DIALOG, HOME, THEME

SCREENS = (HOME, DIALOG)


async def test_content_that_cannot_be_read_ends_the_app_with_all_findings(tmp_path: Path) -> None:
    """The full screen is left; file, line and what is wrong are kept for stderr, and the exit status is 2."""
    for name, data in TINY.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    (tmp_path / "problems" / "broken.md").write_text("no heading\n", encoding="utf-8")
    app = BackinApp(tmp_path)
    async with app.run_test() as pilot:
        for _ in range(300):
            await pilot.pause(0.02)
            if not app.is_running:
                break
    assert app.return_code == 2
    assert "problems/broken.md:" in (app.return_value or "")


def test_the_settings_say_what_they_cannot_use(settings: Path) -> None:
    """An unknown setting, theme or command is complained about and passed over."""
    settings.write_text('theme = "purple"\nsize = 3\n[keys]\nfly = "f"\nback = "z"\n', encoding="utf-8")
    found = read_settings(SCREENS)
    assert found.keys == {"back": ("z",)}
    assert len(found.complaints) == 3
    assert any("purple" in complaint for complaint in found.complaints)


@pytest.mark.parametrize("keys", ["f99", "ctrl+", "", "b,,c", "b c", "hyper-x"])
def test_a_key_that_is_none_is_complained_about(settings: Path, keys: str) -> None:
    """The command keeps its own keys then."""
    settings.write_text(f'[keys]\nback = "{keys}"\n', encoding="utf-8")
    found = read_settings(SCREENS)
    assert found.keys == {}
    assert len(found.complaints) == 1
    assert "is no key" in found.complaints[0]


@pytest.mark.parametrize("keys", ["z", "?", "ctrl+y", "f5, backspace", "alt+b", "é", "shift+f3", "+"])
def test_every_kind_of_key_can_be_chosen(settings: Path, keys: str) -> None:
    """Letters, signs, named keys, and those with modifiers."""
    settings.write_text(f'[keys]\nback = "{keys}"\n', encoding="utf-8")
    found = read_settings(SCREENS)
    assert found.complaints == ()
    assert len(found.keys["back"]) == len(keys.split(","))


def test_a_key_that_is_chosen_belongs_to_nothing_else(settings: Path) -> None:
    """It is taken from the command that had it; between two of the person's own the first has it."""
    settings.write_text('[keys]\nback = "m"\nwhy = "m,y"\n', encoding="utf-8")
    found = read_settings(SCREENS)
    assert found.keys["back"] == ("m",)
    assert found.keys["why"] == ("y",)
    assert "m" not in found.keys["menu"]
    assert "ctrl+p" in found.keys["menu"]
    assert len(found.complaints) == 1


@pytest.fixture
def two_keys(settings: Path) -> None:
    """Give two commands other keys."""
    settings.write_text('[keys]\nback = "z"\nmenu = "f4"\n', encoding="utf-8")


@pytest.mark.usefixtures("two_keys")
async def test_chosen_keys_work_and_are_the_ones_that_are_shown() -> None:
    """In the bottom line, in the help, and under the finger."""
    async with dialog() as d:
        await d.press("2")
        await d.until(lambda: bool(d.state.trail))
        assert "z  Back" in d.text.splitlines()[-1]
        assert "F4  Menu" in d.text.splitlines()[-1]
        await d.press("question_mark")
        await d.until(lambda: "Moving about" in d.text)
        assert re.search(r"\bz +Back: ", d.text)
        await d.press("escape")
        await d.press("z")
        await d.until(lambda: not d.state.trail)


def test_settings_that_are_no_toml_do_not_stop_the_start(settings: Path) -> None:
    """A broken file costs its settings, nothing else."""
    settings.write_text("theme = = =", encoding="utf-8")
    found = read_settings(SCREENS)
    assert found.keys == {}
    assert "config.toml" in found.complaints[0]


@pytest.mark.usefixtures("settings")
async def test_a_chosen_theme_is_there_at_the_next_start() -> None:
    """The look is remembered."""
    app = BackinApp(FOLDER)
    async with app.run_test() as pilot:
        first = app.theme
        await pilot.press(THEME.keys[0])
        await pilot.pause()
        chosen = app.theme
    assert chosen != first
    assert read_settings(()).theme == chosen


def test_a_theme_that_another_version_remembered_is_passed_over(settings: Path) -> None:
    """The file says the version of its format; of another, only the settings count."""
    remember_theme(LIGHT.name)
    assert read_settings(()).theme == LIGHT.name
    file = settings.parent / "theme"
    file.write_text(file.read_text().replace("backin-theme-1", "backin-theme-2"))
    assert read_settings(()).theme == DARK.name


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return where the settings of this test would lie."""
    monkeypatch.setenv("BACKIN_CONFIG", str(tmp_path / "config"))
    settings_folder().mkdir()
    return settings_folder() / "config.toml"
