"""The oldest version of each runtime dependency that is allowed: ``python -m tests.oldest_versions``."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

PROJECT = Path(__file__).parents[1] / "pyproject.toml"
_LOWER_BOUND = re.compile(r"([A-Za-z0-9._-]+)(?:\[[^]]*\])?\s*>=\s*([0-9.]+)")


def oldest_versions(project: str) -> list[str]:
    """Return ``name==version`` for each dependency of the ``pyproject.toml`` with the text ``project``.

    Raises ``ValueError`` for one without a lower bound: it could not be tested.
    """
    pinned = []
    table = tomllib.loads(project)["project"]
    for requirement in table["dependencies"]:
        bound = _LOWER_BOUND.match(requirement)
        if bound is None:
            raise ValueError(f"{requirement}: no lower bound")
        pinned.append(f"{bound[1]}=={bound[2]}")
    return pinned


if __name__ == "__main__":
    print("\n".join(oldest_versions(PROJECT.read_text(encoding="utf-8"))))
