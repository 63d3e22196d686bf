"""Steps as HTML: a question, advice, an ending; and what can help with a problem, mildest first."""

from collections.abc import Iterable
from html import escape
from itertools import groupby

from kb.model import Action, Advice, Answer, Blocks, Candidate, Ending, Problem, Question, Step
from kb.report import HAND_OVER
from kb.site.actions import harm_html, rows, section
from kb.site.page import Page
from kb.wording import FIND_OUT, WHY


def step_html(page: Page, step: Step) -> str:
    """Return ``step`` as a section of its page, with the step's anchor."""
    match step:
        case Question():
            kind, inner = "question", _question(page, step)
        case Advice():
            kind, inner = "advice", _advice(page, step)
        case Ending():
            kind, inner = "ending", []
    anchor = step.ref.partition("#")[2]
    return section(anchor, escape(step.title), page.blocks(step.prose), *inner, look=f"step {kind}")


def _question(page: Page, question: Question) -> list[str]:
    find_out = _explained(page, FIND_OUT, question.find_out) if question.find_out else ""
    why = _explained(page, WHY, question.why) if question.why else ""
    answers = rows([_answer(page, answer) for answer in question.answers])
    return [
        find_out,
        f'<ul class="ways">\n{answers}\n</ul>',
        f'<div class="quiet">{why}</div>' if why else "",
    ]


def _explained(page: Page, heading: str, text: Blocks) -> str:
    return f"<p><strong>{heading}:</strong> {page.line(text)}</p>"


def _answer(page: Page, answer: Answer) -> str:
    """Return an answer as a link; on paper the style sheet adds where it leads."""
    leads_to = escape(page.target_title(answer.target))
    link = f'<a href="{page.to_target(answer.target)}" data-leads-to="{leads_to}">'
    return f"{link}{escape(answer.text)}</a> {page.line(answer.hint)}"


def _advice(page: Page, advice: Advice) -> list[str]:
    actions = [page.kb.actions[name] for name in advice.actions]
    items = [
        f'<a href="{page.to_action(each.id)}">{escape(each.title)}</a> {harm_html(each)} '
        f"Takes {escape(each.time)}."
        for each in actions
    ]
    return [f'<ol class="ways">\n{rows(items)}\n</ol>', _then(page, advice)]


def _then(page: Page, advice: Advice) -> str:
    """Return where success and failure go on; failure without a way of its own ends with a helper."""
    ways = []
    if advice.worked is not None:
        ways.append(("If it worked", page.to_target(advice.worked), page.target_title(advice.worked)))
    if advice.then is not None:
        ways.append(("If not", page.to_target(advice.then), page.target_title(advice.then)))
    elif HAND_OVER in page.kb.roads:
        ways.append(("If not", page.to(f"roads/{HAND_OVER}.html"), page.kb.roads[HAND_OVER].title))
    items = [f'<strong>{when}:</strong> <a href="{href}">{escape(title)}</a>' for when, href, title in ways]
    return f'<ul class="then">\n{rows(items)}\n</ul>' if items else ""


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
