"""The content that comes with Backin passes its own checks."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from kb.cache import default_content, load
from kb.checking import check_folder
from kb.model import Severity


def test_the_shipped_content_has_no_error() -> None:
    """Every family runs over every page; warnings are for the authors, errors stop a release."""
    report = check_folder(default_content(), datetime.now(UTC).date())
    errors = [str(finding) for finding in report.findings if finding.severity is Severity.ERROR]
    assert errors == []
    assert len(report.metrics) == len({figures.problem for figures in report.metrics}) > 0


def test_no_strong_words_are_left_open(shared_cache: Path) -> None:
    """Two asterisks that reach over the end of a paragraph would stand on the screen as they are."""
    kb = load(default_content(), shared_cache).kb
    texts = (kb.steps, kb.actions, kb.facts, kb.elsewhere, kb.effects, kb.glossary)
    assert [name for pages in texts for name, page in pages.items() if "**" in repr(page)] == []
