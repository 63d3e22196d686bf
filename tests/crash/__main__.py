"""The recorded run: ``python -m tests.crash --kills 500 --seed 1``, or ``make crash``."""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from pathlib import Path
from random import Random
from time import monotonic

from tests.crash.folder import Folder
from tests.crash.harness import Harness
from tests.crash.tally import Tally
from tui.system.loading import load


def main() -> int:
    """Kill the program as often as the arguments say and print the table; 1 where anything was lost."""
    parser = argparse.ArgumentParser(prog="python -m tests.crash", description=__doc__)
    parser.add_argument("--kills", type=int, default=500)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--content", type=Path, help="another folder of knowledge than the shipped one")
    parser.add_argument("--verbose", action="store_true", help="tell of every kill")
    arguments = parser.parse_args()
    began = monotonic()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["BACKIN_CACHE"] = f"{folder}/cache"
        tally = _kill(arguments, Path(folder) / "data")
    print(f"{arguments.kills} kills, seed {arguments.seed}, {monotonic() - began:.0f} s\n\n{tally}")
    return 1 if tally.faults else 0


def _kill(arguments: argparse.Namespace, data: Path) -> Tally:
    named = () if arguments.content is None else ("--content", str(arguments.content.absolute()))
    harness = Harness(*load(arguments.content), Folder(data), Random(arguments.seed), named)  # noqa: S311
    if arguments.verbose:
        harness.tell_about = lambda line: print(line, flush=True)
    return harness.kill(arguments.kills)


if __name__ == "__main__":
    sys.exit(main())
