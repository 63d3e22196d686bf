"""The sheet to take to the NAS: everything that is needed there, and nothing that paper cannot do."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from kb.model import DSM, Grade, KnowledgeBase, Known, State
from kb.site import sheet_html
from kb.waits import presses

ON_DSM_7 = State(facts={DSM: Known("7", Grade.TOLD)})


class Reader(HTMLParser):
    """Collects the words, and the tags with what they refer to."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.words = ""
        self.refers: list[str] = []
        self.tags: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag."""
        self.tags.append(tag)
        self.refers += [value or "" for name, value in attrs if name in {"href", "src"}]

    def handle_data(self, data: str) -> None:
        """Note text."""
        self.words += data


def test_every_sheet_stands_alone(kb: KnowledgeBase) -> None:
    """One file, which fetches nothing, leads nowhere, and leaves no empty brackets where a source was."""
    for action in kb.actions.values():
        sheet = Reader(sheet_html(kb, ON_DSM_7, action))
        assert sheet.refers == ["data:,"]
        assert "a" not in sheet.tags
        assert not re.search(r"\(\s*[,)]|\bsource\b, ", sheet.words), action.id
        assert action.title in sheet.words


def test_a_press_is_warned_of(kb: KnowledgeBase) -> None:
    """Where RESET is pressed once, it says never twice; where it must be pressed twice, it does not."""
    once = Reader(sheet_html(kb, ON_DSM_7, kb.actions["reset-mode-1"])).words
    assert "Never press twice" in once
    assert "New address of the NAS" in once
    twice = Reader(sheet_html(kb, ON_DSM_7, kb.actions["reset-mode-2"])).words
    assert "Never press twice" not in twice
    assert "New address of the NAS" in twice
    no_press = Reader(sheet_html(kb, ON_DSM_7, kb.actions["2fa-mail-code"])).words
    assert "RESET once" not in no_press
    assert "New address of the NAS" not in no_press


def test_only_the_known_version_is_printed(kb: KnowledgeBase) -> None:
    """Paper is short, and other menus would mislead."""
    words = Reader(sheet_html(kb, ON_DSM_7, kb.actions["reset-mode-1"])).words
    assert "DSM 7:" in words
    assert "DSM 6:" not in words


def test_presses_are_counted(kb: KnowledgeBase) -> None:
    """Whatever has RESET pressed says for how long, so that the sheet can warn."""
    pressing = {action.id: times for action in kb.actions.values() if (times := presses(action))}
    assert pressing == {
        "guide-a-reset-by-phone": 1,
        "press-reset-again": 1,
        "reset-mode-1": 1,
        "reset-mode-2": 2,
    }
