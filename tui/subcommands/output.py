"""Printing for scripts."""

from __future__ import annotations

import json

FORMAT = 1
"""The number that every JSON object carries; it changes when a script would have to change."""


def print_json(fields: dict[str, object]) -> None:
    """Print ``fields`` as one JSON object on one line, with the format number first."""
    print(json.dumps({"format": FORMAT, **fields}, ensure_ascii=False))
