"""``backin check``: whether the content can be read and linked."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from kb import compiled
from kb.model import Finding, Severity
from kb.reading import UnreadableContentError, read_knowledge
from tui.status import Status, UsageError
from tui.subcommands.output import print_json

HELP = "check the content"


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("--json", action="store_true", help="one JSON object")


def run(arguments: Namespace) -> int:
    """Print every finding; 0 clean, 1 warnings, 2 errors."""
    folder = arguments.content or compiled.default_content()
    if not folder.is_dir():
        raise UsageError(f"{folder} is not a folder. Name the folder that holds problems/ and actions/.")
    try:
        read_knowledge(folder)
        findings: tuple[Finding, ...] = ()
    except UnreadableContentError as error:
        findings = error.findings
    if arguments.json:
        print_json({"findings": [_fields(finding) for finding in findings]})
    else:
        for finding in findings:
            print(finding)
        print(f"{len(findings)} findings")
    if any(finding.severity is Severity.ERROR for finding in findings):
        return Status.BAD_INPUT
    return Status.WARNINGS if findings else Status.DONE


def _fields(finding: Finding) -> dict[str, object]:
    return {
        "code": finding.code,
        "severity": finding.severity.value,
        "file": finding.place.file,
        "line": finding.place.line,
        "wrong": finding.wrong,
        "remedy": finding.remedy,
    }
