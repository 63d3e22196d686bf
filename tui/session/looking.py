"""Words about looking at the network, for the command, the line dialog and the app.

Only what carries out a look, after a yes, imports the rest of ``lan``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from kb.dialog import asks_for, shown_by
from kb.model import AtFact, AtQuestion, KnowledgeBase, Seen, State

if TYPE_CHECKING:
    from lan.doors import Doors
    from lan.links import Link
    from lan.looking import Sight
    from lan.mdns import Announced
    from lan.watching import News

PROMISE = (
    "Backin asks in your own network who announces itself, and knocks at a few ports of one NAS. "
    "It sends no password and no name, nothing outside that network, and changes nothing."
)
NAMED = (
    "{name} is a name. Its address would be asked of the name server that this computer uses, "
    "and that may stand outside your network."
)
NO_LINK = "This computer is in no private network, so there is nothing to look at."
_NEWS = {
    "there": "It is there: {page}",
    "gone": "It is gone: it does not answer any more.",
    "back-as-before": "Back, at the same address: {page}",
    "back-elsewhere": "Back, at another address: {page}",
    "over": "The time is over, and it did not come back. The router's list shows what is connected.",
}
_CERTIFICATES = {
    "fine": "certificate fine",
    "other-name": "certificate valid, but for another name than this address",
    "self-signed": "certificate self-signed, so browsers warn",
    "expired": "certificate expired",
    "unknown-issuer": "certificate of an unknown issuer, so browsers warn",
}
MINUTES = 15
"""How long a watch lasts."""


async def follow(links: tuple[Link, ...], who: Announced, tell: Callable[[str], object]) -> News:
    """Watch ``who`` go away and come back, ``tell`` each time what became of it, and return what was last."""
    from lan.watching import watch  # noqa: PLC0415 -- see above

    async for news in watch(links, who, MINUTES * 60):
        tell(_NEWS[news.what].format(page=news.page))
    return news


def back_event(kb: KnowledgeBase, news: News) -> tuple[Seen, ...]:
    """Return what a NAS that came back lets the case know, where the content lists it."""
    now = datetime.now().astimezone().isoformat(timespec="seconds")
    return (Seen((news.what,), at=now),) if news.what in kb.observations else ()


def usual(links: Iterable[Link]) -> tuple[Link, ...]:
    """Return those of ``links`` that no VPN, container or virtual machine made."""
    return tuple(link for link in links if not link.is_virtual)


def lines(kb: KnowledgeBase, sight: Sight, observations: Sequence[str]) -> Iterator[str]:
    """Yield what a look saw: who announced itself, the doors, and what that comes to."""
    for each in sight.found:
        about = " ".join(filter(None, (each.model, each.version and f"DSM {each.version}")))
        yield f"{each.name} ({about or 'model not told'}): {each.page}"
    if sight.doors is not None:
        yield _doors(sight.doors)
    for observation in observations:
        yield ("" if sight.nothing else "Seen: ") + kb.observations[observation].statement
        if not kb.observations[observation].is_firm:
            for condition in shown_by(kb, observation):
                yield f"  So perhaps, but not for sure: {kb.statement(condition)}"


def _doors(doors: Doors) -> str:
    http, https = doors.ports
    on = f", sends on to port {doors.redirect[1]} of {doors.redirect[0]}" if doors.redirect else ""
    certificate = f", {_CERTIFICATES[doors.certificate]}" if doors.certificate else ""
    pages = f"HTTP ({http}) {doors.http.value}{on}; HTTPS ({https}) {doors.https.value}{certificate}"
    return f"{doors.address}: {pages}; shared folders (445) {doors.smb.value}; SSH (22) {doors.ssh.value}"


def can_see(kb: KnowledgeBase, state: State) -> bool:
    """Return whether looking may answer what is asked where ``state`` stands."""
    position = state.position
    if isinstance(position, AtFact):
        asked = frozenset({position.fact})
    else:
        asked = asks_for(kb.steps[position.step]) if isinstance(position, AtQuestion) else frozenset()
    return any(value.seen_by for fact in asked for value in kb.facts[fact].values)


def proposed(kb: KnowledgeBase, observations: Iterable[str], here: str | None = None) -> tuple[str, ...]:
    """Return the problems that show themselves in ``observations``, without the one that is open ``here``."""
    problems = (kb.observations[each].proposes for each in observations)
    return tuple(dict.fromkeys(each for each in problems if each is not None and each != here))
