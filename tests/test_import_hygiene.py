"""What the contracts in pyproject.toml cannot say of imports: public faces, and what is loaded when."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SOURCES = sorted(path for name in ("kb", "lan", "tui") for path in (ROOT / name).rglob("*.py"))


def modules_after(statement: str) -> set[str]:
    """Return the names of the modules that are loaded after ``statement`` in a new interpreter."""
    code = f"{statement}\nimport sys\nprint('\\n'.join(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    return set(done.stdout.split())


def imports_of(path: Path) -> set[str]:
    """Return the dotted names of everything that the file at ``path`` imports, as written."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            found.add(node.module or "")
    return found


def test_looking_knows_no_terminal_and_is_not_known_before_a_yes() -> None:
    """Of lan nothing is loaded by any front end, and lan itself loads none of them."""
    for front_end in ("tui.cli.command", "tui.app.application", "tui.plain", "tui.screens.dialog"):
        assert not [name for name in modules_after(f"import {front_end}") if name.partition(".")[0] == "lan"]
    loaded = modules_after("import lan.looking, lan.watching")
    assert loaded & {"tui", "textual", "rich", "ifaddr"} == set()


def test_a_script_does_not_wait_for_the_screen() -> None:
    """The command line's own module loads no Textual before a full screen is wanted."""
    assert "textual" not in modules_after("import tui.cli.command")


def test_the_first_picture_does_not_wait_for_the_engine() -> None:
    """What paints first loads neither the model and what reads it, nor the metadata of the package."""
    loaded = modules_after("import tui.app.application")
    assert loaded & {"kb.model", "kb.matching", "kb.dialog", "msgspec", "importlib.metadata"} == set()


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_room_of_the_engine_is_used_by_its_public_face(path: Path) -> None:
    """From another room one imports what its ``__init__.py`` offers, never a module that lies inside."""
    rooms = {
        "kb.storage.cases",
        *(f"kb.{folder.name}" for folder in (ROOT / "kb").iterdir() if folder.is_dir()),
    }
    own = ".".join(path.relative_to(ROOT).parts[:2])
    foreign = {
        name for name in imports_of(path) if name.startswith("kb.") and not f"{name}.".startswith(f"{own}.")
    }
    assert foreign - rooms - {"kb.version"} == set()
