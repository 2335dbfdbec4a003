from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from index.reading import FORMATS, Limits, Reading, discover, read, read_file
from index.reading.folder import location
from index.report import Failure
from tests.index.reading.conftest import articles, failures

if TYPE_CHECKING:
    from tests.index.reading.conftest import Write

needs_permissions = pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")


def test_a_folder_is_read_with_all_below_it_in_the_order_of_names(write: Write, tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.md", "a/b/c.txt", "c.txt"):
        write(name, "Rain fell on Port Anselm.")

    assert list(discover(tmp_path)) == [tmp_path / name for name in ("a/b/c.txt", "a/z.md", "b.txt", "c.txt")]


def test_hidden_files_and_folders_are_left_out(write: Write, tmp_path: Path) -> None:
    write(".draft.txt", "No.")
    write(".git/config.txt", "No.")

    assert list(read(tmp_path)) == []


def test_links_in_a_circle_come_to_an_end(write: Write, tmp_path: Path) -> None:
    write("news/a.txt", "Rain fell.")
    (tmp_path / "news/up").symlink_to(tmp_path)

    assert len(articles(tmp_path)) == 1


def test_a_link_to_nothing_is_named(tmp_path: Path) -> None:
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere")

    assert failures(tmp_path) == [Failure(f"{tmp_path}/gone.txt", "there is no such file or folder; check the path")]


def test_a_missing_path_is_named(tmp_path: Path) -> None:
    assert failures(tmp_path / "none") == [
        Failure(f"{tmp_path}/none", "there is no such file or folder; check the path")
    ]


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")

    assert failures(tmp_path) == [
        Failure(f"{tmp_path}/pipe.txt", "neither a file nor a folder; only those can be read")
    ]


def test_another_kind_of_file_is_named_with_those_that_are_read(write: Write) -> None:
    (failure,) = failures(write("scan.tiff", b"II*\0"))

    assert failure.name.endswith("/scan.tiff")
    assert failure.reason == (f"this kind of file is not read; save it as one of {', '.join(FORMATS)}")


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "the file is empty; put text in it, or remove it"),
        (b" \n\t\n", "the file holds nothing but white space; put text in it, or remove it"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "this is not text but binary data; save the article as UTF-8 text"),
        (b"\0\0\0\0", "this is not text but binary data; save the article as UTF-8 text"),
    ],
)
def test_a_file_without_text_is_named_and_the_rest_is_read(
    write: Write, tmp_path: Path, content: bytes, reason: str
) -> None:
    write("a.txt", content)
    write("b.txt", "Rain fell.")

    first, second = read(tmp_path)

    assert first == Failure(f"{tmp_path}/a.txt", reason)
    assert isinstance(second, Reading)


def test_a_file_over_the_limit_is_refused_with_both_sizes(tmp_path: Path) -> None:
    path = tmp_path / "big.txt"
    with path.open("wb") as file:
        file.truncate(50_000_000)

    (failure,) = failures(path)

    assert failure.reason.startswith("too big: 50.0 MB, and one article may have 20.0 MB; split it")


def test_the_limit_can_be_set(write: Write) -> None:
    path = write("small.txt", "Rain fell.")

    assert [type(item) for item in read(path, limits=Limits(article=10))] == [Reading]
    assert [type(item) for item in read(path, limits=Limits(article=9))] == [Failure]


@needs_permissions
def test_a_file_without_permission_is_named_and_the_rest_is_read(write: Write, tmp_path: Path) -> None:
    write("a.txt", "Closed.").chmod(0)
    write("b.txt", "Rain fell.")

    first, second = read(tmp_path)

    assert isinstance(first, Failure)
    assert first.reason.startswith("no permission to read it")
    assert isinstance(second, Reading)


@needs_permissions
def test_a_folder_without_permission_is_named_and_the_rest_is_read(write: Write, tmp_path: Path) -> None:
    closed = write("a/a.txt", "Closed.").parent
    write("b.txt", "Rain fell.")
    closed.chmod(0)
    try:
        first, second = read(tmp_path)
    finally:
        closed.chmod(0o755)

    assert isinstance(first, Failure)
    assert first.name == str(closed)
    assert isinstance(second, Reading)


def test_locations_inside_the_articles_folder_do_not_change_when_it_moves(write: Write, tmp_path: Path) -> None:
    write("here/news/a.txt", "Rain fell.")
    before = list(read(tmp_path / "here", root=tmp_path / "here"))
    (tmp_path / "here").rename(tmp_path / "there")
    after = list(read(tmp_path / "there", root=tmp_path / "there"))

    assert before == after
    assert [item.location for item in after if isinstance(item, Reading)] == ["news/a.txt"]


def test_locations_elsewhere_are_absolute(write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write("a.txt", "Rain fell.")
    (tmp_path / "articles").mkdir()
    monkeypatch.chdir(tmp_path)

    assert location(Path("articles/../a.txt"), Path("articles")) == f"{tmp_path.as_posix()}/a.txt"
    assert location(Path("./articles/a.txt"), tmp_path / "articles") == "a.txt"


def test_a_name_that_is_not_utf8_can_be_printed(tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.txt"))
    try:
        path.write_text("Rain fell.")
    except OSError:
        pytest.skip("this file system has UTF-8 names only")

    (reading,) = read_file(path, location(path, tmp_path))

    assert isinstance(reading, Reading)
    assert reading.location == "caf\\xe9.txt"


def test_same_named_files_in_two_folders_have_two_ids(write: Write, tmp_path: Path) -> None:
    write("a/Über Börsen.txt", "Rain fell.")
    write("b/Über Börsen.txt", "Rain fell.")

    first, second = articles(tmp_path)

    assert first.id.startswith("uber-borsen-")
    assert second.id.startswith("uber-borsen-")
    assert first.id != second.id
