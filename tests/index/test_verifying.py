from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import delete, update

from index.answer import Found
from index.library import Library
from index.segments import contents
from index.store import Store, tables
from index.verifying import Part, Verified

LINES = [f"Harbour master Ada Quill said that ship number {number} would sail at dawn." for number in range(600)]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(f"sqlite:///{tmp_path}/quoth.db") as opened:
        yield opened


@pytest.fixture
def library(store: Store, tmp_path: Path) -> Iterator[Library]:
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "ships.md").write_text("---\nid: ships\n---\n" + "\n\n".join(LINES))
    (folder / "ferry.md").write_text("---\nid: ferry\n---\nMayor Ines Falkenrath said the ferry would stay.")
    library = Library(store, "main", folder, tmp_path / "index")
    library.reindex()
    yield library
    library.close()


@pytest.fixture
def segment(library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Flip a byte of a segment that is not read whole when it is opened; return its file."""
    monkeypatch.setattr(contents, "SMALL", 0)
    library.close()
    (file,) = (tmp_path / "index").glob("*.segment")
    content = bytearray(file.read_bytes())
    content[-100] ^= 1
    file.write_bytes(content)
    return file


def change_row(store: Store, text: str) -> None:
    with store.database.writing.begin() as connection:
        row = update(tables.paragraph).where(tables.paragraph.c.article_id == "ferry")
        connection.execute(row.values(text=text))


def damaged(verified: Verified) -> list[tuple[Part, str]]:
    return [(damage.part, damage.name) for damage in verified.damaged]


def test_what_is_whole_is_counted(library: Library) -> None:
    verified = library.verify()

    assert (verified.segments, verified.articles, verified.paragraphs, verified.statements) == (1, 2, 601, 601)
    assert (verified.is_current, verified.damaged, verified.generation) == (True, (), library.generation)


def test_it_changes_no_file(library: Library, tmp_path: Path) -> None:
    before = {file: file.read_bytes() for file in (tmp_path / "index").iterdir()}
    library.verify()

    assert {file: file.read_bytes() for file in (tmp_path / "index").iterdir()} == before


def test_a_library_that_nothing_was_read_into_is_whole(store: Store, tmp_path: Path) -> None:
    verified = Library(store, "other", tmp_path, tmp_path / "none").verify()

    assert (verified.articles, verified.is_current, verified.damaged) == (0, True, ())
    assert not (tmp_path / "none").exists()


def test_a_flipped_byte_in_a_segment_is_found_and_mended_by_a_reindex(
    store: Store, library: Library, segment: Path
) -> None:
    verified = library.verify()
    assert damaged(verified) == [(Part.INDEX, segment.name)]
    assert "checksum" in verified.damaged[0].reason

    again = Library(store, "main", library.folder, segment.parent)
    assert again.reindex().unchanged
    assert again.verify().damaged == ()
    assert isinstance(again.ask("what did Falkenrath say about the ferry?"), Found)
    again.close()


def test_a_flipped_byte_in_the_manifest_is_found(library: Library, tmp_path: Path) -> None:
    manifest = tmp_path / "index" / "manifest"
    content = bytearray(manifest.read_bytes())
    content[len(content) // 2] ^= 1
    manifest.write_bytes(content)

    assert damaged(library.verify()) == [(Part.INDEX, "manifest")]


def test_a_text_that_changed_behind_the_indexs_back_is_found_until_it_is_read_again(
    store: Store, library: Library
) -> None:
    change_row(store, "Mayor Ines Falkenrath said the ferry would sink, and soon.")
    verified = library.verify()
    assert damaged(verified) == [(Part.STORE, "ferry")]
    assert "does not have its fingerprint" in verified.damaged[0].reason

    library.remove(["ferry"])
    library.reindex()
    assert library.verify().damaged == ()


def test_words_that_do_not_stand_in_their_paragraph_are_found(store: Store, library: Library) -> None:
    change_row(store, "Short.")
    reasons = [damage.reason for damage in library.verify().damaged]

    assert any("the words of Ines Falkenrath do not stand in paragraph 1" in reason for reason in reasons)


def test_an_article_that_is_another_in_the_index_is_found_and_mended_by_a_reindex(
    store: Store, library: Library
) -> None:
    change_row(store, "Nobody said anything of the kind, as it turned out.")
    with store.database.writing.begin() as connection:
        connection.execute(delete(tables.statement).where(tables.statement.c.article_id == "ferry"))
        values = {"fingerprint": library.article("ferry").fingerprint}
        connection.execute(update(tables.article).where(tables.article.c.id == "ferry").values(values))
    assert damaged(library.verify()) == [(Part.INDEX, "ferry")]

    library.reindex()
    assert library.verify().damaged == ()


def test_an_index_that_is_not_there_is_no_damage(store: Store, library: Library, tmp_path: Path) -> None:
    verified = Library(store, "main", library.folder, tmp_path / "elsewhere").verify()

    assert (verified.is_current, verified.damaged) == (False, ())
