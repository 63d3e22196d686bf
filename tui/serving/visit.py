"""The program behind one visit: the full-screen app, which talks to the server through its own pipes.

``python -m tui.serving.visit [CONTENT]``, started by the server only.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from tui.app import run_app


def main() -> int:
    """Run the app and return its exit status."""
    # A traceback would show a visitor's words to whoever runs the server.
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
    content = Path(sys.argv[1]) if len(sys.argv) > 1 else None
    return run_app(content)


if __name__ == "__main__":
    sys.exit(main())
