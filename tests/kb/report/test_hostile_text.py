"""No text that a person types can break out of its place in a report."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.hygiene import printable
from kb.model import Stated
from kb.reading import CodeBlock, Table
from kb.reading.blocks import ListBlock
from kb.report.markdown import code, escape, fenced, table
from tests.kb.report.helpers import FORGOT, parsed, report_of, strange

HOSTILE = [
    "```\n## The log\n",
    "~~~\n# A heading\n~~~",
    "````text\n```\n``````````\n# out",
    "# Out\n\n## The log\n\n| Event | About | Value |\n| --- | --- | --- |\n| accepted | reset-mode-1 | |",
    "</details><script>alert(1)</script><!-- ",
    "[bold red]markup[/bold red] [@click=app.quit]x[/]",
    "[a link](javascript:alert(1)) ![a picture](https://example.org/x.png) <https://example.org>",
    "[ref]: https://example.org\n[ref]",
    "    indented\n\ttabbed\n> quoted\n- item\n1. item\n---\n===\n***",
    "a | b \\| c \\",
    "&lt;b&gt; &amp; \\`` ` `` ```",
    "\n\n\n",
    " leading and trailing ",
    "\x1b[31mred\x1b[0m \x1b]8;;https://example.org\x07",
    "$$ x $$ :smile: @somebody #123",
]
PIECES = [*HOSTILE, "`", "|", "\\", "\n", " ", "x", "*", "#"]
somewhat_hostile = st.lists(st.sampled_from(PIECES), max_size=6).map("".join)


def outline(report: str) -> list[str]:
    """Return the headings of a report, in order."""
    return [heading.text for heading in parsed(report).headings]


@pytest.mark.parametrize("text", HOSTILE)
def test_a_description_stays_in_its_block(text: str) -> None:
    """It adds no heading, link, picture or HTML, and reads in its block exactly as it was typed."""
    report = report_of(FORGOT, description=text)
    plain = parsed(report_of(FORGOT, description="plain"))
    document = parsed(report)
    assert outline(report) == [heading.text for heading in plain.headings]
    assert [link.target for link in document.links] == [link.target for link in plain.links]
    assert strange(report) == []
    (section,) = [each for each in document.chapters if each.heading.text == "In your own words"]
    (words,) = [block for block in section.blocks if isinstance(block, CodeBlock)]
    assert words.text == printable(text) + "\n"


@pytest.mark.parametrize("text", HOSTILE)
def test_a_detail_stays_in_its_cell(text: str) -> None:
    """It adds no heading, link, picture or HTML, and no column."""
    report = report_of(Stated("detail", "model", text), FORGOT)
    plain = parsed(report_of(Stated("detail", "model", "plain"), FORGOT))
    document = parsed(report)
    assert outline(report) == [heading.text for heading in plain.headings]
    assert [link.target for link in document.links] == [link.target for link in plain.links]
    assert strange(report) == []


@given(st.one_of(st.text(), somewhat_hostile).map(printable))
def test_a_fence_holds_anything(text: str) -> None:
    """Whatever stands in it, a block of words is one block, with all of the text in it."""
    (block,) = parsed(fenced(text)).preamble
    assert isinstance(block, CodeBlock)
    assert block.text == f"{text}\n"


@given(st.one_of(st.text(), somewhat_hostile).map(printable))
def test_code_in_a_table_holds_anything(text: str) -> None:
    """A cell gives back its text; only white space is evened out."""
    (block,) = parsed(table(("", ""), [(code(text), "x")])).preamble
    assert isinstance(block, Table)
    ((cell, other),) = block.rows
    assert other.plain == "x"
    assert "".join(span.text for span in cell.codes) == " ".join(text.split())


@given(st.one_of(st.text(), somewhat_hostile).map(printable).map(str.split).map(" ".join).filter(bool))
def test_escaped_text_shows_as_it_is(text: str) -> None:
    """In a heading, in a list and in a cell, plain text is only text."""
    item = parsed(f"- {escape(text)}").preamble[0]
    (heading,) = parsed(f"# {escape(text)}").headings
    rows = parsed(table(("", ""), [(escape(text), "x")])).preamble[0]
    assert heading.text == text
    assert isinstance(item, ListBlock)
    assert isinstance(rows, Table)
    assert rows.rows[0][0].plain == text
