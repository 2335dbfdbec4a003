from __future__ import annotations

import struct
import warnings
import zipfile
from io import BytesIO
from typing import TYPE_CHECKING

import pytest

from index.reading import Limits, Reading, read
from index.report import Failure
from tests.index.reading.conftest import articles, failures, texts
from tests.index.reading.pages import column, pdf

if TYPE_CHECKING:
    from tests.index.reading.conftest import Write


def zipped(files: dict[str, bytes]) -> bytes:
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return file.getvalue()


def test_files_are_read_in_their_order_whatever_their_format(write: Write) -> None:
    packed = zipped({"b/rain.txt": b"Rain fell.", "boats.pdf": pdf(column("Boats stayed in.")), "a.md": b"All day."})

    assert [texts(article) for article in articles(write("a.zip", packed))] == [
        ["Rain fell."],
        ["Boats stayed in."],
        ["All day."],
    ]


def test_a_file_that_fails_is_named_in_its_archive_and_the_rest_are_read(write: Write) -> None:
    path = write(
        "news.zip", zipped({"empty.txt": b"", "lines.jsonl": b'{"text": "Rain"}\n{', "rain.txt": b"Rain fell."})
    )
    first, *rest = failures(path)

    assert first.name.endswith("news.zip/empty.txt")
    assert [failure.name.rpartition("news.zip/")[2] for failure in rest] == ["lines.jsonl, line 2"]
    assert len([item for item in read(path) if isinstance(item, Reading)]) == 2


def test_a_path_that_leads_out_of_the_archive_is_only_a_name(write: Write) -> None:
    path = write("in/a.zip", zipped({"../../out.txt": b"Rain fell.", "/etc/out.txt": b"Boats stayed in."}))

    assert [article.id.rpartition("-")[0] for article in articles(path)] == ["out", "out"]
    assert not list(path.parents[1].glob("**/out.txt"))


def test_a_name_in_utf_8_that_does_not_say_so_is_read(write: Write) -> None:
    packed = bytearray(zipped({"Zürich.jsonl": b"{"}))
    for mark, place in ((b"PK\1\2", 9), (b"PK\3\4", 7)):
        packed[packed.find(mark) + place] &= ~0x08

    (failure,) = failures(write("a.zip", bytes(packed)))

    assert failure.name.endswith("a.zip/Zürich.jsonl, line 1")


def test_a_name_in_the_encoding_of_zip_files_is_read(write: Write) -> None:
    packed = zipped({"Zxrich.jsonl": b"{"}).replace(b"Zxrich", b"Z\x81rich")

    (failure,) = failures(write("a.zip", packed))

    assert failure.name.endswith("a.zip/Zürich.jsonl, line 1")


def test_hidden_files_are_left_out(write: Write) -> None:
    packed = zipped({"__MACOSX/a.txt": b"No.", ".git/a.txt": b"No.", "a.txt": b"Rain fell."})

    assert len(articles(write("a.zip", packed))) == 1


def test_an_archive_in_an_archive_is_refused(write: Write) -> None:
    (failure,) = failures(write("a.zip", zipped({"b.zip": zipped({"a.txt": b"Rain fell."})})))

    assert failure.reason == "an archive in an archive; unpack it and add what is in it"


def test_a_link_is_no_article(write: Write) -> None:
    link = zipfile.ZipInfo("latest.txt")
    link.create_system, link.external_attr = 3, 0o120777 << 16
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr(link, "rain.txt")
        archive.writestr("rain.txt", "Rain fell.")
    path = write("a.zip", file.getvalue())

    (failure,) = failures(path)

    assert failure.name.endswith("a.zip/latest.txt")
    assert failure.reason == "a link, which is not followed in an archive; pack the file itself"
    assert [texts(item.article) for item in read(path) if isinstance(item, Reading)] == [["Rain fell."]]


def test_an_encrypted_file_is_named(write: Write) -> None:
    packed = bytearray(zipped({"a.txt": b"Rain fell."}))
    for mark, place in ((b"PK\1\2", 8), (b"PK\3\4", 6)):
        packed[packed.find(mark) + place] |= 1
    (failure,) = failures(write("a.zip", bytes(packed)))

    assert failure.name.endswith("a.zip/a.txt")
    assert "encrypted" in failure.reason


@pytest.mark.parametrize(
    ("limits", "reason"),
    [
        (Limits(members=2), "more than 2 files"),
        (Limits(unpacked=2_000_000), "unpacks to 3 MB"),
        (Limits(ratio=100), "more than 100 times its size"),
        (Limits(packed=100), "too big"),
    ],
)
def test_an_archive_that_would_swell_is_refused(write: Write, limits: Limits, reason: str) -> None:
    path = write("a.zip", zipped({f"{number}.txt": b" " * 1_000_000 for number in range(3)}))
    (failure,) = read(path, limits=limits)

    assert isinstance(failure, Failure)
    assert reason in failure.reason


def test_an_archive_whose_files_take_too_long_together_is_named_and_what_was_read_stays(write: Write) -> None:
    # A page is read in a process that takes longer than that to start.
    page = f"<html><body><article><p>{'Rain fell. ' * 30}</p></article></body></html>".encode()
    path = write("a.zip", zipped({"rain.html": page, "boats.txt": b"Boats stayed in."}))
    first, second = read(path, limits=Limits(together=0.03))

    assert isinstance(first, Reading)
    assert isinstance(second, Failure)
    assert second.reason == "its files took more than 0.03 seconds, and the rest of them are not read; split it"


def _large(packed: bytes, count: int) -> bytes:
    """Write the archive's end as one of 64 bits."""
    end = packed.rfind(b"PK\5\6")
    length, start = struct.unpack_from("<II", packed, end + 12)
    record = struct.pack("<IQHHIIQQQQ", 0x06064B50, 44, 45, 45, 0, 0, count, count, length, start)
    pointer = struct.pack("<IIQI", 0x07064B50, 0, end, 1)
    return packed[:end] + record + pointer + packed[end:]


def test_a_small_archive_with_an_end_of_64_bits_is_read(write: Write) -> None:
    assert len(articles(write("a.zip", _large(zipped({"rain.txt": b"Rain fell."}), 1)))) == 1


def test_bytes_that_look_like_an_end_of_64_bits_are_none(write: Write) -> None:
    assert len(articles(write("a.zip", zipped({"rain.txt": b"Rain fell.", "PK\6\7.txt": b"Boats stayed in."})))) == 2


@pytest.mark.parametrize("count", [3, 2**40])
def test_an_archive_with_an_end_of_64_bits_may_not_hold_more_files_than_others(write: Write, count: int) -> None:
    path = write("a.zip", _large(zipped({"rain.txt": b"Rain fell."}), count))
    (failure,) = read(path, limits=Limits(members=2))

    assert isinstance(failure, Failure)
    assert "more than 2 files" in failure.reason


@pytest.mark.parametrize("files", [{}, {"__MACOSX/a.txt": b"No."}, {"news/": b""}])
def test_an_archive_without_files_is_named(write: Write, files: dict[str, bytes]) -> None:
    (failure,) = failures(write("a.zip", zipped(files)))

    assert failure.reason == "no files are in it; pack articles in it, or remove it"


@pytest.mark.parametrize("second", ["rain.txt", "../rain.txt"])
def test_a_second_file_of_one_name_is_named(write: Write, second: str) -> None:
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        archive.writestr("rain.txt", "Rain fell.")
        archive.writestr(second, "Boats stayed in.")
    path = write("a.zip", file.getvalue())

    (failure,) = failures(path)

    assert failure.name.endswith("a.zip/rain.txt")
    assert failure.reason == "a second file of this name in the archive; give it another name"
    assert [texts(item.article) for item in read(path) if isinstance(item, Reading)] == [["Rain fell."]]


def test_an_endless_name_is_cut(write: Write) -> None:
    (failure,) = failures(write("a.zip", zipped({f"{'rain' * 15_000}.xyz": b"Rain fell."})))

    assert len(failure.name.rpartition("/")[2]) < 500
    assert failure.name.endswith("rain.xyz")


def test_a_size_that_the_archive_lies_about_is_not_exceeded(write: Write) -> None:
    packed = bytearray(zipped({"a.txt": b"Rain fell. " * 1000}))
    place = packed.find(b"PK\1\2") + 24
    packed[place : place + 4] = (5).to_bytes(4, "little")

    assert len(failures(write("a.zip", bytes(packed)))) == 1


def test_a_file_whose_own_name_is_broken_stops_none_of_the_rest(write: Write) -> None:
    packed = zipped({"é.txt": b"Rain fell.", "b.txt": b"Boats stayed in."})
    path = write("a.zip", packed.replace("é.txt".encode(), b"\xff\xff.txt", 1))

    assert [texts(item.article) for item in read(path) if isinstance(item, Reading)] == [["Boats stayed in."]]
    assert [failure.reason for failure in failures(path)] == ["broken in the archive; pack it again"]
