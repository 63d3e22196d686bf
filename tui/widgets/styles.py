"""The few styles that text on the screen uses, by what they mean."""

from typing import Final

QUIET: Final = "$foreground-muted"
"""Words that are there for those who want them."""
CAP: Final = "bold reverse $text-primary"
"""A key. Reversed, it is legible in every theme, also in the terminal's own colors."""
LOUD: Final = "bold $text-primary"
"""What one should see first."""
