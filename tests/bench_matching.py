"""The benchmark of matching: ``python -m tests.bench_matching``, or ``make bench``.

Ours beside what a program gets for free: rapidfuzz over phrases, SQLite's full-text search and BM25, all on
the same phrases and the same labelled descriptions, in one run. How sure ours is, is judged out of fold: each
description by coefficients that were fitted without it.
"""

from __future__ import annotations

import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path

import bm25s  # type: ignore[import-untyped]
from rapidfuzz import fuzz, process

from kb.cache import load
from kb.matching import Matcher, MatchModel, build_model, normalize
from kb.matching.confidence import chances
from kb.matching.tokens import sentences
from kb.model import KnowledgeBase
from kb.reading import read_knowledge
from tests.kb.matching.descriptions import SETS, all_descriptions, descriptions, with_typos
from tests.kb.matching.figures import Figures, Method, Ranking, groups, measure
from tests.kb.matching.fitting import examples_of_all_sets, out_of_fold, reliability
from tests.kb.matching.gates import GATES
from tests.kb.matching.overlap import authored, copied, phrases_of_pages, repeated
from tests.kb.matching.stated_facts import tally
from tests.kb.matching.two_in_one import both_shown

CONTENT = Path(__file__).parents[1] / "content"
ELSEWHERE = "elsewhere/"
LONGEST_MATCH = 5
"""How many milliseconds of the processor's time a match may take at the median."""
LENGTHS = ((1, 5), (6, 12), (13, 40), (41, 300))


def main() -> None:
    """Print everything."""
    kb = read_knowledge(CONTENT)
    model = build_model(kb)
    matcher = Matcher(kb, model)
    phrases = said(kb)
    print(f"{len(phrases)} phrases, {len(kb.problems)} problems, {len(kb.elsewhere)} entries of elsewhere")
    ours = OutOfFold(kb, model)
    print_sets(ours)
    print_gates(ours)
    print_reliability(ours)
    for name in SETS:
        print_methods(name, {"ours": as_method(matcher), **baselines(phrases)})
    print_languages(ours)
    print_named(matcher)
    print_facts(matcher, kb)
    print_failures(ours)
    rows = [row for name in ("dev", "retold", "short") for row in all_descriptions(name)]
    copies = [*copied(authored(kb), rows), *repeated(phrases_of_pages(kb), rows)]
    print(f"\nphrases that repeat a description: {len(copies)}")
    print_loading()


class OutOfFold:
    """Our matching, each labelled description judged by coefficients that were fitted without it."""

    def __init__(self, kb: KnowledgeBase, model: MatchModel) -> None:
        self._all = Matcher(kb, model)
        self.judged = out_of_fold(examples_of_all_sets(self._all))
        self._by_text = {each.row.text: Matcher(kb, model, fitted) for each, fitted in self.judged}

    def __call__(self, text: str) -> Ranking:
        """Return the ranking of ``text``."""
        return as_method(self._by_text.get(text, self._all))(text)


def as_method(matcher: Matcher) -> Method:
    """Return our matching as a method to be measured."""

    def rank(text: str) -> Ranking:
        match = matcher.match(text)
        score = match.ranked[0].score if match.ranked else 0.0
        return Ranking(tuple(each.problem for each in match.ranked), score, match.band)

    return rank


def said(kb: KnowledgeBase) -> list[tuple[str, str]]:
    """Return every phrase with its label, the title first."""
    problems = [
        (p.id, text) for p in kb.problems.values() for text in (p.title, *(x.text for x in p.phrases))
    ]
    others = [
        (ELSEWHERE + e.id, text)
        for e in kb.elsewhere.values()
        for text in (e.title, *(x.text for x in e.phrases))
    ]
    return problems + others


def baselines(phrases: Sequence[tuple[str, str]]) -> dict[str, Method]:
    """Return the methods to compare with."""
    return {
        "rapidfuzz WRatio": fuzzy(phrases, fuzz.WRatio),
        "rapidfuzz token_set": fuzzy(phrases, fuzz.token_set_ratio),
        "SQLite FTS5": full_text(phrases),
        "bm25s": bm25(phrases),
    }


def fuzzy(phrases: Sequence[tuple[str, str]], scorer: Callable[..., float]) -> Method:
    """Return a ranking of labels by their phrase that is most alike."""
    texts = [normalize(text) for _, text in phrases]

    def rank(text: str) -> Ranking:
        scores = process.cdist([normalize(text)], texts, scorer=scorer)[0]
        return by_label((label, float(score)) for (label, _), score in zip(phrases, scores, strict=True))

    return rank


def full_text(phrases: Sequence[tuple[str, str]]) -> Method:
    """Return a ranking by SQLite's FTS5, one row for each label."""
    base = sqlite3.connect(":memory:")
    base.execute("CREATE VIRTUAL TABLE said USING fts5(label UNINDEXED, text)")
    base.executemany("INSERT INTO said VALUES (?, ?)", documents(phrases).items())

    def rank(text: str) -> Ranking:
        words = " OR ".join(f'"{word}"' for word in dict.fromkeys(words_of(text)))
        found = base.execute("SELECT label, -rank FROM said WHERE said MATCH ?", (words,)) if words else ()
        return by_label(found)

    return rank


def bm25(phrases: Sequence[tuple[str, str]]) -> Method:
    """Return a ranking by BM25, one document for each label."""
    texts = documents(phrases)
    labels = list(texts)
    retriever = bm25s.BM25()
    retriever.index([text.split() for text in texts.values()], show_progress=False)

    def rank(text: str) -> Ranking:
        words = words_of(text)
        if not words:
            return Ranking((), 0.0)
        return by_label(zip(labels, map(float, retriever.get_scores(words)), strict=True))

    return rank


def words_of(text: str) -> list[str]:
    """Return the folded words of ``text``, each Chinese character by itself."""
    return [word for sentence in sentences(normalize(text)) for word in sentence]


def documents(phrases: Sequence[tuple[str, str]]) -> dict[str, str]:
    """Return all words of each label as one text."""
    texts: dict[str, list[str]] = {}
    for label, text in phrases:
        texts.setdefault(label, []).extend(words_of(text))
    return {label: " ".join(words) for label, words in texts.items()}


def by_label(scored: Iterable[tuple[str, float]]) -> Ranking:
    """Return problems by their best score; the score of the first is its lead over what lies elsewhere."""
    best: dict[str, float] = {}
    for label, score in scored:
        best[label] = max(best.get(label, 0.0), score)
    ordered = sorted((-score, label) for label, score in best.items() if score > 0)
    problems = [(label, -score) for score, label in ordered if not label.startswith(ELSEWHERE)]
    rival = max((-score for score, label in ordered if label.startswith(ELSEWHERE)), default=0.0)
    return Ranking(tuple(label for label, _ in problems), (problems[0][1] if problems else 0.0) - rival)


def print_sets(ours: Method) -> None:
    """Print our figures on each set, as so many of so many."""
    print(f"\n{'set':<22}{'first':>9}{'three':>9}{'unknown':>9}{'sure':>9}{'wrong':>8}", end="")
    print(f"   out of scope:{'unknown':>9}{'sure':>7}")
    for name, rows in groups().items():
        print_row(name, measure(rows, ours))


def print_row(name: str, found: Figures) -> None:
    """Print a row of that table."""
    inside = (
        found.first,
        found.first_three,
        found.in_scope_unknown,
        found.in_scope_sure,
        found.sure_and_wrong,
    )
    print(f"{name:<22}" + "".join(f"{each!s:>9}" for each in inside), end=" " * 15)
    print(f"{found.out_of_scope_unknown!s:>9}{found.out_of_scope_sure!s:>7}")


def print_gates(ours: Method) -> None:
    """Print each gate, and whether it is met."""
    figures = {name: measure(rows, ours) for name, rows in groups().items()}
    print("\ngates")
    for gate in GATES:
        found = figures[gate.group]
        met = "met" if gate.is_met(found) else "NOT MET"
        print(f"  {gate!s:<48}{gate.value(found)!s:>9}  {gate.value(found).share:.3f}  {met}")
    mistyped = [measure(descriptions(), ours, partial(with_typos, seed=seed)) for seed in range(1, 6)]
    loss = figures["dev"].first.share - sum(each.first.share for each in mistyped) / len(mistyped)
    print(f"  dev: lost by heavy typing errors, 5 seeds <= 0.03   {loss:.3f}")
    print(f"  two problems in one text, both in three >= 0.90     {both_shown(descriptions(), ours):.3f}")
    median, _ = times(ours, [row.text for row in descriptions()])
    print(f"  dev: ms for a match, median <= {LONGEST_MATCH}                    {median:.2f}")


def print_reliability(ours: OutOfFold) -> None:
    """Print how far the chance that the first is right can be relied on, out of fold."""
    print("\nhow sure, out of fold: texts, said on average, right")
    for number, claimed, right in reliability(
        (chances(x.signals, fit), x.happened) for x, fit in ours.judged
    ):
        print(f"  {number:>5}{claimed:>7.2f}{right:>7.2f}")


def print_methods(name: str, methods: dict[str, Method]) -> None:
    """Print the figures of all methods on a set side by side, with typing errors and times."""
    rows = descriptions(name)
    columns = "".join(f"{each:>9}" for each in ("first", "three", "MRR", "AUC", "typos", "ms", "95 %"))
    print(f"\n{name:<22}{columns}")
    for label, method in methods.items():
        plain = measure(rows, method)
        mistyped = measure(rows, method, partial(with_typos, seed=1))
        median, late = times(method, [row.text for row in rows])
        figures = (plain.first.share, plain.first_three.share, plain.mean_reciprocal_rank, plain.auc)
        shares = "".join(f"{each:>9.3f}" for each in (*figures, mistyped.first.share))
        print(f"{label:<22}{shares}{median:>9.2f}{late:>9.2f}")


def times(method: Method, texts: Sequence[str]) -> tuple[float, float]:
    """Return the median and the 95th percentile of the processor time for a text, in milliseconds."""
    taken = []
    for text in texts:
        start = time.process_time()
        method(text)
        taken.append(1000 * (time.process_time() - start))
    return statistics.median(taken), statistics.quantiles(taken, n=20)[-1]


def print_languages(ours: Method) -> None:
    """Print our figures by language, those that are not read too, and by length."""
    rows = [row for name in SETS for row in all_descriptions(name)]
    print("\nby language and by number of words")
    for language in sorted({row.language for row in rows}):
        print_row(language, measure([row for row in rows if row.language == language], ours))
    for low, high in LENGTHS:
        group = [row for row in rows if low <= len(words_of(row.text)) <= high]
        print_row(f"{low} to {high}", measure(group, ours))


def print_named(matcher: Matcher) -> None:
    """Print how often an entry of *elsewhere* is named, and how often it is right."""
    print("\nout of scope: an entry of elsewhere is named, rightly")
    for name in SETS:
        rows = [row for row in descriptions(name) if not row.has_problem]
        named = [(row, entry) for row in rows if (entry := matcher.match(row.text).elsewhere) is not None]
        right = sum(entry in row.elsewhere for row, entry in named)
        print(f"  {name:<10}{len(named):>4} of {len(rows)}, {right}")


def print_facts(matcher: Matcher, kb: KnowledgeBase) -> None:
    """Print how well facts are told, on the sets that say what is stated, the halves of the stories apart."""
    halves = {name: rows for name, rows in groups().items() if name.startswith("stories")}
    for name, rows in {"dev": descriptions(), "stories": descriptions("stories"), **halves}.items():
        counts = tally([row for row in rows if row.has_problem], matcher, kb)
        print(f"\ntold facts, {name}: precision {counts.precision:.3f}, recall {counts.recall:.3f}")
        print("".join(f"  wrong: {mistake}\n" for mistake in counts.mistakes), end="")
        print(f"  missed: {dict(counts.missed.most_common())}")


def print_failures(ours: Method, most: int = 25) -> None:
    """Print for each set the descriptions whose right problem is not first; those kept apart stay unread."""
    for name, rows in groups().items():
        if any(row.half == "final" for row in rows):
            continue
        failed = [(row, ours(row.text).problems[:3]) for row in rows if row.has_problem]
        failed = [(row, problems) for row, problems in failed if not set(problems[:1]) & row.accepted]
        print(f"\n{name}: {len(failed)} whose right problem is not first")
        for row, problems in failed[:most]:
            print(f"  {row.id} {row.label}: {', '.join(problems)} | {' '.join(row.text.split())[:80]}")


def print_loading() -> None:
    """Print how long loading takes, without a compiled copy and with one."""
    with tempfile.TemporaryDirectory() as folder:
        taken = []
        for _ in range(8):
            start = time.process_time()
            loaded = load(CONTENT, Path(folder))
            Matcher(loaded.kb, loaded.model)
            taken.append(1000 * (time.process_time() - start))
    warm = statistics.median(taken[1:])
    print(f"\nloading: cold {taken[0]:.0f} ms (<= 15,000), warm {warm:.0f} ms (<= 100)")


if __name__ == "__main__":
    main()
