"""``python -m tests.hostile``: many hostile inputs, and a table of what came of them."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from tests.hostile import growth
from tests.hostile.bounds import little_memory
from tests.hostile.knowledge import FOLDER
from tests.hostile.running import Ran, run
from tests.hostile.targets import TARGETS

_HEAD = ("target", "inputs", "seconds", "slowest ms", "of bytes", "MiB more", "findings")


def main() -> int:
    """Run, print the table and what was found; return 1 where a promise was broken."""
    arguments = _parser().parse_args()
    if arguments.content is not None:
        os.environ[FOLDER] = str(arguments.content)
    names = [arguments.target] if arguments.target else list(TARGETS)
    if arguments.growth is not None:
        return growth.look(names, arguments.growth, arguments.seed)
    print("".join(f"{title:>12}" for title in _HEAD))
    every = [_run(name, names, arguments) for name in names]
    inputs, seconds = sum(ran.inputs for ran in every), sum(ran.seconds for ran in every)
    found = sum(len(ran.found) for ran in every)
    print(f"{'all':>12}{inputs:12,}{seconds:12.0f}{found:48}")
    return 1 if found else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.hostile", description=__doc__)
    parser.add_argument("--inputs", type=int, default=10_000, help="how many, over all targets")
    parser.add_argument("--seconds", type=float, help="go on for so long instead, over all targets")
    parser.add_argument("--seed", type=int, default=1, help="equal seeds give equal inputs")
    parser.add_argument("--target", choices=TARGETS, help="only this one")
    parser.add_argument("--content", type=Path, metavar="DIR", help="work on this knowledge, not a small one")
    parser.add_argument("--keep", type=Path, metavar="DIR", help="put inputs there that broke a promise")
    parser.add_argument(
        "--growth",
        type=int,
        metavar="N",
        help="measure instead how work grows, with shapes known to be bad, and N random ones for each target",
    )
    return parser


def _run(name: str, names: list[str], arguments: argparse.Namespace) -> Ran:
    target = TARGETS[name]
    target.run(b"")  # what is made once is made before anything is measured
    with little_memory():
        if arguments.seconds is not None:
            ran = run(target, sys.maxsize, arguments.seed, arguments.seconds / len(names))
        else:
            whole = sum(TARGETS[each].share for each in names)
            ran = run(target, round(arguments.inputs * target.share / whole), arguments.seed)
    _print(ran, arguments.keep)
    return ran


def _print(ran: Ran, keep: Path | None) -> None:
    print(
        f"{ran.target:>12}{ran.inputs:12,}{ran.seconds:12.0f}{ran.slowest * 1000:12.0f}"
        f"{ran.slowest_bytes:12,}{ran.memory:12.1f}{len(ran.found):12}",
        flush=True,
    )
    for number, found in enumerate(ran.found.values(), 1):
        print(f"    {found.problem} ({found.where}), as with {found.data[:80]!r}", flush=True)
        if keep is not None:
            keep.mkdir(parents=True, exist_ok=True)
            (keep / f"{ran.target}-{number}").write_bytes(found.data)


if __name__ == "__main__":
    sys.exit(main())
