"""What can help with a problem, mildest first, and what is milder than one action."""

from collections.abc import Iterable
from html import escape
from itertools import groupby

from kb.model import Action, Candidate, Problem
from kb.site.actions import harm_html, rows, section
from kb.site.page import Page

WAYS_TITLE = "Ways back in, mildest first"
WAYS_ANCHOR = "what-can-help"


def ways_html(page: Page, problem: Problem) -> str:
    """Return the actions that can help with ``problem``, or nothing where there are none."""
    if not problem.candidates:
        return ""
    return section(WAYS_ANCHOR, WAYS_TITLE, _by_harm(page, problem.candidates))


def milder_html(page: Page, action: Action) -> str:
    """Return the ways that are milder than ``action``, for each problem that it can help with."""
    parts = ["<p>Choose what is your trouble. Come back here only when none of its milder ways can work.</p>"]
    for problem in helped_by(page, action):
        title = escape(problem.title)
        milder = [way for way in problem.candidates if page.kb.actions[way.action].harm < action.harm]
        parts += [
            f"<details>\n<summary>{title}</summary>",
            f'<p>Step by step: <a href="{page.to_problem(problem.id)}">{title}</a></p>',
            _by_harm(page, milder),
            "</details>",
        ]
    return section("milder", "Try what is milder first", *parts)


def helped_by(page: Page, action: Action) -> list[Problem]:
    """Return the problems that ``action`` can help with."""
    problems = page.kb.problems.values()
    return [each for each in problems if any(way.action == action.id for way in each.candidates)]


def _by_harm(page: Page, candidates: Iterable[Candidate]) -> str:
    """Return ``candidates``, mildest first, under a line for each thing that they can cost."""
    actions = page.kb.actions
    parts = []
    ways = sorted(candidates, key=lambda way: (actions[way.action].harm, actions[way.action].spends))
    for _, group in groupby(ways, key=lambda way: actions[way.action].harm_words):
        alike = tuple(group)
        parts.append(f"<h3>{harm_html(actions[alike[0].action])}</h3>")
        parts.append(f"<ul>\n{rows([_way(page, way) for way in alike])}\n</ul>")
    return "\n".join(parts)


def _way(page: Page, way: Candidate) -> str:
    """Return a link to an action, with all that must be so."""
    action = page.kb.actions[way.action]
    conditions = tuple(dict.fromkeys((*action.needs, *way.only_if)))
    only_if = f"<br>Only if: {' '.join(page.statements(conditions))}" if conditions else ""
    return f'<a href="{page.to_action(action.id)}">{escape(action.title)}</a>{only_if}'
