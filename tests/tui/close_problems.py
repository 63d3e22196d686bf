"""The tiny content with two problems that one text fits equally well, and one fact that parts them."""

from __future__ import annotations

from pathlib import Path

from tests.tiny_content import TINY

BOTH = "forgot my password and this address has been blocked"
"""Fits *I forgot my password* as well as *The NAS blocks my address*."""
_ALONE = """
- locked out, I am the only administrator
- no idea any more, I am the only administrator
- forgot my password
- forgot it, what was the password
"""
_TWO = """
- blocked, my wife is administrator too
- shut out, my wife is administrator too
- address blocked
- this address is blocked again
"""


def close_problems(folder: Path) -> Path:
    """Write the content to ``folder`` and return it.

    There the people who forgot the password say that nobody else can sign in as administrator, and those
    who are blocked that somebody can.
    """
    said = {
        "problems/forgot-password.md": ("\n- locked out because I forgot it\n", _ALONE),
        "problems/ip-blocked.md": ("\n- banned after mistyping\n", _TWO),
    }
    for name, content in TINY.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        old, new = said.get(name, ("", ""))
        assert old in content.decode()
        file.write_text(content.decode().replace(old, new) if old else content.decode(), encoding="utf-8")
    return folder
