"""``backin serve``: how it begins, how it ends, and what it refuses."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from aiohttp import ClientSession

from tests.test_import_hygiene import modules_after
from tests.tiny_content import FOLDER
from tests.tui.command import Command
from tests.tui.serving.visitor import Visitor, gone, only_folder
from tui.serving.server import BackinServer

# With SIGHUP as a terminal leaves it: `nohup` would hand on that it is ignored.
CODE = """
import signal, sys
from tui.cli import main
signal.signal(signal.SIGHUP, signal.SIG_DFL)
sys.exit(main())
"""
COMMAND = (sys.executable, "-c", CODE)


@contextmanager
def served(folder: Path, *arguments: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """Run the command with its temporary files in ``folder``; yield it, and the address that it shows."""
    command = [*COMMAND, "serve", "--port", "0", "--content", str(FOLDER), *arguments]
    with subprocess.Popen(
        command,
        env={**os.environ, "TMPDIR": str(folder)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    ) as process:
        assert process.stdout is not None
        words = process.stdout.readline().split()
        try:
            yield process, next((word for word in words if word.startswith("http://")), "")
        finally:
            process.kill()


@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM", "SIGHUP"])
async def test_it_ends_cleanly_with_a_visitor_there(tmp_path: Path, name: str) -> None:
    """Ctrl+C, a service manager, or a closed window: status 0, no traceback, and no folder stays."""
    with served(tmp_path) as (process, address):
        async with (
            ClientSession() as session,
            session.ws_connect(f"{address}/ws", origin=address) as websocket,
        ):
            visitor = Visitor(websocket)
            await visitor.until("What happened?")
            folder = only_folder(tmp_path)
            process.send_signal(signal.Signals[name])
            await visitor.over()
        out, err = process.communicate(timeout=30)
    assert (process.returncode, out, err) == (0, "", "")
    await gone(folder)


def test_help_names_it(backin: Command) -> None:
    """Among the subcommands, with its options."""
    assert "serve" in backin("--help").words
    assert all(option in backin("serve", "--help").words for option in ("--host", "--port", "--exposed"))


def test_nothing_of_the_web_is_loaded_before_it_runs() -> None:
    """Every other command, and even its help, starts without the extra."""
    loaded = modules_after("from tui.cli.arguments import parse; parse(['serve']); parse(['list'])")
    assert loaded.isdisjoint({"aiohttp", "textual_serve", "jinja2", "textual"})


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--host", "0.0.0.0"), "Add --exposed if you want that"),  # noqa: S104
        (("--host", "192.168.1.20"), "Others could reach Backin at 192.168.1.20"),
        (("--host", "192.0.2.1", "--exposed"), "192.0.2.1 is no address of this computer"),
        (("--port", "65536"), "“65536” is no port: it must be a number from 0 to 65535"),
        (("--port", "-1"), "“-1” is no port"),
        (("--port", "http"), "“http” is no port"),
        (("--port", "٣"), "is no port"),
        (("--plain",), "Leave --plain out"),
        (("now",), "takes no “now”"),
    ],
)
def test_what_cannot_be_served_gets_one_sentence(
    backin: Command, arguments: tuple[str, ...], words: str
) -> None:
    """Status 2, and what to do instead."""
    done = backin("serve", *arguments)
    assert (done.status, done.out) == (2, "")
    assert words in done.err
    assert len(done.err.splitlines()) == 1


def test_an_unknown_host_gets_one_sentence(backin: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without asking any network here."""

    def fail(*_: object, **__: object) -> None:
        raise socket.gaierror(-2, "Name or service not known")

    monkeypatch.setattr("socket.getaddrinfo", fail)
    done = backin("serve", "--host", "no\x1b[2Jwhere")
    assert done.status == 2
    assert done.err.startswith("backin: The host “no")
    assert done.err.removesuffix("\n").isprintable()


def test_a_port_in_use_gets_one_sentence(backin: Command) -> None:
    """It names the port and the option."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        done = backin("serve", "--port", str(port))
    assert done.status == 2
    assert done.err == f"backin: 127.0.0.1 port {port} is in use already. Choose another port with --port.\n"


def test_without_the_extra_it_says_how_to_install_it(
    backin: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One sentence, not an ImportError."""
    monkeypatch.delitem(sys.modules, "tui.serving.server")
    monkeypatch.setitem(sys.modules, "textual_serve.server", None)
    done = backin("serve", "--port", "0")
    assert done.status == 2
    assert "To add it: " in done.err
    assert "[web]'" in done.err
    assert len(done.err.splitlines()) == 1


def test_the_executable_names_nothing_to_add_to_it(backin: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing can be: it says so, and how to have it all the same."""
    monkeypatch.delitem(sys.modules, "tui.serving.server")
    monkeypatch.setitem(sys.modules, "textual_serve.server", None)
    monkeypatch.setattr(sys, "frozen", True, raising=False)  # as PyInstaller does
    done = backin("serve", "--port", "0")
    assert done.status == 2
    assert "This executable is without it. Install Backin with Python instead" in done.err
    assert "pip" not in done.err


def test_broken_content_is_never_served(backin: Command, tmp_path: Path) -> None:
    """What is wrong is said before anybody can come."""
    done = backin("serve", "--port", "0", content=str(tmp_path))
    assert (done.status, done.out) == (2, "")
    assert "cannot be used" in done.err


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the server end at once, as if Ctrl+C were pressed."""

    def stopped(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(BackinServer, "run", stopped)


@pytest.mark.usefixtures("quick")
def test_an_exposed_server_warns(backin: Command) -> None:
    """Who can come and what can be overheard, on stderr; the address stays alone on stdout."""
    done = backin("serve", "--host", "0.0.0.0", "--port", "0", "--exposed")  # noqa: S104
    assert done.status == 0
    assert done.err.startswith("backin: Warning: everybody who can reach http://")
    assert "unencrypted" in done.err
    assert done.out.startswith("Backin is at http://")


@pytest.mark.usefixtures("quick")
def test_a_loopback_server_does_not_warn(backin: Command) -> None:
    """Not even when it might be exposed."""
    done = backin("serve", "--port", "0", "--exposed")
    assert (done.status, done.err) == (0, "")
    assert "http://127.0.0.1:" in done.out
