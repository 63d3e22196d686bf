"""Markdown comes apart into sections, lists, tables and links, and every part knows its line."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.reading import Code, CodeBlock, Table, parse_document
from kb.reading.blocks import Block, ListBlock, Other, Paragraph

PAGE = """\
# Title

Opening with a [link](a.md#b "x: y")
and [another](#c).

| | |
| --- | --- |
| Area | `a: b`, [O1](s.md#o1) |
| Time | 5 min |

## First part

1. One
   goes [on](#on)

   and on
2. Two
   - inner

* last [away](https://example.org/a%20b)

### DSM 6

```text
code
```

> quoted

## Zweiter Teil über Öl

[dorthin](#zweiter-teil-über-öl)
"""


def blocks_of(markdown: str) -> tuple[Block, ...]:
    """Return the blocks of a text without headings."""
    return parse_document(markdown, "x.md").preamble


def test_sections_nest_as_their_headings_do() -> None:
    """A part stands under the nearest heading of a higher rank before it."""
    document = parse_document(PAGE, "x.md")
    assert [section.heading.text for section in document.sections] == ["Title"]
    assert [chapter.heading.text for chapter in document.chapters] == ["First part", "Zweiter Teil über Öl"]
    assert [part.heading.text for part in document.chapters[0].sections] == ["DSM 6"]
    assert [heading.line for heading in document.headings] == [1, 11, 22, 30]


def test_links_know_the_line_they_stand_on() -> None:
    """Also in the second line of a paragraph, in a table cell, and inside a list item."""
    links = parse_document(PAGE, "x.md").links
    assert [(link.text, link.line) for link in links] == [
        ("link", 3),
        ("another", 4),
        ("O1", 8),
        ("on", 14),
        ("away", 20),
        ("dorthin", 32),
    ]


def test_relative_links_are_decoded_and_addresses_stay_as_they_are() -> None:
    """An anchor with an umlaut is the heading's own; a web address keeps what a browser needs."""
    links = {link.text: link.target for link in parse_document(PAGE, "x.md").links}
    assert links["dorthin"] == "#zweiter-teil-über-öl"
    assert links["away"] == "https://example.org/a%20b"


def test_tables_hold_cells_with_text_links_and_lines() -> None:
    """The header row is a row like the others."""
    table = next(
        block for block in parse_document(PAGE, "x.md").sections[0].blocks if isinstance(block, Table)
    )
    assert [cell.plain for cell in table.header] == ["", ""]
    assert [[cell.plain for cell in row] for row in table.rows] == [
        ["Area", "a: b, O1"],
        ["Time", "5 min"],
    ]
    assert [row[0].line for row in table.rows] == [8, 9]
    assert [code.text for code in table.rows[0][1].codes] == ["a: b"]


def test_what_is_left_out_of_a_table_does_not_make_it_large() -> None:
    """A few kilobytes cannot ask for a million cells; the table ends where too many are missing."""
    wide = f"|{'a|' * 500}\n|{'-|' * 500}\n" + "b\n" * 1000
    table, *_ = blocks_of(wide)
    assert isinstance(table, Table)
    assert sum(map(len, table.rows)) <= 1500


def test_lists_hold_items_without_their_markers() -> None:
    """Numbers and bullets make two lists, and what belongs to an item comes with it."""
    numbered, bullets = [
        block for block in parse_document(PAGE, "x.md").chapters[0].blocks if isinstance(block, ListBlock)
    ]
    assert numbered.ordered
    assert not bullets.ordered
    assert [item.line for item in numbered.items] == [13, 17]
    assert [item.text.plain for item in numbered.items] == ["One goes on", "Two"]
    assert [len(item.blocks) for item in numbered.items] == [2, 2]
    assert bullets.items[0].text.links[0].text == "away"


def test_an_item_knows_whether_a_link_leads_it() -> None:
    """Only a link at the very start leads, be it emphasised or not."""
    [block] = blocks_of("- [a](#a) first\n- **[b](#b)**\n- not [c](#c)\n- `x` [d](#d)\n")
    assert isinstance(block, ListBlock)
    leading = [item.text.leading for item in block.items]
    assert [link.text if link else None for link in leading] == ["a", "b", None, None]


def test_code_and_quotes_are_told_apart() -> None:
    """A fence keeps its text and its info, a quote what is in it."""
    code, quote = blocks_of("```json\n[a](b)\n```\n\n> said\n")
    assert isinstance(code, CodeBlock)
    assert (code.text, code.info) == ("[a](b)\n", "json")
    assert isinstance(quote, Other)
    assert isinstance(quote.blocks[0], Paragraph)


@pytest.mark.parametrize(
    ("markdown", "code", "line"),
    [
        ("a\nb <b>c</b>", Code.HTML, 2),
        ("a\n\n<div>\nb\n</div>", Code.HTML, 3),
        ("![a](b.png)", Code.PICTURE, 1),
        ("a\n[Yes](#x \u201copen: yes\u201d)", Code.BROKEN_LINK, 2),
        ("[Yes](#x 'open: yes\")", Code.BROKEN_LINK, 1),
        ("[Yes] (#x)", Code.BROKEN_LINK, 1),
        ("[Yes] (../roads/x.md)", Code.BROKEN_LINK, 1),
    ],
)
def test_oddities_are_noticed_where_they_stand(markdown: str, code: Code, line: int) -> None:
    """HTML, pictures, and links that a reader of the source would take for links."""
    oddity = parse_document(markdown, "x.md").oddities[0]
    assert (oddity.code, oddity.line) == (code, line)


@pytest.mark.parametrize(
    "markdown", ["[1] (one note)", "`[a](b c)`", "[a](b)", "a [b] c (d.md)", "5 < 6 > 4"]
)
def test_what_is_in_order_is_no_oddity(markdown: str) -> None:
    """Brackets, code and comparison signs are no markup."""
    assert not parse_document(markdown, "x.md").oddities


def test_line_ends_of_every_system_count_the_same() -> None:
    """A file from Windows has its headings and links on the same lines."""
    unix, windows = parse_document(PAGE, "x.md"), parse_document(PAGE.replace("\n", "\r\n"), "x.md")
    assert windows == unix


@given(st.text(alphabet="#-*_[]()<>|`~!:.\\\n \t\"'ab1é", max_size=80))
def test_any_text_is_a_document(text: str) -> None:
    """Whatever is typed comes apart, and every part stands on a line of the text."""
    document = parse_document(text, "x.md")
    lines = [link.line for link in document.links]
    lines += [oddity.line for oddity in document.oddities] + [heading.line for heading in document.headings]
    assert all(1 <= line <= text.count("\n") + 1 for line in lines)


@given(st.lists(st.sampled_from("abc é中").map(str.strip).filter(bool), min_size=1), st.booleans())
def test_a_list_gives_back_what_was_put_into_it(items: list[str], ordered: bool) -> None:  # noqa: FBT001
    """Written with markers and read again, items stay what they were."""
    marker = "1." if ordered else "-"
    [block] = blocks_of("\n".join(f"{marker} {item}" for item in items))
    assert isinstance(block, ListBlock)
    assert block.ordered is ordered
    assert [item.text.plain for item in block.items] == items
