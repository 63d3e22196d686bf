"""The benchmark of matching: ``python -m tests.bench_matching``, or ``make bench``.

Ours beside what a program gets for free: rapidfuzz over phrases, SQLite's full-text search and BM25, all on
the same phrases and the same labelled descriptions, in one run.
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

from kb.compiled import load
from kb.matching import Matcher, build_model
from kb.matching.normalise import fold
from kb.matching.tokens import sentences
from kb.model import KnowledgeBase
from kb.reading import read_knowledge
from tests.kb.matching.blown_up import blown_up
from tests.kb.matching.descriptions import Described, descriptions, with_typos
from tests.kb.matching.figures import Figures, Method, Ranking, measure
from tests.kb.matching.overlap import authored, copied
from tests.kb.matching.stated_facts import tally
from tests.kb.matching.two_in_one import both_shown

CONTENT = Path(__file__).parents[1] / "content"
ELSEWHERE = "elsewhere/"
LENGTHS = ((1, 12), (13, 40), (41, 300))
SIZES = ((10_000, 30), (100_000, 30), (10_000, 500), (100_000, 500))
QUERIES = 60

Gate = tuple[str, Callable[[Figures], float], Callable[[float], bool], str]

GATES: tuple[Gate, ...] = (
    ("first", lambda f: f.first, lambda x: x >= 0.92, ">= 0.92"),
    ("first three", lambda f: f.first_three, lambda x: x >= 0.98, ">= 0.98"),
    ("AUC, in against out of scope", lambda f: f.auc, lambda x: x >= 0.96, ">= 0.96"),
    ("in scope, unknown", lambda f: f.in_scope_unknown, lambda x: x <= 0.05, "<= 0.05"),
    ("in scope, sure", lambda f: f.in_scope_sure, lambda x: x >= 0.50, ">= 0.50"),
    ("sure and wrong", lambda f: f.sure_and_wrong, lambda x: x <= 0.02, "<= 0.02"),
    ("out of scope, unknown", lambda f: f.out_of_scope_unknown, lambda x: x >= 0.80, ">= 0.80"),
    ("out of scope, sure", lambda f: f.out_of_scope_sure, lambda x: x <= 0.02, "<= 0.02"),
)


def main() -> None:
    """Print everything."""
    kb = read_knowledge(CONTENT)
    matcher = Matcher(kb, build_model(kb))
    rows = descriptions()
    ours = as_method(matcher)
    phrases = said(kb)
    print(f"{len(rows)} descriptions, {len(phrases)} phrases")
    print(f"{len(kb.problems)} problems, {len(kb.elsewhere)} entries of elsewhere\n")
    print_methods(rows, {"ours": ours, **baselines(phrases)})
    print_gates(rows, ours)
    print_groups(rows, ours)
    print_facts(rows, matcher, kb)
    print_failures(rows, ours)
    overlaps = len(copied(authored(kb), rows))
    print(f"\nphrases that share a run of five content words with a description: {overlaps}")
    print_loading()
    print_sizes(kb)


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
    texts = [fold(text) for _, text in phrases]

    def rank(text: str) -> Ranking:
        scores = process.cdist([fold(text)], texts, scorer=scorer)[0]
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
    return [word for sentence in sentences(fold(text)) for word in sentence]


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


def print_methods(rows: Sequence[Described], methods: dict[str, Method]) -> None:
    """Print the figures of all methods side by side, with typing errors and times."""
    print(
        f"{'method':<22}{'first':>8}{'three':>8}{'MRR':>8}{'AUC':>8}{'typos':>8}{'median ms':>12}{'p95':>9}"
    )
    for name, method in methods.items():
        plain = measure(rows, method)
        mistyped = measure(rows, method, partial(with_typos, seed=1))
        median, late = times(method, [row.text for row in rows])
        print(
            f"{name:<22}{plain.first:>8.3f}{plain.first_three:>8.3f}{plain.mean_reciprocal_rank:>8.3f}{plain.auc:>8.3f}"
            f"{mistyped.first:>8.3f}{median:>12.2f}{late:>9.2f}"
        )


def times(method: Method, texts: Sequence[str]) -> tuple[float, float]:
    """Return the median and the 95th percentile of the processor time for a text, in milliseconds."""
    taken = []
    for text in texts:
        start = time.process_time()
        method(text)
        taken.append(1000 * (time.process_time() - start))
    return statistics.median(taken), statistics.quantiles(taken, n=20)[-1]


def print_gates(rows: Sequence[Described], ours: Method) -> None:
    """Print each gate, and whether it is met."""
    print("\ngates")
    figures = measure(rows, ours)
    for name, value, is_met, limit in GATES:
        print_gate(name, value(figures), is_met(value(figures)), limit)
    foreign = measure([row for row in rows if row.language != "en"], ours).first
    print_gate("not English, first", foreign, foreign >= 0.85, ">= 0.85")
    mistyped = [measure(rows, ours, partial(with_typos, seed=seed)).first for seed in range(1, 6)]
    loss = figures.first - sum(mistyped) / len(mistyped)
    print_gate("lost by heavy typos (5 seeds)", loss, loss <= 0.03, "<= 0.03")
    both = both_shown(rows, ours)
    print_gate("two problems, both in three", both, both >= 0.90, ">= 0.90")
    median, _ = times(ours, [row.text for row in rows])
    print_gate("median ms a query", median, median <= 2, "<= 2")


def print_gate(name: str, value: float, is_met: bool, limit: str) -> None:  # noqa: FBT001  a row of a table
    """Print one gate."""
    print(f"  {name:<32}{value:>8.3f}   {limit:<9}{'met' if is_met else 'NOT MET'}")


def print_groups(rows: Sequence[Described], ours: Method) -> None:
    """Print our figures by language and by length."""
    print(f"\n{'group':<22}{'rows':>6}{'first':>8}{'three':>8}{'unknown':>9}{'sure':>8}{'wrong':>8}")
    groups = {row.language: [each for each in rows if each.language == row.language] for row in rows}
    for low, high in LENGTHS:
        groups[f"{low}-{high} words"] = [row for row in rows if low <= len(words_of(row.text)) <= high]
    for name, group in groups.items():
        found = measure(group, ours)
        print(
            f"{name:<22}{len(group):>6}{found.first:>8.3f}{found.first_three:>8.3f}"
            f"{found.in_scope_unknown:>9.3f}{found.in_scope_sure:>8.3f}{found.sure_and_wrong:>8.3f}"
        )


def print_facts(rows: Sequence[Described], matcher: Matcher, kb: KnowledgeBase) -> None:
    """Print how well facts are told."""
    counts = tally(rows, matcher, kb)
    print(f"\ntold facts: precision {counts.precision:.3f} (>= 0.98), recall {counts.recall:.3f} (>= 0.80)")
    print(f"  {'fact':<20}{'right':>6}{'wrong':>6}{'missed':>7}{'disputed':>9}")
    for name in sorted(counts.right | counts.wrong | counts.missed | counts.disputed):
        print(
            f"  {name:<20}{counts.right[name]:>6}{counts.wrong[name]:>6}"
            f"{counts.missed[name]:>7}{counts.disputed[name]:>9}"
        )
    print("".join(f"  wrong: {mistake}\n" for mistake in counts.mistakes), end="")


def print_failures(rows: Sequence[Described], ours: Method, most: int = 20) -> None:
    """Print the descriptions whose right problem is not first."""
    failed = [(row, ours(row.text).problems[:3]) for row in rows if row.has_problem]
    failed = [(row, problems) for row, problems in failed if not set(problems[:1]) & row.accepted]
    print(f"\n{len(failed)} descriptions whose right problem is not first:")
    for row, problems in failed[:most]:
        print(f"  {row.id} {row.label}: {', '.join(problems)} | {' '.join(row.text.split())[:90]}")


def print_loading() -> None:
    """Print how long loading takes, without a compiled copy and with one."""
    with tempfile.TemporaryDirectory() as folder:
        taken = []
        for _ in range(8):
            start = time.process_time()
            loaded = load(CONTENT, Path(folder))
            Matcher(loaded.kb, loaded.model)
            taken.append(1000 * (time.process_time() - start))
    print(f"\nloading: cold {taken[0]:.0f} ms, warm {statistics.median(taken[1:]):.0f} ms (<= 60)")


def print_sizes(kb: KnowledgeBase) -> None:
    """Print how long a query takes when there is far more knowledge."""
    print(
        "\nblown up: phrases, problems, median and 95th percentile in ms (<= 10 for the second and the third)"
    )
    texts = [row.text for row in descriptions()[:QUERIES]]
    for phrases, problems in SIZES:
        larger = blown_up(kb, phrases, problems)
        median, late = times(as_method(Matcher(larger, build_model(larger))), texts)
        print(f"  {phrases:>8}{problems:>6}{median:>9.2f}{late:>9.2f}", flush=True)


if __name__ == "__main__":
    main()
