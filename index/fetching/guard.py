"""Connections that reach public addresses only.

The address is checked when the socket is made: after names were resolved, for each redirect and each attempt, so that
neither a literal address nor a name that resolves differently the second time (DNS rebinding) gets past.
"""

from __future__ import annotations

import socket
from typing import TYPE_CHECKING

from aiohttp import TCPConnector

from index.fetching.addresses import is_public

if TYPE_CHECKING:
    from aiohttp import AddrInfoType


class NotPublic(OSError):
    """An address leads to a machine that is not on the public internet. Connecting goes on with the name's next one."""


def guarded() -> TCPConnector:
    """Return a connector whose connections raise NotPublic where they would reach a private address."""
    return TCPConnector(socket_factory=_public_socket, force_close=True)


def unguarded() -> TCPConnector:
    """Return a connector for hosts that are opened by name."""
    return TCPConnector(force_close=True)


def _public_socket(info: AddrInfoType) -> socket.socket:
    family, kind, protocol, _, address = info
    host = str(address[0])
    if not is_public(host):
        raise NotPublic(
            f"it leads to {host}, which is not a public address; "
            "name its host in QUOTH_OPEN_HOSTS if it is your own, or save the page and add the file"
        )
    made = socket.socket(family, kind, protocol)
    made.setblocking(False)
    return made
