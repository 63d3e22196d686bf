"""What somebody may get wrong, each with the codes that claim to notice it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from tests.kb.checking.mutation.sites import Files, matches, replaced, shipped

Mutant = tuple[str, Files]
"""The file that was changed, and the content with it."""


@dataclass(frozen=True, slots=True)
class Operator:
    """A kind of mistake: every place where it can be made, and the codes of which one must be found."""

    name: str
    mutants: Callable[[], Iterator[Mutant]]
    claimed_by: frozenset[str]


def _by(name: str, folder: str, pattern: str, new: str, claimed_by: str) -> Operator:
    """Return an operator that replaces what ``pattern`` finds by ``new``, which may name its groups."""

    def mutants() -> Iterator[Mutant]:
        for file, match in matches(folder, pattern):
            yield file, replaced(file, match, match.expand(new))

    return Operator(name, mutants, frozenset(claimed_by.split()))


def _unverified() -> Iterator[Mutant]:
    """Call an action unverified that says nowhere that something is not confirmed."""
    for file, match in matches("actions/", r"^\| Confidence \| (?:vendor|several) \|$"):
        if "ot confirmed" not in match.string:
            yield file, replaced(file, match, "| Confidence | unverified |")


_ANSWER = r"^- \[(?!I don't know)[^\]\n]+\]\(#?[^)\s]+ \"[^\"]+\"\).*\n"


def _answer_lost() -> Iterator[Mutant]:
    """Take out one of at least three answers that all teach, so that none stands for the rest."""
    for file, match in matches("problems/", r"(?:^- \[[^\]\n]+\]\([^)\n]+\).*\n)+"):
        lines = [line for line in match.group().splitlines(keepends=True) if "[I don't know]" not in line]
        if len(lines) > 2 and all(
            ' "' in line and ".md)" not in line and "../actions" not in line for line in lines
        ):
            yield file, replaced(file, match, match.group().replace(lines[1], ""))


def _dont_know_before_harm() -> Iterator[Mutant]:
    for file, match in matches("roads/before-a-reset", r"^- \[I don't know\].*\n"):
        yield file, replaced(file, match, "")


_ASKED_FOR = ("problems/lost-2fa.md", "look-for-an-open-session")
"""An action without which nothing harsh comes too early: no way to RESET leaves the question unanswered."""


def _mild_advice_taken_out() -> Iterator[Mutant]:
    """Take a mild action out of the advice of a problem that ends in a reset, where it stands once."""
    for file, match in matches("problems/", r"^\d\. \[[^\]]+\]\(\.\./actions/([^)]+)\.md\)\n"):
        text = shipped()[file]
        alone = text.count(f"actions/{match.group(1)}.md") == 2
        harsh = "actions/reset-mode-1.md" in text and "reset" not in match.group(1)
        is_needed = (file, match.group(1)) != _ASKED_FOR
        if (
            alone
            and harsh
            and is_needed
            and re.search(r"^\d\. .*\n\d\. ", text[: match.end() + 9][-400:], re.MULTILINE)
        ):
            yield file, replaced(file, match, "")


def _phrase_copied() -> Iterator[Mutant]:
    names = [name for name in shipped() if name.startswith("problems/")]
    for name, other in pairwise(names):
        phrase = shipped()[other].rstrip().rpartition("\n")[2]
        yield name, {**shipped(), name: f"{shipped()[name].rstrip()}\n{phrase}\n"}


def _phrases_lost() -> Iterator[Mutant]:
    for file, match in matches("problems/", r"(## People say\n\n(?:- .*\n){5})[\s\S]*\Z"):
        yield file, replaced(file, match, match.group(1))


def _scenario_ends_elsewhere() -> Iterator[Mutant]:
    wrong = "[hand-over](../roads/hand-over.md#who-can-help-now)"
    for file, match in matches("scenarios/", r"\[[^\]]+\]\(\.\./actions/[^)]+\)(?= \| [^|\n]*\|$)"):
        yield file, replaced(file, match, wrong)


OPERATORS = (
    Operator("delete an answer", _answer_lost, frozenset({"F01"})),
    _by(
        "rename a heading",
        "problems/",
        r"(?<!\|\n\n)^## (?!What can|Not this|See also|People)(.+)$",  # nothing need link to the start
        r"## \1 again",
        "R502",
    ),
    _by(
        "rename a file in a link",
        "problems/",
        r"\.\./actions/([a-z0-9-]+)\.md",
        r"../actions/\1-x.md",
        "R501",
    ),
    Operator("drop an I don't know", _dont_know_before_harm, frozenset({"F05"})),
    _by("raise a harm", "actions/", r"^\| Harm \| [01] \|$", "| Harm | 3 |", "H06"),
    _by("a harm that does not exist", "actions/", r"^\| Harm \| \d \|$", "| Harm | 7 |", "R301"),
    _by("a value that does not exist", "problems/", r"\"([a-z0-9-]+): [a-z0-9-]+", r'"\1: nonesuch', "R510"),
    _by("the other value", "problems/", r"^(- \[.*\]\(#.*\"[a-z-]+): no\"\)", r'\1: yes")', "F01 F02 R510"),
    _by("remove the sources", "", r"^\| Sources \| .*\n", "", "R208"),
    _by("an unknown source", "actions/", r"sources\.md#[a-z0-9]+", "sources.md#zz9", "R511 R502"),
    Operator("copy a phrase", _phrase_copied, frozenset({"P01"})),
    Operator("lose phrases", _phrases_lost, frozenset({"P03"})),
    Operator("leave out a mild action", _mild_advice_taken_out, frozenset({"H02", "H04"})),
    _by(
        "forget a candidate",
        "problems/",
        r"^- \[[^\]]+\]\(\.\./actions/(?!reset-mode-2)[^)]+\)\n(?=- \[)",
        "",
        "H03",
    ),
    _by("curly quotes", "problems/", r" \"([a-z-]+: [a-z-]+)\"\)", r" “\1”)", "R111"),
    _by("glue Then to a list", "problems/", r"\n\n(?=Then: )", "\n", "R405"),
    _by("the same answer twice", "problems/", rf"({_ANSWER})", r"\1\1", "R408 R413"),
    _by("an old review", "problems/", r"^\| Reviewed \| .* \|$", "| Reviewed | 2019-01-01 |", "Q02"),
    _by("a bare address", "sources.md", r"https://[^)\s]+", "http://192.0.2.1/", "Q01"),
    _by("hide what is lost", "actions/", r"^\| Loses \| .*\n", "", "H06"),
    _by("forget the undo", "actions/reset-mode", r"^\| Undo \| .*\n", "", "H06"),
    _by("spend the attempts", "actions/", r"^\| Spends \| \d \|$", "| Spends | 4 |", "H07"),
    Operator("unverified", _unverified, frozenset({"Q03"})),
    Operator("a scenario that ends elsewhere", _scenario_ends_elsewhere, frozenset({"T01"})),
    _by(
        "forget a stop sign",
        "roads/before-a-reset",
        r" \"(?:encrypted: (?:no|key)|dhcp: yes|device: single-nas)\"",
        "",
        "H05 F01 F02",
    ),
)
