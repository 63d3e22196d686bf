"""The command ``backin``: picks the front end or the subcommand, and turns every failure into a sentence."""

import sys
from collections.abc import Sequence

from kb.version import backin_version
from tui.cli.front_end import converse
from tui.system.status import Status, UsageError
from tui.system.streams import complain, drop_output, prepare_streams


def main(arguments: Sequence[str] | None = None) -> int:
    """Run Backin with ``arguments`` (by default the process's) and return its exit status."""
    status = int(Status.DONE)
    try:
        prepare_streams()
        status = _status(arguments)
        sys.stdout.flush()
    except BrokenPipeError:
        drop_output()  # whoever read us has read enough (`| head`)
    except OSError as error:
        drop_output()
        complain(_failure(error))
        return Status.BAD_INPUT
    except KeyboardInterrupt:
        drop_output()
        return Status.UNFINISHED
    return status


def _failure(error: OSError) -> str:
    reason = error.strerror or type(error).__name__
    if error.filename is not None:
        return f"{error.filename} cannot be used: {reason}. Look whether it is there, and who may use it."
    return f"The output cannot be written: {reason}. Send it somewhere else."


def _status(arguments: Sequence[str] | None) -> int:
    # Importing is most of a start, so that Ctrl+C is likely to come just then.
    from tui.cli.arguments import parse

    try:
        parsed = parse(arguments)
        if hasattr(parsed, "run"):
            return int(parsed.run(parsed) or Status.DONE)
        if parsed.version:
            print(f"backin {backin_version()}")
            return Status.DONE
        return converse(parsed, " ".join(parsed.description))
    except UsageError as error:
        complain(str(error))
        return Status.BAD_INPUT
    except SystemExit as left:
        return int(left.code or Status.DONE)
