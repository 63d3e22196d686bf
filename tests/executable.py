"""Tries the executable where there is nothing else: ``python -m tests.executable dist/backin``.

It has no environment, no Python on its path and a home of its own. To try it takes the standard library only.
Prints how large it is and how fast it starts; ends with a traceback where a promise does not hold.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
import tomllib
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

_PROJECT = Path(__file__).parent.parent / "pyproject.toml"
_WORDS = ("lost", "the", "phone", "with", "my", "2fa", "codes")
_PATIENCE = 60
_TELEPHONE = "lost the phone with my 2fa codes, call +49 171 2345678"
_TIMES = 7


class Alone:
    """The executable in an empty environment, with ``home`` as the only place that it knows."""

    def __init__(self, program: Path, home: Path) -> None:
        self.program = program
        self.home = home
        self.environment = {"HOME": str(home), "PATH": str(home)}
        if os.name == "nt":  # without these two Windows starts nothing, and knows no home
            self.environment |= {"SYSTEMROOT": os.environ["SYSTEMROOT"], "LOCALAPPDATA": str(home)}

    def run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run it with ``arguments`` and no input."""
        return subprocess.run(
            [self.program, *arguments],
            cwd=self.home,
            env=self.environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            check=False,
            timeout=_PATIENCE,
        )

    def until_painted(self) -> None:
        """Start the full-screen app in a terminal, wait for its first screen, and end it."""
        import pty  # noqa: PLC0415  Windows has none
        import termios  # noqa: PLC0415

        ours, theirs = pty.openpty()
        termios.tcsetwinsize(theirs, (24, 80))
        with subprocess.Popen(
            [self.program],
            cwd=self.home,
            env={**self.environment, "TERM": "xterm-256color"},
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
        ) as started:
            os.close(theirs)
            seen, end = b"", time.monotonic() + _PATIENCE
            while b"What happened" not in seen:
                assert time.monotonic() < end, f"No first screen, only {seen[-500:]!r}"
                seen += os.read(ours, 65536)
            started.kill()
        os.close(ours)


def check(alone: Alone) -> None:
    """Hold it to what the installed command promises. Raises ``AssertionError``."""
    version = alone.run("--version")
    assert (version.returncode, version.stderr) == (0, ""), version
    project = tomllib.loads(_PROJECT.read_text(encoding="utf-8"))["project"]
    assert version.stdout == f"backin {project['version']}\n", version
    matched = alone.run("match", *_WORDS)
    assert (matched.returncode, matched.stderr) == (0, ""), matched
    assert "lost-2fa" in matched.stdout, matched
    assert list(alone.home.iterdir()) == [], "It compiled the knowledge anew, or left something else behind"
    talked = alone.run("--plain", *_WORDS)
    assert talked.returncode == 3, talked
    assert "1. " in talked.stdout, talked
    served = alone.run("serve")
    assert (served.returncode, "This executable is without it" in served.stderr) == (2, True), served
    alone.run("--plain", _TELEPHONE)
    case = alone.run("cases").stdout.split()[0]
    cleaned = alone.run("export", case, "--anonymous", "--with-words", "-o", "-")
    assert "phone-1" in cleaned.stdout, cleaned
    written = alone.run("site", "pages")
    assert written.returncode == 0, written
    assert (alone.home / "pages" / "problems" / "lost-2fa.html").is_file()


def seconds(action: Callable[[], object]) -> float:
    """Return the median time of several runs of ``action``."""
    times = []
    for _ in range(_TIMES):
        began = time.monotonic()
        action()
        times.append(time.monotonic() - began)
    return statistics.median(times)


def main(folder: Path) -> None:
    """Try the executable in ``folder``, then measure it."""
    program = folder.resolve() / ("backin.exe" if os.name == "nt" else "backin")
    size = sum(file.stat().st_size for file in folder.rglob("*") if file.is_file() and not file.is_symlink())
    with TemporaryDirectory() as home:
        alone = Alone(program, Path(home))
        check(alone)
        print(f"{size / 2**20:.1f} MiB; medians of {_TIMES}:")
        print(f"--version {seconds(lambda: alone.run('--version')):.2f} s")
        print(f"match     {seconds(lambda: alone.run('match', *_WORDS)):.2f} s")
        if os.name != "nt":
            print(f"painted   {seconds(alone.until_painted):.2f} s")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
