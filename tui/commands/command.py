"""What a command is, and which keys each has: its own, or those that the person chose."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from textual.app import App
from textual.binding import Binding, BindingType
from textual.keys import Keys
from textual.screen import Screen


@dataclass(frozen=True, slots=True)
class Command:
    """One thing that a person can do on a screen, by key, by mouse and from the menu."""

    id: str
    """Names the binding, and with underscores the action (``action_...``) of the screen that has it."""
    title: str
    """A word or three for menu and help."""
    keys: tuple[str, ...]
    """The keys in Textual's spelling; the first is the one that is shown."""
    tooltip: str
    """What it does, in a sentence or two."""
    footer: str = ""
    """The label in the footer; empty for a command that does not stand there."""
    home: str = "screen"
    """Who carries it out: ``screen`` or ``app``."""
    group: str = "This case"
    """What it is about; commands of one group stand together in the menu."""

    def action(self) -> str:
        """Return the name of the action that carries the command out."""
        return self.id.replace("-", "_")

    def call(self) -> str:
        """Return the action as Textual runs it, with its namespace."""
        return f"{self.home}.{self.action()}"

    def binding(self, *, typing: bool = False) -> Binding:
        """Return the command as a binding for Textual; where people type, letters and signs are text."""
        return Binding(
            ",".join(Keymap().keys(self, typing=typing)),
            self.call(),
            self.footer or self.title,
            show=bool(self.footer),
            tooltip=self.tooltip,
            id=self.id,
        )


def is_text(key: str) -> bool:
    """Return whether ``key`` writes or edits where people type."""
    return len(key) == 1 or key in {"question_mark", "slash", "backspace", "left", "space"}


def bindings(commands: Iterable[Command], *, typing: bool = False) -> list[BindingType]:
    """Return the bindings of ``commands``, for a screen's ``BINDINGS``; ``typing`` where people type."""
    return [command.binding(typing=typing) for command in commands]


_NAMED = {key.value for key in Keys if not key.value.startswith("<")}
_MODIFIERS = {"ctrl", "alt", "shift", "super", "hyper", "meta"}
_NAMES = {"?": "question_mark", "/": "slash", " ": "space"}
_KEY_WORDS = {
    "question_mark": "?",
    "slash": "/",
    "escape": "Esc",
    "left": "←",
    "right": "→",
    "up": "↑",
    "down": "↓",
    "pageup": "PgUp",
    "pagedown": "PgDn",
}


@dataclass(frozen=True, slots=True)
class Keymap:
    """The keys of all commands. ``chosen`` has those that differ, by the id of their command."""

    chosen: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def keys(self, command: Command, *, typing: bool = False) -> tuple[str, ...]:
        """Return the keys that work on a screen; where people type, letters and signs are text."""
        keys = self.chosen.get(command.id, command.keys)
        return tuple(key for key in keys if not (typing and is_text(key)))

    def shown(self, command: Command, *, typing: bool = False) -> tuple[str, ...]:
        """Return the keys as a person knows them, the one to show first; none where all were given away."""
        return tuple(key_words(key) for key in self.keys(command, typing=typing))


def commands_of(screen: Screen[Any], *, now: bool = True) -> list[Command]:
    """Return the commands of ``screen``, with ``now`` those that make sense at this moment."""
    commands: Sequence[Command] = getattr(screen, "PAGE_COMMANDS", ())
    return [each for each in commands if not now or screen.check_action(each.action(), ())]


def shown_keys(screen: Screen[Any], command: Command) -> tuple[str, ...]:
    """Return the keys of ``command`` on ``screen`` as a person knows them, the one to show first."""
    return keymap_of(screen.app).shown(command, typing=types_on(screen))


def types_on(screen: Screen[Any]) -> bool:
    """Return whether people type on ``screen``, so that letters and signs are text and no keys there."""
    return bool(getattr(screen, "TYPING", False))


def keymap_of(app: App[Any]) -> Keymap:
    """Return the keymap of ``app``, or our own keys where it has none."""
    found = getattr(app, "keymap", None)
    return found if isinstance(found, Keymap) else Keymap()


def key_words(key: str) -> str:
    """Return the name of ``key`` as it stands on a keyboard."""
    if "+" in key and len(key) > 1:
        return "+".join(key_words(part) if len(part) > 1 else part.upper() for part in key.split("+"))
    if key in _KEY_WORDS:
        return _KEY_WORDS[key]
    return key.capitalize() if len(key) > 1 else key


def read_keys(text: str) -> tuple[str, ...]:
    """Return the keys in ``text``, with commas between them, as Textual names them. Raises ``ValueError``."""
    keys = [key.strip() for key in text.split(",")]
    for key in keys:
        if not _is_key(key):
            raise ValueError(f"{key!r} is no key. Keys look like: b, f2, ctrl+b, backspace, pageup.")
    return tuple(_NAMES.get(key, key) for key in keys)


def _is_key(key: str) -> bool:
    *modifiers, last = key.split("+") if len(key) > 1 else [key]
    known = last in _NAMED or last in _KEY_WORDS or (len(last) == 1 and last.isprintable())
    return known and set(modifiers) <= _MODIFIERS


def without_clashes(
    written: Mapping[str, tuple[str, ...]], screens: Iterable[Sequence[Command]]
) -> dict[str, tuple[str, ...]]:
    """Return the keys that differ from our own: on each screen ours lose those that were given to another."""
    chosen = dict(written)
    for commands in screens:
        taken = {key for command in commands for key in written.get(command.id, ())}
        for command in commands:
            keys = chosen.get(command.id, command.keys)
            if command.id not in written and taken & set(keys):
                chosen[command.id] = tuple(key for key in keys if key not in taken)
    return chosen
