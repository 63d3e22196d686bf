"""``backin serve``: the app in the browser."""

import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from contextlib import suppress
from pathlib import Path

from tui.serving.address import Address, listen, resolve
from tui.system.loading import load
from tui.system.status import UsageError
from tui.system.streams import complain

HELP = "show Backin in the browser; needs the extra backin[web]"

_EXPOSED = (
    "Warning: everybody who can reach {url} can use Backin there, and what they type crosses the network "
    "unencrypted. Do this only in a network that you trust."
)


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("--host", default="127.0.0.1", help="the address to listen at (default: %(default)s)")
    parser.add_argument(
        "--port", type=_port, default=8000, help="the port (default: %(default)s; 0: any that is free)"
    )
    parser.add_argument("--exposed", action="store_true", help="allow an address that others can reach")


def _port(text: str) -> int:
    if not (text.isascii() and text.isdigit() and int(text) <= 65535):
        raise ArgumentTypeError(f"“{text}” is no port: it must be a number from 0 to 65535")
    return int(text)


def run(arguments: Namespace) -> None:
    """Serve until it is stopped."""
    address = _address(arguments)
    with suppress(KeyboardInterrupt):  # Ctrl+C is how it is meant to end
        _serve(address, arguments.content)


def _address(arguments: Namespace) -> Address:
    if arguments.plain:
        raise UsageError("In the browser there is only the full-screen app. Leave --plain out.")
    address = resolve(arguments.host, arguments.port)
    if not (address.is_loopback or arguments.exposed):
        raise UsageError(
            f"Others could reach Backin at {address.host}. "
            "Add --exposed if you want that, or leave --host out."
        )
    return address


def _serve(address: Address, content: Path | None) -> None:
    try:
        from tui.serving.server import BackinServer
    except ModuleNotFoundError as error:
        from tui.system.own_command import command_to_add

        how = f"To add it: {command_to_add('web')}"
        if hasattr(sys, "frozen"):  # PyInstaller's executable, to which nothing can be added
            how = "This executable is without it. Install Backin with Python instead, as the README says."
        raise UsageError(f"The browser needs an extra that is not installed ({error.name}). {how}") from None
    from tui.serving.guard import guard_for

    with listen(address) as listening:
        load(content)  # so that what is wrong with it is said here, and it is compiled once for all visitors
        at = Address(address.host, address.number, listening.getsockname()[1])
        if not at.is_loopback:
            complain(_EXPOSED.format(url=at.url))
        print(f"Backin is at {at.url} now. Open it in your browser. Ctrl+C ends it.", flush=True)
        BackinServer(guard_for(at), content).run(listening)
