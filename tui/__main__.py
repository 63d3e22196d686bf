"""``python -m tui`` is the command ``backin``; the executable begins here as well."""

from __future__ import annotations

import sys

from tui.cli import main

sys.exit(main())
