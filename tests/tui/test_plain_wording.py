"""What the line dialog prints can be copied."""

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.model import AtEnding, AtQuestion, Ending, Question, State, aside, codes
from kb.wording import plain
from tests.prose import read
from tui.plain.line_io import LineIO
from tui.plain.rendering import NO_BREAK, lines, more_lines, text_of
from tui.system.loading import load

LONG = "synowebapi --exec api=SYNO.Core.Web.DSM method=set version=2 enable_https_redirect=false now and here"


def printed(text: str) -> str:
    """Return what the dialog prints."""
    out = io.StringIO()
    LineIO(io.StringIO(), out).say(text)
    return out.getvalue()


@pytest.mark.parametrize("before", [0, 10, 40, 70, 76])
def test_a_command_is_never_broken(before: int) -> None:
    """Wherever in the line it begins, and however long it is, it stands on one line."""
    lines = printed(text_of(read(f"{'x' * before} Type `{LONG}`. Then press Enter."))).splitlines()
    assert any(LONG in line for line in lines)


def test_a_block_of_code_keeps_its_lines() -> None:
    """Nothing is wrapped in it, and it stays behind its margin."""
    assert printed(text_of(read(f"Do:\n\n```sh\n{LONG}\nls -l\n```"))) == f"Do:\n\n    {LONG}\n    ls -l\n"


@given(st.text("ab `\n-*", max_size=40))
def test_only_the_spaces_differ(markdown: str) -> None:
    """The words are those of the plain text, whatever stands there."""
    assert text_of(read(markdown)).replace(NO_BREAK, " ").split() == plain(read(markdown)).split()
    assert NO_BREAK not in printed(text_of(read(markdown)))


def test_every_command_of_the_content_is_printed_whole() -> None:
    """What the steps tell people to type can be copied from one line."""
    kb, _ = load(None)
    items = [item for action in kb.actions.values() for passage in action.steps for item in passage.items]
    commands = [(item, code) for item in items for code in codes(item)]
    assert len(commands) > 20
    for item, code in commands:
        assert any(code.strip() in line for line in printed(text_of(item)).splitlines()), code


def test_no_id_of_a_source_is_read_out() -> None:
    """What else stands in the brackets stays, and so do brackets that are code."""
    one, two = "[R1](../sources.md#r1)", "[O2](../sources.md#o2)"
    text = f"It beeps ({one},\n{two}). Hold it (one report, {one}). Type `halt()`."
    assert text_of(read(text)) == "It beeps. Hold it (one report). Type halt()."


def test_a_colon_goes_with_the_source_that_it_leads_to() -> None:
    """No sentence ends in a colon and a full stop; other colons stay."""
    one, two = "[R1](../sources.md#r1)", "[O2](../sources.md#o2)"
    assert text_of(read(f"Threads hold more: {one}, {two}. Say: no.")) == "Threads hold more. Say: no."


def test_what_is_folded_away_is_a_word_away() -> None:
    """What a step says to few is printed, or its question is, and *more* with its number prints the rest."""
    kb, _ = load(None)
    folded = {True: 0, False: 0}
    for step in kb.steps.values():
        if not isinstance(step, Question | Ending):
            continue
        asks = isinstance(step, Question)
        state = State(problem=None, position=AtQuestion(step.ref) if asks else AtEnding(step.ref))
        page = "\n".join(lines(kb, state))
        asides = [each for each in map(aside, step.prose) if each is not None]
        for place, (question, text) in enumerate(asides, 1):
            is_folded = f"  more {place}. {question}" in page
            assert question in page.replace(NO_BREAK, " ")
            assert (text_of(text) in page) is not is_folded
            assert f"{question}\n{text_of(text)}" in "\n".join(more_lines(kb, state, place))
            folded[asks] += is_folded
    assert folded[True]
    assert folded[False]


@pytest.mark.parametrize("place", [0, 99])
def test_a_number_that_nothing_has_is_said_to_have_nothing(place: int) -> None:
    """It says so in one line."""
    kb, _ = load(None)
    question = next(step for step in kb.steps.values() if isinstance(step, Question))
    state = State(problem=None, position=AtQuestion(question.ref))
    assert [*more_lines(kb, state, place)] == ["There is no more to read here."]
