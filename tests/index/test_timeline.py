from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from index.errors import BadQuestion
from index.library import Library
from index.question import Filters
from index.store import Store

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LATE = """---
title: The dam holds
published: 2024-03-05
source: Osk Herald
---

Mira Voss spoke in Oskmouth. “The dam is safe,” Voss said.

Edo Brandt said the ferry would sail again.
"""
EARLY = """---
title: Doubts about the dam
published: 2023-01-02
source: Lorn Post
---

“I would not sleep below it,” said Mira Voss of the dam.
"""
UNDATED = "Mira Voss said that the turbines were new.\n"


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    folder = tmp_path / "articles"
    folder.mkdir()
    for name, text in {"a.md": LATE, "b.md": EARLY, "c.txt": UNDATED}.items():
        (folder / name).write_text(text)
    with Store.open(f"sqlite:///{tmp_path / 'quoth.db'}") as store:
        made = Library(store, "main", folder, tmp_path / "index")
        made.reindex()
        yield made
        made.close()


def said(library: Library, about: str | None = None, **filters: str | date) -> list[tuple[str, str]]:
    return [(each.statement.speaker, each.words) for each in library.statements(about, Filters(**filters))]  # type: ignore[arg-type]  # each is given its type by name


def test_statements_come_in_date_order_and_undated_ones_last(library: Library) -> None:
    days = [each.citation.published for each in library.statements()]
    assert days == [date(2023, 1, 2), date(2024, 3, 5), date(2024, 3, 5), None]


def test_a_speaker_is_found_by_any_part_of_the_name_that_holds_the_last(library: Library) -> None:
    for name in ("Voss", "mira voss", "VOSS"):
        assert [speaker for speaker, _ in said(library, speaker=name)] == ["Mira Voss"] * 3
    assert said(library, speaker="Tove Voss") == []
    assert said(library, speaker="Hallmark") == []


def test_a_topic_may_stand_in_the_title(library: Library) -> None:
    assert [words for _, words in said(library, "the dam", speaker="Voss")] == [
        "I would not sleep below it,",
        "The dam is safe,",
    ]


def test_filters_narrow_the_articles(library: Library) -> None:
    assert next(words for _, words in said(library, since=date(2024, 1, 1), source="herald")) == "The dam is safe,"
    assert len(said(library, until=date(2023, 12, 31))) == 1


def test_the_words_are_those_of_the_paragraph(library: Library) -> None:
    for each in library.statements():
        assert each.words in library.article(each.citation.article).paragraphs[each.citation.paragraph - 1].text


@pytest.mark.parametrize(("about", "speaker"), [("the", None), (None, "of the")])
def test_what_holds_no_word_to_look_for_is_refused(library: Library, about: str | None, speaker: str | None) -> None:
    with pytest.raises(BadQuestion, match=r"no (word|name) to look for"):
        list(library.statements(about, Filters(speaker=speaker)))


def test_a_removed_article_says_nothing_more(library: Library) -> None:
    library.remove([next(library.statements()).citation.article])
    assert len(said(library, speaker="Voss")) == 2
    assert library.speakers() == {"Mira Voss": 2, "Edo Brandt": 1}


def test_statements_that_other_rules_found_are_found_anew(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library.close()
    with Store.open(f"sqlite:///{tmp_path / 'quoth.db'}") as store:
        silent = [replace(stored.article, statements=()) for stored in store.articles(store.library("main"))]
        store.restate(store.library("main"), silent)
        assert store.speakers(store.library("main")) == {}
        monkeypatch.setattr("index.library.rules", lambda: "newer rules")
        monkeypatch.setattr("index.segments.folder.analysis", lambda: "newer rules")
        upgraded = Library(store, "main", library.folder, tmp_path / "index")
        assert len(said(upgraded, speaker="Voss")) == 3
        upgraded.close()
