"""The dialog: every position, changing one's mind, and what stands beside the conversation."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.widget import Widget

from kb.model import AtAction, AtContradiction, AtEnding, AtQuestion, AtWarning, Confirmed, Grade, Stated
from kb.storage.cases import load
from kb.wording import plain
from tests.tui.app.driver import MIDDLE, SMALLEST, WIDE, Driver, dialog, running
from tui.screens.choose import ChooseScreen
from tui.screens.dialog import DialogScreen
from tui.screens.facts import FactsScreen
from tui.widgets.column import Column
from tui.widgets.foldout import Foldout
from tui.widgets.row import ChoiceRow, Row
from tui.widgets.trail import Trail


def screen(d: Driver) -> DialogScreen:
    """Return the dialog screen, which must be the one on top."""
    assert isinstance(d.app.screen, DialogScreen)
    return d.app.screen


async def to_the_warning(d: Driver) -> None:
    """Answer so that only the reset is left."""
    await d.press("2")
    await d.until(lambda: "encrypted" in d.text and isinstance(d.position, AtQuestion))
    await d.press("1")
    await d.until(lambda: isinstance(d.position, AtWarning))


async def test_the_top_line_says_where_one_is() -> None:
    """The problem, and the step of it that is on the screen, also when its heading is scrolled away."""
    async with dialog(size=WIDE) as d:
        assert "I forgot my password » Is there another administrator?" in d.text.splitlines()[0]
        await d.press("1")
        await d.until(lambda: isinstance(d.position, AtAction))
        await d.until(lambda: "I forgot my password » Ask somebody" in d.text.splitlines()[0])


async def test_a_number_answers() -> None:
    """The keys 1 to 9 choose the answer with that number."""
    async with dialog() as d:
        assert "Is there another administrator?" in d.text
        await d.press("1")
        await d.until(lambda: isinstance(d.position, AtAction))


async def test_arrows_and_enter_answer_as_well() -> None:
    """The second answer is one arrow away from the first."""
    async with dialog() as d:
        await d.press("down", "enter")
        await d.until(lambda: "encrypted" in d.text)
        assert d.state.facts["helper"].value == "no"


async def test_a_number_never_chooses_what_cannot_be_read() -> None:
    """An answer below the edge is brought into view first; only then the key counts."""
    async with dialog(size=SMALLEST) as d:
        await to_the_warning(d)
        await d.until(lambda: "The answers stand below" in d.words)
        before = d.position
        await d.press("1")
        assert d.position == before
        assert "Yes, that is right" in d.text
        await d.press("1")
        await d.until(lambda: d.position != before)


async def test_the_arrows_skip_no_unread_text() -> None:
    """On a small screen, going down the whole page shows every line before an outcome can be chosen."""
    async with dialog(size=SMALLEST) as d:
        await d.press("1")
        await d.until(lambda: isinstance(d.position, AtAction))
        await d.press("v")
        await d.until(lambda: "Ask somebody" in d.text)
        seen = ""
        while not isinstance(d.app.screen.focused, ChoiceRow):
            seen += d.words
            await d.press("down")
        action = d.session.kb.actions["ask-somebody"]
        for passage in action.steps:
            assert all(plain(item).split()[0] in seen for item in passage.items)
        assert "Who says so" in seen


async def test_an_answered_step_can_be_opened_and_changed_where_it_stands() -> None:
    """The line of an answer offers its answers again, and the dialog goes on from the new one."""
    async with dialog(size=WIDE) as d:
        await d.press("2")
        await d.until(lambda: bool(screen(d).query_one(Trail).query(Row)))
        await d.click("Is there another administrator?")
        await d.until(lambda: "(now)" in d.text)
        await d.press("1")
        await d.until(lambda: isinstance(d.position, AtAction))
        assert d.state.facts["helper"].value == "yes"


async def test_why_says_what_each_answer_changes() -> None:
    """The author's sentence stands there, and what the answers do to the actions."""
    async with dialog(size=WIDE) as d:
        assert "rules out" not in d.words.partition("Ways back in")[0]
        await d.press("w")
        await d.until(lambda: screen(d).query_one("#why", Foldout).is_open)
        assert "another administrator can set you a new password" in d.words
        assert "leads to" in d.words
        await d.press("w")
        await d.until(lambda: not screen(d).query_one("#why", Foldout).is_open)


async def test_the_ladder_crosses_out_with_the_fact_that_did_it() -> None:
    """What an answer rules out is marked in words the moment it is given."""
    async with dialog(size=WIDE) as d:
        assert "just now" not in d.text
        await d.press("2")
        await d.until(lambda: "just now" in d.text)
        assert "ruled out" in d.words
        assert screen(d).query_one("#ladder").display


async def test_the_ladder_is_a_key_away_where_there_is_no_room_beside() -> None:
    """At 80 columns the panel is hidden and its page shows the same."""
    async with dialog(size=MIDDLE) as d:
        assert "Ways back in, mildest first" not in d.text
        await d.press("o")
        await d.until(lambda: "Ways back in, mildest first" in d.text)
        assert "Reset the administrator account" in d.words


async def test_a_warning_names_loss_and_rests_on_confirmed_facts() -> None:
    """Before a reset: what it undoes, what it keeps, and each fact once more; only then the steps."""
    async with dialog(size=WIDE) as d:
        await to_the_warning(d)
        await d.until(lambda: "Before you do this" in d.text)
        assert "What it may undo" in d.text
        assert "Keeps: all files" in d.words
        assert "I have read this" not in d.text
        assert not isinstance(d.app.screen.focused, ChoiceRow), "Enter must not confirm anything by itself"
        while isinstance(d.position, AtWarning):
            await d.press("1")
            await d.pilot.pause(0.05)
        assert isinstance(d.position, AtAction)
        assert d.state.facts["helper"].grade is Grade.CONFIRMED


async def test_a_fact_that_is_not_right_leads_away_from_the_reset() -> None:
    """Taking one fact back at the warning brings the milder actions back."""
    async with dialog(size=WIDE) as d:
        await to_the_warning(d)
        position = d.position
        assert isinstance(position, AtWarning)
        order = [condition.fact for condition in position.confirm]
        for _ in range(order.index("helper")):
            await d.press("1")
            await d.pilot.pause(0.05)
        await d.press("2")
        await d.until(lambda: isinstance(d.position, AtAction))
        assert d.state.facts["helper"].value == "yes"


async def test_a_reset_can_be_declined_at_the_warning() -> None:
    """I'd rather not is an answer like any other."""
    async with dialog(size=WIDE) as d:
        await to_the_warning(d)
        await d.until(lambda: "Before you do this" in d.text)
        await d.click("I'd rather not")
        await d.until(lambda: not isinstance(d.position, AtWarning))
        assert "reset-mode-1" in d.state.tried


async def test_a_step_is_read_also_where_nothing_of_it_can_be_done() -> None:
    """What it says may be a warning, so it stands above the next question."""
    async with dialog(size=MIDDLE) as d:
        d.session.say(Stated("tried", "ask-somebody", ""))
        await d.press("3", "3")
        await d.until(lambda: "encrypted" in d.text)
        assert "Let somebody help Try these in this order." in d.words
        assert "Here you can pass on" in d.words


async def test_a_gate_names_what_is_not_known_and_lets_one_try_it() -> None:
    """The milder way is a choice before the reset; when it failed, the gate comes again without it."""
    async with dialog(size=MIDDLE) as d:
        d.session.say(Stated("tried", "ask-somebody", ""))
        await d.press("3", "3")
        await d.until(lambda: "encrypted" in d.text)
        await d.press("1")
        await d.until(lambda: isinstance(d.position, AtWarning))
        await d.press("end")
        await d.until(lambda: "Milder, and not ruled out" in d.text)
        await d.click("Try this first: Change the setting")
        await d.until(lambda: isinstance(d.position, AtAction))
        await d.until(lambda: "You did not know about “a helper”." in d.words)
        await d.click("Skip this")
        await d.until(lambda: isinstance(d.position, AtWarning))
        await d.until(lambda: "Before you do this" in d.text)
        assert "Try this first" not in d.text


async def test_a_try_that_costs_nothing_says_so() -> None:
    """Who does not know whether it can work reads why it is offered all the same."""
    async with dialog(size=MIDDLE) as d:
        await d.press("3", "3")
        await d.until(lambda: isinstance(d.position, AtAction))
        words = "You did not know about “a helper”. Trying takes 5 min and changes nothing."
        await d.until(lambda: words in d.words)


async def test_two_statements_that_exclude_each_other_are_both_shown() -> None:
    """A contradiction is asked about, not decided in silence."""
    async with dialog(size=WIDE) as d:
        d.session.say(Confirmed("dsm", "7"))
        d.session.say(Stated("fact", "dsm", "6"))
        await screen(d).show()
        await d.until(lambda: isinstance(d.position, AtContradiction))
        await d.until(lambda: "do not go together" in d.words)
        await d.press("2")
        await d.until(lambda: not isinstance(d.position, AtContradiction))
        assert d.state.facts["dsm"].value == "6"


async def test_a_fact_can_be_corrected_at_any_time() -> None:
    """What was answered is listed with its grade, and set right in place."""
    async with dialog(size=WIDE) as d:
        await d.press("2")
        await d.until(lambda: "encrypted" in d.text)
        await d.press("f")
        await d.until(lambda: "you answered" in d.words)
        await d.press("enter")
        await d.until(lambda: "(now)" in d.text)
        await d.press("1")
        await d.until(lambda: d.state.facts["helper"].value == "yes")
        assert d.state.facts["helper"].grade is Grade.CONFIRMED


async def test_another_problem_keeps_what_is_known() -> None:
    """Not this problem: the facts go along to the other one."""
    async with dialog(size=WIDE) as d:
        await d.press("2")
        await d.until(lambda: "encrypted" in d.text)
        await d.press("x")
        await d.until(lambda: "Which problem is it, then?" in d.text)
        await d.click("The NAS blocks my address")
        await d.until(lambda: d.state.problem == "ip-blocked")
        assert d.state.facts["helper"].value == "no"


async def test_an_ending_says_what_to_put_back() -> None:
    """After a reset that worked, its effects are listed with how each is put back."""
    async with dialog(size=WIDE) as d:
        await to_the_warning(d)
        while not isinstance(d.position, AtEnding):
            await d.press("1")
            await d.pilot.pause(0.05)
        await d.until(lambda: "Put back what the reset undid" in d.text)
        assert "Set the firewall rules again" in d.words


async def test_words_on_this_page_can_be_searched() -> None:
    """Searching marks the place and says when there is none."""
    async with dialog(size=WIDE) as d:
        await d.press("slash")
        await d.pilot.pause()
        await d.press(*"another")
        await d.until(lambda: "1 of" in d.text)
        await d.press("z")
        await d.until(lambda: "not on this page" in d.text)
        await d.press("escape")
        await d.until(lambda: "Search:" not in d.text)
        assert isinstance(d.app.screen.focused, Row)


async def test_a_resumed_case_stands_where_it_stood() -> None:
    """A case that was saved goes on with the next question."""
    async with dialog() as d:
        await d.press("2")
        await d.until(lambda: "encrypted" in d.text)
        case, position = d.session.case, d.position
    async with running(case=case) as d:
        await d.in_dialog()
        assert d.position == position


async def test_a_password_in_the_description_is_taken_out_and_said_so() -> None:
    """It reaches neither the case nor the report, and the person is told once."""
    async with running("my password is Zwiebel-77x and the sign-in page says wrong password", size=WIDE) as d:
        await d.matched()
        d.app._home.open("forgot-password")
        await d.in_dialog()
        await d.until(lambda: "“Zwiebel-77x” looks like a password and is not kept" in d.words)
        assert "Zwiebel" not in d.session.case.description


async def test_what_is_no_password_can_be_put_back() -> None:
    """The word stands among the facts; it is put back into the text on a second yes."""
    async with running("DSM refuses my password, it is a Frobnicator9", size=WIDE) as d:
        await d.matched()
        d.app._home.open("forgot-password")
        await d.in_dialog()
        assert "Frobnicator9" not in d.session.case.description
        await d.press("f")
        await d.until(lambda: isinstance(d.app.screen, FactsScreen))
        await d.click("“Frobnicator9” looks like a password")
        await d.until(lambda: "put it back" in d.text and isinstance(d.app.screen, ChooseScreen))
        await d.press("2")
        await d.until(lambda: "“Frobnicator9” is back in your text" in d.words)
        assert d.session.case.description == "DSM refuses my password, it is a Frobnicator9"
        assert load(d.session.case.id) == d.session.case


async def test_a_folder_that_cannot_be_written_is_said_once_and_the_dialog_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A full or read-only disk costs the saving, not the help."""
    blocked = tmp_path / "a-file"
    blocked.write_text("", encoding="utf-8")
    monkeypatch.setenv("BACKIN_DATA", str(blocked / "below"))
    async with dialog(size=WIDE) as d:
        await d.until(lambda: "goes on without saving" in d.words)
        await d.press("1")
        await d.until(lambda: isinstance(d.position, AtAction))


async def test_after_the_last_fact_the_warning_goes_on_where_one_was() -> None:
    """Nobody is sent back to its top as if it began again; yet Enter alone never starts a reset."""
    async with dialog(size=MIDDLE) as d:
        await to_the_warning(d)
        position = d.position
        assert isinstance(position, AtWarning)
        assert "This led here" not in d.text, "nothing stands below it yet"
        await d.press("end")
        while isinstance(position, AtWarning) and position.confirm:
            before = position
            await d.press("1")
            await d.until(lambda before=before: d.position != before)  # type: ignore[misc]
            position = d.position
        await d.until(lambda: "I have read this" in d.text)
        assert "All of it is right" in d.text
        assert not isinstance(d.app.screen.focused, ChoiceRow)


@pytest.mark.parametrize("size", [SMALLEST, MIDDLE])
async def test_the_bar_stays_in_view_when_a_page_is_turned(size: tuple[int, int]) -> None:
    """Enter acts on nothing that cannot be seen, whichever key moved the page."""
    async with dialog(size=size) as d:
        await to_the_warning(d)
        pages_with_rows = 0
        for key in ("end", "home", "pagedown", "pagedown", "pageup", "end", "pageup"):
            await d.press(key)
            focused = d.app.screen.focused
            column = d.app.screen.query_one(Column)
            rows = [row for row in column.rows() if column.shows(row)]
            pages_with_rows += bool(rows)
            assert not rows or focused in rows or (focused is not None and _peeps_out(column, focused)), key
        assert pages_with_rows


def _peeps_out(column: Column, row: Widget) -> bool:
    return column.scrollable_content_region.overlaps(row.region)
