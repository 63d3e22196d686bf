"""``backin check``: whether the content can be read, and is safe, complete and short."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import UTC, datetime
from importlib.resources.abc import Traversable
from pathlib import Path, PurePath

from kb.checking import FAMILIES, Metrics, Report, check_folder
from kb.model import Finding, Severity
from kb.wording import counted
from tui.cli.subcommands.output import colored, print_json
from tui.system.loading import content_folder
from tui.system.status import Status

HELP = "check the content"
_COLUMNS = (
    ("problem", 24), ("worlds", 7), ("states", 6), ("ways", 6), ("harsh", 6), ("impossible", 11),
    ("questions", 10), ("best", 5), ("worst", 6), ("regret", 7), ("slips", 6), ("blind", 6),
)  # fmt: skip
_HEAD = " ".join(f"{name:<{width}}" if name == "problem" else f"{name:>{width}}" for name, width in _COLUMNS)


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("--json", action="store_true", help="one JSON object")
    names = ", ".join(f"{letter} {name}" for letter, name in FAMILIES.items())
    parser.add_argument(
        "--only",
        metavar="FAMILY",
        action="append",
        type=str.upper,
        choices=FAMILIES,
        help=f"only this family of checks ({names})",
    )


def run(arguments: Namespace) -> int:
    """Print every finding; 0 clean, 1 warnings, 2 errors."""
    folder = content_folder(arguments.content)
    report = check_folder(folder, datetime.now(UTC).date(), arguments.only or FAMILIES)
    if arguments.json:
        print_json(_fields(report))
    else:
        _print(report, _root(arguments.content, folder))
    if any(finding.severity is Severity.ERROR for finding in report.findings):
        return Status.BAD_INPUT
    return Status.WARNINGS if report.findings else Status.DONE


def _root(given: Path | None, folder: Path | Traversable) -> PurePath:
    """Return what stands before a file's name so that editors find it: ``given``, or the way from here."""
    if given is not None or not isinstance(folder, Path):
        return PurePath(given or "")
    with suppress(ValueError):
        return folder.relative_to(Path.cwd())
    return folder


def _print(report: Report, root: PurePath) -> None:
    for finding in report.findings:
        print(_line(finding, root))
    if report.metrics:
        print("Figures of each problem; shares and expected questions rest on the estimates of the facts:")
        for line in _figures(report.metrics):
            print(f"  {line}")
    errors = sum(finding.severity is Severity.ERROR for finding in report.findings)
    print(f"{counted(errors, 'error')}, {counted(len(report.findings) - errors, 'warning')}")
    print(", ".join(f"{name} {seconds:.2f} s" for name, seconds in report.seconds.items()))


def _line(finding: Finding, root: PurePath) -> str:
    code = colored(finding.code, "red" if finding.severity is Severity.ERROR else "yellow")
    place = f"{root / finding.place.file}:{finding.place.line}"
    return f"{place}: {code} {finding.wrong} {finding.remedy}"


def _fields(report: Report) -> dict[str, object]:
    return {
        "findings": [_finding(finding) for finding in report.findings],
        "metrics": [_metrics_fields(metrics) for metrics in report.metrics],
        "seconds": {name: round(seconds, 3) for name, seconds in report.seconds.items()},
    }


def _finding(finding: Finding) -> dict[str, object]:
    return {
        "code": finding.code,
        "severity": finding.severity.value,
        "file": finding.place.file,
        "line": finding.place.line,
        "wrong": finding.wrong,
        "remedy": finding.remedy,
    }


def _figures(metrics: Iterable[Metrics]) -> Iterator[str]:
    """Yield a head line, then a line for each problem, then one that says how much was walked in all."""
    listed = tuple(metrics)
    yield _HEAD
    for each in listed:
        yield (
            f"{each.problem:24} {each.worlds:7} {each.states:6} {each.ways:6} {each.too_harsh:6.1%} "
            f"{each.impossible:11.1%} {each.expected:10.2f} {each.optimum:5.2f} {each.worst:6} "
            f"{each.regret:7.1%} {len(each.slips):6} {each.blind:6}"
        )
    worlds, states = sum(each.worlds for each in listed), sum(each.states for each in listed)
    yield f"in all: {worlds} worlds, {states} states, {sum(each.ways for each in listed)} ways"


def _metrics_fields(metrics: Metrics) -> dict[str, object]:
    """Return the figures of one problem by name, as plain values."""
    return {
        "problem": metrics.problem,
        "worlds": metrics.worlds,
        "states": metrics.states,
        "ways": metrics.ways,
        "too_harsh": round(metrics.too_harsh, 4),
        "impossible": round(metrics.impossible, 4),
        "expected_questions": round(metrics.expected, 3),
        "fewest_questions": round(metrics.optimum, 3),
        "worst_questions": metrics.worst,
        "regret": round(metrics.regret, 4),
        "slips": len(metrics.slips),
        "blind_harm": int(metrics.blind),
    }
