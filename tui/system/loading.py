"""Getting the knowledge ready, or ending with what is wrong with it."""

from dataclasses import replace
from importlib.resources.abc import Traversable
from pathlib import Path

from kb import cache as compiled
from kb.matching import Matcher
from kb.model import KnowledgeBase, UnreadableContentError
from tui.system.status import UsageError


def content_folder(content: Path | None) -> Path | Traversable:
    """Return ``content``, or the shipped folder for ``None``. Raises ``UsageError`` where it is no folder."""
    if content is not None and not content.is_dir():
        raise UsageError(f"{content} is not a folder. Name the folder that holds problems/ and actions/.")
    return content or compiled.default_content()


def load(content: Path | None) -> tuple[KnowledgeBase, Matcher]:
    """Return the knowledge and a matcher for it. Raises ``UsageError`` with every finding."""
    folder = content_folder(content)
    try:
        loaded = compiled.load(folder)
    except UnreadableContentError as error:
        raise UsageError(f"{error}\nThe knowledge cannot be used before this is mended.") from None
    # What only the model is made of, and only checks read, a session need not keep: some 7 MiB.
    problems = {name: replace(each, phrases=()) for name, each in loaded.kb.problems.items()}
    elsewhere = {name: replace(each, phrases=()) for name, each in loaded.kb.elsewhere.items()}
    kb = replace(loaded.kb, problems=problems, elsewhere=elsewhere, concepts={}, scenarios=())
    return kb, Matcher(kb, loaded.model)
