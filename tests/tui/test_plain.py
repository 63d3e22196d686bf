"""The line dialog: the whole road in numbers and words."""

from __future__ import annotations

from pathlib import Path

import pytest

from kb.storage.cases import list_cases, load
from tests.tui.command import Command

FORGOT = "what was my password again"
CHOSEN = "I forgot my password\n"
ACCOUNT = "account.synology.com refuses the e-mail address of my Synology Account"
"""Chooses the problem where the matcher is not sure of it; elsewhere it answers nothing."""


def report_of(err: str) -> Path:
    """Return the file that a run named on stderr, behind the word that a slow machine is still reading."""
    return Path(next(line for line in err.splitlines() if line.endswith(".md")).rsplit(maxsplit=1)[-1])


def test_the_road_to_the_mildest_action(backin: Command) -> None:
    """A description, an answer and an outcome lead to the end, and the report is named on stderr."""
    done = backin("--plain", FORGOT, typed=CHOSEN + "yes\nyes\n")
    assert done.status == 0
    assert "Is there another administrator?" in done.out
    assert "Ask somebody" in done.out
    assert report_of(done.err).read_text(encoding="utf-8").count("Ask somebody") >= 1


def test_answers_by_number_and_by_their_beginning(backin: Command) -> None:
    """1, yes, YES and y choose the same answer."""
    ends = {
        backin("--plain", FORGOT, typed=CHOSEN + f"{reply}\n").out.rsplit("Do this:")[-1]
        for reply in ("1", "Y", "YES ")
    }
    assert len(ends) == 1


def test_more_words_at_the_choice_are_added_to_the_first(backin: Command) -> None:
    """Who explains further does not begin anew: both count, and both are kept."""
    first, more = "no entry, my wife is administrator too", "it says something since yesterday"
    done = backin("--plain", first, typed=f"{more}\n{CHOSEN}")
    (listed,) = list_cases()
    assert load(listed.id).description == f"{first}\n{more}"
    told = done.out.split("Understood from what you wrote:")[-1]
    assert "Somebody else can sign in as administrator" in told


def test_the_end_of_input_saves_the_case(backin: Command) -> None:
    """Where the input ends, the case is saved, its file named, the status 3; and it can be resumed there."""
    done = backin("--plain", FORGOT, typed=CHOSEN + "no\n")
    assert done.status == 3
    path = report_of(done.err)
    assert path.exists()
    resumed = backin("resume", str(path))
    assert resumed.status == 3
    assert "encrypted" in resumed.out.casefold()
    assert "Is there another administrator?" not in resumed.out.rsplit("quit.", maxsplit=1)[-1].split("1.")[0]


def test_a_reset_needs_confirmation(backin: Command) -> None:
    """What led to the reset is asked again, then its cost is said, and only then its steps are shown."""
    done = backin("--plain", FORGOT, typed=CHOSEN + "no\nno\nyes\ngo on\n")
    asked = done.words.find("Is it all still right?")
    cost = done.words.find("What it undoes:")
    steps = done.words.find("Steps:")
    assert -1 < asked < cost < steps


UNSURE = f"{FORGOT}. I asked everybody already"
"""With *I don't know* behind it, it leaves a milder way that nobody knows about."""


def test_a_step_is_read_also_where_nothing_of_it_can_be_done(backin: Command) -> None:
    """What it says may be a warning, so it does not go with its actions."""
    done = backin("--plain", UNSURE, typed=CHOSEN + "i don't know\n")
    assert "Let somebody help Try these in this order. Here you can pass on" in done.words
    report = report_of(done.err).read_text(encoding="utf-8")
    assert "Read on the way: **Let somebody help** Try these" in report


def test_a_gate_names_what_is_not_known_and_lets_one_try_it(backin: Command) -> None:
    """The milder way is a choice before the reset; when it failed, the gate comes again without it."""
    gate = CHOSEN + "i don't know\nno\n"
    done = backin("--plain", UNSURE, typed=gate + "Try this first: Change the setting\n3\nyes\n")
    first, second = done.words.split("Do this: Change the setting")
    assert "Milder, and not ruled out: - Change the setting" in first
    assert "You did not know about “a helper”. Trying takes 10 min (small change)." in first
    assert "Before you go on: Reset the administrator account" in second
    assert "Try this first" not in second
    report = report_of(done.err).read_text(encoding="utf-8")
    assert "Change the setting **to be tried first**" in report
    assert "| preferred | `change-setting` |" in report


def test_a_slip_at_the_confirmation_leads_back_to_the_milder_way(backin: Command) -> None:
    """Who corrects the fact at the last moment is offered the mild action instead."""
    done = backin("--plain", FORGOT, typed=CHOSEN + "no\nno\nNot right: Nobody\nSomebody else\n")
    assert done.words.rfind("Do this: Ask somebody") > done.words.rfind("Is it all still right?") > -1
    assert "What it undoes:" not in done.words


def test_a_no_at_the_confirmation_asks_which_line_is_wrong(backin: Command) -> None:
    """“No” never means “not this reset, the next harsher one”: it asks what is not right."""
    done = backin("--plain", FORGOT, typed=CHOSEN + "no\nno\nno\n")
    assert "the number of the line that is not right" in done.words
    assert "skipped" not in report_of(done.err).read_text(encoding="utf-8").split("## The log")[-1]


def test_a_correction_can_be_left(backin: Command) -> None:
    """Back at a correction leaves the fact and the answers as they were."""
    done = backin("--plain", FORGOT, typed=CHOSEN + "no\nno\nNot right: Nobody\nwhat\nback\nyes\n")
    assert "the number of what holds" in done.words
    assert "Before you go on" in done.words


def test_words_that_work_everywhere(backin: Command) -> None:
    """Back, why, facts, ladder, help and quit each say their own at a question."""
    done = backin("--plain", FORGOT, typed=CHOSEN + "no\nback\nwhy\nno\nfacts\nladder\nhelp\nquit\n")
    assert done.status == 0
    assert done.out.count("Is there another administrator?") == 2
    assert "another administrator can set you a new password" in done.words
    assert "1. Nobody else can sign in as administrator. (you answered)" in done.words
    assert "Ask somebody (no risk): ruled out: Nobody else can sign in" in done.words
    assert done.out.count("Never type a") == 2


@pytest.mark.parametrize("said", ["help", "why", "facts", "ladder", "back", "none of these"])
def test_words_are_no_descriptions(backin: Command, said: str) -> None:
    """Before anything is told, a word that works everywhere is not taken for a problem."""
    done = backin("--plain", typed=f"{said}\n{FORGOT}\n")
    assert done.out.count("What happened?") == (1 if said == "help" else 2)
    assert [case.words for case in list_cases()] == [FORGOT]


def test_whom_nothing_fits_learns_who_can_help(backin: Command) -> None:
    """Said twice, *none of these* leads past the whole list to help, and not back to the first question."""
    done = backin("--plain", "lorem ipsum", typed="none of these\n" * 3)
    assert "What happened?" not in done.out
    assert done.words.count("This is everything Backin covers.") == 3
    assert done.words.count("somebody who knows the NAS, or to the maker's support") == 2


def test_the_list_is_shown_again_after_what_is_not_understood(backin: Command) -> None:
    """Whoever is asked for a number sees what the numbers stand for."""
    done = backin("--plain", "lorem ipsum", typed="blub\n")
    assert done.out.count("4. None of these") == 2
    assert "type one of the numbers" in done.words


@pytest.mark.parametrize("said", ["h", "b", "q"])
def test_a_letter_never_chooses_an_answer(backin: Command, said: str) -> None:
    """A single letter is a word that works everywhere or nothing, not the beginning of an answer."""
    done = backin("--plain", FORGOT, typed=CHOSEN + f"{said}\n")
    assert "Do this:" not in done.out
    assert "encrypted" not in done.out


@pytest.mark.parametrize("said", ["it worked!", "Yes!", "y", "1", "worked", "yes please"])
def test_people_say_that_it_worked_in_many_ways(backin: Command, said: str) -> None:
    """Marks and small words around an answer do not hide it."""
    done = backin("--plain", FORGOT, typed=CHOSEN + f"yes\n{said}\n")
    assert "Write it down" in done.out


@pytest.mark.parametrize("said", ["not sure", "no idea", "dunno", "I don\u2019t know."])
def test_people_do_not_know_in_many_ways(backin: Command, said: str) -> None:
    """All of them are the answer *I don't know*."""
    done = backin("--plain", FORGOT, typed=CHOSEN + f"{said}\nladder\n")
    assert "set aside: not ruled out" in done.words


def test_one_can_go_back_from_an_end(backin: Command) -> None:
    """An ending is not the end of the program: what led there can still be changed."""
    done = backin("--plain", FORGOT, typed=CHOSEN + "yes\nit worked\nback\nno\n")
    assert done.words.count("This is the end of the case") == 1
    assert done.out.count("Do this: Ask somebody") == 2
    assert done.status == 3


@pytest.mark.parametrize("said", ["The NAS blocks my address", "read the NAS blocks my address."])
@pytest.mark.parametrize("before", ["", "yes\nit worked\n"])
def test_the_title_of_a_problem_opens_it(backin: Command, before: str, said: str) -> None:
    """The case goes on there, from its midst and from its end, with *read* before the title and without."""
    done = backin("--plain", FORGOT, typed=CHOSEN + f"{before}{said}\n")
    assert "This is now about: The NAS blocks my address" in done.words


@pytest.mark.parametrize(
    "said",
    [
        "read printers and scanners.",
        "Printers and scanners",
        "a drive is failing, or the RAID is degraded",
    ],
)
def test_what_is_not_covered_opens_by_its_name(backin: Command, said: str) -> None:
    """By the words with which the page names it, and by its title; the case goes on where it was."""
    done = backin("--plain", "DS file is refused", typed=f"{said}\n1\n", content=None)
    assert "Backin does not cover that" not in done.words
    assert done.out.count("Yes, and I am an administrator") == 2
    assert "Does the app reach the NAS?" in done.out


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("read sign in on the page of the NAS itself", "Do this: Sign in on the page of the NAS itself"),
        ("Reset the administrator account and the network (Mode 1)", ""),
    ],
)
def test_a_harmless_action_can_be_read_by_its_name(backin: Command, said: str, shown: str) -> None:
    """Only to be read: one is asked how it went with the action that one is at, and never shown a reset."""
    done = backin("--plain", ACCOUNT, typed=f"{said}\n", content=None)
    assert shown in done.out
    assert done.out.count("How did it go?") == 1
    assert "Do this: Reset the administrator" not in done.out


def test_starting_over_keeps_the_old_case(backin: Command) -> None:
    """A new story begins a new case; the old one stays in the list."""
    done = backin(
        "--plain", FORGOT, typed=CHOSEN + "no\nstart over\nthis address has been blocked\nThe NAS blocks\n"
    )
    assert done.out.count("What happened?") == 1
    assert {case.words for case in list_cases()} == {FORGOT, "this address has been blocked"}


def test_back_at_the_first_question_asks_anew(backin: Command) -> None:
    """Taking back the choice of the problem returns to the description."""
    done = backin("--plain", FORGOT, typed=CHOSEN + "back\nthis address has been blocked\nThe NAS blocks\n")
    assert done.out.count("What happened?") == 1
    assert done.out.rfind("Do this: Ask somebody") > done.out.find("What happened?")


def test_back_at_the_first_question_brings_a_menu_back(backin: Command) -> None:
    """Whoever chose among several problems chooses again, and need not tell it anew."""
    done = backin("--plain", "zxcvb qwertz", typed="1\nback\n")
    assert "What happened?" not in done.out
    assert done.out.count("If you are locked out of your NAS all the same") == 2


def test_nothing_found_offers_everything(backin: Command) -> None:
    """A description that fits nothing is told so, with what is nearest and the list of everything."""
    done = backin("--plain", "zxcvb qwertz", typed="none of these\n")
    assert "I am not sure what this is about" in done.out
    assert "If you are locked out of your NAS all the same" in done.out
    assert "I forgot my password" in done.out


def test_what_is_told_anew_is_heard(backin: Command) -> None:
    """Other words at the list are matched with the first ones, not lost and asked for again."""
    done = backin("--plain", "zxcvb qwertz", typed="this address has been blocked\nThe NAS blocks\n")
    assert "What happened?" not in done.out
    assert "Do this: Ask somebody" in done.out
    assert [case.words for case in list_cases()] == ["zxcvb qwertz\nthis address has been blocked"]


@pytest.mark.parametrize(
    "said",
    ["I deleted a folder by mistake", "it is a QNAP, not a synology", "das ist eine QNAP", "es una QNAP"],
)
def test_a_correction_counts_by_itself(backin: Command, said: str) -> None:
    """Words that say what it is about are not outweighed by those that were typed first."""
    alone = backin("--plain", said, content=None).out
    headline = next(line for line in alone.splitlines() if line.startswith("It sounds like: "))
    done = backin("--plain", "my synology will not let me in", typed=f"{said}\n", content=None)
    assert headline in done.out


@pytest.mark.parametrize("said", ["find the page of the NAS", "it is a QNAP, not a synology"])
def test_other_words_at_a_question_lead_on(backin: Command, said: str) -> None:
    """Whoever answers a question with what is really the matter is understood; back leads to the question."""
    done = backin("--plain", "DS file is refused", typed=f"{said}\nback\n", content=None)
    assert "Please type the number of an answer" not in done.out
    assert done.out.count("Yes, and I am an administrator") == 2


def test_a_sentence_about_another_problem_leads_there_with_what_it_tells(backin: Command) -> None:
    """What tells a fact leads away only where it is surely about something else; else it is only noted."""
    forgot = ("--plain", "I forgot the password of my synology")
    away = backin(*forgot, typed="since we got a new router the page does not open\n", content=None)
    assert away.words.count("This sounds like:") == 2
    assert "Noted:" not in away.out
    stays = backin(*forgot, typed="my laptop has the password saved in Chrome\n", content=None)
    assert stays.words.count("This sounds like:") == 1
    assert "Noted:" in stays.out


def test_another_problem_keeps_what_was_done(backin: Command) -> None:
    """With another problem the case goes on: facts, answers and actions taken stay in it."""
    typed = CHOSEN + "yes\nno\nnone of these\nThe NAS blocks\nfacts\n"
    done = backin("--plain", FORGOT, typed=typed)
    log = report_of(done.err).read_text(encoding="utf-8").split("## The log")[-1]
    assert "ask-somebody" in log
    assert "ip-blocked" in log
    assert "Somebody else can sign in as administrator. (you answered)" in done.words
    assert len(list_cases()) == 1


def test_a_fact_is_corrected_by_its_number(backin: Command) -> None:
    """“facts 1” asks the first fact again, and the way is walked anew with it."""
    done = backin("--plain", FORGOT, typed=CHOSEN + "no\nfacts 1\n1\n")
    assert "Do this: Ask somebody" in done.out


def test_a_contradiction_is_noticed_and_asked(backin: Command) -> None:
    """A sentence that contradicts an answer is not taken over in silence: both are put up for choice."""
    done = backin("--plain", FORGOT, typed=CHOSEN + "no\nmy wife is administrator too\nyes\n")
    assert "That contradicts what was known so far." in done.words
    assert "do not go together" in done.words
    assert done.out.rfind("Do this: Ask somebody") > done.out.find("do not go together") > 0


def test_what_cannot_be_saved_is_printed(backin: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where no case can be saved nothing claims that it was, and the report comes on stdout."""
    monkeypatch.setenv("BACKIN_DATA", "/dev/null")
    done = backin("--plain", FORGOT, typed=CHOSEN + "no\n")
    assert done.status == 3
    assert "cannot be saved" in done.words
    assert "is saved in" not in done.err
    assert "# Backin report" in done.out


def test_a_case_that_fits_in_part_leaves_its_file_alone(backin: Command) -> None:
    """Going on with an old case never writes over the answers that no longer fit."""
    saved = report_of(backin("--plain", FORGOT, typed=CHOSEN + "yes\nno\n").err)
    old = saved.read_text(encoding="utf-8").replace("ask-somebody", "ask-nobody")
    saved.write_text(old, encoding="utf-8")
    done = backin("resume", str(saved), typed="1\n")
    assert "fits today's knowledge only in part" in done.words
    assert saved.read_text(encoding="utf-8") == old
    assert report_of(done.err) != saved


@pytest.mark.parametrize("typed", ["", "\n\n", "   \n"])
def test_an_empty_description_is_asked_again(backin: Command, typed: str) -> None:
    """Nothing typed is no description."""
    done = backin("--plain", typed=typed)
    assert done.status == 3
    assert done.out.count("What happened?") == typed.count("\n") + 1
    assert list_cases() == ()


def test_an_enormous_description_is_cut_and_said_so(backin: Command) -> None:
    """A megabyte is cut at ten thousand characters."""
    done = backin("--plain", FORGOT + " please" * 150_000)
    assert "10,000 characters" in done.out
    assert len(load(report_of(done.err)).description) <= 10_000


def test_escape_sequences_reach_neither_terminal_nor_report(backin: Command) -> None:
    """Control characters are taken out of what is printed and of what is saved."""
    done = backin("--plain", f"\x1b]0;title\x07{FORGOT}\x1b[31m\u202eevil", typed=CHOSEN + "\x1b[2Jfacts\n")
    report = report_of(done.err).read_text(encoding="utf-8")
    for bad in ("\x1b", "\x07", "\u202e"):
        assert bad not in done.out
        assert bad not in report


def test_a_password_is_taken_out_before_saving(backin: Command) -> None:
    """What follows “my password is” is neither saved nor shown again, and the person is told."""
    done = backin("--plain", f"{FORGOT}, my password is Tr0ub4dor3xyz")
    assert "“Tr0ub4dor3xyz” looks like a password and is not kept." in done.out
    assert "Tr0ub4dor3xyz" not in report_of(done.err).read_text(encoding="utf-8")


def test_what_is_no_password_can_be_put_back(backin: Command) -> None:
    """“facts” lists what was taken out, with the number that puts it back."""
    done = backin("--plain", f"{FORGOT}, password Frobnicator9", typed=CHOSEN + "facts\nfacts 1\nfacts\n")
    assert "1. “Frobnicator9” was taken out of your text. To put it back, type: facts 1" in done.out
    assert "“Frobnicator9” is back in your text." in done.out
    assert load(report_of(done.err)).description == f"{FORGOT}, password Frobnicator9"


def test_bytes_that_are_no_text_are_asked_again(backin: Command) -> None:
    """A line that is no UTF-8 does not end the dialog with a traceback."""
    done = backin("--plain", FORGOT, typed=CHOSEN.encode() + b"\xff\xfe\nquit\n")
    assert "Traceback" not in done.out + done.err
    assert done.status == 0


def test_cases_are_listed_and_deleted(backin: Command) -> None:
    """Saved cases show up by their words, and go when told to."""
    backin("--plain", FORGOT, typed=CHOSEN + "no\n")
    listed = backin("cases")
    assert FORGOT in listed.out
    case = listed.out.split()[0]
    assert backin("cases", "--delete", case).status == 0
    assert backin("cases").out == ""


def test_export_never_overwrites(backin: Command, tmp_path: Path) -> None:
    """The report goes to stdout or to a new file; a file that exists stays, and a free name is offered."""
    case = str(report_of(backin("--plain", FORGOT, typed=CHOSEN + "no\n").err))
    assert backin("export", case).out.startswith("# ")
    out = tmp_path / "mine.md"
    assert backin("export", case, "-o", str(out), "--anonymous").status == 0
    written = out.read_text(encoding="utf-8")
    again = backin("export", case, "-o", str(out))
    assert again.status == 2
    assert "mine (2).md" in again.err
    assert out.read_text(encoding="utf-8") == written
    assert backin("resume", str(out)).status == 3
