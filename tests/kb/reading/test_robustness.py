"""Whatever stands in a file, reading ends with the knowledge or with findings that can be looked up."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from kb.model import Finding, UnreadableContentError
from kb.reading import read_files
from tests.tiny_content import TINY, overlay

STRUCTURE = ["# ", "## ", "### ", "#### ", "- ", "1. ", "> ", "    ", "\n", "\n\n", "```\n", "| a | b |\n"]
TABLE = ["| | |\n| --- | --- |\n"]
LINKS = [
    "[x](#y)",
    "[x](../actions/ask-somebody.md)",
    "[x](ip-blocked.md#z)",
    '[x](#y "a: b")',
    "[x](",
    "[]()",
]
ODDITIES = ["<b>", "<!--", "![i](j)", "](", "[a]: b\n", "javascript:", "//", "%zz", "&amp;", "\\", "*", "_"]
WORDS = ["What can help", "People say", "Steps", "DSM 6", "Deutsch", "Then: ", "Worked: ", "**Why we ask:** "]
SIGNS = ["`hold 4 sec`", "\x00", "\x1b", "\r", "\u2028", "é", "?", ": ", ", "]
FRAGMENTS = [*STRUCTURE, *TABLE, *LINKS, *ODDITIES, *WORDS, *SIGNS]
TEXTS = st.lists(st.sampled_from(FRAGMENTS) | st.text(max_size=8), max_size=25).map("".join)
NAMES = st.sampled_from(sorted(TINY))


def findings_in(content: dict[str, bytes]) -> tuple[Finding, ...]:
    """Return what is wrong with some files; nothing else may come of reading them."""
    try:
        read_files(content)
    except UnreadableContentError as error:
        return error.findings
    return ()


def check_places(content: dict[str, bytes]) -> None:
    """Check that each finding names an existing file and a line inside it, in order."""
    findings = findings_in(content)
    assert list(findings) == sorted(set(findings))
    for finding in findings:
        lines = content[finding.place.file].replace(b"\r\n", b"\n").replace(b"\r", b"\n").count(b"\n") + 1
        assert 1 <= finding.place.line <= lines, finding
        assert str(finding).isprintable(), finding


@given(NAMES, TEXTS)
@settings(max_examples=150, deadline=None)
def test_any_text_in_place_of_a_file(name: str, text: str) -> None:
    """A file may hold anything."""
    check_places(overlay({name: text.encode("utf-8", "surrogatepass")}))


@given(NAMES, TEXTS, st.data())
@settings(max_examples=200, deadline=None)
def test_any_text_in_the_middle_of_a_file(name: str, text: str, data: st.DataObject) -> None:
    """A good file may be torn apart anywhere."""
    good = TINY[name].decode()
    start = data.draw(st.integers(0, len(good)))
    end = data.draw(st.integers(start, min(len(good), start + 40)))
    check_places(overlay({name: good[:start] + text + good[end:]}))


@given(NAMES, st.binary(max_size=40))
@settings(max_examples=50, deadline=None)
def test_any_bytes_in_place_of_a_file(name: str, content: bytes) -> None:
    """A file need not even be text."""
    check_places(overlay({name: content}))


@given(NAMES)
@settings(max_examples=30, deadline=None)
def test_any_file_may_be_missing(name: str) -> None:
    """What led to it is told, at the place where it is mentioned."""
    check_places(overlay({name: None}))


def test_hostile_nesting_is_only_text() -> None:
    """Deep quotes, lists, brackets and emphasis neither exhaust the stack nor the patience."""
    for text in ("> " * 500, "- " * 500, "[" * 2000, "*a **b " * 500, "[a](" * 500, "`" * 3000, "|" * 3000):
        check_places(overlay({"roads/after-a-reset.md": text}))
