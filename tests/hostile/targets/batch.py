"""The file of ``backin match --batch``, a description a line."""

from __future__ import annotations

import io
import json
import sys
from argparse import Namespace
from unittest.mock import patch

from kb.hygiene import printable
from tests.hostile.knowledge import knowledge
from tests.hostile.pieces import pieces_of
from tests.hostile.promises import BrokenPromiseError, harmless
from tests.hostile.targets.description import GOOD
from tests.hostile.targets.target import Target
from tui.cli.subcommands import match
from tui.system.status import UsageError

_GOOD = (
    b"\n".join(each.replace(b"\n", b" ") for each in GOOD[:3]) + b"\n",
    b'{"text": "forgot my password"}\n{"id": 1, "text": "passwort vergessen"}\n',
    b"\xef\xbb\xbfforgot it\r\n\r\nno beep\r\n",
)
_PIECES = pieces_of(
    '{"text": "¦"}\n¦{"text": ¦{¦}¦[¦]¦"¦\\ud800¦\\u001b¦\\u202e¦null¦1e999¦:¦,¦\n¦\r¦forgot it',
    "DS218+¦ ",
    '{"text": ' + "9" * 5000 + "}\n",
    '{"text": ' + "[" * 3000,
    '{"a":' * 2000,
)


def run(data: bytes) -> None:
    """Match every line: one harmless JSON object each, or a refusal that names the line."""
    out = io.StringIO()
    stdin = io.TextIOWrapper(io.BytesIO(data), encoding="utf-8", errors="replace")
    arguments = Namespace(description=[], batch="-", content=None, json=False, explain=False)
    with (
        patch.object(match, "load", lambda _: knowledge()),
        patch.object(sys, "stdin", stdin),
        patch.object(sys, "stdout", out),
        patch.object(sys, "stderr", io.StringIO()) as err,
    ):
        try:
            match.run(arguments)
        except UsageError as error:
            harmless(printable(str(error)), "a refusal")
        harmless(err.getvalue(), "the error output")
    harmless(out.getvalue(), "the output")
    for line in out.getvalue().splitlines():
        if not isinstance(json.loads(line)["text"], str):
            raise BrokenPromiseError(f"The output holds the line {line[:200]!r}.")


BATCH = Target("batch", run, lambda: _GOOD, _PIECES, share=8, seconds=5)
