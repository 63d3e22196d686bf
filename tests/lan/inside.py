"""Runs inside the laboratory's own namespaces: ``python -m tests.lan.inside CONFIGURATION``.

It lays a cable to a second namespace, starts the NAS there, runs the commands, and prints as JSON what they
said and what left this side. The kernel takes everything down when it ends.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path
from typing import Any

from tests.lan.nas import CERTIFICATES

TRUSTED = ("expired", "known", "named")


def ip(*words: str) -> str:
    """Run the command ``ip`` and return what it says."""
    return subprocess.run(["ip", *words], check=True, capture_output=True, text=True).stdout


def cable(near: str, far: list[str]) -> subprocess.Popen[str]:
    """Lay a cable from ``lan0`` to ``nas0`` in another namespace; return the process that holds it."""
    peer = subprocess.Popen(
        ["unshare", "--net", "sh", "-c", "echo up; exec sleep 600"], stdout=subprocess.PIPE, text=True
    )
    assert peer.stdout is not None
    peer.stdout.readline()
    there = ["nsenter", "-t", str(peer.pid), "-n"]
    ip("link", "add", "name", "lan0", "type", "veth", "peer", "name", "nas0")
    ip("link", "set", "nas0", "netns", str(peer.pid))
    for space, name in (([], "lan0"), (there, "nas0")):
        with suppress(subprocess.CalledProcessError):  # a kernel without IPv6 is as good
            off = f"echo 1 > /proc/sys/net/ipv6/conf/{name}/disable_ipv6"
            subprocess.run([*space, "sh", "-c", off], check=True, stderr=subprocess.DEVNULL)
    ip("addr", "add", near, "brd", "+", "dev", "lan0")
    for device in ("lo", "lan0"):
        ip("link", "set", device, "up")
    for words in (["link", "set", "nas0", "address", "00:11:32:aa:bb:cc"], ["link", "set", "nas0", "up"]):
        subprocess.run([*there, "ip", *words], check=True)
    for address in far:
        words = ["addr", "add", f"{address}/24", "brd", "+", "dev", "nas0"]
        subprocess.run([*there, "ip", *words], check=True)
    until = time.monotonic() + 5
    while "state UP" not in ip("link", "show", "lan0") and time.monotonic() < until:
        time.sleep(0.01)
    assert "default" not in ip("route"), "the laboratory leads nowhere else"
    return peer


def main(configuration: dict[str, Any]) -> None:
    """Build, run, and say what came of it."""
    nas = configuration["nas"]
    peer = cable(configuration.get("near", "10.77.0.1/24"), [each["address"] for each in nas])
    with tempfile.TemporaryDirectory() as folder:
        packets = Path(folder) / "packets"
        packets.touch()
        there = ["nsenter", "-t", str(peer.pid), "-n", sys.executable, "-m", "tests.lan.nas"]
        server = subprocess.Popen([*there, str(packets), json.dumps(nas)], stdout=subprocess.PIPE, text=True)
        assert server.stdout is not None
        server.stdout.readline()
        runs = []
        trusted = Path(folder) / "trusted.pem"  # as if somebody known had signed them
        trusted.write_text("".join((CERTIFICATES / f"{each}.pem").read_text() for each in TRUSTED))
        environment = {
            **os.environ,
            "BACKIN_DATA": folder,
            "PYTHONWARNINGS": "error",
            "SSL_CERT_FILE": str(trusted),
        }
        for command in configuration["commands"]:
            done = subprocess.run(
                [sys.executable, *command["words"]],
                input=command.get("typed", ""),
                env=environment,
                capture_output=True,
                text=True,
                check=False,
                timeout=120,
            )
            time.sleep(0.1)
            seen = packets.read_text(encoding="utf-8").splitlines()
            runs.append({"status": done.returncode, "out": done.stdout, "err": done.stderr, "packets": seen})
        server.kill()
        peer.kill()
    print(json.dumps(runs))


if __name__ == "__main__":
    main(json.loads(sys.argv[1]))
