import json
import logging
import struct
import zlib
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from index.segments.arrays import Damaged
from index.segments.manifest import (
    LONGEST,
    Entry,
    Manifest,
    Read,
    append_manifest,
    read_manifest,
    read_stamp,
    write_manifest,
)

Inlined = dict[tuple[str, int], NDArray[np.uint8]]

in_one_folder = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
numbers = st.integers(0, 2**32 - 1)
texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=9)
entries = st.builds(Entry, texts, numbers, st.lists(numbers, max_size=5).map(tuple))
manifests = st.builds(
    Manifest,
    texts,
    texts,
    numbers,
    st.lists(entries, max_size=4, unique_by=lambda entry: entry.identity).map(tuple),
)
FILED, SMALL = Entry("00000007.segment", 99, (1, 4)), Entry("00000008.segment", 5)
ONE = Manifest("ab12cd34", "rules", 7, (FILED,))
LATER = Manifest("ef56", "rules", 8, (FILED, SMALL))


def content(text: bytes) -> NDArray[np.uint8]:
    return np.frombuffer(text, np.uint8)


def read(folder: Path) -> tuple[Manifest, dict[tuple[str, int], bytes]]:
    """Return what is read from a folder, and of the inlined segments those that are named."""
    found = read_manifest(folder)
    assert found is not None
    named = {entry.identity for entry in found.manifest.entries}
    return found.manifest, {each: held.tobytes() for each, held in found.inlined.items() if each in named}


def append(folder: Path, manifest: Manifest, inlined: Inlined | None = None) -> bytes | None:
    before = read_manifest(folder)
    assert before is not None
    return append_manifest(folder, before, manifest, inlined or {})


@given(manifests, st.data())
@in_one_folder
def test_what_was_written_is_read(tmp_path: Path, manifest: Manifest, data: st.DataObject) -> None:
    inlined = {each.identity: content(data.draw(st.binary(min_size=1))) for each in manifest.entries[::2]}
    stamp = write_manifest(tmp_path, manifest, inlined)
    assert read(tmp_path) == (manifest, {identity: held.tobytes() for identity, held in inlined.items()})
    assert read_stamp(tmp_path) == stamp


@given(st.lists(manifests, min_size=2, max_size=5), st.data())
@in_one_folder
def test_the_last_one_appended_is_read(tmp_path: Path, several: list[Manifest], data: st.DataObject) -> None:
    kept: Inlined = {}
    for place, manifest in enumerate(several):
        for entry in manifest.entries:
            if data.draw(st.booleans()):
                kept.setdefault(entry.identity, content(data.draw(st.binary(min_size=1))))
        inlined = {entry.identity: kept[entry.identity] for entry in manifest.entries if entry.identity in kept}
        stamp = append(tmp_path, manifest, inlined) if place else write_manifest(tmp_path, manifest, inlined)
        found = read_manifest(tmp_path)
        assert found is not None
        assert found.stamp == stamp == read_stamp(tmp_path)
        assert replace(found.manifest, entries=()) == replace(manifest, entries=())
        assert [entry.identity for entry in found.manifest.entries] == [entry.identity for entry in manifest.entries]


def test_a_segment_is_appended_once(tmp_path: Path) -> None:
    inlined = {SMALL.identity: content(bytes(5000))}
    write_manifest(tmp_path, ONE, {})
    append(tmp_path, LATER, inlined)
    append(tmp_path, replace(LATER, generation="latest"), inlined)
    assert read(tmp_path) == (replace(LATER, generation="latest"), {SMALL.identity: bytes(5000)})
    assert (tmp_path / "manifest").stat().st_size < 2 * 5000


def test_articles_that_die_later_join_those_that_died_before(tmp_path: Path) -> None:
    later = replace(ONE, entries=(replace(FILED, dead=(1, 2, 4)), replace(SMALL, dead=(3,))))
    write_manifest(tmp_path, ONE, {})
    append(tmp_path, later)
    assert read(tmp_path) == (later, {})


def two(folder: Path) -> tuple[bytes, int]:
    """Write a manifest, append another with a segment; return the file, and how long it was before."""
    write_manifest(folder, ONE, {})
    first = (folder / "manifest").stat().st_size
    append(folder, LATER, {SMALL.identity: content(b"postings" * 20)})
    return (folder / "manifest").read_bytes(), first


def test_one_cut_short_at_any_byte_counts_as_not_appended(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    both, first = two(tmp_path)
    stamp = read_stamp(tmp_path)
    for end in range(first + 1, len(both)):
        (tmp_path / "manifest").write_bytes(both[:end])
        caplog.clear()
        with caplog.at_level(logging.WARNING):
            assert read(tmp_path) == (ONE, {})
        assert "ends in a record that is not whole" in caplog.text
        assert read_stamp(tmp_path) != stamp


@pytest.mark.parametrize("change", [1, 7, 32, 128])
def test_one_with_a_byte_that_changed_counts_as_not_appended(tmp_path: Path, change: int) -> None:
    both, first = two(tmp_path)
    for place in range(first, len(both)):
        (tmp_path / "manifest").write_bytes(both[:place] + bytes([both[place] ^ change]) + both[place + 1 :])
        assert read(tmp_path) == (ONE, {})


def test_one_of_which_a_run_never_reached_the_disk_counts_as_not_appended(tmp_path: Path) -> None:
    both, first = two(tmp_path)
    for start in range(first, len(both), 5):
        for end in range(start + 5, len(both) + 1, 11):
            zeroed = both[:start] + bytes(end - start) + both[end:]
            (tmp_path / "manifest").write_bytes(zeroed)
            assert read(tmp_path) == ((LATER, {SMALL.identity: b"postings" * 20}) if zeroed == both else (ONE, {}))


def test_nothing_is_appended_to_another_manifest_than_was_read(tmp_path: Path) -> None:
    write_manifest(tmp_path, ONE, {})
    before = read_manifest(tmp_path)
    assert before is not None
    append(tmp_path, LATER)
    assert append_manifest(tmp_path, before, ONE, {}) is None
    (tmp_path / "manifest").unlink()
    assert append_manifest(tmp_path, before, ONE, {}) is None
    assert list(tmp_path.iterdir()) == []


def test_a_manifest_that_grows_too_long_is_not_appended(tmp_path: Path) -> None:
    write_manifest(tmp_path, ONE, {})
    assert append(tmp_path, replace(ONE, generation="x" * LONGEST)) is None
    assert append(tmp_path, LATER, {SMALL.identity: content(bytes(LONGEST))}) is None
    assert read(tmp_path) == (ONE, {})


def test_a_folder_without_a_manifest_has_none(tmp_path: Path) -> None:
    assert read_manifest(tmp_path) is None
    assert read_stamp(tmp_path) == b""


def test_each_byte_counts(tmp_path: Path) -> None:
    write_manifest(tmp_path, LATER, {SMALL.identity: content(b"postings")})
    file = tmp_path / "manifest"
    written = file.read_bytes()
    for place in range(len(written)):
        for change in (1, 7, 32, 128):
            file.write_bytes(written[:place] + bytes([written[place] ^ change]) + written[place + 1 :])
            with pytest.raises(Damaged):
                read_manifest(tmp_path)


def test_a_manifest_cut_short_is_noticed(tmp_path: Path) -> None:
    write_manifest(tmp_path, LATER, {SMALL.identity: content(b"postings")})
    file = tmp_path / "manifest"
    written = file.read_bytes()
    for end in range(len(written)):
        file.write_bytes(written[:end])
        with pytest.raises(Damaged):
            read_manifest(tmp_path)


@given(st.binary(max_size=100))
@in_one_folder
def test_a_foreign_file_is_noticed(tmp_path: Path, foreign: bytes) -> None:
    (tmp_path / "manifest").write_bytes(foreign)
    with pytest.raises(Damaged, match="is not of this format"):
        read_manifest(tmp_path)


@pytest.mark.parametrize("said", [None, [], {}, {"manifest": {"generation": 1}}, {"manifest": {}, "sizes": [3]}])
def test_a_manifest_that_says_something_else_is_noticed(tmp_path: Path, said: object) -> None:
    body = json.dumps(said).encode()
    whole = b"QUOTH\x00M3" + struct.pack("<II", len(body), 0) + body
    (tmp_path / "manifest").write_bytes(whole + struct.pack("<I", zlib.crc32(whole)))
    with pytest.raises(Damaged, match="does not say what it should"):
        read_manifest(tmp_path)


def test_a_folder_in_its_place_is_noticed(tmp_path: Path) -> None:
    (tmp_path / "manifest").mkdir()
    with pytest.raises(Damaged, match=r"manifest cannot be read"):
        read_manifest(tmp_path)


def test_what_is_read_says_which_manifest_it_was(tmp_path: Path) -> None:
    stamp = write_manifest(tmp_path, ONE, {})
    assert read_manifest(tmp_path) == Read(ONE, stamp, {})
