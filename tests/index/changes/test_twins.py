from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from index.answer import Found
from index.article import Article, Paragraph
from index.changes.twins import are_versions, canonical, resemblance
from index.library import Library
from index.store import Store
from tests.data import SAMPLE_LIBRARY, development_data

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

STORY = (
    "The flood wall of Oskmouth held through the night, although the river rose by more than two metres until dawn.",
    "Mayor Ilse Brandvik said on Tuesday that the wall would be raised again before the winter storms come back.",
    "The council will vote on the money in March, and the port has promised to pay for a third of all the stone.",
    "Engineers from Lorn measured the foundations last week and found no crack that would need to be closed at once.",
    "The old ferry pier, which stands before the wall, was carried away by the water and will not be built again.",
    "Some forty families on the northern bank spent the night in the school, where the Red Cross had put up beds.",
)
FIXED = (*STORY[:2], STORY[2].replace("March", "April"), *STORY[3:])


class Newsroom:
    """Articles come as files into the articles folder, or are added from another one."""

    def __init__(self, library: Library, desk: Path) -> None:
        self.library = library
        self.desk = desk

    def text(self, name: str, *paragraphs: str, title: str = "Flood wall of Oskmouth holds") -> Path:
        return self.write(self.desk / name, title, *paragraphs)

    def filed(self, name: str, *paragraphs: str, title: str = "Flood wall of Oskmouth holds") -> Path:
        return self.write(self.library.folder / name, title, *paragraphs)

    @staticmethod
    def write(path: Path, *blocks: str) -> Path:
        path.write_text("\n\n".join(blocks), "utf-8")
        return path

    def add(self, *paths: Path) -> tuple[int, int, int]:
        report = self.library.add([str(path) for path in paths])
        return len(report.added), len(report.changed), len(report.unchanged)

    def reindex(self) -> tuple[int, int, int, int]:
        report = self.library.reindex()
        return len(report.added), len(report.changed), len(report.removed), len(report.unchanged)

    def line(self, **fields: object) -> Path:
        return self.lines(fields)

    def lines(self, *articles: dict[str, object], name: str = "news.jsonl") -> Path:
        path = self.desk / name
        path.write_text("".join(f"{json.dumps(each)}\n" for each in articles), "utf-8")
        return path

    @property
    def ids(self) -> list[str]:
        return [each.id for each in self.library.articles()]

    def says(self, words: str) -> bool:
        return isinstance(self.library.ask(f'"{words}"'), Found)


@pytest.fixture
def newsroom(tmp_path: Path) -> Iterator[Newsroom]:
    for name in ("articles", "desk"):
        (tmp_path / name).mkdir()
    with Store.open(f"sqlite:///{tmp_path / 'quoth.db'}") as store:
        library = Library(store, "main", tmp_path / "articles", tmp_path / "index")
        yield Newsroom(library, tmp_path / "desk")
        library.close()


def test_a_corrected_story_in_another_file_takes_the_place_of_the_first_version(newsroom: Newsroom) -> None:
    newsroom.add(newsroom.text("wall.txt", *STORY))
    (first,) = newsroom.ids

    assert newsroom.add(newsroom.text("wall corrected.txt", *FIXED)) == (0, 1, 0)
    assert newsroom.ids == [first]
    assert newsroom.says("vote on the money in April")
    assert not newsroom.says("vote on the money in March")
    assert newsroom.add(newsroom.text("wall corrected.txt", *FIXED)) == (0, 0, 1)


def test_a_file_that_took_a_storys_place_may_then_change_as_it_likes(newsroom: Newsroom) -> None:
    newsroom.add(newsroom.text("wall.txt", *STORY))
    newsroom.add(newsroom.text("corrected.txt", *FIXED))

    assert newsroom.add(
        newsroom.text("corrected.txt", "The wall has fallen, and all that was said of it is void.")
    ) == (
        0,
        1,
        0,
    )
    assert len(newsroom.ids) == 1


def test_a_renamed_file_of_the_folder_keeps_its_article(newsroom: Newsroom) -> None:
    path = newsroom.filed("wall.txt", *STORY)
    newsroom.reindex()
    path.rename(path.with_name("flood.txt"))

    assert newsroom.reindex() == (0, 0, 0, 1)
    assert newsroom.reindex() == (0, 0, 0, 1)


def test_a_correction_laid_beside_the_first_version_is_served_and_stays(newsroom: Newsroom) -> None:
    first = newsroom.filed("wall.txt", *STORY)
    newsroom.reindex()
    correction = newsroom.filed("wall-2.txt", *FIXED)

    assert newsroom.reindex() == (0, 1, 0, 0)
    assert newsroom.reindex() == (0, 0, 0, 1)
    assert newsroom.says("vote on the money in April")
    first.unlink()
    assert newsroom.reindex() == (0, 0, 0, 1)
    first.write_text("\n\n".join(["Flood wall of Oskmouth holds", *STORY]))
    correction.unlink()
    assert newsroom.reindex() == (0, 1, 0, 0)
    assert newsroom.says("vote on the money in March")


def test_two_versions_that_are_first_read_together_are_two_articles(newsroom: Newsroom) -> None:
    newsroom.filed("wall.txt", *STORY)
    newsroom.filed("wall-2.txt", *FIXED)

    assert newsroom.reindex() == (2, 0, 0, 0)
    assert newsroom.reindex() == (0, 0, 0, 2)


@pytest.mark.parametrize(
    "url",
    [
        "https://herald.example/wall?utm_source=feed&utm_medium=rss",
        "http://www.herald.example/wall/#top",
        "https://HERALD.example/wall?fbclid=abc",
    ],
)
def test_one_canonical_address_is_one_article(newsroom: Newsroom, url: str) -> None:
    newsroom.add(newsroom.line(url="https://herald.example/wall", title="The wall", text=STORY[0]))

    assert newsroom.add(newsroom.line(url=url, title="The wall has fallen", text="Nothing of it is left.")) == (0, 1, 0)
    assert len(newsroom.ids) == 1


@pytest.mark.parametrize(
    "url", ["https://herald.example/wall?id=2", "https://herald.example/dam", "https://lorn.example/wall"]
)
def test_another_address_is_another_article(newsroom: Newsroom, url: str) -> None:
    newsroom.add(newsroom.line(url="https://herald.example/wall", title="The wall", text=STORY[0]))

    assert newsroom.add(newsroom.line(url=url, title="The dam", text=STORY[1])) == (1, 0, 0)


def test_nearly_the_same_words_under_another_query_are_the_same_article(newsroom: Newsroom) -> None:
    story = {"url": "https://herald.example/wall?v=1", "source": "Osk Herald", "title": "Wall", "paragraphs": STORY}
    newsroom.add(newsroom.line(**story))

    assert newsroom.add(newsroom.line(**story | {"url": "https://herald.example/wall?v=2", "paragraphs": FIXED})) == (
        0,
        1,
        0,
    )


def test_wire_copies_of_other_sources_stay(newsroom: Newsroom) -> None:
    for number, source in enumerate(["Osk Herald", "Lorn Post", None], 1):
        newsroom.add(newsroom.line(source=source, title=f"Wall, says {source}", paragraphs=STORY))
        assert len(newsroom.ids) == number


def test_an_id_that_somebody_gave_is_kept(newsroom: Newsroom) -> None:
    for name in ("wall", "wall-240115", "wall-2"):
        newsroom.add(newsroom.line(id=name, url="https://herald.example/wall", paragraphs=STORY))

    assert newsroom.ids == ["wall", "wall-240115", "wall-2"]


def test_articles_of_one_file_are_apart_however_alike(newsroom: Newsroom) -> None:
    first: dict[str, object] = {"url": "https://herald.example/live", "title": "14:00", "paragraphs": STORY}
    newsroom.add(newsroom.lines(first))

    assert newsroom.add(newsroom.lines(first, first | {"title": "15:00"})) == (1, 0, 1)
    assert newsroom.add(newsroom.lines(first, first | {"title": "15:00"})) == (0, 0, 2)


def test_the_front_page_is_no_articles_address(newsroom: Newsroom) -> None:
    newsroom.add(newsroom.line(url="https://herald.example/", title="The wall", text=STORY[0]))

    assert newsroom.add(newsroom.line(url="https://herald.example", title="The dam", text=STORY[1])) == (1, 0, 0)


def test_what_was_added_never_takes_the_place_of_what_is_in_the_folder(newsroom: Newsroom) -> None:
    newsroom.filed("wall.txt", *STORY)
    newsroom.reindex()

    assert newsroom.add(newsroom.text("corrected.txt", *FIXED)) == (1, 0, 0)
    assert newsroom.reindex() == (0, 0, 0, 1)


def article(*texts: str, title: str = "Wall", published: date | None = None) -> Article:
    paragraphs = tuple(Paragraph(number=number, text=text) for number, text in enumerate(texts, 1))
    return Article(id="wall", title=title, published=published, paragraphs=paragraphs)


def test_briefs_of_two_days_and_parts_of_a_series_are_no_versions() -> None:
    brief = article(*STORY, title="Morning brief", published=date(2024, 3, 5))

    assert are_versions(brief, replace(brief, published=None))
    assert not are_versions(brief, replace(brief, published=date(2024, 3, 6)))
    assert not are_versions(article(*STORY, title="The wall, part 1"), article(*STORY, title="The wall, part 2"))


def test_with_another_title_more_words_must_be_the_same() -> None:
    rewritten = (*STORY[:-1], STORY[-1].replace("in the school", "in both of the town's halls"))

    assert are_versions(article(*STORY), article(*rewritten))
    assert not are_versions(article(*STORY), article(*rewritten, title="The wall of Oskmouth"))
    assert are_versions(article(*STORY), article(*FIXED, title="The wall of Oskmouth"))


def test_articles_without_words_are_not_alike() -> None:
    assert resemblance(article("…"), article("!")) < 1
    assert not are_versions(article("…"), article("The wall fell."))


# The pairs are the same text under two numbers, read by eye.
@pytest.mark.parametrize(
    ("name", "twice"),
    [("cranfield", 0), ("cisi", 4), ("mhrag_facts", 0), ("squad2", 0), ("xquad_en", 0), ("xquad_zh", 0)],
)
def test_the_articles_of_a_collection_are_versions_only_where_it_holds_one_twice(name: str, twice: int) -> None:
    lines = development_data(f"{name}/articles.jsonl").read_text("utf-8").splitlines()
    articles = [article(*each["paragraphs"], title=each.get("title") or "") for each in map(json.loads, lines)]
    by_words: dict[str, list[int]] = {}
    for number, each in enumerate(articles):
        words = each.paragraphs[0].text.split()
        for start in {" ".join(words[place : place + 6]) for place in range(0, 30, 3)}:
            by_words.setdefault(start, []).append(number)
    pairs = {(a, b) for some in by_words.values() if len(some) < 20 for a in some for b in some if a < b}

    assert len([1 for a, b in pairs if are_versions(articles[a], articles[b])]) == twice


def test_the_articles_of_the_sample_library_are_apart(newsroom: Newsroom) -> None:
    for path in sorted(SAMPLE_LIBRARY.iterdir()):
        newsroom.add(path)

    assert len(newsroom.ids) == len({str(path) for path in SAMPLE_LIBRARY.iterdir()})


def test_an_address_is_written_canonically() -> None:
    assert canonical("https://www.herald.example/a/?b=2&a=1&utm_source=x#y") == "herald.example/a?a=1&b=2"
    assert canonical("herald") == "herald"
