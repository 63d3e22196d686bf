"""How this copy of Backin was started and installed, and so what to type to start or complete it."""

from __future__ import annotations

import json
import os
import shlex
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

if TYPE_CHECKING:
    from importlib.metadata import Distribution

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


def command_to_add(extra: str) -> str:
    """Return the command that installs this copy anew, as it was installed before, but with ``extra``."""
    distribution = _distribution()
    source, editable = ("backin", False) if distribution is None else _source(distribution)
    wanted = shlex.quote(f"{source}[{extra}]" if "://" not in source else f"backin[{extra}] @ {source}")
    if "pipx" in Path(sys.prefix).parts:
        return f"pipx install --force {wanted}"
    if Path(sys.prefix).parts[-3:-1] == ("uv", "tools"):
        return f"uv tool install --force {wanted}"
    by_uv = distribution is not None and (distribution.read_text("INSTALLER") or "").strip() == "uv"
    python = shlex.quote(sys.executable)
    install = f"uv pip install --python {python}" if by_uv else f"{python} -m pip install"
    return f"{install}{' --editable' if editable else ''} {wanted}"


def _distribution() -> Distribution | None:
    # It brings in the mail parser, which the first picture need not wait for.
    from importlib.metadata import Distribution, PackageNotFoundError  # noqa: PLC0415

    try:
        return Distribution.from_name("backin")
    except PackageNotFoundError:  # run from its source, and not installed at all
        return None


def _source(distribution: Distribution) -> tuple[str, bool]:
    """Return the folder or address that this copy was installed from, and whether it goes by the folder."""
    found = json.loads(distribution.read_text("direct_url.json") or "{}")  # by PEP 610; an index leaves none
    if "vcs_info" in found:
        return f"{found['vcs_info']['vcs']}+{found['url']}", False
    url = urlsplit(found.get("url", ""))
    if url.scheme != "file":
        return found.get("url") or "backin", False
    path = unquote(url.path)
    return path.removeprefix("/") if sys.platform == "win32" else path, found.get("dir_info", {}).get(
        "editable", False
    )
