"""An action one step at a time, its answers always in sight, and a way on from every first screenful."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from textual.color import Color

from kb.model import (
    DSM,
    UNKNOWN,
    Advice,
    Answered,
    AtAction,
    AtEnding,
    AtQuestion,
    AtSymptoms,
    AtWarning,
    KnowledgeBase,
    Mark,
    Marked,
    Position,
    Question,
    flat,
    words,
)
from kb.rules import as_prose, step_id, tasks
from kb.waits import find_timers, waits_until
from kb.wording import plain
from tests.tui.app.driver import MIDDLE, NARROW, SMALLEST, WIDE, Driver, dialog, running
from tui.screens.choose import ChooseScreen
from tui.screens.dialog import DialogScreen
from tui.widgets.checklist import Card, CommandRow, StepRow
from tui.widgets.column import Column
from tui.widgets.countdown import Countdown
from tui.widgets.positions.ending import TaskRow
from tui.widgets.positions.view import ask_fact
from tui.widgets.prose import Prose
from tui.widgets.row import ChoiceRow, Row

THREE = pytest.mark.parametrize("size", [SMALLEST, MIDDLE, WIDE], ids=["40x15", "80x24", "120x40"])
WIDTHS = pytest.mark.parametrize("size", [NARROW, MIDDLE, WIDE], ids=["40", "80", "120"])


def screen(d: Driver) -> DialogScreen:
    """Return the dialog screen, which must be the one on top."""
    assert isinstance(d.app.screen, DialogScreen)
    return d.app.screen


async def put_at(d: Driver, position: Position) -> None:
    """Let the case stand at ``position``."""
    d.session.state = replace(d.session.state, position=position)
    await screen(d).show()
    await d.pilot.pause()


def at_action(kb: KnowledgeBase, action: str) -> AtAction:
    """Return the position at which ``action`` is offered."""
    advice = next(s for s in kb.steps.values() if isinstance(s, Advice) and action in s.actions)
    return AtAction(advice.ref, action)


async def shipped(d: Driver, action: str) -> None:
    """Begin a case of the shipped content at one of its actions."""
    kb = d.session.kb
    problem = next(p.id for p in kb.problems.values() if any(c.action == action for c in p.candidates))
    d.app._home.open(problem)
    await d.in_dialog()
    await put_at(d, at_action(kb, action))
    await d.until(lambda: bool(screen(d).focused))


def longest_questions(kb: KnowledgeBase) -> list[Question]:
    """Return the fifty questions with the most to read."""
    asked = (step for step in kb.steps.values() if isinstance(step, Question) and not step.is_way_on)
    return sorted(asked, key=lambda step: -len(plain(step.prose)))[:50]


def longest_actions(kb: KnowledgeBase) -> list[str]:
    """Return the actions, those first with the most to read before their steps."""
    before = {each.id: plain((*each.summary, *as_prose(each.before))) for each in kb.actions.values()}
    return sorted(before, key=lambda action: -len(before[action]))


@THREE
async def test_no_first_screenful_of_an_action_is_without_a_way_on(size: tuple[int, int]) -> None:
    """At every action its answers stand there; where there is more room, at those that need the most."""
    async with running(size=size, content=None) as d:
        await shipped(d, "reset-mode-1")
        for action in longest_actions(d.session.kb)[: None if size == SMALLEST else 20]:
            await put_at(d, at_action(d.session.kb, action))
            text = d.words
            worked = d.session.kb.actions[action].success or "I'm in"
            for answer in (worked, "It did not work", "I'm stuck at this step", "Skip this, show the"):
                assert answer in text, action


def shows_a_way_on(d: Driver) -> bool:
    """Return whether an answer is in sight, or the line that says where they are."""
    column = screen(d).query_one(Column)
    return (
        any(column.shows(row) for row in screen(d).view.query(ChoiceRow))
        or "The answers stand below" in d.words
    )


async def test_no_first_screenful_of_a_question_is_without_a_way_on() -> None:
    """On the smallest screen one of its answers stands there, or where they are."""
    async with running(size=SMALLEST, content=None) as d:
        await shipped(d, "reset-mode-1")
        for question in longest_questions(d.session.kb):
            await put_at(d, AtQuestion(question.ref))
            await d.until(lambda: shows_a_way_on(d))


@WIDTHS
async def test_enter_ticks_the_present_step_and_goes_on(size: tuple[int, int]) -> None:
    """Sixteen times Enter leads through sixteen steps; each is kept, and the last asks how it went."""
    async with running(size=size, content=None) as d:
        await shipped(d, "press-reset-again")
        steps = [i for p in d.session.kb.actions["press-reset-again"].steps for i in p.items]
        for number in range(1, len(steps) + 1):
            card = screen(d).query_one(Card)
            assert str(card.border_title).startswith(f"Step {number} of {len(steps)} ")
            card.row.focus()
            screen(d).query_one(Column).scroll_to_widget(card, animate=False, immediate=True)
            await d.press("enter")
            await d.until(lambda number=number: len(d.state.marks) == number)  # type: ignore[misc]
        await d.until(lambda: "All steps are done. How did it go?" in d.words)
        assert f"{len(steps)} of {len(steps)} done" in d.words
        assert isinstance(d.app.screen.focused, ChoiceRow)


async def test_enter_ticks_no_step_that_is_out_of_sight() -> None:
    """Where one still reads what comes before, it goes to the step."""
    async with running(size=MIDDLE, content=None) as d:
        await shipped(d, "reset-mode-1")
        assert "Enter goes to the step" in d.words
        await d.press("enter")
        assert not d.state.marks
        await d.until(lambda: "Step 1 of" in d.text and "Enter goes to the step" not in d.words)
        await d.press("enter")
        await d.until(lambda: len(d.state.marks) == 1)


async def test_v_shows_the_whole_page_and_again_one_step() -> None:
    """The choice is the person's at any size."""
    async with running(size=WIDE, content=None) as d:
        await shipped(d, "press-reset-again")
        assert len(screen(d).query(StepRow)) == 1
        await d.press("v")
        await d.until(lambda: len(screen(d).query(StepRow)) == 13)
        await d.press("v")
        await d.until(lambda: len(screen(d).query(StepRow)) == 1)


async def test_a_short_list_stands_whole_on_a_large_screen() -> None:
    """Up to six steps need no card there; on a small one they do."""
    for size, cards in ((WIDE, 0), (MIDDLE, 1)):
        async with dialog(size=size) as d:
            await d.press("1")
            await d.until(lambda d=d: isinstance(d.position, AtAction))  # type: ignore[misc]
            await d.until(lambda d=d: bool(screen(d).query(StepRow)))  # type: ignore[misc]
            assert len(screen(d).query(Card)) == cards


async def test_c_copies_the_command_of_the_step() -> None:
    """The key stands beside the command."""
    async with running(size=MIDDLE, content=None) as d:
        await shipped(d, "ssh-unblock")
        await d.press("enter", "enter")
        await d.until(lambda: bool(screen(d).query(CommandRow)))
        assert "ssh NAME@ADDRESS [c] copy" in d.words
        await d.press("c")
        assert d.app.clipboard == "ssh NAME@ADDRESS"


async def test_whoever_is_stuck_is_asked_what_they_see_or_sent_to_a_helper() -> None:
    """The sheet names the step, offers the symptoms, the report, and the way back to the step."""
    async with running(size=MIDDLE, content=None) as d:
        await shipped(d, "ssh-unblock")
        await d.press("3")
        await d.until(lambda: isinstance(d.app.screen, ChooseScreen))
        assert "Open a terminal window" in d.words
        assert "take the report to a helper" in d.words
        await d.press("6")
        await d.until(lambda: isinstance(d.app.screen, DialogScreen))
        assert isinstance(d.position, AtAction)
        await d.press("3")
        await d.until(lambda: isinstance(d.app.screen, ChooseScreen))
        await d.press("3")
        await d.until(lambda: d.state.problem == "account-disabled")
        assert not isinstance(d.position, AtSymptoms)


async def test_a_running_wait_is_neither_lost_nor_begun_anew_by_a_slip() -> None:
    """Enter on it asks; leaving it changes nothing, stopping it gives it up."""
    async with running(size=WIDE, content=None) as d:
        await shipped(d, "press-reset-again")
        await d.press("v")
        await d.until(lambda: len(screen(d).query(Countdown)) == 2)
        wait = screen(d).query(Countdown).last()
        wait.action_press()
        await d.until(lambda: waits_until(d.state) is not None)
        until, started = waits_until(d.state), wait.clock.started
        for answer, still in (("1", True), ("2", False)):
            wait.action_press()
            await d.until(lambda: isinstance(d.app.screen, ChooseScreen))
            assert "Stop it" in d.text
            await d.press(answer)
            await d.until(lambda: isinstance(d.app.screen, DialogScreen))
            assert (waits_until(d.state) == until) == still
            assert (wait.clock.started == started) == still
        assert waits_until(d.state) is None


async def test_a_hold_is_never_offered_again() -> None:
    """After its end Enter does nothing to it."""
    async with running(size=WIDE, content=None) as d:
        await shipped(d, "press-reset-again")
        await d.press("v")
        await d.until(lambda: len(screen(d).query(Countdown)) == 2)
        hold = screen(d).query(Countdown).first()
        hold.action_press()
        await d.until(lambda: hold.clock.is_running)
        assert hold.clock.started is not None
        hold.clock.started = ended = hold.clock.started - 6
        await d.until(lambda: "Never press a second time" in hold.plain)
        hold.action_press()
        await d.pilot.pause()
        assert hold.clock.started == ended
        assert "again" not in hold.plain


async def to_the_ending(d: Driver) -> None:
    """Reset, and get in."""
    await d.press("2")
    await d.until(lambda: isinstance(d.position, AtQuestion) and "encrypted" in d.position.step)
    while not isinstance(d.position, AtEnding):
        await d.press("1")
    await d.until(lambda: bool(screen(d).query(TaskRow)))


@WIDTHS
async def test_the_end_is_one_list_to_work_off_below_a_card_that_says_it_worked(
    size: tuple[int, int],
) -> None:
    """Items of the page and what was undone have boxes alike; a line without more is ticked by Enter, too."""
    async with dialog(size=size) as d:
        await to_the_ending(d)
        assert "✓ You are in again" in d.words
        kind, color = screen(d).view.query_one("#solved").styles.border_top
        assert (kind, color) == ("round", Color.parse(d.app.theme_variables["success"]))
        test, write, firewall = screen(d).view.query(TaskRow)
        await d.press("home")
        test.focus()
        await d.press("enter")
        await d.until(lambda: "Sign in once more" in d.words)
        assert "[ ] ▾ Test it" in test.plain
        write.focus()
        await d.press("enter")
        await d.until(lambda: "1 of 3 done" in d.words)
        assert "[x] Write the password down" in write.plain
        assert "[ ] ▸ Set the firewall rules again" in firewall.plain
        case = d.session.case
    async with running(case=case, size=size) as d:
        await d.in_dialog()
        assert [row.said for row in screen(d).view.query(TaskRow)] == [Mark.OPEN, Mark.DONE, Mark.OPEN]


async def test_at_an_end_with_something_to_do_enter_begins_there() -> None:
    """The report is a key away, and nothing opens that cannot be seen."""
    async with dialog(size=MIDDLE) as d:
        await to_the_ending(d)
        await d.until(
            lambda: isinstance(d.app.screen.focused, Row) and d.app.screen.focused.key == ask_fact(DSM)
        )
        await d.press("down", "space")
        await d.until(lambda: "1 of 3 done" in d.words)


@WIDTHS
async def test_what_to_put_back_is_a_list_to_work_off(size: tuple[int, int]) -> None:
    """Boxes, how far one is, a key for what does not concern one; all of it is there on coming back."""
    async with dialog(size=size) as d:
        await to_the_ending(d)
        rows = list(screen(d).query(TaskRow))
        assert f"0 of {len(rows)} done" in d.words
        rows[0].focus()
        await d.press("space")
        await d.until(lambda: f"1 of {len(rows)} done" in d.words)
        assert "[x]" in rows[0].plain
        assert not rows[0].is_open
        await d.press("d")
        await d.until(lambda: f"0 of {len(rows) - 1} done" in d.words)
        case = d.session.case
    async with running(case=case, size=size) as d:
        await d.in_dialog()
        assert screen(d).query(TaskRow).first().said is Mark.NOT_MINE


@WIDTHS
async def test_the_warning_looks_like_one(size: tuple[int, int]) -> None:
    """A heavy frame in the color of warnings, and a count of the questions."""
    async with dialog(size=size) as d:
        await d.press("2")
        await d.until(lambda: isinstance(d.position, AtQuestion) and "encrypted" in d.position.step)
        await d.press("1")
        await d.until(lambda: isinstance(d.position, AtWarning))
        await d.until(lambda: "⚠ Before you do this" in d.text)
        kind, color = screen(d).view.query_one("#frame").styles.border_top
        assert kind == "heavy"
        assert color == Color.parse(d.app.theme_variables["warning"])
        await d.press("end")
        await d.until(lambda: "Question 1 of" in d.words)


async def test_i_do_not_know_shows_how_to_find_out_and_asks_once_more() -> None:
    """Nothing is set aside before one could look; the second time counts."""
    async with dialog(size=MIDDLE) as d:
        before = d.position
        await d.press("3")
        await d.until(lambda: "Still not known? Choose it once more" in d.words)
        assert d.position == before
        await d.press("3")
        await d.until(lambda: d.position != before)
        assert any(isinstance(e, Answered) and e.answer == UNKNOWN for e in d.session.case.events)


async def test_how_to_find_out_opens_in_view() -> None:
    """Also below the longest other texts that are folded out: its title and its first line can be read."""
    async with running(size=MIDDLE, content=None) as d:
        await shipped(d, "reset-mode-1")
        asked = [s for s in d.session.kb.steps.values() if isinstance(s, Question) and not s.is_way_on]
        both = (step for step in asked if step.find_out and step.why)
        for step in sorted(both, key=lambda step: len(words(flat(step.why))))[-4:]:
            await put_at(d, AtQuestion(step.ref))
            await d.press("w", "h")
            lines = d.text.splitlines()
            title = next(n for n, line in enumerate(lines) if "▾ How to find out" in line)
            assert lines[title + 1].strip("─▁▂▃▄▅▆▇█▌ "), step.ref


async def test_before_the_steps_for_one_dsm_enter_asks_which_it_is() -> None:
    """Nobody has to walk through the steps of all versions."""
    async with running(size=MIDDLE, content=None) as d:
        await shipped(d, "reset-mode-1")
        steps = d.session.kb.actions["reset-mode-1"].steps
        for passage in steps:
            for item in passage.items if passage.dsm is None else ():
                d.session.say(Marked(step_id(d.session.kb.actions["reset-mode-1"], passage, item), Mark.DONE))
        await screen(d).show()
        await d.until(lambda: "If you have DSM 5" in d.words and d.app.screen.focused is not None)
        await d.press("enter")
        await d.until(lambda: isinstance(d.app.screen, ChooseScreen))
        assert d.session.kb.facts[DSM].question in d.words


@THREE
async def test_what_an_action_leaves_to_be_put_back_stands_at_the_end(size: tuple[int, int]) -> None:
    """Where no reset was done, what it says of that itself is the list to tick."""
    async with running(size=size, content=None) as d:
        kb = d.session.kb
        action = next(a for a in kb.actions.values() if a.put_back and not a.loses)
        await shipped(d, action.id)
        await d.press("1")
        await d.until(lambda: d.state.solved_by == action.id)
        items = {plain(item) for passage in action.put_back for item in passage.items}
        assert items <= {plain(task.item) for task in tasks(kb, d.state)}
        assert len(screen(d).view.query(TaskRow)) >= len(items)


@WIDTHS
async def test_a_drawing_is_drawn_in_the_card_at_every_width(size: tuple[int, int]) -> None:
    """The back panel stands there line by line, also where a card has forty columns."""
    async with running(size=size, content=None) as d:
        await shipped(d, "reset-mode-1")
        drawn = screen(d).query_one(Card).query_one(".drawing", Prose).plain
        assert "o RESET" in drawn
        assert "┌───────────┐" in drawn


async def test_the_clock_of_a_step_stands_whole_on_the_smallest_screen() -> None:
    """Before, during and after: nobody holds a button and scrolls."""
    async with running(size=SMALLEST, content=None) as d:
        await shipped(d, "reset-mode-1")
        action = d.session.kb.actions["reset-mode-1"]
        for passage, item in ((p, i) for p in action.steps for i in p.items):
            if any(timer.kind == "hold" for timer in find_timers(item)):
                break
            d.session.say(Marked(step_id(action, passage, item), Mark.DONE))
        await screen(d).show()
        await d.until(lambda: "press Enter here at the same time" in d.words)
        await d.press("enter")
        await d.until(lambda: "let go at the beep" in d.words)
        clock = screen(d).query_one(Countdown).clock
        assert clock.started is not None
        clock.started -= 10
        await d.until(lambda: "Never press a second time" in d.words)


@WIDTHS
async def test_at_an_end_the_answer_that_led_there_can_be_changed(size: tuple[int, int]) -> None:
    """It is a choice, beside the report: nobody has to be told to go back."""
    async with running(size=size, content=None) as d:
        d.app._home.open("certificate-warning")
        await d.in_dialog()
        for key in ("2", "4", "4", "2"):
            before = d.position
            screen(d).query_one(Column).scroll_end(animate=False, immediate=True)
            await d.press(key)
            await d.until(lambda before=before: d.position != before)  # type: ignore[misc]
        assert isinstance(d.position, AtEnding)
        end = d.position
        await d.until(lambda: "Change my last answer" in [row._words.plain for row in choices(d)])
        next(row for row in choices(d) if row._words.plain == "Change my last answer").action_press()
        await d.until(lambda: isinstance(d.app.screen, ChooseScreen))
        await d.press("1")
        await d.until(lambda: d.position != end)


def choices(d: Driver) -> list[ChoiceRow]:
    """Return the numbered rows of the page."""
    return list(screen(d).view.query(ChoiceRow))
