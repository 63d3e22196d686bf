"""All pages of the site, and what stands on each kind."""

from collections.abc import Iterable, Iterator, Mapping
from html import escape
from itertools import groupby

from kb.matching import TRIAGE
from kb.model import Action, Effect, Elsewhere, GlossaryEntry, KnowledgeBase, Problem, Reference, Road, State
from kb.rules import as_prose, only_for
from kb.site.actions import bullets, costs_html, doing_html, rows, section
from kb.site.frame import STYLE, framed, style
from kb.site.page import EFFECTS, ELSEWHERE, FIRST, GLOSSARY, Page
from kb.site.steps import WAYS_ANCHOR, WAYS_TITLE, helped_by, milder_html, step_html, ways_html
from kb.wording import plain

_FIRST_TITLE = "Locked out of your Synology NAS?"
_GLOSSARY_TITLE = "Words explained"
_EFFECTS_TITLE = "What a reset undoes, and how it is put back"
_ELSEWHERE_TITLE = "What Backin does not cover, and where help is"
_SOMETHING_ELSE = '<details id="not-this">\n<summary>Is it something else?</summary>'
_SEE_ALSO = '<section id="see-also">\n<h2>See also</h2>'
_FIRST_WORDS = "Say what you see. Each answer leads on to the mildest thing that can work."
_FIRST_ABOUT = "What you see leads to the mildest thing that can work. RESET comes last, if at all."


def pages(kb: KnowledgeBase, address: str = "") -> Iterator[tuple[str, str]]:
    """Yield each file of the site, its path and text; ``address`` is where the app is to be had."""

    def file(page: Page, title: str, about: str, sources: Iterable[str], body: str) -> tuple[str, str]:
        page.cited.update(sources)
        return page.path, framed(page, title, about, body, address)

    def told(page: Page, what: Problem | Road | Action, body: str) -> tuple[str, str]:
        return file(page, what.title, plain(what.summary), what.sources, body)

    first, triage = Page(kb, FIRST), kb.problems.get(TRIAGE)
    sources = triage.sources if triage else ()
    yield file(first, _FIRST_TITLE, _FIRST_ABOUT, sources, _first_body(first, triage))
    for problem in kb.problems.values():
        if problem is not triage:
            page = Page(kb, f"problems/{problem.id}.html")
            yield told(page, problem, _problem_body(page, problem))
    for road in kb.roads.values():
        page = Page(kb, f"roads/{road.id}.html")
        yield told(page, road, _road_body(page, road))
    for action in kb.actions.values():
        page = Page(kb, f"actions/{action.id}.html")
        yield told(page, action, _action_body(page, action))
    page = Page(kb, GLOSSARY)
    yield file(page, _GLOSSARY_TITLE, "", _all_of(kb.glossary), _glossary_body(page))
    page = Page(kb, EFFECTS)
    yield file(page, _EFFECTS_TITLE, "", _all_of(kb.effects), _effects_body(page))
    page = Page(kb, ELSEWHERE)
    yield file(page, _ELSEWHERE_TITLE, "", _all_of(kb.elsewhere), _elsewhere_body(page))
    yield STYLE, style()


def _all_of(entries: Mapping[str, GlossaryEntry | Effect | Elsewhere]) -> Iterator[str]:
    return (source for entry in entries.values() for source in entry.sources)


def _first_body(page: Page, triage: Problem | None) -> str:
    """Return the first page: the triage, then everything that there is."""
    parts = [
        f"<h1>{_FIRST_TITLE}</h1>",
        f"<p>{_FIRST_WORDS}</p>",
        *([step_html(page, step) for step in triage.steps] if triage else ()),
        _all_problems(page),
        f'<p><a href="{page.to(ELSEWHERE)}">{_ELSEWHERE_TITLE}</a></p>',
        f'<p><a href="{page.to(GLOSSARY)}">{_GLOSSARY_TITLE}</a></p>',
    ]
    return "\n".join(parts)


def _problem_body(page: Page, problem: Problem) -> str:
    """Return a problem: what it may be instead, its steps, its ways mildest first, and what is near it."""
    versions = only_for(page.kb, problem.applies)
    parts = [
        _opening(page, problem),
        f"<p>This is for {versions}.</p>" if versions else "",
        _links(page, problem.not_this, _SOMETHING_ELSE, "\n</details>"),
        f'<p><a href="#{WAYS_ANCHOR}">{WAYS_TITLE}</a></p>' if problem.candidates else "",
        *(step_html(page, step) for step in problem.steps),
        ways_html(page, problem),
        _links(page, problem.see_also, _SEE_ALSO, "\n</section>"),
        _reviewed(problem),
    ]
    return "\n".join(filter(None, parts))


def _road_body(page: Page, road: Road) -> str:
    """Return a road with its steps."""
    steps = (step_html(page, step) for step in road.steps)
    return "\n".join([_opening(page, road), *steps, _reviewed(road)])


def _action_body(page: Page, action: Action) -> str:
    """Return an action, from harm 2 on with what is milder before it, and what it can help with."""
    milder = milder_html(page, action) if action.harm.needs_confirmation else ""
    helps = [_problem_link(page, problem) for problem in helped_by(page, action)]
    parts = [
        costs_html(page, State(), action),
        milder,
        doing_html(page, State(), action),
        bullets("It can help with:", helps),
    ]
    return "\n".join(filter(None, parts))


def _glossary_body(page: Page) -> str:
    """Return all words that are explained."""
    parts = [f"<h1>{_GLOSSARY_TITLE}</h1>"]
    for entry in page.kb.glossary.values():
        also = f'<p class="quiet">Also: {escape(", ".join(entry.also))}</p>' if entry.also else ""
        parts.append(section(entry.id, escape(entry.term), page.blocks(entry.text), also))
    return "\n".join(parts)


def _effects_body(page: Page) -> str:
    """Return everything that a reset undoes, whom it touches, and how it is put back."""
    parts = [f"<h1>{_EFFECTS_TITLE}</h1>"]
    for effect in page.kb.effects.values():
        notes = [escape(only_for(page.kb, effect.applies))]
        notes += [f"Only if: {each}" for each in page.statements(effect.only_if)]
        notes += [f"Not if: {each}" for each in page.statements(effect.not_if)]
        quiet = [f'<p class="quiet">{note}</p>' for note in notes if note]
        how = page.blocks(as_prose(effect.put_back, numbered=True))
        parts.append(section(effect.id, escape(effect.title), page.blocks(effect.affects), *quiet, how))
    return "\n".join(parts)


def _elsewhere_body(page: Page) -> str:
    """Return what Backin does not cover, and where help is."""
    entries = page.kb.elsewhere.values()
    parts = (section(each.id, escape(each.title), page.blocks(each.help)) for each in entries)
    return "\n".join((f"<h1>{_ELSEWHERE_TITLE}</h1>", *parts))


def _opening(page: Page, about: Problem | Road) -> str:
    return f"<h1>{escape(about.title)}</h1>\n{page.blocks(about.summary)}"


def _reviewed(about: Problem | Road) -> str:
    return f'<p class="quiet">Reviewed: {about.reviewed}</p>'


def _all_problems(page: Page) -> str:
    parts = []
    ordered = sorted(page.kb.problems.values(), key=lambda problem: (problem.area, problem.title))
    for area, problems in groupby(ordered, key=lambda problem: problem.area):
        parts.append(_links(page, problems, f"<h3>{escape(area)}</h3>", ""))
    return section("all-problems", "What Backin covers", *parts)


def _problem_link(page: Page, about: Problem | Reference) -> str:
    problem, text = (about.id, about.title) if isinstance(about, Problem) else (about.problem, about.text)
    return f'<a href="{page.to_problem(problem)}">{escape(text)}</a>'


def _links(page: Page, problems: Iterable[Problem | Reference], opening: str, closing: str) -> str:
    """Return links to ``problems`` as a list between HTML, or nothing where there are none."""
    listed = rows([_problem_link(page, each) for each in problems])
    return f"{opening}\n<ul>\n{listed}\n</ul>{closing}" if listed else ""
