"""Printing for scripts."""

from __future__ import annotations

import json

FORMAT = 1
"""The number that every JSON object carries; it changes when a script would have to change."""


def print_json(fields: dict[str, object]) -> None:
    r"""Print ``fields`` as one JSON object on one line, with the format number first.

    What a terminal would obey or hide, and what UTF-8 cannot carry, stands there as ``\u`` escapes.
    """
    line = json.dumps({"format": FORMAT, **fields}, ensure_ascii=False)
    print(line if line.isprintable() else "".join(map(_escaped, line)))


def _escaped(character: str) -> str:
    return character if character.isprintable() else json.dumps(character)[1:-1]
