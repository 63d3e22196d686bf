"""Shapes of input with which work is apt to grow with the square: deep lists, long lines, many links."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence

from tests.tiny_content import TINY

Shape = Callable[[int], bytes]
"""Makes an input of about as many bytes."""

_TABLE = b"| | |\n| --- | --- |\n"
_LOG = b"# Backin report\n\n## In your own words\n\n```text\nx\n```\n\n## The log\n\n" + _TABLE
_CASE = b"| Format | 1 |\n| Case | `a-1` |\n| Began | `now` |\n\n"
_EVENTS = b"| Event | About | Value |\n| --- | --- | --- |\n| switched | `forgot-password` | |\n"


def _repeated(piece: str, before: bytes = b"", after: bytes = b"") -> Shape:
    return lambda size: before + piece.encode() * (size // len(piece.encode())) + after


def _numbered(form: str, before: bytes = b"", after: bytes = b"") -> Shape:
    count = len(form.encode()) + 4
    return lambda size: (
        before + "".join(form.replace("@", f"{n:06}") for n in range(size // count)).encode() + after
    )


def _in_file(name: str, shape: Shape, before: bytes = b"\n") -> Shape:
    """Return the shape at the end of a good file, as the target for content takes it."""
    return lambda size: bytes([list(TINY).index(name)]) + TINY[name] + before + shape(size)


_FORGOT, _ROAD, _ASK = "problems/forgot-password.md", "roads/after-a-reset.md", "actions/ask-somebody.md"
_HELPER, _WORDS, _SCENARIOS = "facts/helper.md", "words/doors.md", "scenarios/passwords.md"

TEXTS: dict[str, Shape] = {
    "one letter": _repeated("a"),
    "one word": _repeated("password "),
    "passed over": _repeated("der "),
    "articles": _repeated("the "),
    "sentences": _repeated("reset. "),
    "lines": _repeated("forgot it\n"),
    "versions": _repeated("7.1."),
    "DSM": _repeated("DSM 7 "),
    "dots": _repeated(".", after=b"x"),
    "exclamations": _repeated("!", after=b"x"),
    "compatibility": _repeated("ﷺ"),
    "characters": _repeated("忘"),
    "escapes": _repeated("\x1b]0;"),
    "device strings": _repeated("\x90"),
    "commands": _repeated("\x9d"),
    "passwords": _repeated('password: "'),
    "unknown words": _numbered("pasword@ "),
    "quotes": _repeated("pw:„a "),
}
MARKDOWN: dict[str, Shape] = {
    "deep list": lambda size: b"".join(b"  " * n + b"- a\n" for n in range(int(size**0.5))),
    "deep quote": _repeated("> "),
    "long list": _repeated("- a\n"),
    "long line": _repeated("word "),
    "links": _numbered("[x](a@.md) "),
    "open links": _repeated("["),
    "open pictures": _repeated("!["),
    "half links": _repeated("[a]("),
    "closed links": _repeated("]("),
    "broken links": _repeated("[a](\n"),
    "definitions": _numbered("[a@]: /b\n"),
    "escaped brackets": _repeated("[\\]"),
    "emphasis": _repeated("*a **b "),
    "backticks": lambda size: b"".join(b"`" * n + b"a" for n in range(1, int((2 * size) ** 0.5))),
    "tildes": _repeated("~"),
    "headings": _numbered("## a@\n"),
    "rows": _repeated("| a | b |\n", before=_TABLE),
    "columns": lambda size: b"|" * (size // 4) + b"\n" + b"|-" * (size // 4) + b"\n",
    "wide table": lambda size: (
        b"|a" * int(size**0.5) + b"|\n" + b"|-" * int(size**0.5) + b"|\n" + b"|a\n" * (size // 6)
    ),
    "less": _repeated("<a "),
    "comments": _repeated("<!--"),
    "entities": _repeated("&#x202e;"),
}
CONTENT: dict[str, Shape] = {
    "links to nothing": _in_file(_ROAD, _numbered("[x](nowhere@.md) ")),
    "links to no heading": _in_file(_ROAD, _numbered("[x](#nowhere@) ")),
    "headings, and links to others": _in_file(
        _ROAD, lambda size: _numbered("## a@\n")(size // 2) + b"\n" + _numbered("[x](#b@) ")(size // 2)
    ),
    "broken links in items": _in_file(
        _FORGOT, _repeated("1. [a](b\n"), b"\n## Steps\n\n1. [x](../actions/ask-somebody.md)\n"
    ),
    "items without links": _in_file(_FORGOT, _repeated("- a\n"), b"\n## Not this\n\n"),
    "equal headings": _in_file(_ROAD, _repeated("## a\n\nb\n\n")),
    "one fact many times": _in_file(
        _ASK, lambda size: b"| Needs | " + b"helper: yes, " * (size // 13) + b" |\n", _TABLE
    ),
    "facts that are none": _in_file(
        _ASK, lambda size: b"| Needs | " + b"x: y, " * (size // 6) + b" |\n", _TABLE
    ),
    "properties": _in_file(_ASK, _numbered("| Harms@ | 2 |\n"), _TABLE),
    "values": _in_file(
        _HELPER, _numbered("## v@\n\nIt is.\n\n| | |\n| --- | --- |\n| Share | unknown |\n\n")
    ),
    "phrases": _in_file(_FORGOT, _numbered("- words @\n"), b""),
    "expressions": _in_file(_WORDS, _numbered("- door @\n"), b"\n## more-doors\n\n"),
    "scenarios": _in_file(_SCENARIOS, _repeated("| a | b | c | d | e | f |\n"), b""),
    "timers": _in_file(_ROAD, _repeated("`hold 4 sec` ")),
    "hidden characters": _in_file(_ROAD, _repeated("\u202e\n")),
    "HTML": _in_file(_ROAD, _repeated("<b>a</b> ")),
}
CASES: dict[str, Shape] = {
    "events": _repeated("| told detail | `model` | `x` |\n", _LOG + _CASE + _EVENTS),
    "switches": _repeated("| switched | `ip-blocked` | |\n", _LOG + _CASE + _EVENTS),
    "rows of the log": _numbered("| Row@ | `x` |\n", _LOG, _CASE + b"\n" + _EVENTS),
    "words": _repeated(
        "word ",
        b"# Backin report\n\n## In your own words\n\n```text\n",
        b"\n```\n\n" + _LOG + _CASE + _EVENTS,
    ),
    "fences": _repeated("```\n", after=_LOG + _CASE + _EVENTS),
}
CONFIGS: dict[str, Shape] = {
    "names": _numbered("a@ = 1\n"),
    "keys": _numbered('a@ = "b"\n', b"[keys]\n"),
    "brackets": _repeated("[", b"theme = "),
    "digits": _repeated("9", b"theme = "),
}
BATCHES: dict[str, Shape] = {
    "empty lines": _repeated("\n"),
    "one object": _repeated("a", b'{"text": "', b'"}\n'),
    "brackets in an object": _repeated("[", b'{"text": '),
    "texts": _repeated("forgot it\n"),
}
DIALOGS: dict[str, Shape] = {
    "helps": _repeated("help\n"),
    "spaces": lambda size: b" " * (size // 2) + b"a " * (size // 4) + b"\n",
    "texts": _repeated("I forgot it again and again\n"),
    "numbers": _repeated("1\n", b"forgot my password\n"),
}
NAMED: dict[str, dict[str, Shape]] = {
    "hygiene": TEXTS,
    "description": TEXTS,
    "report": TEXTS | MARKDOWN,
    "markdown": MARKDOWN,
    "content": CONTENT | {name: _in_file(_ROAD, shape) for name, shape in MARKDOWN.items()},
    "case": CASES | MARKDOWN,
    "config": CONFIGS,
    "batch": BATCHES,
    "dialog": DIALOGS,
}
"""By target."""


def random_shapes(seed: int, pieces: Sequence[bytes]) -> Iterator[tuple[str, Shape]]:
    """Yield shapes without end, each with its description: pieces repeated, opened, closed and nested."""
    chance = random.Random(seed)  # noqa: S311 -- repeatable, not secret
    while True:
        once = b"".join(chance.choices(pieces, k=chance.choice((1, 1, 2, 2, 3, 5))))
        other = b"".join(chance.choices(pieces, k=chance.choice((0, 1, 2))))
        if once:
            kind = chance.choice(("repeated", "nested", "opened", "closed", "numbered"))
            yield f"{once!r} {kind} with {other!r}", _shape(kind, once, other)


def _shape(kind: str, once: bytes, other: bytes) -> Shape:
    def make(size: int) -> bytes:
        whole = once + other
        if kind == "nested":
            return once * (size // (2 * len(whole))) + other * (size // (2 * len(whole)))
        if kind == "opened":
            return other + once * (size // len(once))
        if kind == "closed":
            return once * (size // len(once)) + other
        if kind == "numbered":
            return b"".join(once + b"%x" % number + other for number in range(size // (len(whole) + 3)))
        return whole * (size // len(whole))

    return make
