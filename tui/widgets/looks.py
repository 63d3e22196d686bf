"""The few styles that text on the screen uses, by what they mean."""

from __future__ import annotations

from typing import Final

QUIET: Final = "$foreground-muted"
"""Words that are there for those who want them."""
CAP: Final = "bold $text-primary on $primary-muted"
"""A key, or a chip."""
LOUD: Final = "bold $text-primary"
"""What one should see first."""
