from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.bot.terminal.desk import Desk

_TRAM = "---\nid: tram\n---\nThe tram runs again."


def test_reindex_tells_what_was_added_changed_removed_and_unchanged(desk: Desk) -> None:
    desk.write("articles/tram.md", _TRAM)
    desk.quoth("reindex")
    desk.write("articles/tram.md", _TRAM.replace("again", "at night"))
    desk.write("articles/new.md", "---\nid: new\n---\nSomething new.")
    (desk.folder / "articles" / "harbour.txt").unlink()
    ran = desk.quoth("reindex", "--json")
    assert ran.code == 0
    report = ran.value
    assert (report["added"], report["changed"], sorted(report["unchanged"])) == (["new"], ["tram"], ["dam", "ferry"])
    assert [article_id.rpartition("-")[0] for article_id in report["removed"]] == ["harbour"]
    assert (report["failed"], report["dry_run"]) == ([], False)
    assert sorted(desk.ids()) == ["dam", "ferry", "new", "tram"]


def test_dry_run_tells_the_same_and_changes_nothing(desk: Desk) -> None:
    desk.quoth("reindex")
    before = desk.quoth("export").out
    desk.write("articles/tram.md", _TRAM)
    (desk.folder / "articles" / "news.jsonl").unlink()
    dry = desk.quoth("reindex", "--dry-run", "--json").value
    assert desk.quoth("reindex", "--dry-run").out.endswith(
        "1 added, 0 changed, 2 removed, 1 unchanged, 0 failed (dry run: nothing was changed)\n"
    )
    assert desk.quoth("export").out == before
    done = desk.quoth("reindex", "--json").value
    assert dry["dry_run"]
    assert dry["generation"] != done["generation"]
    for kind in ("added", "changed", "removed", "unchanged", "failed"):
        assert dry[kind] == done[kind]


def test_reindex_leaves_alone_what_was_added_by_hand(desk: Desk) -> None:
    desk.quoth("add", desk.write("tram.md", _TRAM))
    desk.quoth("reindex")
    assert "tram" in desk.ids()


def test_article_of_a_file_that_cannot_be_read_this_time_stays(desk: Desk) -> None:
    desk.quoth("reindex")
    desk.write("articles/news.jsonl", b"\x00\x01\x02")
    ran = desk.quoth("reindex")
    assert ran.code == 1
    assert "failed: articles/news.jsonl: this is not text but binary data" in ran.err
    assert "0 removed, 1 unchanged, 1 failed" in ran.out
    assert {"dam", "ferry"} < set(desk.ids())


def test_failures_on_first_use_are_told_beside_the_answer(desk: Desk) -> None:
    desk.write("articles/empty.txt", b"")
    ran = desk.quoth("ask", "turbines")
    assert ran.code == 0
    assert "Voss said the turbines" in ran.out
    assert ran.err == "failed: articles/empty.txt: the file is empty; put text in it, or remove it\n"


def test_reindex_without_a_folder_says_how_to_make_one(desk: Desk) -> None:
    ran = desk.quoth("reindex", "--library", "other")
    assert (ran.code, ran.out) == (1, "")
    assert "There is no articles folder at articles/other." in ran.err
    assert "QUOTH_ARTICLES" in ran.err


def test_rollback_puts_back_what_the_last_reindex_replaced_and_says_that_the_files_stay(desk: Desk) -> None:
    desk.write("articles/tram.md", _TRAM)
    desk.quoth("reindex")
    before = desk.quoth("export").out
    desk.write("articles/tram.md", _TRAM.replace("again", "at night"))
    desk.quoth("reindex")
    assert desk.quoth("reindex", "--rollback", "--dry-run", "--json").value["changed"] == ["tram"]
    assert desk.quoth("export").out != before

    ran = desk.quoth("reindex", "--rollback", "--json")
    assert (ran.code, ran.value["changed"]) == (0, ["tram"])
    assert "the next reindex reads them again" in ran.err
    assert desk.quoth("export").out == before


def test_rollback_where_nothing_was_replaced_says_so(desk: Desk) -> None:
    ran = desk.quoth("reindex", "--rollback")

    assert ran.code == 1
    assert "No reindex has changed anything" in ran.err
