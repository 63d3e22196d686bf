"""The installed command in a process of its own, with the guard in it."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from tests.tiny_content import FOLDER

ROOT = Path(__file__).parents[2]
BACKIN = Path(sys.executable).with_name("backin")
GUARD = Path(__file__).parent / "guard"


@dataclass(frozen=True)
class Guarded:
    """Runs programs that may reach for nothing; what they tried all the same is in ``attempts``."""

    log: Path

    @property
    def environment(self) -> dict[str, str]:
        """What the guard needs to be told."""
        return {"PYTHONPATH": str(GUARD), "FORBIDDEN_LOG": str(self.log)}

    @property
    def attempts(self) -> list[str]:
        """Everything that was tried so far."""
        return self.log.read_text(encoding="utf-8").splitlines() if self.log.exists() else []

    def backin(self, *arguments: str, typed: str = "") -> subprocess.CompletedProcess[str]:
        """Run the command on the tiny content, with ``typed`` on its standard input."""
        return self._run(str(BACKIN), "--content", str(FOLDER), *arguments, typed=typed)

    def python(self, code: str) -> subprocess.CompletedProcess[str]:
        """Run ``code``."""
        return self._run(sys.executable, "-c", code)

    def _run(self, *command: str, typed: str = "") -> subprocess.CompletedProcess[str]:
        environment = {**os.environ, **self.environment}
        return subprocess.run(
            command, input=typed, env=environment, cwd=ROOT, capture_output=True, text=True, check=False
        )
