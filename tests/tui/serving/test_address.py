"""What a host and a port mean."""

from __future__ import annotations

import errno
import socket

import pytest

from tui.serving.address import Address, listen, resolve
from tui.system.status import UsageError


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "127.3.2.1", "::1"])
def test_this_computer_alone_is_loopback(host: str) -> None:
    """However it is named, nobody else reaches it."""
    assert resolve(host, 8000).is_loopback


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.168.1.20", ""])  # noqa: S104
def test_everything_else_counts_as_exposed(host: str) -> None:
    """What is no loopback address on its face is none."""
    address = resolve(host, 8000) if host else Address("", "0.0.0.0", 8000)  # noqa: S104
    assert not address.is_loopback


def test_the_address_shown_can_be_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    """IPv6 stands in brackets; where all addresses are meant, this computer's name stands for them."""
    monkeypatch.setattr("socket.gethostname", lambda: "attic")
    assert Address("::1", "::1", 8000).url == "http://[::1]:8000"
    assert Address("0.0.0.0", "0.0.0.0", 80).url == "http://attic:80"  # noqa: S104
    assert Address("localhost", "127.0.0.1", 8000).url == "http://localhost:8000"


@pytest.mark.parametrize("error", [socket.gaierror(-2, "no name"), UnicodeError("label too long")])
def test_an_unknown_host_gets_a_sentence(monkeypatch: pytest.MonkeyPatch, error: Exception) -> None:
    """Also one that is too strange for a name."""

    def fail(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr("socket.getaddrinfo", fail)
    with pytest.raises(UsageError, match="The host “nowhere” is not known"):
        resolve("nowhere", 8000)


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.EADDRINUSE, "in use already. Choose another port"),
        (errno.EADDRNOTAVAIL, "no address of this computer"),
        (errno.EACCES, "port from 1024 on"),
        (errno.ENOBUFS, "cannot be used: No buffer space"),
    ],
)
def test_an_address_that_cannot_be_had_gets_a_sentence(
    monkeypatch: pytest.MonkeyPatch, number: int, words: str
) -> None:
    """It says why, and what to choose instead."""

    def fail(*_: object, **__: object) -> None:
        raise OSError(number, "No buffer space")

    monkeypatch.setattr("socket.create_server", fail)
    with pytest.raises(UsageError, match=words):
        listen(Address("127.0.0.1", "127.0.0.1", 80))


def test_a_port_is_given_to_one_only() -> None:
    """The second server on a port is told so."""
    with listen(resolve("127.0.0.1", 0)) as first:
        taken = resolve("127.0.0.1", first.getsockname()[1])
        with pytest.raises(UsageError, match="in use"):
            listen(taken)
