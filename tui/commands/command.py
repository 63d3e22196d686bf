"""The base of all commands."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from textual.binding import Binding, BindingType


class Command:
    """One thing that a person can do on a screen.

    The docstring of a subclass is what help and the menu say about it.
    """

    id: ClassVar[str]
    """Names the binding, and with underscores the action (``action_...``) of the screen that has it."""
    title: ClassVar[str]
    """A word or three for menu and help."""
    keys: ClassVar[tuple[str, ...]]
    """The keys in Textual's spelling; the first is the one that is shown."""
    footer: ClassVar[str] = ""
    """The label in the footer; empty for a command that does not stand there."""
    home: ClassVar[str] = "screen"
    """Who carries it out: ``screen`` or ``app``."""
    priority: ClassVar[bool] = False
    """Whether the key is ours even while a text field has the focus."""

    @classmethod
    def action(cls) -> str:
        """Return the name of the action that carries the command out."""
        return cls.id.replace("-", "_")

    @classmethod
    def call(cls) -> str:
        """Return the action as Textual runs it, with its namespace."""
        return f"{cls.home}.{cls.action()}"

    @classmethod
    def tooltip(cls) -> str:
        """Return what the command does, in one line."""
        return " ".join((cls.__doc__ or "").split())

    @classmethod
    def binding(cls, *, typing: bool = False) -> Binding:
        """Return the command as a binding for Textual; where people type, letters and signs are text."""
        return Binding(
            ",".join(key for key in cls.keys if not (typing and is_text(key))),
            cls.call(),
            cls.footer or cls.title,
            show=bool(cls.footer),
            priority=cls.priority,
            tooltip=cls.tooltip(),
            id=cls.id,
        )


def is_text(key: str) -> bool:
    """Return whether ``key`` writes or edits where people type."""
    return len(key) == 1 or key in {"question_mark", "slash", "backspace", "left", "space"}


def bindings(commands: Iterable[type[Command]], *, typing: bool = False) -> list[BindingType]:
    """Return the bindings of ``commands``, for a screen's ``BINDINGS``; ``typing`` where people type."""
    return [command.binding(typing=typing) for command in commands]
