"""A NAS in a namespace of its own, which behaves as recorded, and writes down every packet that reaches it.

Run as ``python -m tests.lan.nas PACKETS CONFIGURATION`` behind the interface ``nas0``. It is written from
what is on record of the protocols, so it proves our plumbing and our parsers, not that a real DSM behaves so.
"""

from __future__ import annotations

import asyncio
import json
import socket
import ssl
import struct
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any

CERTIFICATES = Path(__file__).parent / "certificates"
GROUP, PORT = "224.0.0.251", 5353
KEYS = {
    "vendor": "Synology",
    "model": "DS218+",
    "serial": "1780PDN123456",
    "version_major": "6",
    "version_minor": "2",
    "admin_port": "5000",
    "secure_admin_port": "5001",
    "mac_address": "00:11:32:AA:BB:CC",
}
"""The TXT keys of a real announcement (source C3)."""
AUTH = {
    "dsm5": {"path": "auth.cgi", "minVersion": 1, "maxVersion": 4},
    "dsm6": {"path": "auth.cgi", "minVersion": 1, "maxVersion": 6},
    "dsm7": {"path": "entry.cgi", "minVersion": 1, "maxVersion": 7, "requestFormat": "JSON"},
}
"""What SYNO.API.Info answers about SYNO.API.Auth, as recorded from the three generations (source C8)."""
DROP_ALL = struct.pack("HBBI", 6, 0, 0, 0)  # a packet filter of one instruction: return 0


def http(behavior: str, address: str, path: str) -> bytes:
    """Return what the page of a NAS that behaves so answers to ``path``."""
    if behavior == "malformed":
        return b"HTTP/1.1 200 \x1b[2JOK\r\nLocation: \x00\r\n\r\n" + b'{"data":' * 9000
    if behavior == "redirect":
        return f"HTTP/1.1 302 Found\r\nLocation: https://{address}:5001{path}\r\n\r\n".encode()
    if behavior == "leads-away":
        return b"HTTP/1.1 302 Found\r\nLocation: https://203.0.113.9:5001/evil\r\n\r\n"
    if "pingpong" in path:
        return answer({"success": True, "boot_done": behavior != "starting", "disk_hibernation": False})
    if behavior == "starting":
        return b"HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n"
    return answer({"success": True, "data": {"SYNO.API.Auth": AUTH[behavior]}})


def answer(fields: dict[str, object]) -> bytes:
    """Return ``fields`` as a reply over HTTP."""
    body = json.dumps(fields).encode()
    return b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%b" % (len(body), body)


def name(text: str) -> bytes:
    """Return ``text`` as a name of the domain name system."""
    return b"".join(bytes([len(part)]) + part.encode() for part in text.split(".")) + b"\0"


def announcement(keys: dict[str, str], instance: str, address: str) -> bytes:
    """Return PTR, SRV, TXT and A record in one packet, as avahi answers; ``keys`` are the TXT record."""
    service = name("_http._tcp.local")
    instance_name = bytes([len(instance.encode())]) + instance.encode() + b"\xc0\x0c"
    owner = struct.pack(">H", 0xC000 | 12 + len(service) + 4 + 12)  # where the PTR record has the whole name
    text = b"".join(bytes([len(pair)]) + pair for pair in (f"{k}={v}".encode() for k, v in keys.items()))
    host = name(f"{instance}.local")
    server = struct.pack(">HHH", 0, 0, 5000) + host
    records = [
        (b"\xc0\x0c", 12, instance_name),
        (owner, 33, server),
        (owner, 16, text),
        (host, 1, socket.inet_aton(address)),
    ]
    packet = struct.pack(">6H", 0, 0x8400, 1, len(records), 0, 0) + service
    packet += struct.pack(">HH", 12, 1)
    for record, kind, value in records:
        packet += record + struct.pack(">HHIH", kind, 1, 10, len(value)) + value
    return packet


class Nas:
    """One NAS at one address."""

    def __init__(self, looks: dict[str, Any]) -> None:
        self.looks = looks
        self.address: str = looks["address"]
        self.doors: list[asyncio.Server] = []
        self.listening = True
        self.visited = asyncio.Event()

    async def open(self) -> None:
        """Open the doors that it has."""
        self.listening = True
        page, secure = self.looks.get("http"), self.looks.get("https")
        await self._open(5000, page)
        await self._open(5001, page if secure else None, secure)
        await self._open(8000, "dsm6" if self.looks.get("router") else None)
        await self._open(22, "dsm6" if self.looks.get("ssh") else None)
        await self._open(445, "dsm6" if self.looks.get("smb") else None)

    async def _open(self, port: int, behavior: str | None, certificate: str | None = None) -> None:
        if behavior is None:
            return
        sock = socket.socket()
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        sock.bind((self.address, port))
        if behavior == "drop":
            held = memoryview(bytearray(DROP_ALL))
            program = struct.pack("HP", 1, _address_of(held))
            sock.setsockopt(socket.SOL_SOCKET, 26, program)  # SO_ATTACH_FILTER, as a firewall that drops
        context = None
        if certificate:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(CERTIFICATES / f"{certificate}.pem")

        async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            self.visited.set()
            with suppress(OSError, asyncio.IncompleteReadError):
                asked = (await reader.readuntil(b"\r\n\r\n")).decode().split(" ")[1]
                secure = "dsm7" if behavior == "redirect" else behavior
                writer.write(http(secure if certificate else behavior, self.address, asked))
                await writer.drain()
            writer.close()

        self.doors.append(await asyncio.start_server(serve, sock=sock, ssl=context))

    def close(self) -> None:
        """Shut all doors."""
        self.listening = False
        for door in self.doors:
            door.close()
        self.doors.clear()

    async def announce(self) -> None:
        """Answer whoever asks over mDNS: an ephemeral port by unicast, port 5353 by multicast."""
        keys = self.looks.get("mdns")
        if keys is None:
            return
        sock = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        sock.settimeout(0)
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        sock.bind(("", PORT))
        own = socket.inet_aton(self.address)
        sock.setsockopt(socket.IPPROTO_IP, socket.IP_ADD_MEMBERSHIP, socket.inet_aton(GROUP) + own)
        loop = asyncio.get_running_loop()
        while True:
            _, asker = await loop.sock_recvfrom(sock, 9000)
            if not self.listening or asker[0] == self.address:
                continue
            packet = announcement(keys, self.looks.get("name", "DiskStation"), self.address)
            if keys == {"malformed": ""}:
                packet = packet[:40] + b"\xc0\x0c" * 40
            with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as answers, suppress(OSError):
                answers.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
                answers.setsockopt(socket.IPPROTO_IP, socket.IP_MULTICAST_IF, socket.inet_aton(self.address))
                answers.bind((self.address, PORT))
                answers.sendto(packet, (GROUP, PORT) if asker[1] == PORT else asker)

    async def reset(self) -> None:
        """Go away some seconds after the first visit and come back, as after a press of RESET."""
        plan = self.looks.get("reset")
        if plan is None:
            return
        await self.visited.wait()
        await asyncio.sleep(plan["after"])
        self.close()
        await asyncio.sleep(plan["for"])
        if plan["address"] != self.address:
            ip("addr", "del", f"{self.address}/24", "dev", "nas0")
            ip("addr", "add", f"{plan['address']}/24", "brd", "+", "dev", "nas0")
            self.address = plan["address"]
        await self.open()


def _address_of(view: memoryview) -> int:
    import ctypes  # noqa: PLC0415 -- only the firewall needs it

    return ctypes.addressof(ctypes.c_char.from_buffer(view.obj))


def ip(*words: str) -> None:
    """Run the command ``ip``."""
    subprocess.run(["ip", *words], check=True)


def watch_packets(file: Path) -> None:
    """Write down each packet that comes from the other side, one a line."""
    sock = socket.socket(socket.AF_PACKET, socket.SOCK_RAW, socket.htons(3))
    sock.bind(("nas0", 0))
    own = sock.getsockname()[4]
    with file.open("a", encoding="utf-8") as out:
        while True:
            packet = sock.recv(65535)
            if packet[6:12] != own:
                out.write(kind(packet) + "\n")
                out.flush()


def kind(packet: bytes) -> str:
    """Return what a packet is: its protocol, where it goes, and of TCP whether it opens a connection."""
    ethertype = int.from_bytes(packet[12:14], "big")
    if ethertype != 0x0800:
        return {0x0806: "ARP", 0x86DD: "IPv6"}.get(ethertype, hex(ethertype))
    header = 14 + (packet[14] & 15) * 4
    protocol, to = packet[23], socket.inet_ntoa(packet[30:34])
    port = int.from_bytes(packet[header + 2 : header + 4], "big")
    match protocol:
        case 6:
            opens = packet[header + 13] & 0x12 == 0x02
            return f"TCP {to} {port} {'opens' if opens else 'goes on'}"
        case 17:
            return f"UDP {to} {port}"
        case 2:
            return f"IGMP {to}"
        case _:
            return f"IP {protocol} {to}"


async def main(packets: Path, configuration: list[dict[str, Any]]) -> None:
    """Be all the NAS of ``configuration`` until it is ended."""
    everybody = [Nas(looks) for looks in configuration]
    for each in everybody:
        await each.open()
    listening = asyncio.create_task(asyncio.to_thread(watch_packets, packets))
    tasks = [asyncio.create_task(work) for each in everybody for work in (each.announce(), each.reset())]
    await asyncio.sleep(0.1)
    print("ready", flush=True)
    await asyncio.gather(listening, *tasks)


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1]), json.loads(sys.argv[2])))
