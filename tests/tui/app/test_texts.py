"""Markdown and other text on its way to the screen."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.content import Content

from kb.model import Diagram, Emphasis, Harm, Link, LinkKind, Paragraph, Stated, aside, flat, links
from kb.wording import plain
from tests.kb.dialog.handmade import action
from tests.prose import read
from tests.tiny_content import tiny_knowledge
from tui.screens.browse import problem_row
from tui.screens.links import host_of
from tui.widgets.chips import chips
from tui.widgets.harm import badge, degree_line, harm_line
from tui.widgets.inline import commands, inline
from tui.widgets.prose import Prose
from tui.widgets.text_block import hang

WORDS = st.text(st.characters(blacklist_categories=["Cs", "Cc"]), max_size=80)


def test_the_screen_shows_the_words_of_the_content() -> None:
    """Of prose on one line, only ids of sources and units of time are said otherwise; drawings are drawn."""
    kb = tiny_knowledge()
    texts = [step.prose for step in kb.steps.values()]
    texts += [entry.text for entry in kb.glossary.values()]
    texts += [item for action in kb.actions.values() for passage in action.steps for item in passage.items]
    for prose in texts:
        text = tuple(block for block in prose if not isinstance(block, Diagram))
        marks = re.sub(r"(?<=\d) min\b", " minutes", re.sub(r"(?m)^(- |\d+\. )", "", plain(text)))
        marks = re.sub(r"(?<=\d) s\b", " seconds", marks)
        assert " ".join(inline(flat(text)).plain.replace(" (source)", "").split()) == " ".join(marks.split())


@given(WORDS)
def test_no_text_is_too_strange_to_be_shown(text: str) -> None:
    """Whatever stands in a paragraph is laid out, within its width."""
    lines = Prose(read(text)).lay_out(20)
    assert all(line.cell_length <= 20 for line in lines)


def test_lists_in_lists_are_indented_and_code_keeps_its_lines() -> None:
    """A paragraph after the first of an item stands below it."""
    text = read("3. One\n   - inner\n\n   more\n4. Two\n\n```\na\n  b\n```\n\n## Heading")
    shown = [line.plain for line in Prose(text).lay_out(40)]
    assert shown == ["3. One", "  • inner", "", "  more", "", "4. Two", "", "  a", "    b", "", "Heading"]


def test_a_drawing_is_shown_where_it_fits_and_told_where_not() -> None:
    """A window that is too narrow would tear it."""
    shown = Prose((Diagram("[a]──[b]", "A line from a to b."),))
    assert [line.plain for line in shown.lay_out(8)] == ["[a]──[b]"]
    assert [line.plain for line in shown.lay_out(7)] == ["A line", "from a", "to b."]


def test_square_brackets_are_no_markup() -> None:
    """Only Markdown links are links; Textual's own markup stays text."""
    text = "[bold]x[/bold] [@click=app.quit]y[/]"
    assert inline(flat(read(text))).plain == text


def test_emphasis_code_and_links_lose_their_signs() -> None:
    """What is left is what a person reads; a link is found also within emphasis."""
    text = read("**Stop:** type `ls -l` in *that [window](../glossary.md#window)*")
    assert inline(flat(text)).plain == "Stop: type ls -l in that window"
    assert links(text) == [Link(("window",), LinkKind.TERM, "window")]


def test_commands_are_code_of_several_words() -> None:
    """Neither a timer nor a single word is something to be copied into a terminal."""
    text = (
        "Type `ssh NAME@ADDRESS`, then `exit`, `hold 4 s`, and ``echo `date` now``. Again `ssh NAME@ADDRESS`."
    )
    assert commands(read(text)) == ["ssh NAME@ADDRESS", "echo `date` now"]


def test_the_host_of_an_address_is_read_as_a_browser_reads_it() -> None:
    """What stands before an @ is no host."""
    assert host_of("https://kb.synology.com/en/DSM?x=1#y") == "kb.synology.com"
    assert host_of("https://synology.com@evil.example:81/a") == "evil.example"
    assert host_of("mailto:somebody@example.org") == ""
    assert host_of("https://[broken/") == ""


@pytest.mark.parametrize(
    ("file", "href", "kind", "id"),
    [
        ("problems/a.md", "ip-blocked.md", LinkKind.PROBLEM, "ip-blocked"),
        ("problems/a.md", "#there", LinkKind.PROBLEM, "a"),
        ("problems/a.md", "../roads/x.md#y", LinkKind.ROAD, "x"),
        ("actions/a.md", "../effects.md#rules", LinkKind.EFFECT, "rules"),
        ("actions/a.md", "b.md", LinkKind.ACTION, "b"),
        ("actions/a.md", "https://example.org/a", LinkKind.ADDRESS, "https://example.org/a"),
        ("actions/a.md", "javascript:alert(1)", LinkKind.OTHER, "javascript:alert(1)"),
    ],
)
def test_links_are_resolved_from_the_file_they_stand_in(
    file: str, href: str, kind: LinkKind, id: str
) -> None:
    """A neighbour, a folder above, an anchor of the same file, and an address."""
    (link,) = links(read(f"[x]({href})", file))
    assert (link.kind, link.id) == (kind, id)


@given(st.text("ab é漢", max_size=60), st.integers(4, 40))
def test_hanging_lines_fit_their_width_and_keep_every_word(text: str, width: int) -> None:
    """Wrapped lines are never wider than there is room, and no letter is lost."""
    lines = hang("1 ", Content(text), width)
    assert all(line.cell_length <= width for line in lines)
    assert "".join("".join(line.plain for line in lines).split()) == "1" + "".join(text.split())


def test_harm_needs_no_color() -> None:
    """Each of the six degrees has a stair and a name of its own."""
    actions = [action(harm.name, harm) for harm in Harm]
    for each in actions:
        text = harm_line(each).plain
        assert each.harm_words in text
        assert each.harm_words in badge(each).plain
    assert len({harm_line(each).plain[0] for each in actions}) == len(Harm)
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
    text = read("It beeps once ([R1](../sources.md#r1), one report).")
    assert inline(flat(text)).plain == "It beeps once (source, one report)."
    assert [link.kind for link in links(text)] == [LinkKind.SOURCE]


def test_a_problem_in_a_list_shows_no_signs_of_markdown() -> None:
    """Code in its summary is shown as code, without backticks."""
    problem = next(iter(tiny_knowledge().problems.values()))
    row = problem_row(replace(problem, summary=read("DSM refuses `admin`.")))
    assert "DSM refuses admin." in row.plain


def test_a_chip_says_in_words_what_was_understood() -> None:
    """It is the sentence that stands for the value: its id is no word."""
    kb = tiny_knowledge()
    value = kb.facts["helper"].values[0]
    ((_, words),) = chips(kb, [Stated("fact", "helper", value.id)])
    assert words
    assert f"{words}." == value.statement


def test_what_concerns_few_is_folded_away_under_the_question_whom_it_concerns() -> None:
    """Nothing of it is lost; a short word, and what leads on to the next block, stays as it is."""
    long = (
        "Then lock it or erase it from another device, with the service that its maker has for lost phones."
    )
    question = (Emphasis(("Was the phone stolen?",), strong=True), f" {long}")
    assert aside(Paragraph(question)) == ("Was the phone stolen?", (Paragraph((long,)),))
    assert aside(Paragraph((f"Has it died? {long}",))) == ("Has it died?", (Paragraph((long,)),))
    assert aside(Paragraph((f"Do this. Has it died? {long}",))) is None
    assert aside(Paragraph(("Has it died? Then charge it.",))) is None
    assert aside(Paragraph((f"Has it died? {long} Do this:",))) is None
