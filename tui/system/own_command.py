"""What to type to start this copy of Backin again, as it was started."""

from __future__ import annotations

import os
import shlex
import shutil
import sys
from pathlib import Path

BY_MAKE = "BACKIN_STARTED_BY_MAKE"
"""Set by the Makefile for what it starts, which is on nobody's ``PATH``."""


def command(words: str) -> str:
    """Return the command that starts this copy with ``words``."""
    if BY_MAKE in os.environ:
        return f'make run ARGS="{words}"'
    started = sys.argv[0]
    if Path(started).stem == "backin" and shutil.which("backin") is None:
        return f"{shlex.quote(started)} {words}"
    return f"backin {words}"
