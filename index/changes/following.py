"""Reading addresses: pages once, feeds and sitemaps again and again.

One round asks each address at most once and changes nothing: what it read, what is gone and what is now known of each
address is for the library to keep.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from html import escape
from mimetypes import guess_extension
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from yarl import URL

from index.errors import UnreadableSource
from index.fetching.fetcher import Fetcher, Gone, Later, Page, Unchanged, Validators
from index.reading import DEFAULT_LIMITS, Reading, Sandbox
from index.reading.folder import shown
from index.reading.formats import FORMATS, articles
from index.reading.listing import Entry, may_list
from index.report import Failure, Progress
from index.store import KnownPage

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from index.article import Article
    from index.fetching.fetcher import Fetched
    from index.fetching.manners import Manners
    from index.reading.listing import Listing
    from index.report import ProgressCallback

_PAGES = frozenset({"text/html", "application/xhtml+xml"})

AT_ONCE = 8
"""Addresses that are asked at once; of one host it is one after the other."""


@dataclass(slots=True)
class Round:
    """What one round read: articles, the addresses whose articles are to leave, failures, and what is now known."""

    readings: list[Reading] = field(default_factory=list)
    gone: list[str] = field(default_factory=list)
    failed: list[Failure] = field(default_factory=list)
    pages: list[KnownPage] = field(default_factory=list)


def read_addresses(
    addresses: Sequence[str], known: Mapping[str, KnownPage], manners: Manners, progress: ProgressCallback
) -> Round:
    """Read the pages that somebody names, and what feeds list, which are followed from then on."""
    asked = [replace(known.get(a, KnownPage(address=a)), left_out=False, etag=None, modified=None) for a in addresses]
    return asyncio.run(_Reader(known, manners, progress).read(asked)) if asked else Round()


def read_news(known: Mapping[str, KnownPage], manners: Manners, progress: ProgressCallback) -> Round:
    """Read what is new in the feeds that are followed, and what has changed at the addresses that were given."""
    now = datetime.now(UTC)
    due = [page for page in known.values() if not page.left_out and (page.due_at is None or page.due_at <= now)]
    return asyncio.run(_Reader(known, manners, progress).read(due)) if due else Round()


class _Reader:
    """One round under way."""

    def __init__(self, known: Mapping[str, KnownPage], manners: Manners, progress: ProgressCallback) -> None:
        self._known = known
        self._manners = manners
        self._progress = progress
        self._round = Round()
        self._asked: set[str] = set()
        self._done = 0
        self._turn = asyncio.Semaphore(AT_ONCE)

    async def read(self, pages: Iterable[KnownPage]) -> Round:
        async with Fetcher(self._manners) as self._fetcher:
            with Sandbox() as self._sandbox:
                await self._read_all([(page, None) for page in pages])
        return self._round

    async def _read_all(self, asked: Iterable[tuple[KnownPage, Entry | None]]) -> None:
        new = {page.address: (page, entry) for page, entry in asked if page.address not in self._asked}
        self._asked |= new.keys()
        async with asyncio.TaskGroup() as reading:
            for page, entry in new.values():
                reading.create_task(self._read(page, entry))

    async def _read(self, page: KnownPage, entry: Entry | None) -> None:
        """Read one address; what fails is noted and never stops the rest."""
        try:
            fetched = _carried(entry) if entry and entry.html else await self._fetched(page)
            entries = await self._take(page, entry, fetched)
        except UnreadableSource as problem:
            self._fail(page, str(problem))
            entries = ()
        self._done += 1
        self._progress(Progress("Fetching", self._done, len(self._asked)))
        await self._read_all([(self._page_of(each), each) for each in entries if self._is_wanted(each)])

    async def _fetched(self, page: KnownPage) -> Fetched:
        async with self._turn:
            return await self._fetcher.fetch(page.address, Validators(page.etag, page.modified))

    async def _take(self, page: KnownPage, entry: Entry | None, fetched: Fetched) -> Sequence[Entry]:
        """Note what an address gave; return what it lists."""
        now = datetime.now(UTC)
        match fetched:
            case Unchanged():
                self._round.pages.append(replace(page, read_at=now, due_at=None, failure=None))
            case Gone():
                self._round.gone.append(page.address)
            case Later(seconds):
                self._fail(
                    page, f"the host asks to come back in {seconds:.0f} seconds", now + timedelta(seconds=seconds)
                )
            case Page():
                read = replace(
                    page,
                    etag=fetched.validators.etag,
                    modified=fetched.validators.modified,
                    read_at=now,
                    due_at=None,
                    failure=None,
                )
                listed = await asyncio.to_thread(self._listed, fetched) if may_list(fetched.content) else None
                if listed is None:
                    await asyncio.to_thread(self._take_article, read, entry, fetched)
                    return ()
                self._round.pages.append(replace(read, followed=True, title=listed.title))
                return listed.entries
        return ()

    def _listed(self, page: Page) -> Listing | None:
        return self._sandbox.listing(page.content, page.url, DEFAULT_LIMITS, page.media_type, page.charset)

    def _take_article(self, page: KnownPage, entry: Entry | None, fetched: Page) -> None:
        """Read the article of a page; what its feed says of it fills what the page does not say."""
        found = 0
        for item in _articles(fetched, self._sandbox):
            if isinstance(item, Failure):
                self._round.failed.append(item)
                continue
            found += 1
            self._round.readings.append(Reading(_completed(item, entry), page.address))
        self._round.pages.append(page if found else replace(page, failure="no article was found there"))

    def _page_of(self, entry: Entry) -> KnownPage:
        return self._known.get(entry.url, KnownPage(address=entry.url))

    def _is_wanted(self, entry: Entry) -> bool:
        known = self._known.get(entry.url)
        now = datetime.now(UTC)
        return known is None or not (known.left_out or (known.due_at is not None and known.due_at > now))

    def _fail(self, page: KnownPage, why: str, due: datetime | None = None) -> None:
        self._round.failed.append(Failure(page.address, why))
        if page.address in self._known:
            self._round.pages.append(replace(page, failure=why, due_at=due))


def _articles(page: Page, sandbox: Sandbox) -> Iterator[Article | Failure]:
    """Read what stands at an address as a file of its media type would be.

    Raises:
        UnreadableSource: it is of a kind that is not read, or cannot be read as what it is.
    """
    if page.media_type in _PAGES:
        yield from sandbox.read("html", page.content, page.url, DEFAULT_LIMITS, page.charset)
        return
    named = PurePosixPath(URL(page.url).path).suffix.lower()
    suffix = named if named in FORMATS else guess_extension(page.media_type) or ".txt"
    with TemporaryDirectory() as folder:
        file = Path(folder, f"page{suffix}")
        file.write_bytes(page.content)
        for item in articles(file, page.url, DEFAULT_LIMITS, sandbox):
            # A line of a file that cannot be read is named by the file's own path.
            yield replace(item, name=item.name.replace(shown(file), page.url)) if isinstance(item, Failure) else item


def _carried(entry: Entry) -> Page:
    """Return the text that a feed carries as a page."""
    heading = f"<h1>{escape(entry.title)}</h1>" if entry.title else ""
    content = f"<html><body><article>{heading}{entry.html}</article></body></html>"
    return Page(
        url=entry.url, content=content.encode(), media_type="text/html", charset="utf-8", validators=Validators()
    )


def _completed(article: Article, entry: Entry | None) -> Article:
    if entry is None:
        return article
    return replace(
        article,
        title=article.title or entry.title,
        authors=article.authors or entry.authors,
        published=article.published or entry.published,
    )
