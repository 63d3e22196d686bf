"""Closed, full, broken and foreign streams: a sentence and a status, never a traceback."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from kb.storage.cases import path_of
from tests.tiny_content import FOLDER
from tests.tui.command import Command

pytestmark = pytest.mark.skipif(os.name == "nt", reason="redirected with a POSIX shell")

ROOT = Path(__file__).parents[2]
CODE = "import sys; from tui.cli import main; sys.exit(main())"
COMMAND = [sys.executable, "-c", CODE, "--content", str(FOLDER)]


@pytest.fixture(autouse=True)
def buffered(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let stdout keep what is printed, as it does for people: what it kept may fail when Python ends."""
    monkeypatch.delenv("PYTHONUNBUFFERED", raising=False)


def redirected(
    redirection: str, *arguments: str, data: bytes = b"", encoding: str = "utf-8"
) -> subprocess.CompletedProcess[bytes]:
    """Run the command in a process of its own, as a shell does with ``redirection`` after it."""
    shell = ["sh", "-c", f'exec "$@" {redirection}', "sh", *COMMAND, *arguments]
    environment = {**os.environ, "PYTHONIOENCODING": f"{encoding}:strict"}
    return subprocess.run(
        shell, cwd=ROOT, env=environment, input=data, capture_output=True, check=False, timeout=60
    )


@pytest.mark.parametrize(
    ("redirection", "arguments", "status"),
    [
        ("<&-", (), 3),
        ("<&-", ("--plain", "what was my password again"), 3),
        ("<&-", ("match", "--batch", "-"), 0),
        (">&-", ("match", "what was my password again"), 0),
        ("2>&-", ("show", "nothing-like-it"), 2),
        ("<&- >&- 2>&-", ("list",), 0),
    ],
)
def test_closed_streams_are_like_nothing(redirection: str, arguments: Sequence[str], status: int) -> None:
    """A stream that the caller closed reads as empty and swallows what is printed."""
    done = redirected(redirection, *arguments)
    assert done.returncode == status
    assert b"Traceback" not in done.stderr
    assert b"Exception" not in done.stderr
    assert not done.stdout.startswith(b"backin: ")  # a complaint that finds no stderr does not go there


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no full device")
@pytest.mark.parametrize("arguments", [("list",), ("--help",), ("--version",), ("--plain", "forgot it")])
def test_a_full_disk_under_stdout_is_told(arguments: Sequence[str]) -> None:
    """One sentence on stderr, and status 2, also when the little there is fails only at the end."""
    done = redirected("> /dev/full", *arguments)
    assert done.returncode == 2
    said = done.stderr.decode().splitlines()
    assert [line for line in said if line.startswith("backin: ")] == [
        "backin: The output cannot be written: No space left on device. Send it somewhere else."
    ]
    assert b"Traceback" not in done.stderr
    assert b"Exception" not in done.stderr


def run_into_closed_pipe(*arguments: str) -> subprocess.CompletedProcess[bytes]:
    """Run the command with a stdout that nobody reads any more."""
    reads, writes = os.pipe()
    os.close(reads)
    try:
        return subprocess.run(
            [*COMMAND, *arguments], cwd=ROOT, stdout=writes, stderr=subprocess.PIPE, check=False, timeout=60
        )
    finally:
        os.close(writes)


@pytest.mark.parametrize("cases", [1, 300])
def test_cases_into_a_closed_pipe_end_quietly(cases: int) -> None:
    """Whether the list fits into a buffer or not, the folder is not blamed for it."""
    folder = path_of("2026-01-01-000000-aaaa").parent
    folder.mkdir(parents=True)
    for number in range(cases):
        path_of(f"2026-01-01-{number:06d}-aaaa").write_text(f"# {'x' * 60}\n", encoding="utf-8")
    done = run_into_closed_pipe("cases")
    assert (done.returncode, done.stderr) == (0, b"")


def test_a_reader_that_has_enough_ends_us_quietly() -> None:
    """`| head -n 1` gets its line, nobody complains, and the status says that all is well."""
    process = subprocess.Popen(
        [*COMMAND, "match", "--batch", "-"],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    with process:
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdin.write(b"\n" * 5_000)  # each makes a line out, far more together than a pipe holds
        process.stdin.close()
        assert process.stdout.readline().startswith(b'{"format": 1')
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 0


def test_what_follows_a_bad_byte_is_obeyed() -> None:
    """A byte that is no UTF-8 spoils its own line and not those that came with it."""
    done = redirected("", "--plain", data=b"\xff\xfe\nquit\n")
    assert done.returncode == 0
    assert b"Traceback" not in done.stderr


def test_files_and_pipes_get_utf8() -> None:
    """Whatever the system would choose, what is no terminal gets UTF-8."""
    done = redirected("", "match", "--json", "größe", encoding="latin-1")
    assert done.returncode == 0
    assert '"text": "größe"' in done.stdout.decode("utf-8")


def interrupt(*_: object) -> None:
    """Stand in for something during which Ctrl+C is pressed."""
    raise KeyboardInterrupt


@pytest.mark.parametrize(
    "place", ["tui.cli.arguments.parse", "tui.cli.arguments.import_module", "kb.cache.load"]
)
def test_ctrl_c_ends_a_start_quietly(backin: Command, monkeypatch: pytest.MonkeyPatch, place: str) -> None:
    """Status 3 and not a word, wherever the start has got to."""
    monkeypatch.setattr(place, interrupt)
    done = backin("list")
    assert (done.status, done.out, done.err) == (3, "", "")
