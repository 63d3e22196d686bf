"""What stands around every page: its head and its looks, the way back, its sources, and where the app is."""

from html import escape
from importlib.resources import files

from kb.site.page import FIRST, Page, source_anchor

STYLE = "style.css"
_APP = (
    "Backin is also a program for your computer. It asks, crosses out what cannot help you, and keeps your "
    "answers as a report for a helper. It works offline, changes nothing and sends nothing."
)


def framed(page: Page, title: str, summary: str, body: str, address: str) -> str:
    """Return a page around ``body``; ``summary`` is for searches, ``address`` where the app is to be had."""
    about = escape(" ".join(summary.split()))
    description = f'\n<meta name="description" content="{about}">' if about else ""
    get_it = f' <a href="{escape(address)}">Get it here.</a>' if address else ""
    head = f'<link rel="stylesheet" href="{page.to(STYLE)}">{description}'
    return document(
        title,
        head,
        f"""\
<header>
<a href="{page.to(FIRST)}">Backin</a>
<a href="{page.to(f"{FIRST}#all-problems")}">All problems</a>
</header>
<main>
{body}
{_sources(page)}</main>
<footer>
<p>{_APP}{get_it}</p>
<p>Not by Synology. For equipment that is yours.</p>
</footer>""",
    )


def document(title: str, head: str, body: str) -> str:
    """Return a file of HTML. ``title`` is plain text; ``head`` and ``body`` are HTML."""
    return f"""\
<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{escape(title)} · Backin</title>
<link rel="icon" href="data:,">
{head}
</head>
<body>
{body}
</body>
</html>
"""


def _sources(page: Page) -> str:
    """Return what the page rests on, in the order of the list of sources."""
    items = []
    for source in page.kb.sources.values():
        if source.id in page.cited:
            title = escape(source.title)
            shown = f'<a href="{escape(source.url)}">{title}</a>' if source.url else title
            items.append(f'<li id="{source_anchor(source.id)}">{escape(source.id)}: {shown}</li>')
    listed = "\n".join(items)
    return f'<section id="sources">\n<h2>Sources</h2>\n<ul>\n{listed}\n</ul>\n</section>\n' if items else ""


def style() -> str:
    """Return the stylesheet."""
    return (files("kb") / "site" / "style.css").read_text(encoding="utf-8")
