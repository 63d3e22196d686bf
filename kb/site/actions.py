"""One action as HTML: what it costs before how it is done."""

from html import escape

from kb.model import AFTERWARDS, BEFORE, CHECK, STEPS, Action, Passage, State
from kb.rules import as_prose, only_for, passages_for, undone_by
from kb.site.page import EFFECTS, Page
from kb.wording import CONFIDENCE_WORDS, afterwards

_NOT_SEEN = (
    "Nothing of this? Then go back to the page that led here, and take the next way. "
    "Each page lists its ways mildest first."
)


def costs_html(page: Page, state: State, action: Action) -> str:
    """Return what is to be read before an action is done, from harm 2 on as a warning."""
    attempts = " Too many tries in a row block your address." if action.spends else ""
    parts = [
        f"<h1>{escape(action.title)}</h1>",
        f'<p class="costs">{harm_html(action)} Takes {escape(action.time)}.{attempts}</p>',
        page.blocks(action.summary),
        _only_if(page, action),
    ]
    if action.harm.needs_confirmation:
        inner = [_undone(page, state, action), _stops(page, action), _keeps(page, action)]
        parts += ['<aside class="warning">', "<h2>Before you do this</h2>", *inner, "</aside>"]
    else:
        parts.append(_stops(page, action))
    return "\n".join(filter(None, parts))


def doing_html(page: Page, state: State, action: Action) -> str:
    """Return an action's steps for the version of DSM in ``state``, how to check it, and what comes after."""
    parts = [
        part_html(page, state, BEFORE, action.before),
        part_html(page, state, STEPS, action.steps, numbered=True),
        part_html(page, state, CHECK, action.check),
        _symptoms(page, action),
        part_html(page, state, AFTERWARDS, action.put_back, numbered=True),
    ]
    if not action.harm.needs_confirmation:
        parts += [_undone(page, state, action), _keeps(page, action)]
    parts.append(f'<p class="quiet">How sure this is: {CONFIDENCE_WORDS[action.confidence]}.</p>')
    return "\n".join(filter(None, parts))


def harm_html(action: Action) -> str:
    """Return what an action can cost, in words and as a gauge of five."""
    gauge = "■" * action.harm + "□" * (5 - action.harm)
    return (
        f'<span class="harm harm-{action.harm:d}"><span aria-hidden="true">{gauge}</span> '
        f"{escape(action.harm_words)}.</span>"
    )


def part_html(
    page: Page, state: State, heading: str, passages: tuple[Passage, ...], *, numbered: bool = False
) -> str:
    """Return a part of an action under its heading, or nothing where it has no such part."""
    mine = passages_for(passages, state.facts)
    anchor = heading.lower().replace(" ", "-")
    return section(anchor, heading, page.blocks(as_prose(mine, numbered=numbered))) if mine else ""


def _only_if(page: Page, action: Action) -> str:
    conditions = [escape(only_for(page.kb, action.applies)), *page.statements(action.needs)]
    return bullets("Only if this is so:", list(filter(None, conditions)))


def _undone(page: Page, state: State, action: Action) -> str:
    items = []
    for each in undone_by(page.kb, state, action.id):
        note = f" ({escape(each.note)})" if each.note else ""
        items.append(
            f'<a href="{page.to(f"{EFFECTS}#{each.effect.id}")}">{escape(each.effect.title)}</a>{note}'
        )
    return bullets("It undoes this:", items)


def _stops(page: Page, action: Action) -> str:
    return bullets("Do not do it if one of these is so:", page.statements(action.stops))


def _keeps(page: Page, action: Action) -> str:
    said = afterwards(action)
    return "\n".join(f"<p><strong>{name}:</strong> {page.line(text)}.</p>" for name, text in said)


def _symptoms(page: Page, action: Action) -> str:
    items = [
        f'<a href="{page.to_target(each.target)}">{escape(each.text)}</a> ' + page.line(each.hint)
        for each in action.symptoms
    ]
    ways = f'<ul class="ways">\n{rows(items)}\n</ul>' if items else ""
    return section("if-it-did-not", "If it did not", ways, f"<p>{_NOT_SEEN}</p>")


def section(anchor: str, heading: str, *inner: str, look: str = "") -> str:
    """Return ``inner``, which is HTML, below a heading to which ``anchor`` leads. ``look``: its classes."""
    classes = f' class="{look}"' if look else ""
    opening = (f'<section{classes} id="{anchor}">', f"<h2>{heading}</h2>")
    return "\n".join(filter(None, (*opening, *inner, "</section>")))


def bullets(heading: str, items: list[str]) -> str:
    """Return a list under a short line, or nothing where there are no items, which are HTML."""
    return f"<p><strong>{heading}</strong></p>\n<ul>\n{rows(items)}\n</ul>" if items else ""


def rows(items: list[str]) -> str:
    """Return ``items``, which are HTML, as the rows of a list."""
    return "\n".join(f"<li>{item}</li>" for item in items)
