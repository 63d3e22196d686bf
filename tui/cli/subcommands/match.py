"""``backin match``: what a description is about."""

import json
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from contextlib import nullcontext
from dataclasses import asdict
from pathlib import Path

from kb.hygiene import CLIPPED, clip, printable
from kb.matching import Explanation, Match
from kb.model import KnowledgeBase
from kb.wording import told_words
from tui.cli.subcommands.output import print_json
from tui.system.loading import load
from tui.system.status import UsageError

HELP = "say which problem a description is about"
_SHOWN = 10
_LONGEST_LINE = 1 << 20
"""How many bytes a line of a batch may have."""


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("description", nargs="*", help="what happened")
    parser.add_argument("--json", action="store_true", help="one JSON object")
    parser.add_argument("--explain", action="store_true", help="which words met what, and why this band")
    parser.add_argument(
        "--batch", metavar="FILE", help="a description a line ('-': stdin), a JSON object a line out"
    )


def run(arguments: Namespace) -> None:
    """Match one description, or a file of them."""
    if bool(arguments.description) == (arguments.batch is not None):
        raise UsageError("Give either a description or --batch FILE.")
    kb, matcher = load(arguments.content)
    if arguments.batch is not None:
        for number, text in enumerate(_texts(arguments.batch), 1):
            match = matcher.match(_read(text, f"{arguments.batch}:{number}: "))
            print_json(_fields(text, match))
        return
    text = " ".join(arguments.description)
    read = _read(text)
    match = matcher.match(read)
    why = matcher.explain(read) if arguments.explain else None
    if arguments.json:
        explained = {"explanation": {"reason": match.reason, **asdict(why)}} if why else {}
        print_json(_fields(text, match) | explained)
    else:
        _print(kb, match)
        if why:
            _print_explanation(match, why)


def _read(text: str, place: str = "") -> str:
    read, cut = clip(printable(text))
    if cut:
        print(place + CLIPPED, file=sys.stderr)
    return read


def _texts(file: str) -> Iterator[str]:
    """Yield the descriptions in ``file``. Raises ``UsageError`` with the number of an unreadable line."""
    for number, line in enumerate(_lines(file), 1):
        place = f"{file}:{number}"
        if len(line) > _LONGEST_LINE:
            size = f"more than {_LONGEST_LINE >> 20} MiB"
            raise UsageError(f"{place}: This line has {size}. Is it a description?")
        try:
            text = line.rstrip(b"\r\n").decode("utf-8-sig" if number == 1 else "utf-8")
        except UnicodeDecodeError:
            raise UsageError(f"{place}: This line is not UTF-8. Save the file as UTF-8.") from None
        yield _json_text(text, place) if text.startswith("{") else text


def _lines(file: str) -> Iterator[bytes]:
    try:
        with nullcontext(sys.stdin.buffer) if file == "-" else Path(file).open("rb") as stream:
            while line := stream.readline(_LONGEST_LINE + 1):
                yield line
    except OSError as error:
        raise UsageError(f"{file} cannot be read: {error.strerror}.") from None


def _json_text(line: str, place: str) -> str:
    try:
        text = json.loads(line)["text"]
    except (ValueError, KeyError, RecursionError):  # ValueError: broken, or a number of thousands of digits
        text = None
    if not isinstance(text, str):
        raise UsageError(f"{place}: This line begins with '{{' but is not JSON with a text under \"text\".")
    return text


def _fields(text: str, match: Match) -> dict[str, object]:
    return {
        "text": text,
        "band": match.band.value,
        "matches": [{"problem": r.problem, "score": r.score} for r in match.ranked[:_SHOWN]],
        "elsewhere": match.elsewhere,
        "language": match.language,
        "facts": {told.name: told.value for told in match.told if told.kind == "fact"},
        "details": {told.name: told.value for told in match.told if told.kind == "detail"},
    }


def _print(kb: KnowledgeBase, match: Match) -> None:
    print(match.band.value)
    for ranked in match.ranked[:_SHOWN]:
        print(f"  {ranked.score:.2f}  {ranked.problem}  {kb.problems[ranked.problem].title}")
    if match.elsewhere is not None:
        print(f"Sounds like: {kb.elsewhere[match.elsewhere].title} (not covered)")
    for told in match.told:
        print(f"Told: {told_words(kb, told)}")


def _print_explanation(match: Match, why: Explanation) -> None:
    print(f"Why: {match.reason}")
    for repair in why.repairs:
        print(f"Read “{repair.typed}” as “{repair.read_as}”")
    for evidence in why.evidence:
        print(f"  {evidence.problem}: {evidence.feature} ({evidence.weight:.2f})")
