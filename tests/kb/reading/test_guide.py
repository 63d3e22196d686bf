"""The guide for authors, ``content/README.md``, tells what is so."""

from __future__ import annotations

import re

from kb.cache import default_content
from kb.model import Confidence, Harm
from kb.reading import read_files
from kb.reading.files import load_files
from kb.reading.notes import Notes

GUIDE = default_content() / "README.md"
_EXAMPLE = re.compile(r"^    # .*\n(?:(?:    .*)?\n)*?(?=\S)", re.MULTILINE)


def test_its_examples_can_be_read() -> None:
    """A problem and a fact as it shows them are pages among the others, with every link in order."""
    shown = [
        re.sub("^    ", "", example, flags=re.MULTILINE).encode()
        for example in _EXAMPLE.findall(GUIDE.read_text(encoding="utf-8"))
    ]
    problem, fact = shown
    more = {"problems/shown.md": problem, "facts/shown.md": fact}
    kb = read_files(load_files(default_content(), Notes()) | more)
    assert kb.problems["shown"].phrases
    assert kb.facts["shown"].values


def test_it_names_each_degree_of_harm_as_people_read_it() -> None:
    """In the order of the degrees, from looking to losing everything."""
    rows = re.findall(r"^\| (\d) \| (.+?) \|", GUIDE.read_text(encoding="utf-8"), re.MULTILINE)
    assert rows == [(str(int(harm)), harm.words) for harm in Harm]


def test_it_names_each_degree_of_confidence() -> None:
    """An author can write no other."""
    text = GUIDE.read_text(encoding="utf-8")
    assert [word.value for word in Confidence if f"`{word.value}`" not in text] == []
