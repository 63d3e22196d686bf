"""How Backin looks: calm colors on dark or light ground, or the terminal's own."""

import os
from typing import Final

from textual.theme import BUILTIN_THEMES, Theme

DARK: Final = Theme(
    name="backin-dark",
    primary="#5aa9b8",
    secondary="#8fb8de",
    accent="#d9b36c",
    success="#7fbf8e",
    warning="#e0b060",
    error="#e08080",
    foreground="#dfe5e8",
    background="#12181c",
    surface="#182026",
    panel="#202b32",
    dark=True,
)
LIGHT: Final = Theme(
    name="backin-light",
    primary="#1f6f80",
    secondary="#2f5f8f",
    accent="#8a5a00",
    success="#2c6e3f",
    warning="#8a5a00",
    error="#a03030",
    foreground="#20282c",
    background="#fbfaf6",
    surface="#f2f0ea",
    panel="#e5e2d9",
    dark=False,
)
# Textual 8.2.5 gave its theme of terminal colors another name.
TERMINAL: Final = next(name for name in ("ansi-dark", "textual-ansi") if name in BUILTIN_THEMES)
"""The sixteen colors of the terminal, whatever they are there."""

QUIET: Final = 0.8
"""How far words that nobody must read stand out from their ground; Textual's own 0.6 is too faint."""

_LEGIBLE = ("textual-dark", "gruvbox", "dracula", "monokai", "flexoki", "rose-pine", "rose-pine-moon")
"""Textual's themes in which every text of Backin has a contrast of 4.5 to 1 or more."""
OTHERS: Final = tuple(name for name in _LEGIBLE if name in BUILTIN_THEMES)
THEMES: Final = {
    "dark": DARK.name,
    "light": LIGHT.name,
    "terminal": TERMINAL,
    **{name: name for name in OTHERS},
}
"""All of them, by the words that the settings have for them."""
NAMES: Final = tuple(THEMES.values())
WORDS: Final = {DARK.name: "dark", LIGHT.name: "light", TERMINAL: "your terminal's own colors"}


def no_colors_wanted() -> bool:
    """Return whether ``NO_COLOR`` is set; an empty one, which means nothing (no-color.org), is taken away."""
    if not os.environ.get("NO_COLOR"):
        os.environ.pop("NO_COLOR", None)
        return False
    return True
