"""Prose as HTML: nothing of it is lost, and no sign in it means something else."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kb.model import Bullets, Code, CodeBlock, Diagram, Emphasis, Link, LinkKind, Paragraph, paragraph
from kb.site.page import Page
from tests.kb.site.reader import read
from tests.tiny_content import tiny_knowledge

html = Page(tiny_knowledge(), "page.html").blocks


@given(st.text("<>&\"'ab`*_[]#", min_size=1))
def test_every_sign_is_text(text: str) -> None:
    """In words, code, emphasis, links and lines of code, whatever looks like HTML or Markdown is itself."""
    link = Link((text,), LinkKind.TERM, "x")
    running = Paragraph((text, Code(text), Emphasis((text, link), strong=True)))
    page = read(html((running, CodeBlock(text))))
    assert page.words == f"{text * 4} {text}"
    assert [tag for tag, _ in page.tags] == ["p", "code", "strong", "a", "pre", "code"]


def test_a_list_goes_on_with_its_number() -> None:
    """A numbered list that other text interrupts counts on; what stands in an item stays in it."""
    inner = Bullets((paragraph("in it"),))
    page = read(html((Bullets(((*paragraph("third"), inner), paragraph("fourth")), 3),)))
    assert page.tags == [("ol", {"start": "3"}), ("li", {}), ("ul", {}), ("li", {}), ("li", {})]
    assert page.words.split() == ["third", "in", "it", "fourth"]


@given(st.text("<>&\"'ab`*_[]#", min_size=1))
def test_a_drawing_is_labelled_with_its_words(text: str) -> None:
    """Whoever does not see it hears what it shows, and no sign in it means something else."""
    page = read(html((Diagram(text, text),)))
    assert page.words == text
    assert page.tags == [("pre", {"role": "img", "aria-label": text})]


def test_a_timer_stands_out() -> None:
    """What is to be timed is marked, other code is not."""
    page = read(html((Paragraph((Code("hold 4 s"), Code("ls -l"))),)))
    assert page.tags == [("p", {}), ("strong", {"class": "timer"}), ("code", {})]
