"""What the tests of reading share."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import pytest

from kb.reading import assembly, parse_document


@pytest.fixture(autouse=True, scope="session")
def parsed_once() -> Iterator[None]:
    """Parse each text only once: these tests read the same small files a thousand times."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(assembly, "parse_document", cache(parse_document))
        yield
