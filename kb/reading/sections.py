"""Markdown to sections, paragraphs, lists, tables and links, each with its source line.

The one layer that every kind of file is read through: CommonMark with tables, as markdown-it-py parses it.
"""

from collections import deque
from collections.abc import Iterator, Sequence

from markdown_it import MarkdownIt
from markdown_it.rules_block import table
from markdown_it.token import Token

from kb.reading.blocks import (
    Block,
    CodeBlock,
    Document,
    Heading,
    Item,
    Link,
    ListBlock,
    Oddity,
    Other,
    Paragraph,
    Section,
    Table,
    Text,
)
from kb.reading.codes import Code
from kb.reading.headings import slug
from kb.reading.inline import empty_text, hidden_in, read_text


class _Parser(MarkdownIt):
    """Takes links of any scheme: who reads them judges them."""

    def validateLink(self, url: str) -> bool:  # noqa: ARG002, N802 - markdown-it's own name
        """Take any target, where markdown-it would leave a link with an odd scheme as plain text."""
        return True


# A link holds its own target: far-off ones (``[text]: target``) would make much of little, each time anew.
_PARSER = _Parser("commonmark").enable("table").disable("reference")
# The parser makes up for the cells of a table that are left out, and takes as long as for written ones. By
# its own limit of 65,536 a table a few kilobytes would take seconds.
table.__globals__["MAX_AUTOCOMPLETED_CELLS"] = 1000


def parse_document(text: str, file: str) -> Document:
    """Parse the text of a file; ``file`` is only remembered. Any text is Markdown: nothing is raised."""
    return _Builder(text, file).document()


class _Builder:
    """Walks over the tokens of one file and gathers its links and oddities on the way."""

    def __init__(self, text: str, file: str) -> None:
        self._file = file
        self._text = text.replace("\r\n", "\n").replace("\r", "\n")
        self._lines = self._text.split("\n")
        self._links: list[Link] = []
        self._oddities: list[Oddity] = []

    def document(self) -> Document:
        preamble, sections = _sections(self._blocks(_PARSER.parse(self._text), top=True))
        for number, line in enumerate(self._lines, start=1):
            self._oddities += hidden_in(line, number)
        oddities = sorted(self._oddities, key=lambda oddity: oddity.line)
        return Document(self._file, preamble, sections, tuple(self._links), tuple(oddities))

    def _blocks(self, tokens: Sequence[Token], *, top: bool = False) -> tuple[Block, ...]:
        return tuple(self._block(token, inner, top=top) for token, inner in _siblings(tokens))

    def _block(self, token: Token, inner: Sequence[Token], *, top: bool) -> Block:
        line = _line(token)
        match token.type:
            case "heading_open" if top:
                plain = self._inline(inner[0], line).plain
                return Heading(int(token.tag[1:]), plain, slug(plain), line)
            case "paragraph_open":
                return Paragraph(self._inline(inner[0], line), self._source(token), line)
            case "bullet_list_open" | "ordered_list_open":
                items = tuple(self._item(part, content) for part, content in _siblings(inner))
                start = int(token.attrs.get("start", 1))
                return ListBlock(token.type == "ordered_list_open", start, items, self._source(token), line)
            case "table_open":
                header, *rows = (self._row(row) for _, group in _siblings(inner) for row in _siblings(group))
                return Table(header, tuple(rows), self._source(token), line)
            case "fence" | "code_block":
                return CodeBlock(token.content, token.info.strip(), line)
            case "blockquote_open":
                return Other(self._blocks(inner), self._source(token), line)
        return self._other(token, inner)

    def _item(self, token: Token, inner: Sequence[Token]) -> Item:
        blocks = self._blocks(inner)
        first = blocks[0] if blocks else None
        text = first.text if isinstance(first, Paragraph) else empty_text(_line(token))
        return Item(text, blocks, _line(token))

    def _row(self, row: tuple[Token, Sequence[Token]]) -> tuple[Text, ...]:
        token, inner = row
        return tuple(self._inline(content[0], _line(token)) for _, content in _siblings(inner))

    def _other(self, token: Token, inner: Sequence[Token]) -> Other:
        if token.type == "html_block":
            self._oddities.append(Oddity(Code.HTML, token.content.strip(), _line(token)))
        for part in inner:
            if part.type == "inline":
                self._inline(part, _line(token))
        return Other((), self._source(token), _line(token))

    def _inline(self, token: Token, line: int) -> Text:
        text, oddities = read_text(token, line)
        self._links += text.links
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


def _sections(blocks: Sequence[Block]) -> tuple[tuple[Block, ...], tuple[Section, ...]]:
    """Return what stands before all headings, and the parts, each under the last heading of a higher rank."""
    below: deque[Block] = deque()
    sections: deque[Section] = deque()
    for block in reversed(blocks):
        if isinstance(block, Heading):
            inner = []
            while sections and sections[0].heading.level > block.level:
                inner.append(sections.popleft())
            sections.appendleft(Section(block, tuple(below), tuple(inner)))
            below.clear()
        else:
            below.appendleft(block)
    return tuple(below), tuple(sections)
