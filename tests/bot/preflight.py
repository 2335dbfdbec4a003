"""What Discord refuses in a message of components, as discord.py does not check it before sending."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


def problems(components: Sequence[dict[str, Any]]) -> list[str]:
    """Say what is too much: 40 components, 4,000 characters and 10,000 bytes of text in all, no text empty."""
    every = list(_walk(components))
    texts = [component["content"] for component in every if "content" in component]
    counts = {
        "components": (len(every), 40),
        "characters": (sum(len(text) for text in texts), 4_000),
        "bytes": (sum(len(text.encode()) for text in texts), 10_000),
        "empty texts": (sum(not text.strip() for text in texts), 0),
    }
    return [f"{count:,} {what}, at most {most:,}" for what, (count, most) in counts.items() if count > most]


def _walk(components: Sequence[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for component in components:
        yield component
        yield from _walk(component.get("components", ()))
