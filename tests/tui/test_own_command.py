"""What is said to be typed next exists, however this copy was started and installed."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.tui.command import Command
from tui.system import own_command
from tui.system.own_command import BY_MAKE, command, command_to_add

ROOT = Path(__file__).parents[2]
EDITABLE = {"url": "file:///home/me/my%20backin", "dir_info": {"editable": True}}
FOLDER = {"url": "file:///home/me/backin", "dir_info": {}}
GIT = {"url": "https://example.org/backin", "vcs_info": {"vcs": "git", "commit_id": "1"}}


class Installed:
    """A distribution with the files that its installer left."""

    def __init__(self, installer: str, origin: object) -> None:
        self._files = {"INSTALLER": f"{installer}\n"}
        if origin is not None:
            self._files["direct_url.json"] = json.dumps(origin)

    def read_text(self, name: str) -> str | None:
        """Return what stands in a file, ``None`` where there is none."""
        return self._files.get(name)


@pytest.mark.parametrize(
    ("prefix", "installer", "origin", "expected"),
    [
        ("/h/.local/share/pipx/venvs/backin", "pip", FOLDER, "pipx install --force '/home/me/backin[web]'"),
        ("/h/.local/share/uv/tools/backin", "uv", FOLDER, "uv tool install --force '/home/me/backin[web]'"),
        ("/v", "pip", FOLDER, "/v/bin/python -m pip install '/home/me/backin[web]'"),
        ("/v", "pip", EDITABLE, "/v/bin/python -m pip install --editable '/home/me/my backin[web]'"),
        ("/v", "uv", FOLDER, "uv pip install --python /v/bin/python '/home/me/backin[web]'"),
        ("/v", "pip", GIT, "/v/bin/python -m pip install 'backin[web] @ git+https://example.org/backin'"),
        ("/v", "pip", None, "/v/bin/python -m pip install 'backin[web]'"),
    ],
)
def test_an_extra_is_added_as_the_rest_was_installed(
    monkeypatch: pytest.MonkeyPatch, prefix: str, installer: str, origin: object, expected: str
) -> None:
    """With the tool that made the environment, from where the copy came: no index knows every copy."""
    monkeypatch.setattr(sys, "prefix", prefix)
    monkeypatch.setattr(sys, "executable", f"{prefix}/bin/python")
    monkeypatch.setattr(own_command, "_distribution", lambda: Installed(installer, origin))
    assert command_to_add("web") == expected


def test_a_source_tree_that_nobody_installed_has_a_command_too(monkeypatch: pytest.MonkeyPatch) -> None:
    """The usual one."""
    monkeypatch.setattr(own_command, "_distribution", lambda: None)
    monkeypatch.setattr(sys, "executable", "/v/bin/python")
    assert command_to_add("web") == "/v/bin/python -m pip install 'backin[web]'"


def test_the_parting_words_name_a_command_that_exists(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """On the PATH it is called by its name; else by its path; started by make, make starts it again."""
    script = tmp_path / "my bin" / "backin"
    script.parent.mkdir()
    script.touch(mode=0o755)
    monkeypatch.setattr(sys, "argv", [str(script)])
    monkeypatch.delenv(BY_MAKE, raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert command("resume x") == f"'{script}' resume x"
    monkeypatch.setenv("PATH", str(script.parent))
    assert command("resume x") == "backin resume x"
    monkeypatch.setenv(BY_MAKE, "1")
    assert command("resume x") == 'make run ARGS="resume x"'


def test_the_line_dialog_names_it(backin: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where it was left before the end."""
    monkeypatch.setenv(BY_MAKE, "1")
    assert 'Go on with: make run ARGS="resume ' in backin("--plain", "forgot it", typed="").err


@pytest.mark.skipif(shutil.which("make") is None, reason="make is not installed")
@pytest.mark.parametrize("python", ["old", "missing"])
def test_make_says_in_a_sentence_that_python_is_too_old(tmp_path: Path, python: str) -> None:
    """Or not there at all; no half an environment stays."""
    for name in ("Makefile", "pyproject.toml", "constraints.txt"):
        shutil.copy(ROOT / name, tmp_path)
    (tmp_path / "old").write_text("#!/bin/sh\nexit 1\n")  # what the question for the version comes to
    (tmp_path / "old").chmod(0o755)
    done = subprocess.run(
        ["make", "run", f"PYTHON={tmp_path / python}"],
        cwd=tmp_path,
        env={**os.environ, "MAKEFLAGS": "", "MAKELEVEL": "0"},
        capture_output=True,
        text=True,
        check=False,
    )
    first, *rest = done.stderr.splitlines()
    assert first.startswith(f"Backin needs Python 3.11 or newer, and {tmp_path / python} is none.")
    assert all(line.startswith("make") for line in rest)
    assert (done.returncode, done.stdout) == (2, "")
    assert not (tmp_path / ".venv").exists()
