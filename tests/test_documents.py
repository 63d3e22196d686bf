"""The documents tell of nothing that is not there: links, files, commands, and limits."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token

from tests.bench_app import LIMITS
from tests.bench_matching import LONGEST_MATCH
from tui.cli.arguments import parse
from tui.cli.subcommands import NAMES

ROOT = Path(__file__).parent.parent
DOCUMENTS = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/*.md"), ROOT / "content" / "README.md"])
_HISTORY = {"CHANGELOG.md"}
"""What tells of what was."""
_CODE = {"code_inline", "code_block", "fence"}
_PATH = re.compile(r"(?<![\w./-])(?:kb|tui|tests|content|docs)/[\w/.-]*\w")

each_document = pytest.mark.parametrize(
    "document", DOCUMENTS, ids=lambda document: document.relative_to(ROOT).as_posix()
)


def tokens(document: Path) -> Iterator[Token]:
    """Yield the tokens of a document, those inside paragraphs too."""
    for token in MarkdownIt("commonmark").parse(document.read_text(encoding="utf-8")):
        yield token
        yield from token.children or ()


def code(documents: list[Path]) -> list[str]:
    """Return the lines of everything that stands as code in ``documents``, but for changes to content."""
    return [
        line.strip()
        for document in documents
        for token in tokens(document)
        if token.type in _CODE and token.info != "diff"
        for line in token.content.splitlines()
    ]


CODE = code([document for document in DOCUMENTS if document.name not in _HISTORY])


@each_document
def test_every_link_leads_to_a_file(document: Path) -> None:
    """Pictures as well. Addresses of the web are not followed."""
    targets = [token.attrGet("href") or token.attrGet("src") for token in tokens(document)]
    files = [str(target).partition("#")[0] for target in targets if target and "://" not in str(target)]
    assert [file for file in files if not (document.parent / file).exists()] == []


def test_every_file_that_is_named_is_there() -> None:
    """Whoever moves a module mends what the documents say of it, the picture of the architecture too."""
    named = {path for line in CODE for path in _PATH.findall(line)}
    assert {path for path in named if not (ROOT / path).exists()} == set()
    assert "kb/matching" in named


@pytest.mark.parametrize("line", sorted({line for line in CODE if line.startswith("backin ")}))
def test_every_command_is_understood(line: str) -> None:
    """Each is one of the subcommands, or an option, with words that it takes."""
    words = shlex.split(line, comments=True)[1:]
    assert not words or words[0] in NAMES or words[0].startswith("-")
    assert parse(words)


def test_every_way_to_run_something_is_there() -> None:
    """What is to be made is in the Makefile, and what is to be run with Python is a module."""
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = {target for line in CODE for target in re.findall(r"\bmake ([\w-]+)", line)}
    modules = {module for line in CODE for module in re.findall(r"python -m (tests[\w.]*)", line)}
    assert {target for target in targets if f"\n{target}:" not in makefile} == set()
    assert {module for module in modules if find_spec(module) is None} == set()
    assert len(targets) > 5
    assert len(modules) > 3


def test_the_limits_are_those_that_are_measured() -> None:
    """The page about performance promises what the benchmarks judge by, no more and no less."""
    page = (ROOT / "docs" / "performance.md").read_text(encoding="utf-8")
    told = {name: float(most) for name, most in re.findall(r"^\| (.+?) \| ([\d.]+) \|", page, re.MULTILINE)}
    assert told == {**LIMITS, "dev: ms for a match, median": LONGEST_MATCH}


def test_the_readme_is_short() -> None:
    """Who is locked out reads no more than this."""
    assert len((ROOT / "README.md").read_text(encoding="utf-8").splitlines()) <= 120


def test_the_map_of_the_tree_is_complete() -> None:
    """CONTRIBUTING names every package of the three, and nothing at their top but these is a module."""
    guide = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    for top in ("kb", "lan", "tui"):
        part = guide[guide.index(f"\n    {top}/") :]
        for package in (path.parent for path in (ROOT / top).glob("*/__init__.py")):
            assert re.search(rf"^      {package.name}/ +\S", part, re.MULTILINE), package
    loose = {path.name for top in ("kb", "tui") for path in (ROOT / top).glob("*.py")}
    assert loose == {"__init__.py", "__main__.py", "version.py"}


_BRITISH = re.compile(
    r"\b(?:(?:colo|favo|behavio|neighbo|hono|labo)ur\w*|(?:data|support) centre|licences?\b|grey|catalogue"
    r"|(?:author|organ|recogn|anonym|normal|synchron)is(?:e|ed|es|ing|ation)\b|(?:cancel|label|model|travel)led\b)",
    re.IGNORECASE,
)


@pytest.mark.parametrize("folder", ["content", "docs", "tui", "."])
def test_the_spelling_is_american(folder: str) -> None:
    """In documents, in the knowledge and in what the app says; people describe their trouble as they like."""
    files = [
        file
        for kind in ("*.md", "*.py", "*.tcss")
        for file in (ROOT.glob(kind) if folder == "." else (ROOT / folder).rglob(kind))
        if file.name not in _HISTORY and file.parent.name != "words"
    ]
    lines = [(file, line) for file in files for line in file.read_text(encoding="utf-8").splitlines()]
    told = [(file.name, line) for file, line in lines if not line.lstrip().startswith("- ")]
    assert [each for each in told if _BRITISH.search(each[1])] == []
    assert len(files) > 3
