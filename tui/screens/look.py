"""Looking and watching in the app: what will be sent is said first, and only a yes sends it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

from textual import on
from textual.app import App
from textual.widget import Widget
from textual.widgets import Input, Static

from kb.model import Event, KnowledgeBase, Seen, Switched, paragraph
from tui.screens.choose import ChooseScreen
from tui.screens.modal import ModalPage
from tui.session.looking import MINUTES, NAMED, NO_LINK, PROMISE, back_event, follow, lines, proposed
from tui.widgets.choice import ChoiceRow
from tui.widgets.row import Row

if TYPE_CHECKING:
    from lan.links import Link, Target
    from lan.mdns import Announced
    from tui.session.session import Session

Saw = Callable[[tuple[Event, ...] | None], None]
_WATCH = "watch"


class LookScreen(ModalPage[tuple[Event, ...]]):
    """Asks for a yes, looks, and hands back what to tell the case. A watch that it begins tells ``saw``."""

    def __init__(self, session: Session, saw: Saw) -> None:
        from lan.links import own_links

        super().__init__("Look in your own network")
        self._session, self._saw = session, saw
        self._links = {link: not link.is_virtual for link in own_links()}
        self._who: Announced | None = None
        self._watched_on: tuple[Link, ...] = ()
        self._keeps: tuple[Event, ...] = ()

    def body(self) -> Iterable[Widget]:
        """Say what would be sent and where, and ask."""
        if not self._links:
            yield Static(NO_LINK, classes="gap", markup=False)
            yield ChoiceRow(1, "Close", id="leave")
            return
        yield Static(PROMISE, classes="gap", markup=False)
        yield from (Row(self._mark(link), str(link), id=f"link-{n}") for n, link in enumerate(self._links))
        yield ChoiceRow(1, "Yes, look now", id="start")
        yield ChoiceRow(2, "No", id="leave")
        if any(worker.group == _WATCH and worker.is_running for worker in self.app.workers):
            yield ChoiceRow(3, "Stop watching", id="unwatch")
        yield Static("If you know the address of the NAS, type it here:", markup=False)
        yield Input(id="address", compact=True, select_on_focus=False)

    def _mark(self, link: Link) -> str:
        return "[x] " if self._links[link] else "[ ] "

    @on(Input.Submitted)
    def start(self) -> None:
        """Look; closing the page stops it."""
        self.run_worker(self._look(), exclusive=True)

    def chosen(self, row: Row) -> None:
        """Tick a network, look, watch, or hand back what was seen, with the problem that is chosen."""
        name = row.id or ""
        if name.startswith("link-"):
            link = list(self._links)[int(name.removeprefix("link-"))]
            self._links[link] = not self._links[link]
            row.show(self._mark(link), str(link))
        elif name == "start":
            self.start()
        else:
            if name == "unwatch":
                self.app.workers.cancel_group(self.app, _WATCH)
            if name == "watch" and self._who is not None:
                work = _follow(self.app, self._session.kb, self._watched_on, self._who, self._saw)
                self.app.run_worker(work, group=_WATCH, exclusive=True)
            also = (row.event,) if isinstance(row, ChoiceRow) and row.event is not None else ()
            self.dismiss((*self._keeps, *also))

    async def _resolve(self, name: Target) -> None:
        """After a yes of its own, put the address in the place of ``name``, for the person to look at."""
        from lan.links import resolved

        options = {"yes": "Yes, ask for it", "no": "No"}
        about = paragraph(NAMED.format(name=name.address))
        if (
            await self.app.push_screen_wait(ChooseScreen("Look up a name", options, explanation=about))
            == "yes"
        ):
            address = (await asyncio.to_thread(resolved, name)).address
            field = self.query_one(Input)
            field.value = field.value.replace(name.address, address, 1)
            self.notify(
                f"{name.address} is {address}. If that may be your NAS, let Backin look.", markup=False
            )

    async def _look(self) -> None:
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
        await self.turn([said, ChoiceRow(1, "Stop", id="leave")])
        sight = await look(links, said.update, wanted)
        kb, seen = self._session.kb, observations(sight, self._session.kb.observations)
        self._keeps = (Seen(seen, at=sight.at),)
        words = [Static(line, markup=False) for line in lines(kb, sight, seen)]
        rows = [ChoiceRow(1, "Go on with what was seen", id="leave")]
        for problem in proposed(kb, seen, self._session.state.problem):
            about = f"This may be: {kb.problems[problem].title}. Go there"
            rows.append(ChoiceRow(len(rows) + 1, about, Switched(problem)))
        self._who, self._watched_on = as_announced(sight), links
        if self._who is not None:
            about = f"Watch where it goes and comes back, for {MINUTES} minutes"
            rows.append(ChoiceRow(len(rows) + 1, about, id="watch"))
        await self.turn([*words, *rows])


async def _follow(
    app: App[Any], kb: KnowledgeBase, links: tuple[Link, ...], who: Announced, saw: Saw
) -> None:
    """Watch while the person goes on; what becomes of the NAS is said on whatever page they are."""

    def tell(news: str) -> None:
        app.bell()
        app.notify(news, timeout=60, markup=False)

    saw(back_event(kb, await follow(links, who, tell)))
