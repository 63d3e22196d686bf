"""Running commands beside a NAS in namespaces made as an ordinary user; skipped where none can be made."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
_OWN_SPACE = ("unshare", "--user", "--map-root-user", "--net")
_PROBE = "ip link set lo up && ip link add name a type veth peer name b && unshare --net true"


@dataclass(frozen=True, slots=True)
class Run:
    """A command: its exit status, what it printed, and every packet that had left until then, by kind."""

    status: int
    out: str
    err: str
    packets: list[str]

    @property
    def kinds(self) -> Counter[str]:
        """How many packets of each kind left; of TCP, how many connections were opened."""
        return Counter(each for each in self.packets if not each.endswith("goes on"))


@lru_cache
def reason_against() -> str:
    """Return why no laboratory can be built here, or nothing. It does the real thing, and does not guess."""
    try:
        done = subprocess.run(
            [*_OWN_SPACE, "sh", "-c", _PROBE], capture_output=True, text=True, timeout=10, check=False
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        return str(error)
    return "" if done.returncode == 0 else done.stderr.strip() or "namespaces cannot be made"


def laboratory(
    nas: list[dict[str, Any]], *commands: list[str] | tuple[list[str], str], near: str = "10.77.0.1/24"
) -> list[Run]:
    """Run Python with each of ``commands`` (and what is typed) beside ``nas``; return what came of each.

    Skips the test where namespaces cannot be made, unless ``LAB_REQUIRED`` is set.
    """
    reason = reason_against()
    if reason and os.environ.get("LAB_REQUIRED"):
        pytest.fail(f"The laboratory is required, and cannot be built: {reason}")
    if reason:
        pytest.skip(f"No laboratory here: {reason}")
    words = [{"words": c[0], "typed": c[1]} if isinstance(c, tuple) else {"words": c} for c in commands]
    configuration = json.dumps({"nas": nas, "near": near, "commands": words})
    inside = [*_OWN_SPACE, sys.executable, "-m", "tests.lan.inside", configuration]
    done = subprocess.run(inside, cwd=ROOT, capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, done.stderr
    return [Run(**run) for run in json.loads(done.stdout)]


def look(*words: str) -> list[str]:
    """Return the command ``backin look`` with ``words``."""
    return ["-c", "import sys; from tui.cli import main; sys.exit(main(sys.argv[1:]))", "look", *words]
