"""Where a link in the content leads, worked out from the file it stands in."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

if TYPE_CHECKING:
    from kb.model import KnowledgeBase


def is_address(href: str) -> bool:
    """Return whether ``href`` leads out of the content."""
    return href.startswith(("http://", "https://", "mailto:"))


def host_of(address: str) -> str:
    """Return the host that ``address`` names, without user and port; nothing where it names none."""
    try:
        return urlsplit(address).hostname or ""
    except ValueError:
        return ""


def absolute(href: str, file: str) -> str:
    """Return ``href``, which stands in ``file``, relative to the content folder; addresses as they are."""
    if is_address(href):
        return href
    path, hash_sign, anchor = unquote(href).partition("#")
    target = posixpath.normpath(posixpath.join(posixpath.dirname(file), path)) if path else file
    return f"{target}{hash_sign}{anchor}"


def problem_of(kb: KnowledgeBase, href: str) -> str | None:
    """Return the id of the problem that ``href``, relative to the content folder, leads to, or ``None``."""
    folder, _, name = href.partition("#")[0].rpartition("/")
    problem = name.removesuffix(".md")
    return problem if folder == "problems" and problem in kb.problems else None
