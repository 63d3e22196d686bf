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
    def keys_where(cls, *, typing: bool) -> tuple[str, ...]:
        """Return the keys that work on a screen; where people type, letters and signs are text."""
        return tuple(key for key in cls.keys if not (typing and _is_text(key)))

    @classmethod
    def shown_keys(cls, *, typing: bool = False) -> tuple[str, ...]:
        """Return the keys as a person knows them, the one to show first."""
        return tuple(key_words(key) for key in cls.keys_where(typing=typing))

    @classmethod
    def binding(cls, *, typing: bool = False) -> Binding:
        """Return the command as a binding for Textual."""
        return Binding(
            ",".join(cls.keys_where(typing=typing)),
            cls.call(),
            cls.footer or cls.title,
            show=bool(cls.footer),
            priority=cls.priority,
            tooltip=cls.tooltip(),
            id=cls.id,
        )


_KEY_WORDS = {
    "question_mark": "?",
    "slash": "/",
    "escape": "Esc",
    "enter": "Enter",
    "space": "Space",
    "backspace": "Backspace",
    "left": "←",
    "ctrl+j": "Ctrl+J",
}


def key_words(key: str) -> str:
    """Return the name of ``key`` as it stands on a keyboard."""
    if key in _KEY_WORDS:
        return _KEY_WORDS[key]
    if key.startswith("ctrl+"):
        return f"Ctrl+{key[5:].upper()}"
    return key.upper() if key[0] == "f" and key[1:].isdigit() else key


def _is_text(key: str) -> bool:
    return len(key) == 1 or key in {"question_mark", "slash", "backspace", "left", "space"}


def bindings(commands: Iterable[type[Command]], *, typing: bool = False) -> list[BindingType]:
    """Return the bindings of ``commands``, for a screen's ``BINDINGS``; ``typing`` where people type."""
    return [command.binding(typing=typing) for command in commands]
