"""The pages: nothing in them comes from elsewhere, and nothing runs that is not a file of the server."""

from __future__ import annotations

import re
from importlib.resources import files
from pathlib import Path

import pytest
import textual_serve

from tui.serving.guard import policy
from tui.serving.server import HERE

PAGES = sorted((HERE / "templates").glob("*.html"))
OWN = [*PAGES, *sorted((HERE / "static").iterdir())]
LIBRARY = Path(str(files(textual_serve))) / "static"
FETCHED = re.compile(r"""(?:src|href)\s*=\s*["']([^"']+)|url\(\s*["']?([^"')]+)|@import\s+["']([^"']+)""")


def addresses_in(text: str) -> list[str]:
    """Return what a browser would fetch for ``text``, HTML or CSS."""
    return ["".join(found) for found in FETCHED.findall(text)]


@pytest.mark.parametrize("path", OWN, ids=lambda path: path.name)
def test_nothing_is_fetched_from_elsewhere(path: Path) -> None:
    """No address of another host stands in a file of ours, with a scheme or without."""
    text = path.read_text(encoding="utf-8")
    assert not re.search(r"https?://|[\"'(=]//", text)
    assert path.suffix == ".js" or path.name == "message.html" or addresses_in(text)


@pytest.mark.parametrize("path", OWN, ids=lambda path: path.name)
def test_what_is_fetched_is_there(path: Path) -> None:
    """Each address leads to a file of ours or of textual-serve: a new version may have moved them."""
    for address in set(addresses_in(path.read_text(encoding="utf-8"))) - {"data:,"}:
        place, _, name = address.removeprefix("/").partition("/")
        assert ({"page": HERE / "static", "static": LIBRARY}[place] / name).is_file()


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_a_page_runs_and_styles_itself_by_files_only(path: Path) -> None:
    """No script, no handler and no style stands in the page: the policy would stop them."""
    text = path.read_text(encoding="utf-8")
    assert re.findall(r"<script(?![^>]*\bsrc=)", text) == []
    assert re.findall(r"\son\w+=|<style|\sstyle=", text) == []


def test_the_policy_names_the_server_and_nobody_else() -> None:
    """Scripts come from here, inline ones are none; only the terminal's styles may stand inline."""
    rules = dict(rule.split(" ", 1) for rule in policy("localhost:8000").split("; "))
    assert rules["default-src"] == rules["frame-ancestors"] == "'none'"
    assert rules["script-src"] == "'self'"
    assert rules["connect-src"] == "'self' ws://localhost:8000 wss://localhost:8000"
    assert {name for name, rule in rules.items() if "unsafe" in rule} == {"style-src"}
    assert "ws:" not in policy(None)
