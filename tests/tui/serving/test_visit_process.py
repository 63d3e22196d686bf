"""The app's own end of a visit."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.tiny_content import FOLDER


def test_the_app_ends_when_the_server_is_gone(tmp_path: Path) -> None:
    """A server that was killed closes the pipe; its apps do not stay behind for ever."""
    driver = "tui.serving.driver:VisitorDriver"
    environment = {**os.environ, "TEXTUAL_DRIVER": driver, "BACKIN_CONFIG": str(tmp_path)}
    command = [sys.executable, "-P", "-m", "tui.serving.visit", str(os.getpid()), str(FOLDER)]
    with subprocess.Popen(command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as app:
        assert app.stdin is not None
        assert app.stdout is not None
        assert app.stdout.readline() == b"__GANGLION__\n"
        app.stdin.close()
        app.stdout.read()
        assert app.wait(30) == 0
