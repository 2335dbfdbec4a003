import json
import zlib
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from index.segments.arrays import Damaged
from index.segments.manifest import Entry, Manifest, append_manifest, read_manifest, read_stamp, write_manifest

in_one_folder = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
numbers = st.integers(0, 2**32 - 1)
texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=9)
manifests = st.builds(
    Manifest,
    texts,
    texts,
    numbers,
    st.lists(st.builds(Entry, texts, numbers, st.lists(numbers, max_size=5).map(tuple)), max_size=4).map(tuple),
)
ONE = Manifest("ab12cd34", "rules", 7, (Entry("00000007.segment", 99, (1, 4)),))


@given(manifests)
@in_one_folder
def test_what_was_written_is_read(tmp_path: Path, manifest: Manifest) -> None:
    stamp = write_manifest(tmp_path, manifest)
    assert read_manifest(tmp_path) == (manifest, stamp)
    assert read_stamp(tmp_path) == stamp


@given(st.lists(manifests, min_size=2, max_size=5))
@in_one_folder
def test_the_last_one_appended_is_read(tmp_path: Path, several: list[Manifest]) -> None:
    write_manifest(tmp_path, several[0])
    read = several[0]
    for manifest in several[1:]:
        stamp = append_manifest(tmp_path, read, manifest)
        found = read_manifest(tmp_path)
        assert found is not None
        assert found[1] == stamp == read_stamp(tmp_path)
        assert replace(found[0], entries=()) == replace(manifest, entries=())
        read = found[0]


def test_articles_that_die_later_join_those_that_died_before(tmp_path: Path) -> None:
    later = replace(ONE, entries=(replace(ONE.entries[0], dead=(1, 2, 4)), Entry("00000008.segment", 5, (3,))))
    write_manifest(tmp_path, ONE)
    append_manifest(tmp_path, ONE, later)
    assert read_manifest(tmp_path) == (later, read_stamp(tmp_path))


def test_one_cut_short_or_changed_counts_as_not_appended(tmp_path: Path) -> None:
    file = tmp_path / "manifest.json"
    stamp = write_manifest(tmp_path, ONE)
    first = file.read_bytes()
    append_manifest(tmp_path, ONE, replace(ONE, generation="later"))
    both = file.read_bytes()
    broken = [both[:end] for end in range(len(first) + 1, len(both))]
    broken += [
        both[:place] + bytes([both[place] ^ 1]) + both[place + 1 :] for place in range(len(first) + 1, len(both))
    ]
    for content in broken:
        file.write_bytes(content)
        assert read_manifest(tmp_path) == (ONE, stamp)
        assert read_stamp(tmp_path) != stamp


def test_a_manifest_that_grows_too_long_is_not_appended(tmp_path: Path) -> None:
    write_manifest(tmp_path, ONE)
    long = replace(ONE, generation="x" * 100_000)
    assert append_manifest(tmp_path, ONE, long) is None
    assert read_manifest(tmp_path) == (ONE, read_stamp(tmp_path))


def test_a_folder_without_a_manifest_has_none(tmp_path: Path) -> None:
    assert read_manifest(tmp_path) is None
    assert read_stamp(tmp_path) == b""


def test_each_byte_counts(tmp_path: Path) -> None:
    write_manifest(tmp_path, ONE)
    file = tmp_path / "manifest.json"
    written = file.read_bytes()
    for place in range(len(written)):
        for change in (1, 7, 32, 128):
            file.write_bytes(written[:place] + bytes([written[place] ^ change]) + written[place + 1 :])
            with pytest.raises(Damaged):
                read_manifest(tmp_path)


def test_a_manifest_cut_short_is_noticed(tmp_path: Path) -> None:
    write_manifest(tmp_path, ONE)
    file = tmp_path / "manifest.json"
    written = file.read_bytes()
    for end in range(len(written)):
        file.write_bytes(written[:end])
        with pytest.raises(Damaged):
            read_manifest(tmp_path)


@pytest.mark.parametrize("said", [None, [], {}, {"generation": 1}, {"generation": "a", "entries": [{"name": 3}]}])
def test_a_manifest_that_says_something_else_is_noticed(tmp_path: Path, said: object) -> None:
    body = json.dumps(said).encode()
    (tmp_path / "manifest.json").write_bytes(f"2 {zlib.crc32(body):08x}\n".encode() + body)
    with pytest.raises(Damaged, match="does not say what it should"):
        read_manifest(tmp_path)


def test_a_folder_in_its_place_is_noticed(tmp_path: Path) -> None:
    (tmp_path / "manifest.json").mkdir()
    with pytest.raises(Damaged, match=r"manifest\.json cannot be read"):
        read_manifest(tmp_path)
