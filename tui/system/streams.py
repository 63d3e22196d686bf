"""Standard input, output and error output, made fit for every terminal, pipe and closed descriptor."""

import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import Literal, TextIO

from kb.hygiene import printable


def prepare_streams() -> None:
    """Let reading and printing work wherever the streams lead, also where the caller has closed them.

    A character that a terminal cannot show, or a byte that is no text, becomes a substitute. What goes into
    a file or a pipe is UTF-8, whatever this system would choose.
    """
    # In this order, since what is opened takes the lowest descriptor that is free: its own.
    sys.stdin = sys.stdin or _nowhere("r")
    sys.stdout = sys.stdout or _nowhere("w")
    sys.stderr = sys.stderr or _nowhere("w")
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            shown = stream is not sys.stdout or stream.isatty()
            reconfigure(encoding=None if shown else "utf-8", errors="replace")


def _nowhere(mode: Literal["r", "w"]) -> TextIO:
    return Path(os.devnull).open(mode, encoding="utf-8")


def complain(sentence: str) -> None:
    """Print ``sentence`` on stderr, without anything in it that would steer a terminal."""
    with suppress(OSError):  # where the complaint cannot be printed either, the status must do
        print(printable(f"backin: {sentence}"), file=sys.stderr, flush=True)


def drop_output() -> None:
    """Give up what is still to be printed: it failed once, and would fail loudly when Python ends."""
    with suppress(OSError):  # a stream in memory has no descriptor, and nothing that fails
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
