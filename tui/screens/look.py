"""Looking and watching in the app: what will be sent is said first, and only a yes sends it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable
from functools import partial
from typing import TYPE_CHECKING, Any

from textual import on, work
from textual.app import App
from textual.widget import Widget
from textual.widgets import Input, Static

from kb.model import Event, KnowledgeBase, Seen, Switched, paragraph
from tui.screens.choose import ChooseScreen
from tui.screens.modal import ModalPage
from tui.session.looking import MINUTES, NAMED, NO_LINK, PROMISE, back_event, follow, lines, proposed
from tui.session.session import Session
from tui.widgets.row import ChoiceRow, Row

if TYPE_CHECKING:
    from lan.links import Link, Target
    from lan.mdns import Announced

Saw = Callable[[tuple[Event, ...]], None]
_WATCH = "watch"


class LookScreen(ModalPage[tuple[Event, ...]]):
    """Asks for a yes, looks, and hands back what to tell the case. A watch that it begins tells ``saw``."""

    def __init__(self, session: Session, saw: Saw) -> None:
        from lan.links import own_links

        super().__init__("Look in your own network")
        self._session, self._saw = session, saw
        self._links = {link: not link.is_virtual for link in own_links()}

    def body(self) -> Iterable[Widget]:
        """Say what would be sent and where, and ask."""
        if not self._links:
            yield Static(NO_LINK, classes="gap", markup=False)
            yield ChoiceRow(1, "Close")
            return
        yield Static(PROMISE, classes="gap", markup=False)
        yield from (Row(self._mark(link), str(link), link) for link in self._links)
        yield ChoiceRow(1, "Yes, look now", self.look)
        yield ChoiceRow(2, "No")
        if any(worker.group == _WATCH and worker.is_running for worker in self.app.workers):
            yield ChoiceRow(3, "Stop watching", self._stop_watching)
        yield Static("If you know the address of the NAS, type it here:", markup=False)
        yield Input(id="address", compact=True, select_on_focus=False)

    def _mark(self, link: Link) -> str:
        return "[x] " if self._links[link] else "[ ] "

    async def chosen(self, row: Row) -> None:
        """Tick a network, or hand back what was seen, with the problem that is chosen."""
        if row.key in self._links:
            self._links[row.key] = not self._links[row.key]
            row.show(self._mark(row.key), str(row.key))
        else:
            await super().chosen(row)

    def _stop_watching(self) -> None:
        self.app.workers.cancel_group(self.app, _WATCH)
        self.dismiss(None)

    def _watch(self, links: tuple[Link, ...], who: Announced, seen: Seen) -> None:
        watch = _follow(self.app, self._session.kb, links, who, self._saw)
        self.app.run_worker(watch, group=_WATCH, exclusive=True)
        self.dismiss((seen,))

    async def _resolve(self, name: Target) -> None:
        """After a yes of its own, put the address in the place of ``name``, for the person to look at."""
        from lan.links import resolved

        options = [("Yes, ask for it", True), ("No", None)]
        about = paragraph(NAMED.format(name=name.address))
        page = ChooseScreen("Look up a name", options, explanation=about)
        if await self.app.push_screen_wait(page):
            address = (await asyncio.to_thread(resolved, name)).address
            field = self.query_one(Input)
            field.value = field.value.replace(name.address, address, 1)
            is_now = f"{name.address} is {address}. If that may be your NAS, let Backin look."
            self.notify(is_now, markup=False)

    @on(Input.Submitted)
    @work(exclusive=True)
    async def look(self) -> None:
        """Look; closing the page stops it."""
        from lan.links import OutsideError, require, target
        from lan.looking import as_announced, look, observations

        typed, said = self.query_one(Input).value, Static(markup=False)
        links = tuple(link for link, ticked in self._links.items() if ticked)
        try:
            wanted = target(typed)
            if wanted is not None and wanted.is_name:
                await self._resolve(wanted)
                return
            if wanted is not None:
                require(wanted.address, links)
        except OutsideError as error:
            self.notify(str(error), markup=False)
            return
        if not links:
            self.notify("Choose a network to look on first.", markup=False)
            return
        await self.turn([said, ChoiceRow(1, "Stop")])
        sight = await look(links, said.update, wanted)
        kb, seen = self._session.kb, observations(sight, self._session.kb.observations)
        keeps = Seen(seen, at=sight.at)
        words = [Static(line, markup=False) for line in lines(kb, sight, seen)]
        rows = [ChoiceRow(1, "Go on with what was seen", (keeps,))]
        for problem in proposed(kb, seen, self._session.state.problem):
            about = f"This may be: {kb.problems[problem].title}. Go there"
            rows.append(ChoiceRow(len(rows) + 1, about, (keeps, Switched(problem))))
        who = as_announced(sight)
        if who is not None:
            about = f"Watch where it goes and comes back, for {MINUTES} minutes"
            rows.append(ChoiceRow(len(rows) + 1, about, partial(self._watch, links, who, keeps)))
        await self.turn([*words, *rows])


async def _follow(
    app: App[Any], kb: KnowledgeBase, links: tuple[Link, ...], who: Announced, saw: Saw
) -> None:
    """Watch while the person goes on; what becomes of the NAS is said on whatever page they are."""

    def tell(news: str) -> None:
        app.bell()
        app.notify(news, timeout=60, markup=False)

    saw(back_event(kb, await follow(links, who, tell)))
