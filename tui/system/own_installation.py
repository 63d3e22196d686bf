"""How this copy of Backin was installed, and how it is completed in the same way."""

from __future__ import annotations

import json
import shlex
import sys
from importlib.metadata import Distribution, PackageNotFoundError
from pathlib import Path
from urllib.parse import unquote, urlsplit


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
