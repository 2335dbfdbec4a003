"""Limits on what is fetched, and how politely a host is asked."""

from __future__ import annotations

from dataclasses import dataclass

_MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Manners:
    """What a fetch may cost: seconds, bytes after decompression, redirects; and who may be asked.

    `pause` is the least time between two requests to one host; `open_hosts` are names whose addresses may be private
    and whose ports may be any, such as a newsroom's own intranet.
    """

    seconds: float = 20
    silence: float = 10
    largest: int = 20 * _MEGABYTE
    redirects: int = 5
    pause: float = 1
    longest_pause: float = 30
    open_hosts: frozenset[str] = frozenset()
    agent: str = "Quoth/0.1"


MANNERS = Manners()
