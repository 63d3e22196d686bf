"""The site: what a locked-out person can count on who has only a phone."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from kb.model import Action, Advice, Ending, KnowledgeBase, Problem, Road
from kb.reading import read_files
from kb.site import pages
from tests.kb.site.reader import (
    Read,
    inside,
    leads_to,
    reached,
    read,
    shipped,
    shipped_files,
    shipped_site,
    site_of,
)
from tests.tiny_content import spoiled, tiny_knowledge

_HEAVIEST = 64 * 1024
"""Bytes of a page: two seconds on the slowest mobile network that still carries pages."""


def page_of(file: str) -> str:
    """Return the page of a file of the content."""
    return "index.html" if file == "problems/cannot-sign-in.md" else file.replace(".md", ".html")


def page_of_step(ref: str) -> tuple[str, str]:
    """Return the page and the anchor of a step."""
    page, _, anchor = ref.partition("#")
    return page_of(f"{page}.md"), anchor


@pytest.mark.parametrize("knowledge", [shipped, tiny_knowledge])
def test_every_link_leads_somewhere(knowledge: Callable[[], KnowledgeBase]) -> None:
    """Each link that stays on the site has its page and its anchor, with a page for the triage or without."""
    site = site_of(dict(pages(knowledge())))
    links = [
        (path, *leads_to(path, target))
        for path, page in site.items()
        for _, target in page.links
        if inside(target)
    ]
    lost = [link for link in links if link[1] not in site or (link[2] and link[2] not in site[link[1]].ids)]
    assert links
    assert lost == []


def test_links_alone_lead_to_every_ending() -> None:
    """From the first page on, each step that is shown leads on; nobody has to scroll to find an ending."""
    endings = {page_of_step(ref) for ref, step in shipped().steps.items() if isinstance(step, Ending)}
    assert endings
    assert endings - reached(shipped_site(), "index.html") == set()


def test_the_first_page_is_the_triage() -> None:
    """It holds each of its steps, and below them a link to every other problem."""
    first = shipped_site()["index.html"]
    triage = shipped().problems["cannot-sign-in"]
    assert first.steps == [step.ref.partition("#")[2] for step in triage.steps]
    listed = {leads_to("index.html", target)[0] for place, target in first.links if not place}
    assert {f"problems/{name}.html" for name in shipped().problems if name != triage.id} <= listed


def test_everything_is_there() -> None:
    """Each step of each page and each action stands on a page, under its title; no anchor stands twice."""
    site = shipped_site()
    missing = [ref for ref in shipped().steps if page_of_step(ref)[1] not in site[page_of_step(ref)[0]].steps]
    assert missing == []
    assert {f"actions/{name}.html" for name in shipped().actions} <= set(site)
    assert [path for path, page in site.items() if len(page.ids) != len(set(page.ids))] == []


def test_nothing_runs_and_nothing_comes_from_elsewhere() -> None:
    """No script, no frame, no picture, no font: a page is its text and the one stylesheet beside it."""
    tags = [tag for page in shipped_site().values() for tag in page.tags]
    assert {name for name, _ in tags} & {
        "script",
        "iframe",
        "img",
        "object",
        "embed",
        "form",
        "style",
    } == set()
    assert [
        given for _, given in tags if {name for name in given if name.startswith("on") or name == "src"}
    ] == []
    loaded = {given["href"] for name, given in tags if name == "link"}
    assert loaded == {"data:,", "style.css", "../style.css"}
    assert not re.search(r"@import|url\(|@font-face", shipped_files()["style.css"])


def test_what_is_lost_and_what_is_milder_come_before_harm() -> None:
    """From harm 2 on a page says what is undone, what forbids it and every milder way, and then the steps."""
    kb = shipped()
    harmful = [action for action in kb.actions.values() if action.harm.needs_confirmation]
    assert harmful
    for action in harmful:
        text = shipped_files()[f"actions/{action.id}.html"]
        marks = (action.harm_words, "Before you do this", "</aside>", 'id="milder"', 'id="steps"')
        _, before, end, milder, steps = places = [text.index(mark) for mark in marks]
        assert places == sorted(places)
        warned = read(text[before:end].partition("\n")[2]).words
        assert [effect for effect in action.loses if kb.effects[effect].title not in warned] == []
        linked = re.findall(r'href="([a-z0-9-]+)\.html"', text[milder:steps])
        assert milder_ways(kb, action) - set(linked) == set()


def test_what_forbids_an_action_comes_before_its_steps() -> None:
    """Whatever an action costs: who must not do it reads so first."""
    stopped = [action for action in shipped().actions.values() if action.stops]
    assert stopped
    for action in stopped:
        text = shipped_files()[f"actions/{action.id}.html"]
        assert text.index("Do not do it if") < text.index('id="steps"')


def milder_ways(kb: KnowledgeBase, action: Action) -> set[str]:
    """Return what is milder than ``action``, among the ways of the problems that it can help with."""
    ways = [[way.action for way in problem.candidates] for problem in kb.problems.values()]
    beside = {each for among in ways if action.id in among for each in among}
    return {each for each in beside if kb.actions[each].harm < action.harm}


def test_each_problem_lists_its_ways_mildest_first() -> None:
    """All that can help is there, each under the name of what it costs, and nothing before what is milder."""
    kb = shipped()
    problems = [problem for problem in kb.problems.values() if problem.candidates]
    for problem in problems:
        text = shipped_files()[f"problems/{problem.id}.html"].partition('id="what-can-help"')[2]
        text = text.partition("</section>")[0]
        listed = re.findall(r'href="../actions/([a-z0-9-]+)\.html"', text)
        harms = [kb.actions[name].harm for name in listed]
        assert set(listed) == {way.action for way in problem.candidates}
        assert harms == sorted(harms)
        assert [name for name in listed if kb.actions[name].harm_words not in text] == []


def test_every_advice_names_the_harm_of_what_it_offers() -> None:
    """An action is never offered without what it can cost, in the words of the app."""
    offers = [step for step in shipped().steps.values() if isinstance(step, Advice)]
    for advice in offers:
        path, anchor = page_of_step(advice.ref)
        section = shipped_files()[path].partition(f'id="{anchor}"')[2].partition("</section>")[0]
        costs = re.findall(r'class="harm.*?</span> (.*?)\.</span>', section)
        assert costs == [shipped().actions[name].harm_words for name in advice.actions]


def test_sources_stand_at_the_foot() -> None:
    """Each problem, road and action names all its sources on its own page."""
    kb, site = shipped(), shipped_site()
    written: list[Problem | Road | Action] = [*kb.problems.values(), *kb.roads.values(), *kb.actions.values()]
    cited = [
        (page_of(each.place.file), f"source-{name.lower()}") for each in written for name in each.sources
    ]
    assert [(path, anchor) for path, anchor in cited if anchor not in site[path].ids] == []


def test_no_page_is_heavy() -> None:
    """Each page is light enough for a bad mobile network."""
    assert [path for path, text in shipped_files().items() if len(text.encode()) > _HEAVIEST] == []


def test_what_looks_like_html_is_text() -> None:
    """A sign that means something in HTML means itself, in titles and in prose, and bends no page."""
    old, new = "# Ask somebody\n", '# Ask <b>somebody</b> & "others"\n'
    kb = read_files(
        spoiled("actions/ask-somebody.md", old, new.replace("<b>", "\\<b>").replace("</b>", "\\</b>"))
    )
    page = site_of(dict(pages(kb)))["actions/ask-somebody.html"]
    assert 'Ask <b>somebody</b> & "others"' in page.words
    assert "b" not in {tag for tag, _ in page.tags}


def test_an_address_of_the_app_is_on_every_page() -> None:
    """Where the owner says where the app is, each page leads there; where nobody does, none is made up."""
    without = site_of(dict(pages(tiny_knowledge())))
    told = site_of(dict(pages(tiny_knowledge(), "https://example.org/backin")))
    assert [path for path, page in told.items() if not _links_to(page, "https://example.org/backin")] == []
    assert [path for path, page in without.items() if "Get it here" in page.words] == []
    assert all("Backin is also a program" in page.words for page in without.values())


def _links_to(page: Read, address: str) -> bool:
    return any(target == address for _, target in page.links)
