"""``python -m tui`` is the command ``backin``; the executable begins here as well."""

import sys

from tui.cli import main

sys.exit(main())
