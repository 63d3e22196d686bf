"""Words and sources in the line dialog."""

from __future__ import annotations

from tests.tui.command import Command

FORGOT = "i forgot the administrator password of my nas"


def test_words_of_a_page_are_explained(backin: Command) -> None:
    """What is a link to the glossary elsewhere is explained by name."""
    done = backin("--plain", FORGOT, typed="terms\n", content=None)
    assert "  - Auto Block: " in done.out


def test_sources_are_named_by_title_and_address(backin: Command) -> None:
    """Who says so can be looked up without knowing what an id stands for; no id is read out."""
    done = backin("--plain", FORGOT, typed="1\nsources\n", content=None)
    assert "type sources" in done.words
    assert "https://kb.synology.com" in done.out
    assert "(O1)" not in done.out


def test_a_page_without_either_says_so(backin: Command) -> None:
    """Silence would look like a fault."""
    done = backin("--plain", "what was my password again", typed="I forgot my password\nterms\nsources\n")
    assert "No word on this page" in done.out
    assert "names no source" in done.out
