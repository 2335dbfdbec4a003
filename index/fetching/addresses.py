"""Which internet addresses are public: a page's address must not lead into the machine's own network.

Ranges by the IANA special-purpose address registries (RFC 6890), as `ipaddress` knows them. Addresses that carry an
IPv4 address inside are judged by that one: mapped (RFC 4291), 6to4 (RFC 3056), NAT64 (RFC 6052), Teredo (RFC 4380).
"""

from __future__ import annotations

from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_NAT64 = (ip_network("64:ff9b::/96"), ip_network("64:ff9b:1::/48"))
_COMPATIBLE = ip_network("::/96")
_PROTOCOL_ASSIGNMENTS = ip_network("192.0.0.0/24")
"""`ipaddress` calls some of it global; nothing there serves pages."""


def is_public(address: str) -> bool:
    """Tell whether an IP address, as a socket has it, is one that anybody on the internet may reach."""
    ip = ip_address(address.partition("%")[0])
    return all(_is_public(each) for each in _all_in(ip))


def _all_in(ip: IPv4Address | IPv6Address) -> Iterator[IPv4Address | IPv6Address]:
    """Yield an address and those that it carries inside."""
    mapped = ip.ipv4_mapped if isinstance(ip, IPv6Address) else None
    if mapped is not None:
        yield mapped
        return
    if not isinstance(ip, IPv6Address):
        yield ip
        return
    if ip.sixtofour is not None:
        yield ip.sixtofour
    elif ip.teredo is not None:
        yield from ip.teredo
    elif any(ip in network for network in _NAT64) or ip in _COMPATIBLE:
        yield IPv4Address(int(ip) & 0xFFFFFFFF)
    if not any(ip in network for network in _NAT64) and ip.sixtofour is None and ip.teredo is None:
        yield ip


def _is_public(ip: IPv4Address | IPv6Address) -> bool:
    return ip.is_global and not ip.is_multicast and not ip.is_reserved and ip not in _PROTOCOL_ASSIGNMENTS
