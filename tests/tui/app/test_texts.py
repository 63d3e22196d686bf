"""Markdown and other text on its way to the screen."""

from __future__ import annotations

import re
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from textual.content import Content

from kb.model import Harm, Told
from kb.plaintext import plain
from tests.kb.dialog.handmade import action
from tests.tiny_content import tiny_knowledge
from tui.follow import absolute, host_of, problem_of
from tui.screens.browse import problem_row
from tui.widgets.chips import chip_words
from tui.widgets.harm import degree_line, harm_line
from tui.widgets.inline import commands, inline, links
from tui.widgets.lined import hang
from tui.widgets.prose import blocks

WORDS = st.text(st.characters(blacklist_categories=["Cs", "Cc"]), max_size=80)


def words_of(markdown: str) -> list[str]:
    """Return the words that the screen shows of a piece of Markdown."""
    return " ".join(inline(block.text).plain for block in blocks(markdown)).split()


def test_the_screen_shows_the_words_that_the_parser_reads() -> None:
    """The light renderer and the real Markdown parser agree on all prose of the content."""
    kb = tiny_knowledge()
    texts = [step.prose for step in kb.steps.values()]
    texts += [entry.text for entry in kb.glossary.values()]
    texts += [item for action in kb.actions.values() for passage in action.steps for item in passage.items]
    for text in texts:
        marks = re.sub(r"^\s*(?:[-•]|\d+\.)\s", "", plain(text), flags=re.MULTILINE)
        assert words_of(text) == marks.split()


@given(WORDS)
def test_no_text_is_too_strange_to_be_shown(text: str) -> None:
    """Whatever stands in a paragraph, something is returned, and no markup is read in it."""
    assert isinstance(inline(text), Content)
    assert inline(text.replace("\\", "")).plain is not None
    blocks(text)


def test_square_brackets_are_no_markup() -> None:
    """Only Markdown links are links; Textual's own markup stays text."""
    assert inline("[bold]x[/bold] [@click=app.quit]y[/]").plain == "[bold]x[/bold] [@click=app.quit]y[/]"


def test_emphasis_code_and_links_lose_their_signs() -> None:
    """What is left is what a person reads."""
    text = "**Stop:** type `ls -l` in *that* [window](../glossary.md#window)"
    assert inline(text, "problems/x.md").plain == "Stop: type ls -l in that window"
    assert links(text, "problems/x.md") == [("window", "glossary.md#window")]


def test_commands_are_code_of_several_words() -> None:
    """Neither a timer nor a single word is something to be copied into a terminal."""
    text = (
        "Type `ssh NAME@ADDRESS`, then `exit`, `hold 4 s`, and ``echo `date` now``. Again `ssh NAME@ADDRESS`."
    )
    assert commands(text) == ["ssh NAME@ADDRESS", "echo `date` now"]


def test_the_host_of_an_address_is_read_as_a_browser_reads_it() -> None:
    """What stands before an @ is no host."""
    assert host_of("https://kb.synology.com/en/DSM?x=1#y") == "kb.synology.com"
    assert host_of("https://synology.com@evil.example:81/a") == "evil.example"
    assert host_of("mailto:somebody@example.org") == ""
    assert host_of("https://[broken/") == ""


def test_links_are_relative_to_the_file_they_stand_in() -> None:
    """A neighbour, a folder above, an anchor of the same file, and an address."""
    assert absolute("ip-blocked.md", "problems/forgot-password.md") == "problems/ip-blocked.md"
    assert absolute("../roads/x.md#y", "problems/a.md") == "roads/x.md#y"
    assert absolute("#there", "problems/a.md") == "problems/a.md#there"
    assert absolute("https://example.org/a", "problems/a.md") == "https://example.org/a"
    assert problem_of(tiny_knowledge(), "problems/ip-blocked.md") == "ip-blocked"
    assert problem_of(tiny_knowledge(), "roads/before-a-reset.md") is None


@given(st.text("ab é漢", max_size=60), st.integers(4, 40))
def test_hanging_lines_fit_their_width_and_keep_every_word(text: str, width: int) -> None:
    """Wrapped lines are never wider than there is room, and no letter is lost."""
    lines = hang("1 ", Content(text), width)
    assert all(line.cell_length <= width for line in lines)
    assert "".join("".join(line.plain for line in lines).split()) == "1" + "".join(text.split())


def test_harm_needs_no_colour() -> None:
    """Gauge and words say the same, and of six degrees no two are called alike."""
    actions = [action(harm.name, harm) for harm in Harm]
    for each in actions:
        text = harm_line(each).plain
        assert text.count("■") == each.harm
        assert each.harm_words in text
    assert len({each.harm_words for each in actions}) == len(Harm)


def test_no_risk_is_said_only_of_what_changes_and_spends_nothing() -> None:
    """An attempt to sign in counts towards a block, even where it changes nothing."""
    free = action("free", 0)
    once, twice = replace(free, spends=1), replace(free, spends=2)
    assert free.harm_words == "no risk"
    assert once.harm_words == "changes nothing, uses a sign-in try"
    assert twice.harm_words == "changes nothing, uses 2 sign-in tries"
    assert "no risk" in degree_line(Harm.LOOKS, [free]).plain
    assert "no risk" not in degree_line(Harm.LOOKS, [free, once]).plain


def test_a_source_is_called_so_and_leads_to_its_page() -> None:
    """Its id would be an unexplained mark in the middle of a sentence."""
    text = inline("It beeps once ([R1](../sources.md#r1), one report).", "actions/x.md")
    assert text.plain == "It beeps once (source, one report)."
    assert links("([R1](../sources.md#r1))", "actions/x.md") == [("R1", "sources.md#r1")]


def test_a_problem_in_a_list_shows_no_signs_of_markdown() -> None:
    """Code in its summary is shown as code, without backticks."""
    problem = next(iter(tiny_knowledge().problems.values()))
    row = problem_row(replace(problem, summary="DSM refuses `admin`."))
    assert "DSM refuses admin." in row.plain


def test_a_chip_says_in_words_what_was_understood() -> None:
    """The id of a value is no word."""
    kb = tiny_knowledge()
    fact = next(iter(kb.facts))
    assert chip_words(kb, Told("fact", fact, "ip-blocked")) == f"{kb.facts[fact].label}: ip blocked"
