"""The program behind one visit: the full-screen app, which talks to the server through its own pipes.

``python -m tui.serving.visit SERVER [CONTENT]``, started by the server only; ``SERVER`` is its process id.
"""

import os
import signal
import sys
from contextlib import suppress
from pathlib import Path

from tui.app.application import run_app

_MEMORY = 512 << 20
"""Bytes of address space; a visit takes some 180 MiB, most of it never touched."""
_PR_SET_PDEATHSIG = 1
"""From Linux's ``prctl.h``."""


def main() -> int:
    """Run the app and return its exit status."""
    # A traceback would show a visitor's words to whoever runs the server.
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
    _limit_memory()
    _end_with(int(sys.argv[1]))
    content = Path(sys.argv[2]) if len(sys.argv) > 2 else None
    return run_app(content)


def _limit_memory() -> None:
    """Let the system refuse more memory than an honest visit can need, where it can."""
    with suppress(ImportError, ValueError, OSError):  # Windows has no such module, macOS may refuse
        import resource  # noqa: PLC0415

        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))


def _end_with(server: int) -> None:
    """Let Linux end this process with the server. Elsewhere the driver sees that its pipe is closed."""
    if sys.platform != "linux":
        return
    import ctypes  # noqa: PLC0415

    ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != server:  # it has gone already
        sys.exit(0)


if __name__ == "__main__":
    sys.exit(main())
