"""``backin look``: whether a NAS is there, and which of its doors are open. Typing it is the yes."""

import asyncio
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Sequence
from dataclasses import asdict
from functools import partial

from kb.model import KnowledgeBase
from lan.links import Link, OutsideError, own_links, resolved, target
from lan.looking import Sight, as_announced, look, observations
from lan.watching import News
from tui.cli.subcommands.output import print_json
from tui.session.looking import MINUTES, NAMED, NO_LINK, follow, lines, proposed, usual
from tui.system.loading import load
from tui.system.status import Status, UsageError
from tui.system.streams import complain

HELP = "look whether a NAS is in your own network, and which of its doors are open; sends nothing elsewhere"


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument(
        "address",
        nargs="?",
        default="",
        help="of the NAS; of a name, the name server is asked. Without it, Backin asks who is there",
    )
    parser.add_argument(
        "--on", action="append", metavar="NAME", help="look on this interface only (repeatable)"
    )
    parser.add_argument("--watch", action="store_true", help=f"watch it go and come back, {MINUTES} minutes")
    parser.add_argument("--json", action="store_true", help="one JSON object")


def run(arguments: Namespace) -> int:
    """Look, say what was seen, and return 0 where something was found, else 1."""
    kb, _ = load(arguments.content)
    try:
        wanted = target(arguments.address)
        links = _links(arguments.on)
        if not links:
            complain(NO_LINK)
            return Status.NOTHING_FOUND
        if wanted is not None and wanted.is_name:
            complain(NAMED.format(name=wanted.address))
            wanted = resolved(wanted)
            complain(f"It is {wanted.address}.")
        complain(f"Looking on {', '.join(map(str, links))}.")
        sight = asyncio.run(look(links, complain, wanted))
        seen = observations(sight, kb.observations)
        tell: Callable[[str], object] = (lambda _: None) if arguments.json else partial(print, flush=True)
        for line in lines(kb, sight, seen):
            tell(line)
        for problem in proposed(kb, seen):
            tell(f"This may be: {kb.problems[problem].title}  (backin show {problem})")
        news = _watch(sight, tell) if arguments.watch else None
    except OutsideError as error:
        raise UsageError(str(error)) from None
    if arguments.json:
        print_json(_fields(kb, sight, seen, news))
    missing = sight.nothing or (news is not None and news.what == "over")
    return Status.NOTHING_FOUND if missing else Status.DONE


def _links(names: list[str] | None) -> tuple[Link, ...]:
    links = own_links()
    if names is None:
        return usual(links)
    unknown = next((name for name in names if name not in {link.name for link in links}), None)
    if unknown is not None:
        known = ", ".join(map(str, links)) or "none"
        raise UsageError(f"There is no interface “{unknown}” in a private network. There are: {known}.")
    return tuple(link for link in links if link.name in names)


def _watch(sight: Sight, tell: Callable[[str], object]) -> News:
    who = as_announced(sight)
    if who is None:
        raise UsageError("To watch a NAS, name its address: backin look 192.168.1.77 --watch")
    complain(f"Watching {who.source} for {MINUTES} minutes. Ctrl+C ends it.")
    return asyncio.run(follow(sight.links, who, tell))


def _fields(kb: KnowledgeBase, sight: Sight, seen: Sequence[str], news: News | None) -> dict[str, object]:
    return {
        "at": sight.at,
        "on": [str(link) for link in sight.links],
        "found": [{**asdict(each), "mac": None} for each in sight.found],
        "doors": sight.doors and asdict(sight.doors),
        "observations": seen,
        "problems": proposed(kb, seen),
        "watched": news and asdict(news),
    }
