"""How content is written stands in its README, with the code of every finding."""

from __future__ import annotations

from pathlib import Path

from kb.reading import Code, parse_document
from kb.reading.blocks import Table

README = Path(__file__).parents[3] / "content" / "README.md"
HEADING = "What reading finds"


def test_the_readme_explains_every_code() -> None:
    """The same words as in the code, so that neither drifts away from the other."""
    document = parse_document(README.read_text(encoding="utf-8"), README.name)
    [chapter] = [part for part in document.chapters if part.heading.text == HEADING]
    rows = [row for block in chapter.all_blocks if isinstance(block, Table) for row in block.rows]
    explained = {row.cells[0].plain: row.cells[1].markdown for row in rows}
    assert explained == {code.code: code.meaning for code in Code}
    assert all(row.cells[2].plain for row in rows), "each with what to write instead"
