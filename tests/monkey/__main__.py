"""``python -m tests.monkey --steps 5000 --seed 1``: prints what was visited, and fails on any finding."""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from kb.cache import default_content
from tests.monkey.life import let_loose
from tests.monkey.promises import screens


def main() -> int:
    """Let the monkey loose and return the exit status: 1 for findings, and for screens never seen."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.monkey", description="Random use of the whole app."
    )
    parser.add_argument("--steps", type=int, default=5000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--content", type=Path, default=default_content(), metavar="DIR")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        tally = let_loose(chosen.seed, chosen.steps, chosen.content.resolve(), Path(folder).resolve())
    print(f"seed {chosen.seed}")
    for line in tally.lines(screens()):
        print(line)
    return 1 if tally.findings or tally.missed(screens()) else 0


if __name__ == "__main__":
    sys.exit(main())
