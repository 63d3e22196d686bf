"""What a helper finds in a report."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime

import pytest

from kb.anonymize import anonymize_case
from kb.model import (
    Accepted,
    Answered,
    Confidence,
    Confirmed,
    Event,
    KnowledgeBase,
    LinkKind,
    Mark,
    Marked,
    Observation,
    Outcome,
    Place,
    Result,
    Seen,
    Stated,
    Switched,
    codes,
    links,
)
from kb.report import glance, help_words, read_report, write_report
from kb.report.markdown import standalone
from kb.rules import step_id
from kb.version import backin_version
from kb.wording import plain
from tests.kb.dialog.handmade import action, advice, conditions, fact, knowledge, problem
from tests.kb.report.helpers import (
    ASK_HELPER,
    ASKED,
    FORGOT,
    HELPER,
    HELPER_UNKNOWN,
    NO_HELPER,
    NOT_ENCRYPTED,
    case_of,
    chapter,
    parsed,
    report_of,
    strange,
)
from tests.prose import read
from tests.tiny_content import tiny_knowledge

CARD = "In short"
SURE_OF_RESET = (Confirmed("encrypted", "no"), Confirmed("helper", "no"), Accepted("reset-mode-1"))
RESET = (FORGOT, NO_HELPER, NOT_ENCRYPTED, *SURE_OF_RESET)
WORKED = Outcome("reset-mode-1", Result.WORKED)


def test_the_sections_stand_in_order() -> None:
    """First what a helper wants to know, then what is to be done, then the rest; the log is the last."""
    headings = [section.heading.text for section in parsed(report_of(*RESET, WORKED)).chapters]
    assert headings == [
        "In short",
        "In your own words",
        "To do",
        "The problem",
        "What is known",
        "The way so far",
        "The action",
        "How to put it back",
        "Sources",
        "The log",
    ]


def test_long_words_do_not_push_the_rest_off_the_first_page() -> None:
    """Whoever wrote a long story finds it among the rest, and a short one at the top."""
    for words, on_top in (("too\n" * 8, True), ("too\n" * 80, False)):
        report = report_of(FORGOT, description=words)
        assert (report.index("In your own words") < report.index("<details>")) is on_top
        assert glance(report).words == words


def test_a_report_renders_cleanly() -> None:
    """Two folds, else no HTML, no pictures, no broken links, and no link that leads nowhere elsewhere."""
    report = report_of(Stated("detail", "model", "DS218"), *RESET, WORKED)
    assert strange(report) == []
    links = parsed(report).links
    assert all(link.target.startswith(("http://", "https://", "mailto:")) for link in links)


@pytest.mark.parametrize(
    ("band", "said"),
    [("sure", "speaks clearly"), ("likely", "other problems too"), ("unknown", "you chose it"), ("", "")],
)
def test_how_sure_is_said(band: str, said: str) -> None:
    """The report says how sure the match was, and nothing where nothing was matched."""
    told = chapter(report_of(FORGOT, band=band), "The problem")
    assert said in told
    assert ("How sure" in told) == bool(said)
    assert "began as" not in told


def test_a_turned_case_says_what_it_began_as() -> None:
    """The band belongs to the first problem, so that one is named when the case is about another now."""
    report = report_of(FORGOT, Switched("ip-blocked"), band="sure")
    told = chapter(report, "The problem")
    assert "The NAS blocks my address" in report.split("\n")[0]
    assert "began as “I forgot my password”" in told


def test_facts_have_their_grades() -> None:
    """Stated, answered and confirmed are told apart, and what follows from them as well."""
    known = chapter(
        report_of(Stated("fact", "dsm", "7"), FORGOT, NO_HELPER, Confirmed("encrypted", "no")),
        "What is known",
    )
    rows = {line.split(" | ")[1]: line for line in known.splitlines() if line.startswith("| ")}
    assert "from your description" in rows["It runs DSM 7."]
    assert "you answered" in rows["Nobody else can sign in as administrator."]
    assert "you confirmed" in rows["Nothing is encrypted."]
    assert sum("follows from the rest" in line for line in rows.values()) == 1


def test_what_was_asked_before_the_problem_is_an_answer() -> None:
    """The description did not tell it, and the question stands among the others."""
    report = report_of(Answered("facts/helper", "no"), FORGOT)
    assert "Nobody else can sign in as administrator. | you answered" in chapter(report, "What is known")
    assert chapter(report, "The way so far").startswith("1. Can somebody else sign in as administrator?")


@pytest.mark.parametrize(("text", "rows"), [("7", 0), ("7.2.1", 1)])
def test_a_version_stands_only_once(text: str, rows: int) -> None:
    """A detail that says no more than the fact it teaches is left out; one that does is told apart."""
    told = (Stated("fact", "dsm", "7"), Stated("detail", "version", text))
    known = chapter(report_of(*told, FORGOT), "What is known")
    assert known.count(f"`{text}`") == rows
    assert known.count("| DSM version |") == 1
    assert known.count("| DSM version, as written |") == rows


def test_what_was_seen_in_the_network_is_told_with_its_time() -> None:
    """In the words of the content, whether or not a fact follows from it."""
    place = Place("observations.md", 1)
    light = Observation("light", "A light is on.", Confidence.INFERRED, (), None, place)
    kb = replace(tiny_knowledge(), observations={"light": light})
    case = case_of(FORGOT, Seen(("light",), at="2026-11-22T10:20:00+01:00"))
    known = chapter(write_report(kb, case), "What is known")
    assert "What this computer saw in its network, 2026-11-22 10:20: A light is on." in known


def test_what_was_not_known_is_listed() -> None:
    """A helper sees what the person could not say."""
    assert "Asked and not known: a helper." in chapter(report_of(FORGOT, HELPER_UNKNOWN), "What is known")


def test_what_was_read_in_passing_stands_in_the_report() -> None:
    """A step of which nothing could be done is told with what it says."""
    asked = Stated("tried", "ask-somebody", "")
    trail = chapter(report_of(asked, FORGOT, HELPER_UNKNOWN), "The way so far")
    assert "2. Read on the way: **Let somebody help** Try these in this order." in trail


def test_the_trail_says_what_was_answered_and_what_was_skipped() -> None:
    """The questions stand in order with their answers, and skipped ones say that they were known."""
    trail = chapter(report_of(Stated("fact", "encrypted", "no"), FORGOT, NO_HELPER), "The way so far")
    assert trail.splitlines() == [
        "1. Is there another administrator? **No**",
        "2. Is anything on it encrypted? **No** (known already)",
    ]


def test_the_action_stands_in_full() -> None:
    """Cost, preparation, steps with timers and boxes, checks and symptoms: nothing needs Backin."""
    report = report_of(*RESET)
    for part in (
        "Harm:** resets some settings",
        "Undoes:**",
        "- Firewall rules",
        "Keeps:** all files",
        "To undo it:** put the settings back by hand",
        "- The NAS blocks me",
    ):
        assert part in chapter(report, "The action")
    for part in (
        "Take a paper clip.",
        "- [ ] Press the button and `hold 4 s`. Let go at the beep.",
        "You can sign in as *admin*.",
    ):
        assert part in chapter(report, "To do")


def test_each_part_of_an_action_has_its_heading_and_no_empty_one() -> None:
    """What is to be done now stands under *To do* with boxes; what is over, under the action with numbers."""
    now = chapter(report_of(*RESET), "To do").splitlines()
    headings = ["### Before you start", "### Reset the administrator account", "### Check that it worked"]
    assert [line for line in now if line.startswith("###")] == headings
    mild = chapter(report_of(FORGOT, HELPER), "To do").splitlines()
    assert [line for line in mild if line.startswith("###")] == ["### Ask somebody", headings[-1]]
    failed = Outcome("reset-mode-1", Result.DID_NOT_WORK)
    over = chapter(report_of(*RESET, failed), "The action").splitlines()
    after = ["### If it did not", "### Put back afterwards"]
    shown = [headings[0], "### Steps", headings[-1], *after]
    assert [line for line in over if line.startswith("###")] == shown
    assert "1. Press the button and `hold 4 s`. Let go at the beep." in over
    asked = chapter(report_of(FORGOT, HELPER, ASKED), "To do")
    assert "None" not in asked
    worked = chapter(report_of(FORGOT, HELPER, Outcome("ask-somebody", Result.WORKED)), "To do")
    assert "What to do now" not in worked


def test_a_stop_sign_that_does_not_hold_is_not_told() -> None:
    """Only what stands against the action, or may, is worth a line."""
    assert "Not if" not in chapter(report_of(*RESET), "The action")
    unknown = (FORGOT, Outcome("reset-mode-1", Result.DID_NOT_WORK))
    assert "the key is lost. (not known here)" in chapter(report_of(*unknown), "The action")
    lost = (FORGOT, Stated("fact", "encrypted", "no-key"), Outcome("reset-mode-1", Result.DID_NOT_WORK))
    assert "the key is lost. (this holds here)" in chapter(report_of(*lost), "The action")


def test_ticked_steps_are_ticked() -> None:
    """A helper sees how far the person has got."""
    action = tiny_knowledge().actions["reset-mode-1"]
    (passage,) = action.steps
    ticks = [Marked(step_id(action, passage, item), Mark.DONE) for item in passage.items[:1]]
    boxes = re.findall(r"\[.\]", chapter(report_of(*RESET, *ticks), "To do"))
    assert boxes == ["[x]", *["[ ]"] * (len(passage.items) - 1)]


@pytest.mark.parametrize("confirmed", [0, 1, 2])
def test_no_steps_before_the_cost_was_accepted(confirmed: int) -> None:
    """While the warning stands, the report says what the action undoes, and that its steps come later."""
    warned = (FORGOT, NO_HELPER, NOT_ENCRYPTED, *SURE_OF_RESET[:confirmed])
    report = report_of(*warned)
    action = chapter(report, "The action")
    for part in (
        "Reset the administrator account",
        "Harm:** resets some settings",
        "- Firewall rules",
        "Keeps:** all files",
        "The steps are not in this report yet.",
        "First it is to be read what the action undoes",
    ):
        assert part in action
    for part in ("Press the button", "hold 4 s", "paper clip", "You can sign in as"):
        assert part not in report
    assert "The steps are not in this report yet." not in report_of(*RESET)


def test_only_the_known_version_is_shown() -> None:
    """Steps for another version of DSM are left out once the version is known, and named before."""
    at_change = (FORGOT, HELPER, ASKED)
    unknown = chapter(report_of(*at_change), "To do")
    known = chapter(report_of(Stated("fact", "dsm", "7"), *at_change), "To do")
    assert "**DSM 6:**" in unknown
    assert "**DSM 7:**" in unknown
    assert "Press **Edit**" not in known
    assert "User & Group" in known


def test_ruled_out_ways_name_the_fact_that_did_it() -> None:
    """Each action that was passed over says why, in the fact's own words, with its grade."""
    card = chapter(report_of(*RESET), CARD)
    ruled_out = card[card.index("**Ruled out:**") :]
    assert "Ask somebody (no risk): Nobody else can sign in as administrator. (you confirmed)" in ruled_out
    assert "Change the setting (small change): Nobody else" in ruled_out


def test_what_was_tried_declined_or_set_aside_is_said() -> None:
    """Nothing that was on the ladder is missing from the report, and what was tried has its time."""
    tried = replace(ASKED, at="2026-11-22T10:20:00+01:00")
    time = datetime.fromisoformat(tried.at).astimezone()
    assert f"{time:%H:%M}: Ask somebody: **did not work**" in chapter(report_of(FORGOT, HELPER, tried), CARD)
    assert f"- {time:%H:%M}: Ask" in chapter(report_of(FORGOT, HELPER, tried), CARD)
    declined = chapter(report_of(FORGOT, HELPER, Outcome("ask-somebody", Result.DECLINED)), CARD)
    assert "Ask somebody: **skipped**" in declined
    aside = chapter(report_of(FORGOT, HELPER_UNKNOWN, NOT_ENCRYPTED), CARD)
    assert "**Not tried:**" in aside
    assert "you did not know about “a helper”" in aside


def test_a_case_that_went_on_another_day_says_so() -> None:
    """A time stands with its day where that is not the day on which the case began."""
    tried = replace(ASKED, at="2026-11-24T10:20:00+01:00")
    time = datetime.fromisoformat(tried.at).astimezone()
    assert f"- {time.day} November, {time:%H:%M}: Ask" in chapter(report_of(FORGOT, HELPER, tried), CARD)


def test_the_card_tells_when_and_which_nas() -> None:
    """Model and version as they were typed, and the time where the person is."""
    card = chapter(
        report_of(Stated("detail", "model", "DS218"), Stated("detail", "version", "7.2.1"), FORGOT), CARD
    )
    began = datetime.fromisoformat("2026-11-22T10:11:12+01:00").astimezone()
    assert f"**When:** {began.day} November 2026, {began:%H:%M}" in card
    assert "**NAS:** `DS218`, DSM `7.2.1`" in card
    assert "model not told, DSM not told" in chapter(report_of(FORGOT), CARD)


def test_a_case_without_a_problem_names_the_nas_of_the_description() -> None:
    """Whoever chose no problem has told the model and the version all the same; the log stays as it was."""
    report = report_of(description="my RS815+ with DSM 6.2 wants a password")
    assert "**NAS:** `RS815+`, DSM `6.2`" in chapter(report, CARD)
    assert "RS815+" in chapter(report, "What is known")
    assert read_report(report).events == ()


@pytest.mark.parametrize(
    ("events", "state"),
    [
        ((FORGOT,), "not solved yet."),
        ((*RESET, WORKED), "solved."),
        ((FORGOT, HELPER, Outcome("ask-somebody", Result.WORKED)), "solved."),
        ((*RESET, WORKED, Switched("ip-blocked")), "not solved yet."),
        ((*RESET, Outcome("reset-mode-1", Result.DID_NOT_WORK)), "not solved yet."),
    ],
)
def test_the_card_says_whether_it_is_solved(events: tuple[Event, ...], state: str) -> None:
    """In one word, at the top."""
    assert f"**State:** **{state}**" in chapter(report_of(*events), CARD)


def test_after_success_nothing_is_left_open() -> None:
    """Whoever is in again is told of no further way in, and of no helper."""
    before = (FORGOT, HELPER_UNKNOWN, ASKED, NOT_ENCRYPTED)
    report = report_of(*before, WORKED)
    for part in ("Not tried", "Where to get help", "Press the button"):
        assert part not in report
    assert "Not tried" in report_of(*before)


def test_what_is_as_mild_as_the_action_on_offer_is_suggested_too() -> None:
    """Without the one on offer; what is ruled out says each fact that does it."""
    shut = conditions("door: open", "key: here")
    kb = knowledge(
        fact("door", "open", "shut"),
        fact("key", "here", "lost"),
        *(action(name, 1) for name in ("push", "pull")),
        action("climb", 1, needs=shut),
        problem("it", (advice("try", "push", "pull", "climb"),), push=(), pull=(), climb=()),
    )
    case = case_of(Confirmed("door", "shut"), Confirmed("key", "lost"), Switched("it"))
    card = chapter(write_report(kb, case), CARD)
    assert "**Not tried:**\n  - pull (small change)\n" in card
    reasons = "door is shut. (you confirmed) key is lost. (you confirmed)"
    assert f"- climb (small change): {reasons}" in card


def test_nothing_harsher_is_suggested() -> None:
    """An action that nobody offered yet is not listed when it is harsher than the one in focus."""
    assert "Reset the administrator account" not in chapter(report_of(FORGOT, HELPER), CARD)


def test_what_to_put_back_comes_with_boxes_and_how() -> None:
    """After a reset its effects stand in the report, with the way for each."""
    report = report_of(*RESET, WORKED)
    assert "0 of 3 done" in chapter(report, "To do")
    assert "- [ ] **Test it.** Sign in once more, in a private window." in chapter(report, "To do")
    assert "- [ ] Set the firewall rules again (DSM 6 and 7 only)" in chapter(report, "To do")
    how = chapter(report, "How to put it back")
    assert "### Firewall rules (DSM 6 and 7 only)" in how
    assert "Open Control Panel." in how
    assert "- [ ] Firewall" not in report_of(*RESET)
    known = report_of(Confirmed("dsm", "7"), *RESET, WORKED)
    assert "### Firewall rules\n" in chapter(known, "How to put it back")
    assert "- [ ] Set the firewall rules again" in chapter(known, "To do").splitlines()
    ticked = chapter(report_of(*RESET, WORKED, Marked("effects/firewall-rules", Mark.DONE)), "To do")
    assert "1 of 3 done" in ticked
    assert "- [x] Set the firewall rules again" in ticked
    not_mine = chapter(report_of(*RESET, WORKED, Marked("effects/firewall-rules", Mark.NOT_MINE)), "To do")
    assert "Of no concern here: Set the firewall rules again" in not_mine


def test_what_to_put_back_waits_where_nothing_let_the_person_in() -> None:
    """A reset that did not help undid things all the same; they can be put back only from inside."""
    assert "### Put back what the reset undid" in report_of(*RESET, WORKED)
    failed = report_of(*RESET, Outcome("reset-mode-1", Result.DID_NOT_WORK))
    assert "### Later, when you are in: put back what the reset undid" in failed


def test_sources_come_with_confidence_and_date() -> None:
    """Problem and action name their sources, how far they can be trusted, and when they were reviewed."""
    sources = chapter(report_of(*RESET), "Sources")
    assert "| I forgot my password |  | 2026-11-22 | O1 |" in sources
    assert "| Reset the administrator account | vendor |  | O1 |" in sources
    assert f"- O1: [{tiny_knowledge().sources['O1'].title}](<" in sources
    assert "](<https://kb.synology.com/reset>)" in sources


def test_a_damaged_case_says_so_first() -> None:
    """Whoever helps knows that something may be missing; of a whole case nothing is said."""
    case = replace(case_of(FORGOT), damage=("One entry is missing.", "Another is spoiled."))
    report = write_report(tiny_knowledge(), case)
    told = "This case comes from a damaged file. One entry is missing. Another is spoiled."
    assert report.splitlines()[2] == told
    assert "damaged" not in report_of(FORGOT)


def test_what_was_put_right_does_not_come_back_from_the_words() -> None:
    """Once a problem is chosen, the details are those that were told then."""
    report = report_of(FORGOT, description="my RS815+ with DSM 6.2 wants a password")
    assert "**NAS:** model not told, DSM not told" in chapter(report, CARD)


def test_what_is_folded_can_be_unfolded() -> None:
    """Each fold says what is in it, and ends where it should."""
    lines = report_of(FORGOT).splitlines()
    folds = [line for line in lines if line.startswith("<summary>")]
    assert folds[0].startswith("<summary>Everything else: what is known")
    assert folds[1].startswith("<summary>For Backin: the log")
    assert lines.count("<details>") == lines.count("</details>") == len(folds) == 2


@pytest.mark.parametrize(
    "written",
    [
        "**bold** and *soft*",
        "[a](<http://nas.example/X>)",
        "Look\\![a](<https://nas.example>)",
        "[write](<mailto:a@b.example>)",
    ],
)
def test_markup_stays_what_it_is(written: str) -> None:
    """Nothing of the content's own words changes its look on the way."""
    assert standalone(read(written)) == written


def test_version_and_content_are_named() -> None:
    """Two reports can be told apart by what they were made with."""
    log = chapter(report_of(FORGOT), "The log")
    assert f"| Backin | {backin_version()} |" in log
    assert tiny_knowledge().digest in log


def test_help_comes_from_the_hand_over_road() -> None:
    """Where the content has a road for handing over, its words are the help."""
    kb = tiny_knowledge()
    road = replace(kb.roads["before-a-reset"], id="hand-over")
    report = write_report(_with_road(kb, "hand-over", road), case_of(FORGOT))
    assert "Ask Synology for help" in chapter(report, "Where to get help")
    assert "| Check before you reset |" in chapter(report, "Sources")
    assert plain(help_words(_with_road(kb, "hand-over", road))) in plain(road.steps[-1].prose)
    assert chapter(report_of(FORGOT), "Where to get help") == plain(help_words(kb))


def _with_road(kb: KnowledgeBase, name: str, road: object) -> KnowledgeBase:
    return replace(kb, roads={**kb.roads, name: road})  # type: ignore[dict-item]


def test_an_ending_is_quoted() -> None:
    """Where the way ends, the report holds what the ending says."""
    stopped = (FORGOT, NO_HELPER, Answered("roads/before-a-reset#is-anything-on-it-encrypted", "i-dont-know"))
    assert "Do not reset." in chapter(report_of(*stopped), "To do")


def test_a_log_that_no_longer_fits_is_told_of() -> None:
    """The report still says how far today's knowledge reaches, and keeps the whole log."""
    report = report_of(FORGOT, Answered(ASK_HELPER, "maybe"), HELPER)
    assert "Not all of the log fits" in chapter(report, CARD)
    assert "`maybe`" in chapter(report, "The log")


def test_an_anonymous_report_says_so() -> None:
    """Its reader knows that the words are left out, or that placeholders are no names."""
    told = case_of(FORGOT, Stated("detail", "model", "DS218"), description="user peter at 10.0.0.7")
    case, _ = anonymize_case(told)
    report = write_report(tiny_knowledge(), case, anonymous=True)
    assert "the person's own words were left out" in report
    assert "user" not in chapter(report, "In your own words")
    assert "DS218" in report
    case, _ = anonymize_case(told, words=True)
    report = write_report(tiny_knowledge(), case, anonymous=True)
    assert "taken out of this report" in report
    assert "user name-1 at address-1" in report


@pytest.mark.parametrize(
    "written",
    [
        "See [the *term*](../glossary.md#x) now",
        '[a](b.md "dsm: 7"), [c](<d e.md>), wow![d](https://example.org)',
        "[page](https://example.org/a_(b)) and <https://example.org>",
        "[mail](mailto:a@example.org)",
        "`[code](x.md)` and ``[c](`y`)``",
        "```\n[code](x.md)\n```\n[out](x.md)",
        r"\[no link](x.md) \# no \*heading\* 1\. \<b>",
        "[with [brackets] inside](x.md)",
        "1. a ` b\n2. [c](d.md) `e`\n   - f\n\n   g",
        "- a\n\n  ```\n  code\n\n[b](c.md)",
        "[a b[](c](d.md)e)",
        "[[a]](b.md)(c)",
        r"\- a\n\n7\) b\n\n\---",
    ],
)
def test_links_keep_their_words_and_lead_outside_or_further_down(written: str) -> None:
    """Links that lead outside the content stay, those to a page lead to it; the words stay what they are."""
    blocks = read(written)
    alone = read(standalone(blocks))
    assert plain(alone) == plain(blocks)
    assert codes(alone) == codes(blocks)
    wanted = [link.id for link in links(blocks) if link.kind is LinkKind.ADDRESS]
    assert [link.id for link in links(alone) if link.kind is LinkKind.ADDRESS] == wanted
