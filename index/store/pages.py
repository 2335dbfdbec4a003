"""What is known of pages and feeds that were read from the net, as rows and back."""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields
from typing import TYPE_CHECKING, Any

from index.store.moments import in_utc

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import Row


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownPage:
    """A page or a feed by its address, and how the last reading went.

    `followed` pages are feeds and sitemaps whose news is read with each refresh; of a `left_out` page somebody has
    removed the article, and it stays away. `etag` and `modified` tell the host which version is known. Before `due_at`
    the host wants no request. `failure` says in words why the last reading failed.
    """

    address: str
    followed: bool = False
    left_out: bool = False
    title: str | None = None
    etag: str | None = None
    modified: str | None = None
    read_at: datetime | None = None
    due_at: datetime | None = None
    failure: str | None = None


def page_row(library: int, page: KnownPage) -> dict[str, Any]:
    """Return the row of table `page`."""
    return {"library_id": library, **asdict(page)}


def page_from_row(row: Row[Any]) -> KnownPage:
    """Turn a row of table `page` back into what was written."""
    values = {field.name: getattr(row, field.name) for field in fields(KnownPage)}
    times = {name: values[name] and in_utc(values[name]) for name in ("read_at", "due_at")}
    return KnownPage(**values | times)
