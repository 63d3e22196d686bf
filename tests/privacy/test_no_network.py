"""Backin talks to nobody without a yes, and starts no other program.

``backin serve`` opens a door when told to. Looking at the own network needs a yes each time, and what it
sends then is proved in ``tests/lan``.
"""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from tests.crash.terminal import Terminal
from tests.privacy.child import ROOT, Guarded
from tests.privacy.guard.sitecustomize import forbidden
from tests.tiny_content import FOLDER
from tests.tui.app.driver import dialog, reports_in
from tui.cli.subcommands import NAMES

STORY = "what was my password again"
SUBCOMMANDS = {
    "match": [["match", STORY], ["match", STORY, "--json", "--explain"]],
    "walk": [["walk", "forgot-password", "--fact", "helper=no"]],
    "list": [["list"], ["list", "--json"]],
    "show": [["show", "forgot-password"]],
    "check": [["check"]],
    "graph": [["graph", "forgot-password"]],
    "table": [["table", "forgot-password"]],
    "cases": [["cases"]],
}
"""How those are run that need no case."""
WITH_A_CASE = {"resume", "export", "cases"}
WITH_A_FOLDER = {"site"}
DOOR = {"serve"}
A_YES = {"look"}
"""Typing it is the yes."""

_NETWORK = {
    "socket",
    "ssl",
    "http",
    "urllib.request",
    "aiohttp",
    "requests",
    "httpx",
    "smtplib",
    "ftplib",
    "xmlrpc",
}
_MAY_IMPORT_IT = {"tui/serving", "tui/cli/subcommands/serve.py"}


def test_every_subcommand_is_run_here() -> None:
    """A new one is to be added above."""
    assert SUBCOMMANDS.keys() | WITH_A_CASE | WITH_A_FOLDER | DOOR | A_YES == set(NAMES)


@pytest.mark.parametrize("name", SUBCOMMANDS)
def test_no_subcommand_reaches_out(name: str, guarded: Guarded) -> None:
    """Neither for a network nor for another program; and it does its work all the same."""
    for arguments in SUBCOMMANDS[name]:
        done = guarded.backin(*arguments)
        assert "Traceback" not in done.stderr
        assert done.stdout or name == "cases", done.stderr
    assert guarded.attempts == []


def test_writing_the_site_reaches_out_to_nobody(guarded: Guarded, tmp_path: Path) -> None:
    """The pages are made of what is there."""
    assert guarded.backin("site", str(tmp_path / "pages")).returncode == 0
    assert (tmp_path / "pages" / "index.html").is_file()
    assert guarded.attempts == []


def test_a_whole_case_in_the_line_dialog_reaches_out_to_nobody(guarded: Guarded, tmp_path: Path) -> None:
    """From the description to the steps; taken up again, exported, anonymous too, and deleted."""
    told = guarded.backin("--plain", STORY, typed="I forgot my password\nno\nno\nyes\ngo on\nfacts\nwhy\n")
    assert "Steps:" in told.stdout, told.stderr
    (case,) = (line.split()[0] for line in guarded.backin("cases").stdout.splitlines())
    assert guarded.backin("resume", case, typed="it worked\n").returncode in {0, 3}
    assert guarded.backin("export", case).stdout.startswith("# ")
    assert guarded.backin("export", case, "--anonymous", "-o", str(tmp_path / "out.md")).returncode == 0
    assert guarded.backin("cases", "--all").returncode == 0
    assert guarded.attempts == []


async def test_a_whole_case_in_the_app_reaches_out_to_nobody(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Answers, every page that the keys open, and the report as a file and on the clipboard."""
    monkeypatch.chdir(tmp_path)
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    with forbidden() as attempts:
        async with dialog() as d:
            for page in ("o", "f", "x", "l", "question_mark", "m"):
                await d.press(page, "escape")
            await d.press("2", "1", "w", "h")
            await d.press("e", "1", "2", "3")
            await d.until(lambda: bool(reports_in(tmp_path)))
    assert attempts == []


def test_the_app_in_a_terminal_reaches_out_to_nobody(guarded: Guarded) -> None:
    """The same for what draws on a real terminal."""
    with Terminal("--content", str(FOLDER), STORY, environment=guarded.environment, wide=True) as terminal:
        assert terminal.read_until(lambda text: "I forgot my password" in text)
        terminal.type("\r")
        assert terminal.read_until(lambda text: "Is there another administrator?" in text)
        terminal.type("q")
        assert terminal.wait() == 0
    assert guarded.attempts == []


def imports_of(path: Path) -> set[str]:
    """Return the dotted names of the modules that the file at ``path`` imports, and of those above them."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return found | {name.partition(".")[0] for name in found}


def test_nothing_is_looked_at_where_the_address_is_refused(guarded: Guarded) -> None:
    """An address outside this computer's own networks is refused before any socket is opened."""
    done = guarded.backin("look", "203.0.113.7")
    assert done.returncode == 2
    assert guarded.attempts == []


def test_only_looking_and_serving_import_what_talks_to_networks() -> None:
    """What is not there cannot be used, on any path through the program; lan is imported after a yes."""
    paths = {
        each.relative_to(ROOT).as_posix(): each
        for top in ("kb", "tui")
        for each in (ROOT / top).rglob("*.py")
    }
    own = {place: path for place, path in paths.items() if not place.startswith(tuple(_MAY_IMPORT_IT))}
    assert {place for place, path in own.items() if imports_of(path) & _NETWORK} == set()
