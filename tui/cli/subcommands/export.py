"""``backin export``: write a case's report anew."""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from pathlib import Path

from kb.anonymize import Removed, anonymize_case, preview
from kb.dialog import resume
from kb.model import AtAction, Case, KnowledgeBase
from kb.report import write_report
from kb.site import sheet_html
from kb.storage import ExistsError, write_new
from tui.cli.subcommands.output import open_case
from tui.system.loading import load
from tui.system.status import UsageError
from tui.system.streams import complain

HELP = "write the report of a case, or a sheet of its action to take to the NAS"


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("file", help="a report, or the id of a case")
    parser.add_argument("-o", "--output", type=Path, metavar="OUT", help="write here instead of stdout ('-')")
    parser.add_argument(
        "--anonymous",
        action="store_true",
        help="leave out your own words, and addresses elsewhere",
    )
    parser.add_argument(
        "--with-words",
        action="store_true",
        help="with --anonymous: keep your own words, cleaned of names and numbers, and show them on stderr",
    )
    parser.add_argument(
        "--sheet",
        action="store_true",
        help="instead of the report: the steps of the present action as a web page to be printed",
    )


def run(arguments: Namespace) -> None:
    """Write the report, or the sheet, to stdout or to a file that must not exist yet."""
    if arguments.sheet and arguments.anonymous:
        raise UsageError("--sheet goes without --anonymous: the sheet holds nothing that you said.")
    if arguments.with_words and not arguments.anonymous:
        raise UsageError("--with-words goes with --anonymous: other reports hold your own words anyway.")
    kb, _ = load(arguments.content)
    case = open_case(arguments.file)
    if case.damage:
        complain(f"{arguments.file} is damaged. {' '.join(case.damage)}")
    if arguments.sheet:
        _write(arguments.output, _sheet(kb, case))
        return
    if arguments.anonymous:
        case, removed = anonymize_case(case, words=arguments.with_words)
        _tell_what_was_taken_out(removed, case.description, words=arguments.with_words)
    _write(arguments.output, write_report(kb, case, anonymous=arguments.anonymous))


def _sheet(kb: KnowledgeBase, case: Case) -> str:
    state = resume(kb, case).state
    if not isinstance(state.position, AtAction):
        raise UsageError("This case stands at no action now, so there is no sheet. Go on with it first.")
    return sheet_html(kb, state, kb.actions[state.position.action])


def _write(output: Path | None, text: str) -> None:
    if output is None or output == Path("-"):
        print(text, end="")
        return
    try:
        write_new(output, text)
    except ExistsError as error:
        raise UsageError(f"{error.path} exists already. Try {error.suggestion}.") from None
    except OSError as error:
        raise UsageError(f"{output} cannot be written: {error.strerror}. Name another file.") from None


def _tell_what_was_taken_out(removed: Sequence[Removed], left: str, *, words: bool) -> None:
    """Say on stderr what the report does not show, and every line that is ``left`` of the person's words."""
    for line in preview(removed, words=words):
        print(line, file=sys.stderr)
    for line in left.splitlines():
        print(f"  | {line}", file=sys.stderr)
