"""Markdown to sections, paragraphs, lists, tables and links, each with its source line.

The one layer that every kind of file is read through: CommonMark with tables, as markdown-it-py parses it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final

from markdown_it import MarkdownIt
from markdown_it.token import Token

from kb.reading.blocks import (
    Block,
    CodeBlock,
    Document,
    Heading,
    Item,
    ListBlock,
    Oddity,
    Other,
    Paragraph,
    Quote,
    Row,
    Section,
    Table,
    Text,
)
from kb.reading.headings import slug
from kb.reading.inline import empty_text, read_text
from kb.reading.properties import full_table


class _Parser(MarkdownIt):
    """CommonMark with tables, and links of any scheme: who reads them judges them.

    A link holds its own target: far-off ones (``[text]: target``) would make much of little, each time anew.
    """

    def __init__(self) -> None:
        super().__init__("commonmark")
        self.enable("table")
        self.disable("reference")
        self.block.ruler.at("table", full_table, {"alt": ["paragraph", "reference"]})

    def validateLink(self, url: str) -> bool:  # noqa: ARG002, N802 - markdown-it's own name
        """Take any target, where markdown-it would leave a link with an odd scheme as plain text."""
        return True


_PARSER: Final = _Parser()


def parse_document(text: str, file: str) -> Document:
    """Parse the text of a file; ``file`` is only remembered. Any text is Markdown: nothing is raised."""
    return _Builder(text, file).document()


class _Builder:
    """Walks over the tokens of one file and gathers its links and oddities on the way."""

    def __init__(self, text: str, file: str) -> None:
        self._file = file
        self._text = text.replace("\r\n", "\n").replace("\r", "\n")
        self._lines = tuple(self._text.split("\n"))
        self._texts: list[Text] = []
        self._oddities: list[Oddity] = []

    def document(self) -> Document:
        blocks = self._blocks(_PARSER.parse(self._text), top=True)
        preamble, parts = _split(blocks)
        return Document(
            file=self._file,
            lines=self._lines,
            preamble=preamble,
            sections=_nest(parts),
            links=tuple(link for text in self._texts for link in text.links),
            codes=tuple(code for text in self._texts for code in text.codes),
            oddities=tuple(sorted(self._oddities, key=lambda oddity: oddity.line)),
        )

    def _blocks(self, tokens: Sequence[Token], *, top: bool = False) -> tuple[Block, ...]:
        return tuple(self._block(token, inner, top=top) for token, inner in _siblings(tokens))

    def _block(self, token: Token, inner: Sequence[Token], *, top: bool) -> Block:
        if token.type == "heading_open" and top:
            return self._heading(token, inner)
        build = self._BUILDERS.get(token.type)
        return build(self, token, inner) if build else self._other(token, inner)

    def _heading(self, token: Token, inner: Sequence[Token]) -> Heading:
        text = self._inline(inner[0], _line(token))
        return Heading(int(token.tag[1:]), text.plain, slug(text.plain), text.line)

    def _paragraph(self, token: Token, inner: Sequence[Token]) -> Paragraph:
        text = self._inline(inner[0], _line(token))
        return Paragraph(text, text.markdown, text.line)

    def _list(self, token: Token, inner: Sequence[Token]) -> ListBlock:
        items = tuple(self._item(part, content) for part, content in _siblings(inner))
        start = int(token.attrs.get("start", 1))
        ordered = token.type == "ordered_list_open"
        return ListBlock(ordered, start, items, self._source(token), _line(token))

    def _item(self, token: Token, inner: Sequence[Token]) -> Item:
        blocks = self._blocks(inner)
        first = blocks[0] if blocks else None
        text = first.text if isinstance(first, Paragraph) else empty_text(_line(token))
        return Item(text, blocks, _line(token))

    def _table(self, token: Token, inner: Sequence[Token]) -> Table:
        rows = [self._row(row, cells) for _, group in _siblings(inner) for row, cells in _siblings(group)]
        return Table(rows[0], tuple(rows[1:]), self._source(token), _line(token))

    def _row(self, token: Token, inner: Sequence[Token]) -> Row:
        cells = tuple(self._inline(content[0], _line(token)) for _, content in _siblings(inner))
        return Row(cells, _line(token))

    def _code(self, token: Token, _inner: Sequence[Token]) -> CodeBlock:
        return CodeBlock(token.content, token.info.strip(), _line(token))

    def _quote(self, token: Token, inner: Sequence[Token]) -> Quote:
        return Quote(self._blocks(inner), self._source(token), _line(token))

    def _other(self, token: Token, inner: Sequence[Token]) -> Other:
        if token.type == "html_block":
            self._oddities.append(Oddity("html", token.content.strip(), _line(token)))
        for part in inner:
            if part.type == "inline":
                self._inline(part, _line(token))
        return Other(self._source(token), _line(token))

    _BUILDERS: Final[dict[str, Callable[[_Builder, Token, Sequence[Token]], Block]]] = {
        "paragraph_open": _paragraph,
        "bullet_list_open": _list,
        "ordered_list_open": _list,
        "table_open": _table,
        "fence": _code,
        "code_block": _code,
        "blockquote_open": _quote,
    }

    def _inline(self, token: Token, line: int) -> Text:
        text, oddities = read_text(token, line)
        self._texts.append(text)
        self._oddities += oddities
        return text

    def _source(self, token: Token) -> str:
        start, end = token.map or (0, 0)
        return "\n".join(self._lines[start:end]).rstrip()


def _line(token: Token) -> int:
    return token.map[0] + 1 if token.map else 1


def _siblings(tokens: Sequence[Token]) -> Iterator[tuple[Token, Sequence[Token]]]:
    """Yield each token of the outermost level with the tokens between it and its closing one."""
    start = 0
    while start < len(tokens):
        end, depth = start, int(tokens[start].nesting)
        while depth > 0:
            end += 1
            depth += tokens[end].nesting
        yield tokens[start], tokens[start + 1 : end]
        start = end + 1


def _split(blocks: Iterable[Block]) -> tuple[tuple[Block, ...], list[tuple[Heading, list[Block]]]]:
    preamble: list[Block] = []
    parts: list[tuple[Heading, list[Block]]] = []
    for block in blocks:
        if isinstance(block, Heading):
            parts.append((block, []))
        else:
            (parts[-1][1] if parts else preamble).append(block)
    return tuple(preamble), parts


def _nest(parts: Sequence[tuple[Heading, list[Block]]]) -> tuple[Section, ...]:
    """Put each part under the nearest one before it whose heading is of a higher rank."""
    sections: list[Section] = []
    start = 0
    while start < len(parts):
        heading, blocks = parts[start]
        end = start + 1
        while end < len(parts) and parts[end][0].level > heading.level:
            end += 1
        sections.append(Section(heading, tuple(blocks), _nest(parts[start + 1 : end])))
        start = end
    return tuple(sections)
