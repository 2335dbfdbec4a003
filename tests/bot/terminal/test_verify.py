from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.bot.terminal.desk import Desk


def change_row(desk: Desk) -> None:
    with closing(sqlite3.connect(desk.folder / "data" / "quoth.db")) as database, database:
        database.execute("UPDATE paragraph SET text = text || ' Perhaps.' WHERE article_id = 'dam' AND number = 1")


def test_verify_counts_what_it_checked(desk: Desk) -> None:
    desk.quoth("reindex")
    ran = desk.quoth("verify")

    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("checked: 1 segment, 3 articles, 8 paragraphs, 3 statements\n0 damaged · index ")


def test_a_row_that_changed_behind_the_indexs_back_is_named_with_the_next_step(desk: Desk) -> None:
    desk.quoth("reindex")
    change_row(desk)
    ran = desk.quoth("verify")

    assert ran.code == 1
    assert "damaged: store: dam: it does not have its fingerprint" in ran.err
    assert "“quoth remove ID”" in ran.err
    assert "\n1 damaged · index " in ran.out
    desk.quoth("remove", "dam")
    desk.quoth("reindex")
    assert desk.quoth("verify").code == 0


def test_a_flipped_byte_is_named_and_a_reindex_mends_it(desk: Desk) -> None:
    desk.quoth("reindex")
    (manifest,) = (desk.folder / "data").rglob("manifest")
    content = bytearray(manifest.read_bytes())
    content[len(content) // 2] ^= 1
    manifest.write_bytes(content)
    ran = desk.quoth("verify")

    assert ran.code == 1
    assert "damaged: index: manifest: " in ran.err
    assert "“quoth reindex” makes the index again" in ran.err
    desk.quoth("reindex")
    assert desk.quoth("verify").code == 0


def test_verify_as_json_tells_each_damage(desk: Desk) -> None:
    desk.quoth("reindex")
    change_row(desk)
    ran = desk.quoth("verify", "--json")

    assert ran.code == 1
    assert (ran.value["segments"], ran.value["articles"], ran.value["current"]) == (1, 3, True)
    assert [(each["part"], each["name"]) for each in ran.value["damaged"]] == [("store", "dam")]


def test_an_index_that_is_gone_is_said_to_come_with_the_next_question(desk: Desk) -> None:
    desk.quoth("reindex")
    (manifest,) = (desk.folder / "data").rglob("manifest")
    manifest.unlink()
    ran = desk.quoth("verify")

    assert ran.code == 0
    assert "the next question brings it up" in ran.out
