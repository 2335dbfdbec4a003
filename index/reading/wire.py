"""What a file held on its way between two processes: one line of JSON for all of its articles, or for a feed."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import date
from typing import TYPE_CHECKING, Any

from index.article import Article, Paragraph, Role
from index.reading.listing import Entry, Listing
from index.report import Failure

if TYPE_CHECKING:
    from collections.abc import Iterable


def packed(items: Iterable[Article | Failure]) -> str:
    """Write what a file held; statements, which are found later, are left out."""
    return json.dumps([asdict(item) for item in items], default=date.isoformat)


def unpacked(line: str | bytes) -> list[Article | Failure]:
    """Read what `packed` wrote."""
    return [_article(item) if "paragraphs" in item else Failure(**item) for item in json.loads(line)]


def _article(item: dict[str, Any]) -> Article:
    return Article(
        **item
        | {
            "paragraphs": tuple(Paragraph(**part | {"role": Role(part["role"])}) for part in item["paragraphs"]),
            "authors": tuple(item["authors"]),
            "published": item["published"] and date.fromisoformat(item["published"]),
            "statements": (),
        }
    )


def packed_listing(listing: Listing | None) -> str:
    """Write what a feed lists, None where it is none."""
    return json.dumps({"listing": listing and asdict(listing)}, default=date.isoformat)


def unpacked_listing(line: str | bytes) -> Listing | None:
    """Read what `packed_listing` wrote."""
    listing = json.loads(line)["listing"]
    return listing and Listing(listing["title"], tuple(map(_entry, listing["entries"])))


def _entry(item: dict[str, Any]) -> Entry:
    published = item["published"] and date.fromisoformat(item["published"])
    return Entry(**item | {"authors": tuple(item["authors"]), "published": published})
