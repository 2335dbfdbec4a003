from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from index.store.sources import Sources
from tests.index.store.samples import stored

if TYPE_CHECKING:
    from index.store import Store


def put(store: Store, library: int, article_id: str, source: str | None = None, url: str | None = None) -> None:
    one = stored(article_id)
    store.change(library, [replace(one, article=replace(one.article, source=source, url=url))], ())


def test_articles_are_counted_by_source_and_without_one_by_host(store: Store) -> None:
    main = store.library("main")
    put(store, main, "a", "Osk Herald", "https://lorn.example/a")
    put(store, main, "b", "Osk Herald")
    put(store, main, "c", url="https://lorn.example/c")
    put(store, main, "d", url="no address")
    put(store, main, "e")
    sources = Sources(store.database)

    assert sources.counts(main) == {"Osk Herald": 2, "lorn.example": 1}
    assert sources.articles(main, "Osk Herald") == {"a", "b"}
    assert sources.articles(main, "lorn.example") == {"c"}
    assert sources.articles(main, "Lorn Post") == set()


def test_addresses_are_found_by_what_they_may_hold(store: Store) -> None:
    main = store.library("main")
    put(store, main, "a", url="https://LORN.example/a_b?x=1")
    put(store, main, "b", url="https://lorn.example/a-b")
    put(store, main, "c")
    sources = Sources(store.database)

    assert list(sources.addresses(main, {"lorn.example/a_b"})) == [("a", "https://LORN.example/a_b?x=1")]
    assert list(sources.addresses(main, ())) == []
    assert len(list(sources.addresses(main, {f"lorn.example/{number}" for number in range(50)}))) == 2


def test_an_address_that_is_none_has_no_host(store: Store) -> None:
    main = store.library("main")
    put(store, main, "a", url="https://[broken/a")

    assert Sources(store.database).counts(main) == {}
