"""``python -m tests.hostile.guided TARGET``: atheris chooses inputs by the code of ours that they reach.

It stops at the first input that breaks a promise, prints it, and keeps it in a new folder among the temporary
ones. What follows the target goes to libFuzzer, such as ``-max_total_time=600`` or ``-seed=1``. Atheris is in
the dependency group ``fuzz``; not every Python has a build of it.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["kb", "tui", "markdown_it"]):
    from tests.hostile.bounds import little_time
    from tests.hostile.targets import TARGETS, Target


def main() -> None:
    """Run until libFuzzer has had enough; it ends the process itself."""
    if len(sys.argv) < 2 or sys.argv[1] not in TARGETS:
        sys.exit(f"Name a target: {', '.join(TARGETS)}.")
    target = TARGETS[sys.argv[1]]
    target.run(b"")

    def give(data: bytes) -> None:
        with little_time(target.seconds):
            target.run(data)

    folder = Path(tempfile.mkdtemp(prefix="backin-guided-"))
    _write_good_inputs(target, folder)
    atheris.Setup([sys.argv[0], f"-artifact_prefix={folder}/", *sys.argv[2:], str(folder)], give)
    atheris.Fuzz()


def _write_good_inputs(target: Target, folder: Path) -> None:
    for number, data in enumerate((*target.good(), *target.pieces)):
        (folder / f"{number}").write_bytes(data)


if __name__ == "__main__":
    main()
