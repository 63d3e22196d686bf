"""The wall between the engine and the terminal, seen from a fresh interpreter."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
READING = tuple((ROOT / "kb" / "reading").rglob("*.py"))


def modules_after(statement: str) -> set[str]:
    """Return the names of the modules that are loaded after ``statement`` in a new interpreter."""
    code = f"{statement}\nimport sys\nprint('\\n'.join(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    return set(done.stdout.split())


def engine_modules() -> list[str]:
    """Return the dotted names of all modules of the engine."""
    files = (path.relative_to(ROOT).with_suffix("") for path in (ROOT / "kb").rglob("*.py"))
    return sorted(".".join(path.parts).removesuffix(".__init__") for path in files)


def test_the_engine_knows_no_terminal() -> None:
    """Importing everything in kb loads neither tui nor textual nor rich, and nothing for the network."""
    loaded = modules_after("import " + ", ".join(engine_modules()))
    forbidden = {"tui", "lan", "textual", "rich", "socket", "ssl", "http", "urllib.request", "asyncio"}
    assert loaded & forbidden == set()


def imports_of(path: Path) -> set[str]:
    """Return the dotted names of everything that the file at ``path`` imports, as written."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            found.add(node.module or "")
    return found


@pytest.mark.parametrize("path", sorted({*(ROOT / "kb").rglob("*.py")} - {*READING}), ids=str)
def test_only_reading_knows_the_markdown_parser(path: Path) -> None:
    """markdown-it-py is imported in kb/reading and nowhere else."""
    assert not any(name.startswith("markdown_it") for name in imports_of(path))


def test_looking_knows_no_terminal_and_is_not_known_before_a_yes() -> None:
    """Of lan nothing is loaded by any front end, and lan itself loads none of them."""
    for front_end in ("tui.cli.main", "tui.app.application", "tui.plain", "tui.screens.dialog"):
        assert not [name for name in modules_after(f"import {front_end}") if name.partition(".")[0] == "lan"]
    loaded = modules_after("import lan.looking, lan.watching")
    assert loaded & {"tui", "textual", "rich", "ifaddr"} == set()


def test_a_script_does_not_wait_for_the_screen() -> None:
    """The command line's own module loads no Textual before a full screen is wanted."""
    assert "textual" not in modules_after("import tui.cli.main")


@pytest.mark.parametrize("path", sorted((ROOT / "tui").rglob("*.py")), ids=str)
def test_the_front_ends_use_the_public_face(path: Path) -> None:
    """From the engine tui imports modules and packages, never what lies inside a package."""
    inner = {name for name in imports_of(path) if name.startswith("kb.") and name.count(".") > 1}
    assert inner == set()
