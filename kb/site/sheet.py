"""A sheet to take to the NAS: one action on paper, with boxes."""

import re
from html import escape

from kb.model import BEFORE, CHECK, STEPS, Action, KnowledgeBase, State
from kb.site.actions import bullets, part_html
from kb.site.frame import document, style
from kb.site.page import Page
from kb.waits import presses

# On paper nobody follows a link. The renderer writes them all, and escapes whatever stands in them.
_SOURCE = re.compile(r'(?:,\s*)?<a href="#source-[^"]*">source</a>')
_EMPTY_BRACKETS = re.compile(r"\s*\(\)")
_LINK = re.compile(r"</?a\b[^>]*>")

_ONCE = "Press RESET once. Let go at the first beep. Never press twice: that starts a new installation."
_IF_NOT = "You see one of these instead? Then stop, go back to the computer, and tell Backin:"

_PRINT = """
:root { color-scheme: light; --text: #000; --quiet: #333; --ground: #fff; --raised: #fff; --line: #777;
  --link: #000; --some: #000; --warning: #fff; }
@page { size: A4; margin: 14mm; }
body { font-size: 14pt; line-height: 1.4; }
main { max-width: none; padding: 0; }
h1 { margin: 0 0 .5rem; font-size: 20pt; }
h2 { margin: 1.1rem 0 .3rem; font-size: 16pt; break-after: avoid; }
li, .never, .fill { break-inside: avoid; }
#steps ol { padding-left: 4.9rem; }
#steps ol > li { position: relative; }
#steps ol > li::before { content: ""; position: absolute; left: -4.9rem; top: .15em;
  width: 1em; height: 1em; border: 2px solid #000; }
.never { margin: .8rem 0; padding: .6rem .9rem; border: 4px solid #000; font-weight: 700; }
.fill { margin: 1.4rem 0 0; }
.fill span { display: inline-block; width: 60%; border-bottom: 2px solid #000; }
"""


def sheet_html(kb: KnowledgeBase, state: State, action: Action) -> str:
    """Return a page to be printed of ``action``, as far as it concerns the person in ``state``."""
    page = Page(kb, "sheet.html")
    times = presses(action)
    seen = [escape(symptom.text) for symptom in action.symptoms]
    parts = [
        f"<h1>{escape(action.title)}</h1>",
        f'<p class="never">{_ONCE}</p>' if times == 1 else "",
        part_html(page, state, BEFORE, action.before),
        part_html(page, state, STEPS, action.steps, numbered=True),
        '<p class="fill">New address of the NAS: <span></span></p>' if times else "",
        part_html(page, state, CHECK, action.check),
        bullets(_IF_NOT, seen),
    ]
    body = "\n".join(filter(None, parts))
    for pattern in (_SOURCE, _EMPTY_BRACKETS, _LINK):
        body = pattern.sub("", body)
    closing = '<p class="quiet">From Backin. Not by Synology. For equipment that is yours.</p>'
    return document(
        action.title, f"<style>\n{style()}{_PRINT}</style>", f"<main>\n{body}\n{closing}\n</main>"
    )
