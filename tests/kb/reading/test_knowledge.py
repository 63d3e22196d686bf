"""What is written in the small knowledge base comes out as the model."""

from __future__ import annotations

from kb.model import (
    Advice,
    Answer,
    Candidate,
    Condition,
    Confidence,
    Ending,
    Harm,
    Passage,
    Place,
    Question,
    Target,
    paragraph,
)
from kb.reading import read_files
from kb.wording import plain
from tests.prose import read
from tests.tiny_content import spoiled, tiny_knowledge

ASK = "problems/forgot-password#is-there-another-administrator"
LEFT = "problems/forgot-password#what-is-left"
GATE = "roads/before-a-reset#is-anything-on-it-encrypted"


def question(ref: str) -> Question:
    """Return a step of the small knowledge base that asks."""
    step = tiny_knowledge().steps[ref]
    assert isinstance(step, Question)
    return step


def test_a_problem_has_its_properties_and_what_surrounds_its_steps() -> None:
    """Summary, area, versions, date, sources, candidates, neighbours and phrases."""
    problem = tiny_knowledge().problems["forgot-password"]
    assert problem.title == "I forgot my password"
    assert plain(problem.summary) == "The sign-in page says that the password is wrong."
    assert (problem.area, problem.applies) == ("Signing in", ("5", "6", "7"))
    assert (problem.reviewed, problem.sources, problem.stub) == ("2026-11-22", ("O1",), False)
    assert [reference.problem for reference in problem.not_this] == ["ip-blocked"]
    assert [reference.problem for reference in problem.see_also] == ["found-nas"]
    assert tiny_knowledge().problems["ip-blocked"].applies == ("6", "7")
    assert tiny_knowledge().problems["found-nas"].stub


def test_candidates_know_the_facts_under_which_they_can_help() -> None:
    """In the order in which they stand, mildest first."""
    candidates = tiny_knowledge().problems["forgot-password"].candidates
    helper = (Condition("helper", "yes"),)
    assert candidates[0] == Candidate("ask-somebody", helper, Place("problems/forgot-password.md", 48))
    assert [(each.action, each.only_if) for each in candidates[1:]] == [
        ("change-setting", helper),
        ("reset-mode-1", ()),
    ]


def test_phrases_know_their_language_and_line() -> None:
    """English needs no heading."""
    phrases = tiny_knowledge().problems["forgot-password"].phrases
    assert (phrases[0].text, phrases[0].language) == ("what was my password again", "en")
    assert (phrases[-1].text, phrases[-1].language) == ("passwort vergessen", "de")
    assert phrases[-1].place == Place("problems/forgot-password.md", 73)


def test_a_question_keeps_its_explanations_apart_from_its_prose() -> None:
    """Why and how are shown on request, the rest at once."""
    step = question(ASK)
    assert step.title == "Is there another administrator?"
    assert plain(step.prose) == "Somebody else who set this NAS up with you."
    assert plain(step.why) == "another administrator can set you a new password."
    assert plain(step.find_out) == "ask everybody who has an account on it."
    assert not step.is_way_on


def test_answers_have_ids_hints_targets_and_lessons() -> None:
    """An answer's id is the slug of its text; what follows the link is its hint."""
    yes, no, unknown = question(ASK).answers
    assert yes == Answer(
        id="yes",
        text="Yes",
        hint=paragraph("somebody you can reach today"),
        target=Target("problems/forgot-password#let-somebody-help"),
        teaches=(Condition("helper", "yes"),),
        place=Place("problems/forgot-password.md", 20),
    )
    assert (no.hint, no.is_unknown) == ((), False)
    assert (unknown.is_unknown, unknown.teaches) == (True, ())


def test_a_hint_is_kept_whole_whatever_the_link_looks_like() -> None:
    """Titles, brackets and emphasis in the link do not end up in the hint."""
    hint = read("ask *twice* ([why](../glossary.md#password))")
    plain_link = '[No](#what-is-left "helper: no")'
    for link in (plain_link.replace("No", "*No* [0]", 1), f"**{plain_link}**", plain_link.replace('"', "'")):
        written = f"{link}: ask *twice* ([why](../glossary.md#password))"
        step = read_files(spoiled("problems/forgot-password.md", plain_link, written)).steps[ASK]
        assert isinstance(step, Question)
        assert step.answers[1].hint == hint


def test_links_lead_to_steps_roads_and_other_problems() -> None:
    """A road's start stands for its first step; only another problem switches."""
    assert question(LEFT).answers[0].target == Target(GATE)
    assert question(LEFT).is_way_on
    other = question("problems/ip-blocked#the-password-may-be-wrong").answers[0].target
    assert other == Target(ASK, switches="forgot-password")


def test_an_advice_names_its_actions_in_order_and_where_it_goes_on() -> None:
    """Without a link for it, failure ends in a hand-over and success ends the case."""
    steps = tiny_knowledge().steps
    advice = steps["problems/forgot-password#let-somebody-help"]
    assert isinstance(advice, Advice)
    assert advice.actions == ("ask-somebody", "change-setting")
    assert plain(advice.prose) == "Try these in this order."
    assert advice.worked == Target("problems/forgot-password#write-it-down")
    assert advice.then == Target(LEFT)
    blocked = steps["problems/ip-blocked#ask-or-wait"]
    assert isinstance(blocked, Advice)
    assert blocked.worked is None


def test_a_list_that_leads_nowhere_is_prose() -> None:
    """An ending may hold bullets."""
    ending = tiny_knowledge().steps["problems/forgot-password#write-it-down"]
    assert isinstance(ending, Ending)
    assert plain(ending.prose).endswith("- on paper\n- or in a password manager")


def test_an_action_has_its_properties() -> None:
    """What is not said is empty: no needs, no losses, no attempts."""
    actions = tiny_knowledge().actions
    setting, reset = actions["change-setting"], actions["reset-mode-1"]
    assert (setting.harm, setting.time, setting.spends) == (Harm.ONE_SETTING, "10 min", 1)
    assert setting.needs == (Condition("helper", "yes"),)
    assert (setting.loses, setting.keeps, setting.undo) == ((), (), paragraph("change it back"))
    assert (setting.confidence, setting.sources) == (Confidence.SEVERAL, ("O1",))
    assert (reset.harm, reset.loses) == (Harm.DEFAULTS, ("firewall-rules",))
    assert reset.not_if == (Condition("encrypted", "no-key"),)


def test_passages_keep_their_order_and_their_version() -> None:
    """Prose between two lists stays between them."""
    assert tiny_knowledge().actions["change-setting"].steps == (
        Passage(None, (), (paragraph("Open Control Panel."),)),
        Passage(None, paragraph("Choose your version."), ()),
        Passage("6", (), (read("Open *User*."), read("Press **Edit**."))),
        Passage("7", (), (read("Open *User & Group*."),)),
    )


def test_symptoms_lead_to_problems_and_into_roads() -> None:
    """What somebody sees when an action did not work."""
    blocked, nothing = tiny_knowledge().actions["change-setting"].symptoms
    assert (blocked.id, blocked.hint) == ("the-address-is-blocked", paragraph("the page says so"))
    assert blocked.target == Target("problems/ip-blocked#ask-or-wait", switches="ip-blocked")
    assert nothing.target == Target("roads/before-a-reset#stop-here")


def test_facts_have_values_with_shares_and_implications() -> None:
    """A share nobody knows is none."""
    facts = tiny_knowledge().facts
    assert [value.id for value in facts["dsm"].values] == ["5", "6", "7"]
    seven = facts["dsm"].value("7")
    assert (seven.statement, seven.share) == ("It runs DSM 7.", 0.7)
    assert seven.implies == (Condition("dsm-from-6-2-4", "yes"),)
    assert [phrase.language for phrase in seven.phrases] == ["en", "de"]
    assert facts["helper"].value("no").share is None
    assert facts["helper"].label == "a helper"


def test_details_teach_facts_by_what_is_written() -> None:
    """A rule may also teach nothing: the detail itself is worth knowing."""
    details = tiny_knowledge().details
    assert details["version"].label == "DSM version"
    assert [(rule.pattern, rule.teaches) for rule in details["version"].rules] == [
        ("7.2.1", (Condition("dsm", "7"),)),
        ("6.2.4 - 7.0", (Condition("dsm", "6"),)),
    ]
    assert [(rule.pattern, rule.teaches) for rule in details["model"].rules] == [("RS*", ())]


def test_an_effect_says_whom_it_affects_and_how_it_is_put_back() -> None:
    """The table stands between the two."""
    effect = tiny_knowledge().effects["firewall-rules"]
    assert plain(effect.affects) == "All rules are gone, for everybody who uses the NAS."
    assert (effect.applies, effect.only_if) == (("6", "7"), (Condition("encrypted", "no"),))
    assert effect.put_back == (
        Passage(None, paragraph("Open Control Panel."), ()),
        Passage("7", (), (read("Open *Security*."), read("Press *Edit rules*."))),
    )


def test_words_elsewhere_glossary_and_sources_are_read() -> None:
    """What matching and explanations live on."""
    kb = tiny_knowledge()
    expressions = kb.concepts["password"].expressions
    assert [each.text for each in expressions] == ["password", "passphrase", "kennwort"]
    assert plain(kb.elsewhere["broken-disk"].help).startswith("Ask Synology")
    assert kb.elsewhere["broken-disk"].not_if == (Condition("encrypted", "no-key"),)
    entry = kb.glossary["password"]
    assert (entry.term, entry.also) == ("Password", ("passphrase", "passcode"))
    assert plain(entry.text) == "The secret word that proves who you are."
    source = kb.sources["O1"]
    assert (source.title, source.url) == ("How to reset a NAS, Synology", "https://kb.synology.com/reset")
    assert kb.sources["R2"].url == ""


def test_scenarios_are_sets_of_facts_and_an_end() -> None:
    """An end is an action, or a step that is an ending."""
    first, second = tiny_knowledge().scenarios
    assert (first.typed, first.problem) == ("I forgot my password", "forgot-password")
    assert first.ends_in == "ask-somebody"
    assert first.facts == (Condition("helper", "yes"), Condition("dsm", "7"))
    assert (first.tried, first.never_offers) == ((), ("reset-mode-1",))
    assert second.facts[-1] == Condition("encrypted", "?")
    assert (second.tried, second.ends_in) == (("ask-somebody",), "roads/before-a-reset#stop-here")
