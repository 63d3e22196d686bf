"""Open text in a description: model, version, error message and address, and the facts they teach."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache

from kb.hygiene import LINK_LOCAL, NAS_SERIES, OTHER_SERIES, VEILED_IPV4
from kb.model import Detail, Stated

_COUNTED = r"(?:%|GB|TB|times|(?:minute|hour|day|week|month|year)s?\b|mal\b|fois|veces|volte|keer|次)"
"""What a number counts that is no version: *I restarted DSM 3 times*."""
_VERSION = r"([3-7]\.\d(?:\.\d{1,2})?|[3-7])(?!\.*\d)"
_DOTTED = r"([3-7]\.\d(?:\.\d{1,2})?)(?!\.*\d)"
_BUILD = r"(?:-\d{4,5})?"
_TO = r"(?:to|auf|nach|zu|à|vers|a|al|hasta|naar|till|->|→|到|升到|升级到)"
_UPDATED = r"upda\w+|upgrad\w+|aktualis\w+|actuali\w+|aggiorn\w+|bijgewerkt|mise à jour|passage"
_VERSIONS = (
    re.compile(
        rf"\b[3-7]\.\d(?:\.\d{{1,2}})?{_BUILD}\s*(?:\w+\s+)?{_TO}\s*(?:DSM\s*)?(?:v|version\s*)?{_VERSION}",
        re.IGNORECASE,
    ),
    re.compile(
        rf"(?<![A-Z0-9_])DSM[\s:=(]*(?:v|version|build)?[\s.:=]*{_VERSION}{_BUILD}(?![A-Z0-9_]|\s*{_COUNTED})",
        re.IGNORECASE,
    ),
    re.compile(rf"\bDSM\b(?:[^\w.!?\n]+\w+){{0,8}}?[^\w.!?\n]+{_DOTTED}", re.IGNORECASE),
    re.compile(
        rf"\b{NAS_SERIES}\d{{3,4}}[a-z]*\+?[\s,;(/]+(?:[^\W\d]+\s+){{0,3}}{_DOTTED}(?!\s*{_COUNTED})",
        re.IGNORECASE,
    ),
    re.compile(rf"\b{_DOTTED}-\d{{4,5}}\b"),
    re.compile(
        rf"\b(?:{_UPDATED})\W+(?:\w+\W+){{0,2}}{_DOTTED}",
        re.IGNORECASE,
    ),
    re.compile(rf"\b(?:running|on|auf|op) {_DOTTED}(?!\s*{_COUNTED}|\.\d)", re.IGNORECASE),
    re.compile(rf"(?:升级|升級|更新)(?:到|至)?\s*{_DOTTED}"),
    re.compile(rf"\b{_DOTTED}[\s,;]+{NAS_SERIES}\d{{3,4}}", re.IGNORECASE),
)
_LETTERS = r"0-9A-Za-z\u00c0-\u024f_"
"""What a model is parted from: Chinese is written without spaces, and stands right beside it."""
_SUFFIX = r"(xs\+|xs|slim|play|rpxs|rp\+|rp|air|ac|ax|se|j|d)?(?![a-z0-9])(\+)?(II+)?"
_MODEL = re.compile(
    rf"(?<![{_LETTERS}\\/.])({NAS_SERIES}|{OTHER_SERIES})[\s-]?(\d{{3,4}})(?:{_SUFFIX})(?![{_LETTERS}])",
    re.IGNORECASE,
)
_BARE = re.compile(
    r"(?<![\w\\/.,])((?:2|4|7|9|1[05-8]|2[24])(?:0[9]|1\d|2[0-5]))(?:(j|play|slim)|(\+)(II+)?)(?![\w+]|\s*(?:[GTM]B|users|files|photos|people|times)\b)",
    re.IGNORECASE,
)
"""A model whose *DS* was left out: the last two figures are the year, and it has a suffix."""
_VIRTUAL = re.compile(r"\b(?:virtual[\s-]?dsm|vdsm)\b", re.IGNORECASE)
_BROWSER_CODE = re.compile(r"\b(?:NET::)?ERR_[A-Z_]+\b", re.IGNORECASE)
_FORMER = re.compile(
    r"\b(?:used to|formerly|previously|früher|vroeger|auparavant|hers|theirs)\b", re.IGNORECASE
)
_FORMER_IN_HAN = re.compile("(?:原来|以前)是")
"""These say in a sentence, before a version, that it is the one of before, or of another NAS."""
_ENDS_A_SENTENCE = re.compile(r"[.!?\n]")
_TWO_NAS = re.compile(
    r"\b(?:two|both|zwei|beide|deux|dos|due|twee)\s+(?:\w+\s+)?(?:nas|boxes|synologys?)\b|两台", re.IGNORECASE
)
"""Of two NAS, the model that is named may be that of the one that works."""
_WORD = re.compile(r"\w+")
_ADDRESS = re.compile(rf"(?<![\d.])({VEILED_IPV4}|{re.escape(LINK_LOCAL)}(?:\.\d+)*)(?!\.*\d)", re.IGNORECASE)


def details_in(text: str, known: Iterable[Detail]) -> list[Stated]:
    """Return the details that ``text`` holds; of each kind the first.

    No model is told where two are named, or two NAS; nor a version where DSM 6 and DSM 7 are, or that was the
    one of before.

    ``known`` are the details of the content: only these are looked for, messages by their rules too.
    """
    plain = unicodedata.normalize("NFKC", text)
    finders = {"version": _version, "model": _model, "address": _address}
    told = []
    for detail in known:
        value = _message(plain, detail) if detail.id == "message" else finders.get(detail.id, _none)(plain)
        if value:
            told.append(Stated("detail", detail.id, value))
    return told


def with_series(text: str) -> str:
    """Return ``text`` with *DS* before each model from which it was left out: *220+* becomes *DS220+*."""
    return _BARE.sub(r"DS\g<0>", text)


def taught_by(detail: Detail, value: str) -> Iterator[Stated]:
    """Return the facts that ``value`` of ``detail`` teaches, by all rules that fit it."""
    for rule in detail.rules:
        if fits_rule(rule.pattern, value):
            yield from map(Stated.fact, rule.teaches)


def fits_rule(pattern: str, value: str) -> bool:
    """Return whether ``value`` is what ``pattern`` says: the text itself, a beginning or a range."""
    if pattern.endswith("*"):
        return value.casefold().startswith(pattern[:-1].casefold())
    lower, dash, upper = pattern.partition(" - ")
    if dash:
        return _number(lower) <= _number(value) < _number(upper)
    return value.casefold() == pattern.casefold()


def _number(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in re.findall(r"\d+", version))


def _none(_: str) -> str:
    return ""


def _version(text: str) -> str:
    for pattern in _VERSIONS:
        named = [*pattern.finditer(text)]
        if named:
            is_one_major = len({found[1][0] for found in named}) == 1
            return named[0][1] if is_one_major and not _is_former(text[: named[0].start()]) else ""
    return ""


def _is_former(before: str) -> bool:
    """Return whether the sentence in which ``before`` ends says that what comes next was so once."""
    said, said_in_han = _ENDS_A_SENTENCE.split(before)[-1], before.rpartition("。")[2]
    return bool(_FORMER.search(said) or _FORMER_IN_HAN.search(said_in_han))


def _model(text: str) -> str:
    if _VIRTUAL.search(text):
        return "VirtualDSM"
    if _TWO_NAS.search(text):
        return ""
    named: dict[str, str] = {}
    for found in _MODEL.finditer(with_series(text)):
        series, number, suffix, plus, second = found.groups("")
        model = series.upper() + number
        named.setdefault(model, model + suffix.lower() + plus + second.upper())
    return named.popitem()[1] if len(named) == 1 else ""


def _message(text: str, detail: Detail) -> str:
    code = _BROWSER_CODE.search(text)
    if code:
        return code[0].upper()
    said = _words(text)
    patterns = (rule.pattern for rule in detail.rules)
    return max((each for each in patterns if _words_of(each) in said), key=len, default="")


def _words(text: str) -> str:
    return f" {' '.join(_WORD.findall(text.casefold()))} "


_words_of = cache(_words)
"""The same for patterns of the content, of which there are few."""


def _address(text: str) -> str:
    found = _ADDRESS.search(text)
    return found[1] if found else ""
