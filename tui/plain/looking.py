"""Looking and watching in the line dialog: what will be sent is said first, and only a yes sends it."""

import asyncio
from collections.abc import Iterator

from kb.model import Event, Seen, Switched
from tui.plain.line_io import LineIO
from tui.plain.replies import choose
from tui.session.looking import MINUTES, NAMED, NO_LINK, PROMISE, back_event, follow, lines, proposed, usual
from tui.session.session import Session


def says_look(reply: str) -> bool:
    """Return whether ``reply`` is ``look`` or ``watch``, with an address, a name or minutes, or without."""
    words = reply.lower().split()
    return words[:1] in (["look"], ["watch"]) and (len(words) < 3 or words[2:] == ["min"])


def look_around(session: Session, talk: LineIO, reply: str) -> list[Event] | None:
    """Look, or watch, as ``reply`` says, and return what to tell the case; ``None`` where it says neither."""
    if not says_look(reply):
        return None
    word, *address = reply.lower().split()
    events: list[Event] = []
    try:
        for event in _look(session, talk, address[0] if len(address) == 1 else "", watching=word == "watch"):
            events.append(event)  # noqa: PERF402 -- what was seen before Ctrl+C still counts
    except KeyboardInterrupt:
        talk.say("Stopped.")
    except ValueError as error:  # an address that looking does not reach
        talk.say(str(error))
    return events


def _look(session: Session, talk: LineIO, typed: str, *, watching: bool) -> Iterator[Event]:
    from lan.links import own_links, resolved, target
    from lan.looking import as_announced, look, observations

    links, kb = usual(own_links()), session.kb
    wanted = target(typed)
    if not links:
        talk.say(NO_LINK)
        return
    if wanted is not None and wanted.is_name:
        talk.say(NAMED.format(name=wanted.address))
        if not _says_yes(talk, "Type yes to ask for it, or no."):
            return
        wanted = resolved(wanted)
    at = f"at {wanted.address} " if wanted else ""
    talk.say(f"{PROMISE} It would look {at}on {', '.join(map(str, links))}.")
    if not _says_yes(talk, "Type yes to let it look; Ctrl+C stops it."):
        return
    sight = asyncio.run(look(links, talk.say, wanted))
    seen = observations(sight, kb.observations)
    talk.say(*lines(kb, sight, seen))
    yield Seen(seen, at=sight.at)
    for problem in proposed(kb, seen, session.state.problem)[:1]:
        talk.say(f"This may be: {kb.problems[problem].title}.")
        if _says_yes(talk, "Type yes to go there, no to stay."):
            yield Switched(problem)
    who = as_announced(sight)
    if watching and who is None:
        talk.say("To watch a NAS, type its address, such as: watch 192.168.1.77")
    elif watching and who is not None:
        talk.say(f"Watching {who.source} for {MINUTES} minutes.")
        yield from back_event(kb, asyncio.run(follow(links, who, talk.say)))


def _says_yes(talk: LineIO, question: str) -> bool:
    talk.say(question)
    return choose(talk.ask(), ["yes"]) is not None
