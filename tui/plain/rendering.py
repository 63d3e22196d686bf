"""What the line dialog prints where a case stands, and what it answers when it is asked about that."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from itertools import chain
from textwrap import indent
from typing import Final, TypeVar

from kb.model import (
    BEFORE,
    CHECK,
    STEPS,
    Action,
    AtAction,
    AtEnding,
    AtWarning,
    Blocks,
    Condition,
    Elsewhere,
    HandOver,
    KnowledgeBase,
    LinkKind,
    Paragraph,
    Passage,
    Problem,
    Solved,
    State,
    aside,
    links,
)
from kb.rules import (
    around_list,
    as_prose,
    box,
    concerning,
    how_far,
    ladder,
    passages_for,
    set_aside,
    tasks,
    undone_by,
)
from kb.waits import timer_words, until_words, waits_at, waits_until
from kb.wording import (
    CONFIDENCE_WORDS,
    DETOUR_WORDS,
    FIND_OUT,
    MILDER,
    NOTHING_LEFT,
    UNDOES,
    afterwards,
    details_beside_facts,
    how_known,
    not_known_words,
    plain,
    rests_on_words,
    standing_words,
    task_text,
    task_title,
    tasks_title,
    try_words,
)
from tui.plain.replies import comparable
from tui.session.choices import LEFT_OUT, Asked, Asking, asked, left_out, what_each_does

_Listed = TypeVar("_Listed")
_ALL_IS_SAID = "The list says all there is to it."
_MANY_ASIDES = 3
"""From so many questions on, what concerns few stands in the way of what concerns all."""


def lines(kb: KnowledgeBase, state: State) -> Iterator[str]:
    """Yield what is said at the present position, without the choices."""
    match state.position:
        case position if isinstance(position, Asking):
            yield from _question(kb, state, asked(kb, position))
        case AtWarning() as warning:
            yield from _warning(kb, state, warning)
        case AtAction() as position:
            yield from _opening(kb, state, position)
            yield from action_lines(kb, state, kb.actions[position.action])
            yield "To see who says so, type sources.\n\nTake your time. How did it go?"
        case AtEnding(step):
            yield from _ending(kb, state, step)
        case Solved(action):
            yield f"“{kb.actions[action].title}” worked."
            yield from _left_to_do(kb, state)
        case HandOver():
            yield NOTHING_LEFT
            yield from _not_known(kb, state)
            yield "Your report lists what was ruled out and tried. Give it to somebody who can help."
            yield from _left_to_do(kb, state)
    yield from waiting_lines(kb, state)


def waiting_lines(kb: KnowledgeBase, state: State) -> Iterator[str]:
    """Yield until when the person waits, or, where the steps ask for a wait, what to type when it begins."""
    until = waits_until(state)
    asked = [timer_words(timer) for timer in waits_at(kb, state)]
    if until is not None:
        words = until_words(until, datetime.now().astimezone())
        yield f"{words[:1].upper()}{words[1:]}."
    elif asked:
        yield f"When you begin to wait, type: {' or: '.join(asked)}"


def _question(kb: KnowledgeBase, state: State, about: Asked) -> Iterator[str]:
    yield about.title
    yield from _sorted(about.prose)
    if about.find_out:
        yield f"\n{FIND_OUT}: {text_of(about.find_out)}"
    if left_out(kb, state):
        yield f"{LEFT_OUT} To correct what we know, type: facts."


def _opening(kb: KnowledgeBase, state: State, position: AtAction) -> Iterator[str]:
    """Yield what is said before an action: its advice with the first action, and why it is offered."""
    step = kb.steps[position.step]
    if position.detour:
        yield DETOUR_WORDS
    elif step.prose and all(passed.step != step.ref for passed in state.trail):
        yield from (step.title, *_sorted(step.prose), "")
    words = try_words(kb, state, position.action)
    if words:
        yield words


def _ending(kb: KnowledgeBase, state: State, step: str) -> Iterator[str]:
    before, _, after = around_list(kb.steps[step].prose)
    yield kb.steps[step].title
    yield from _sorted(before)
    yield from _left_to_do(kb, state)
    if after:
        yield from ("", *_sorted(after, first=len(_asides(before)) + 1))


def _sorted(prose: Blocks, *, first: int = 1) -> Iterator[str]:
    """Yield ``prose``; where it has much that concerns few, only the questions whom that concerns.

    They are numbered from ``first`` on, for ``more_lines``.
    """
    asides = _asides(prose)
    is_long = len(asides) >= _MANY_ASIDES
    told = tuple(block for block in prose if not is_long or aside(block) is None)
    if told:
        yield text_of(told)
    if is_long:
        yield "\nIs one of these so? To read what to do then, type more and its number:"
        yield from (f"  more {place}. {question}" for place, (question, _) in enumerate(asides, first))


def _asides(prose: Blocks) -> list[tuple[str, Blocks]]:
    return [each for each in map(aside, prose) if each is not None]


def at(place: int | None, listed: Sequence[_Listed]) -> Sequence[_Listed]:
    """Return the one that has the number ``place``, none where no one has it, or all without a number."""
    return listed if place is None else listed[max(place - 1, 0) : place]


def more_lines(kb: KnowledgeBase, state: State, place: int | None) -> Iterator[str]:
    """Yield what the present page says to whom the question with the number ``place`` concerns, or to all."""
    asides = at(place, _asides(_prose(kb, state)))
    if not asides:
        yield "There is no more to read here."
    yield from (f"\n{question}\n{text_of(text)}" for question, text in asides)


def _warning(kb: KnowledgeBase, state: State, warning: AtWarning) -> Iterator[str]:
    action = kb.actions[warning.action]
    if warning.confirm:
        yield from _not_known(kb, state, warning.action)
        yield f"Backin comes to “{action.title}” by what it knows. Is it all still right?"
        yield from (f"  - {rests_on_words(kb, condition)}" for condition in warning.confirm)
        return
    yield f"Before you go on: {action.title}"
    yield f"What it can cost: {action.harm_words}."
    yield from _costs(kb, state, action)
    yield from _not_known(kb, state, warning.action)


def _not_known(kb: KnowledgeBase, state: State, action: str | None = None) -> Iterator[str]:
    """Yield what is milder than ``action``, or than anything, and may still work: nobody knows."""
    rungs = set_aside(kb, state, milder_than=action)
    if rungs:
        yield f"{MILDER}:"
    for rung in rungs:
        yield f"  - {kb.actions[rung.action].title}: {not_known_words(kb, rung)}."


def _costs(kb: KnowledgeBase, state: State, action: Action) -> Iterator[str]:
    undone = undone_by(kb, state, action.id)
    if undone:
        yield f"{UNDOES}:"
    yield from (f"  - {each.title}" for each in undone)
    yield from (f"{title}: {text_of(text)}" for title, text in afterwards(action))


def action_lines(kb: KnowledgeBase, state: State, action: Action) -> Iterator[str]:
    """Yield ``action`` in full: what it costs, its steps for the known version, how to check it, sources."""
    yield f"Do this: {action.title}"
    yield f"{text_of(action.summary)} Takes about: {action.time}. What it can cost: {action.harm_words}."
    if not action.harm.needs_confirmation:
        yield from _costs(kb, state, action)
    yield from _section(BEFORE, passages_for(action.before, state.facts))
    yield from _section(STEPS, passages_for(action.steps, state.facts), numbered=True)
    yield from _section(CHECK, passages_for(action.check, state.facts))
    yield f"\nHow sure this is: {CONFIDENCE_WORDS[action.confidence]}."


def _section(heading: str, passages: tuple[Passage, ...], *, numbered: bool = False) -> Iterator[str]:
    if passages:
        yield f"\n{heading}:\n{indent(text_of(as_prose(passages, numbered=numbered)), '  ')}"


def _left_to_do(kb: KnowledgeBase, state: State) -> Iterator[str]:
    """Yield what is left to do at the end, each with its box and the number that ticks it."""
    listed = tasks(kb, state)
    if not listed:
        return
    done, total = how_far(state, listed)
    yield f"\n{tasks_title(state, listed)} ({done} of {total} done)."
    yield "To read how, type how and a number; to tick one, type done and its number:"
    for place, task in enumerate(concerning(state, listed), 1):
        yield f"  {box(state, task.id)} {place}. {text_of(task.item) or task_title(task)}"


def how_lines(kb: KnowledgeBase, state: State, place: int | None) -> Iterator[str]:
    """Yield how the thing to do with the number ``place`` is done, or all of them."""
    listed = at(place, concerning(state, tasks(kb, state)))
    if not listed:
        yield "There is nothing to do here yet, or nothing with that number."
    for task in listed:
        yield f"\n{task_title(task)}\n{text_of(task_text(state, task)) or _ALL_IS_SAID}"


def facts_lines(kb: KnowledgeBase, state: State, taken_out: Sequence[str]) -> Iterator[str]:
    """Yield what is known, and from where, and what was ``taken_out`` of the text, with a number each."""
    if not state.facts and not state.details:
        yield "Nothing is known yet."
    for place, (name, known) in enumerate(state.facts.items(), 1):
        yield f"  {place}. {kb.statement(Condition(name, known.value))} ({how_known(state, known)})"
    yield from (f"  - {label}: {text}" for label, text in details_beside_facts(kb, state))
    if state.facts:
        yield "To correct one, type facts and its number, such as: facts 1"
    for place, word in enumerate(taken_out, len(state.facts) + 1):
        yield f"  {place}. “{word}” was taken out of your text. To put it back, type: facts {place}"


def why_lines(kb: KnowledgeBase, state: State) -> Iterator[str]:
    """Yield why the present question is asked: the author's reason, then what each answer would do."""
    position = state.position
    if isinstance(position, Asking) and (why := asked(kb, position).why):
        yield text_of(why)
    yield from (f"  - {answer}: {does}" for answer, does in what_each_does(kb, state))
    yield from ladder_lines(kb, state)


def ladder_lines(kb: KnowledgeBase, state: State) -> Iterator[str]:
    """Yield every action that can help with this problem, mildest first, and how it stands."""
    for rung in ladder(kb, state):
        action = kb.actions[rung.action]
        yield f"  - {action.title} ({action.harm_words}): {standing_words(kb, rung)}"


def term_lines(kb: KnowledgeBase, state: State) -> Iterator[str]:
    """Yield each word of the present page that is explained, with its explanation."""
    ids = _linked(LinkKind.TERM, kb, state)
    entries = [kb.glossary[each] for each in ids if each in kb.glossary]
    if not entries:
        yield "No word on this page is explained further."
    yield from (f"  - {entry.term}: {text_of(entry.text)}" for entry in entries)


def source_lines(kb: KnowledgeBase, state: State) -> Iterator[str]:
    """Yield who says what the present page says: the title of each source, and its address if it has one."""
    ids = _linked(LinkKind.SOURCE, kb, state)
    if isinstance(state.position, AtAction):
        ids += kb.actions[state.position.action].sources
    sources = [kb.sources[each] for each in dict.fromkeys(ids) if each in kb.sources]
    if not sources:
        yield "This page names no source."
    yield from (f"  - {source.title}: {source.url or 'no address to open'}" for source in sources)


def named_page(kb: KnowledgeBase, state: State, reply: str) -> Problem | Elsewhere | Action | None:
    """Return the page that ``reply`` names, by a link on the present page or by its title."""
    said = comparable(reply).removeprefix("read ").removeprefix("see ")
    harmless = {each.id: each for each in kb.actions.values() if not each.harm.needs_confirmation}
    pages: dict[LinkKind, Mapping[str, Problem | Elsewhere | Action]]
    pages = {LinkKind.PROBLEM: kb.problems, LinkKind.ELSEWHERE: kb.elsewhere, LinkKind.ACTION: harmless}
    here = (link for text in _texts(kb, state) for link in links(text) if link.id in pages.get(link.kind, ()))
    linked = ((plain((Paragraph(link.text),)), pages[link.kind][link.id]) for link in here)
    titled = ((page.title, page) for each in pages.values() for page in each.values())
    return next((page for name, page in chain(linked, titled) if comparable(name) == said), None)


def _linked(kind: LinkKind, kb: KnowledgeBase, state: State) -> list[str]:
    found = (link for text in _texts(kb, state) for link in links(text) if link.kind is kind)
    return list(dict.fromkeys(link.id for link in found))


def _prose(kb: KnowledgeBase, state: State) -> Blocks:
    """Return the prose of the step that is asked, advised or reached."""
    match state.position:
        case AtEnding(step) | AtAction(step):
            return kb.steps[step].prose
        case position if isinstance(position, Asking):
            return asked(kb, position).prose
    return ()


def _texts(kb: KnowledgeBase, state: State) -> Iterator[Blocks]:
    """Yield what is said at the present position."""
    yield _prose(kb, state)
    match state.position:
        case position if isinstance(position, Asking):
            about = asked(kb, position)
            yield from (about.find_out, about.why)
        case AtAction(action=id):
            action = kb.actions[id]
            yield action.summary
            for part in (action.before, action.steps, action.check, action.put_back):
                for passage in passages_for(part, state.facts):
                    yield from (passage.prose, *passage.items)


def numbered(texts: Iterable[str]) -> list[str]:
    """Return ``texts`` as rows to choose from by number."""
    return [f"  {place}. {text}" for place, text in enumerate(texts, 1)]


NO_BREAK: Final = "\ue000"
"""Stands for a space at which no line may be broken. Whoever prints the lines makes it a space again.

It is a character for private use: to everything that wraps lines it is a letter.
"""


def text_of(blocks: Blocks) -> str:
    """Return prose as plain text in which code holds together, so that a command can be copied whole."""
    return plain(blocks, code=lambda text: text.replace(" ", NO_BREAK))
