"""The site on a small phone, in a real browser."""

from __future__ import annotations

from kb.site import style
from tests.kb.site.reader import shipped_files
from tests.tui.serving.chromium import browser

_WIDTH = 360
_THUMB = 44
"""Pixels that a thumb meets."""
_TOO_WIDE = (
    "[...document.querySelectorAll('main')].filter(e => e.scrollWidth > e.clientWidth).map(e => e.title)"
)
_TOO_LOW = (
    "heights => [...document.querySelectorAll('.ways > li')].filter(e => e.offsetHeight < heights).length"
)


async def test_no_page_is_wider_than_a_small_phone() -> None:
    """At 360 pixels nothing has to be moved sideways to be read, and no answer is too low for a thumb."""
    mains = [
        text.partition("<body>")[2].replace("<main>", f'<main title="{path}">')
        for path, text in shipped_files().items()
        if path.endswith(".html")
    ]
    async with browser() as started:
        page = await started.new_page(viewport={"width": _WIDTH, "height": 640})
        # All in one: what is too wide for its own part is too wide for its page, and one page is fast.
        await page.set_content(f"<!DOCTYPE html><style>{style()}</style>{''.join(mains)}")
        assert await page.evaluate("document.querySelectorAll('main').length") == len(mains)
        assert await page.evaluate(_TOO_WIDE) == []
        assert await page.evaluate("document.documentElement.scrollWidth") == _WIDTH
        assert await page.evaluate(_TOO_LOW, _THUMB) == 0
