"""Steps as HTML: a question with its answers, advice with its actions, an ending."""

from html import escape

from kb.model import Advice, Answer, Blocks, Ending, Question, Step
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
