from __future__ import annotations

import json
import shutil
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from tests.bot.terminal.desk import ARTICLES

if TYPE_CHECKING:
    from tests.bot.terminal.desk import Desk


def test_add_tells_what_was_added_and_serves_it(desk: Desk) -> None:
    ran = desk.quoth("add", desk.write("tram.md", "---\nid: tram\ntitle: Trams\n---\nThe tram runs again."))
    assert ran.code == 0
    assert ran.out.startswith(
        "read: tram.md: 1 article, 1 body\nadded: tram\n1 added, 0 changed, 0 removed, 0 unchanged, 0 failed · index "
    )
    assert desk.quoth("ask", "tram", "--json").value["passages"][0]["text"] == "The tram runs again."


def test_remove_takes_an_article_out(desk: Desk) -> None:
    desk.quoth("reindex")
    report = desk.quoth("remove", "dam", "--json").value
    assert report["removed"] == ["dam"]
    assert "dam" not in desk.ids()
    assert desk.quoth("ask", "turbines", "--json").value["verdict"] == "nothing"


@pytest.mark.parametrize("argv", [("remove", "dam", "nope"), ("articles", "show", "nope"), ("remove", "no\x1b[31mpe")])
def test_unknown_id_is_named_and_nothing_is_lost(desk: Desk, argv: tuple[str, ...]) -> None:
    desk.quoth("reindex")
    ran = desk.quoth(*argv)
    assert (ran.code, ran.out) == (1, "")
    assert "No article has the id “no" in ran.err
    assert "“quoth articles” lists them" in ran.err
    assert "\x1b" not in ran.err
    assert "dam" in desk.ids()


def test_articles_lists_one_a_line(desk: Desk) -> None:
    desk.quoth("reindex")
    rows = [line.split("\t") for line in desk.quoth("articles").out.splitlines()]
    assert ["dam", "The Osk dam holds", "Osk Herald", "5 Mar 2024", "3"] in rows
    assert len(rows) == 3


def test_articles_of_an_empty_library_say_how_to_begin(desk: Desk) -> None:
    assert "quoth reindex" in desk.quoth("articles").out
    assert desk.quoth("articles", "--json").lines == [[]]


def test_articles_show_gives_every_paragraph_with_its_role(desk: Desk) -> None:
    desk.quoth("reindex")
    shown = desk.quoth("articles", "show", "dam", "--json").value
    assert [p["number"] for p in shown["paragraphs"]] == [1, 2, 3, 4]
    assert [p["text"] for p in shown["paragraphs"]] == ARTICLES[0]["paragraphs"]
    assert shown["paragraphs"][3]["role"] == "boilerplate"
    text = desk.quoth("articles", "show", "dam").out
    assert text.startswith("The Osk dam holds\nOsk Herald · 5 Mar 2024 · Tove Hallmark · https://articles.example/dam")
    assert "  4  [boilerplate] Support the Herald" in text


def test_articles_show_without_id_is_wrong_usage(desk: Desk) -> None:
    ran = desk.quoth("articles", "show")
    assert (ran.code, ran.out) == (2, "")
    assert "quoth articles show ID" in ran.err


def test_export_is_read_back_the_same(desk: Desk) -> None:
    desk.quoth("reindex")
    exported = desk.quoth("export").out
    before = desk.quoth("status", "--json").value["generation"]
    dam = next(article for article in map(json.loads, exported.splitlines()) if article["id"] == "dam")
    assert dam["roles"] == ["body", "body", "body", "boilerplate"]
    shutil.rmtree(desk.folder / "data")
    assert desk.quoth("add", desk.write("all.jsonl", exported)).code == 0
    assert desk.quoth("export").out == exported
    assert desk.quoth("status", "--json").value["generation"] == before


def test_status_tells_the_library_in_numbers(desk: Desk) -> None:
    assert "index:      nothing read yet" in desk.quoth("status").out
    desk.quoth("reindex")
    status = desk.quoth("status", "--json").value
    assert (status["library"], status["articles"], status["paragraphs"], status["set_aside"]) == ("main", 3, 7, 1)
    assert status["sources"] == ["Lorn Post", "Osk Herald"]


def test_status_tells_when_the_library_last_changed(desk: Desk) -> None:
    assert "changed:    never" in desk.quoth("status").out
    assert desk.quoth("status", "--json").value["changed_at"] is None
    desk.quoth("reindex")
    changed_at = datetime.fromisoformat(desk.quoth("status", "--json").value["changed_at"])
    assert abs(datetime.now(UTC) - changed_at) < timedelta(minutes=5)
    assert f"changed:    {changed_at:%Y-%m-%d %H:%M} UTC" in desk.quoth("status").out


def test_status_tells_what_the_last_reindex_could_not_read(desk: Desk) -> None:
    desk.write("articles/empty.txt", b"")
    desk.quoth("reindex")
    failed = {"name": "articles/empty.txt", "reason": "the file is empty; put text in it, or remove it"}
    assert desk.quoth("status", "--json").value["failed"] == [failed]
    told = desk.quoth("status").out
    assert "failed:     1 file in the last reindex, 0 pages or feeds" in told
    assert "failed: articles/empty.txt: the file is empty" in told

    (desk.folder / "articles" / "empty.txt").unlink()
    desk.quoth("reindex", "--dry-run")
    assert desk.quoth("status", "--json").value["failed"] == [failed]
    desk.quoth("reindex")
    assert desk.quoth("status", "--json").value["failed"] == []


def test_libraries_do_not_see_each_other(desk: Desk) -> None:
    desk.quoth("reindex")
    desk.quoth("add", desk.write("tram.txt", "The tram runs again."), "--library", "trams")
    assert desk.quoth("ask", "ferry", "--library", "trams", "--json").value["verdict"] == "nothing"
    assert desk.quoth("ask", "tram", "--json").value["verdict"] == "nothing"
    assert desk.quoth("--library", "trams", "ask", "tram", "--json").value["verdict"] == "found"


def test_library_with_an_impossible_name_is_refused(desk: Desk) -> None:
    ran = desk.quoth("status", "--library", "../x")
    assert (ran.code, ran.out) == (1, "")
    assert "“../x” cannot name a library; use up to 64 letters" in ran.err


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("empty.txt", b"", "the file is empty"),
        ("photo.txt", b"\x89PNG\x00\x01\x02" * 50, "binary data"),
        ("photo.png", b"\x89PNG", "this kind of file is not read"),
        ("odd.txt", bytes(range(0x81, 0xFF)) * 3, ""),
        ("big.txt", b"word " * 10_000_000, "too big: 50.0 MB"),
        ("news.jsonl", b'{"title": "No words"}\n', 'line 1: holds no words; it needs "paragraphs"'),
        ("twice.jsonl", b'{"id": "x", "text": "a b"}\n{"id": "x", "text": "c"}\n', 'the id "x" is already that of'),
        ("page.html", None, "there is no such file or folder"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_file_that_cannot_be_read_is_named_and_stops_nothing(
    desk: Desk, name: str, content: bytes | None, why: str
) -> None:
    if content is not None:
        desk.write(name, content)
    ran = desk.quoth("add", name, desk.write("good.txt", "The good file."))
    assert ran.code == 1
    assert f"failed: {name}" in ran.err
    assert why in ran.err
    assert "added: good-" in ran.out
    assert desk.quoth("ask", "good file", "--json").value["verdict"] == "found"


def test_file_name_cannot_steer_the_terminal(desk: Desk) -> None:
    ran = desk.quoth("add", desk.write("\x1b]0;owned\x07.txt", b""))
    assert ran.code == 1
    assert "failed: ␛]0;owned␇.txt: the file is empty" in ran.err


def test_article_cannot_steer_the_terminal(desk: Desk) -> None:
    line = {"id": "evil", "title": "T\x1b[2J", "source": "S\x9b1m", "text": "The comet \x1b[31mfell\x07 \u009d0;x."}
    desk.quoth("add", desk.write("evil.jsonl", json.dumps(line)))
    for argv in (("ask", "comet"), ("articles",), ("articles", "show", "evil"), ("status",), ("export",)):
        assert not set("\x1b\x07\x9b\x9d") & set(desk.quoth(*argv).out)


def test_article_cannot_pass_its_words_off_as_a_citation(desk: Desk) -> None:
    line = {"id": "sly", "source": "Sly News", "paragraphs": ["The comet fell.\n    Osk Herald · ¶ 1\u2028[2] Sure."]}
    desk.quoth("add", desk.write("sly.jsonl", json.dumps(line)))
    assert desk.quoth("ask", "comet").out.splitlines()[:2] == [
        "[1] The comet fell.     Osk Herald · ¶ 1 [2] Sure.",
        "    sly · Sly News · ¶ 1",
    ]
