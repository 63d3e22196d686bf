"""Every finding: a bad example yields it, at the right place, and nothing beside it."""

from __future__ import annotations

import pytest

from kb.model import UnreadableContentError
from kb.reading import Code, read_files
from tests.kb.reading.bad.example import Bad
from tests.kb.reading.bad.links import LINKS, PHRASES, SCENARIOS
from tests.kb.reading.bad.shape import SHAPE
from tests.kb.reading.bad.steps import STEPS
from tests.kb.reading.bad.values import VALUES

EXAMPLES = [*SHAPE, *VALUES, *STEPS, *LINKS, *PHRASES, *SCENARIOS]
TOLD_BY_FILES = {
    Code.NO_PROBLEMS,
    Code.NOT_READABLE,
    Code.NOT_UTF8,
    Code.FILE_TOO_LARGE,
    Code.ALL_TOO_LARGE,
}
"""The codes with tests of their own in ``test_files.py``."""


@pytest.mark.parametrize("bad", EXAMPLES, ids=lambda bad: f"{bad.code.code}-{bad.new[:20]!r}")
def test_a_bad_example_yields_its_finding_and_no_other(bad: Bad) -> None:
    """Whoever makes one mistake hears of that mistake, where it is, once."""
    with pytest.raises(UnreadableContentError) as caught:
        read_files(bad.files)
    told = [(finding.code, finding.place.file, finding.place.line) for finding in caught.value.findings]
    assert told == [(bad.code.code, bad.file, bad.line)], str(caught.value)
    for sentence in (caught.value.findings[0].wrong, caught.value.findings[0].remedy):
        assert sentence[0].isupper() or sentence[0] == "'"
        assert sentence.endswith((".", "?"))


def test_every_code_has_a_bad_example() -> None:
    """No code is promised that nothing can trigger."""
    assert {bad.code for bad in EXAMPLES} | TOLD_BY_FILES == set(Code)
