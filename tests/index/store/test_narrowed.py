from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from index.article import Article, Paragraph
from index.span import Span
from index.statement import Confidence, Statement
from index.store import Origin, Store, Stored
from index.store.narrowed import articles_in, speakers_in

if TYPE_CHECKING:
    from collections.abc import Iterator

TEXT = "“The pier stays,” they said."


def told(article_id: str, source: str | None, *speakers: str) -> Stored:
    """Return an article of one paragraph in which people speak."""
    said = tuple(
        Statement(paragraph=1, speaker=name, cue="said", span=Span(0, 17), direct=True, confidence=Confidence.HIGH)
        for name in speakers
    )
    paragraph = Paragraph(number=1, text=TEXT)
    return Stored(Article(id=article_id, paragraphs=(paragraph,), source=source, statements=said), Origin.ADDED, "")


def articles() -> Iterator[Stored]:
    yield told("pier", "Tidewater Post", "Ada Quill", "Ada Quill", "Tomas Brandt")
    yield told("dam", "Valley Courier", "Tomas Brandt", "Ines Falkenrath")
    yield told("fog", None, "Odile Marsh")


def test_only_who_speaks_in_the_sources_is_named_most_quoted_first(store: Store) -> None:
    library = store.library("main")
    store.change(library, articles(), ())

    assert list(speakers_in(store.database, library, ["Tidewater Post"]).items()) == [
        ("Ada Quill", 2),
        ("Tomas Brandt", 1),
    ]
    assert speakers_in(store.database, library, ["Tidewater Post", "Valley Courier"])["Tomas Brandt"] == 2
    assert speakers_in(store.database, library, ["tidewater post"]) == {}
    assert speakers_in(store.database, library, []) == {}


def test_only_articles_of_the_sources_and_of_the_library_are_returned(store: Store) -> None:
    main, other = store.library("main"), store.library("other")
    store.change(main, articles(), ())
    store.change(other, [replace(told("moon", "Valley Courier", "Odile Marsh"))], ())

    assert articles_in(store.database, main, ["Valley Courier"]) == {"dam"}
    assert list(speakers_in(store.database, other, ["Valley Courier"])) == ["Odile Marsh"]
