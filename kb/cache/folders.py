"""Where the content lies, and where its compiled copy."""

from __future__ import annotations

from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from platformdirs import user_cache_path

from kb.storage import own_folder


def default_content() -> Path | Traversable:
    """Return the content that came with Backin: in the installed package, or beside it in a source tree."""
    inside = files("kb") / "content"
    return inside if inside.is_dir() else Path(__file__).parents[2] / "content"


def shipped_copy() -> Traversable:
    """Return the compiled copy that came with an installed package; in a source tree there is none."""
    return files("kb") / "cache" / "knowledge.msgpack"


def cache_folder() -> Path:
    """Return the folder for the compiled copy, which need not exist.

    It lies where this system keeps caches, or is the folder that ``BACKIN_CACHE`` names.
    """
    return own_folder("BACKIN_CACHE", user_cache_path)
