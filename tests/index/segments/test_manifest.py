import json
import zlib
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from index.segments.arrays import Damaged
from index.segments.manifest import Entry, Manifest, read_manifest, read_stamp, write_manifest

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
    (tmp_path / "manifest.json").write_bytes(f"1 {zlib.crc32(body):08x}\n".encode() + body)
    with pytest.raises(Damaged, match="does not say what it should"):
        read_manifest(tmp_path)


def test_a_folder_in_its_place_is_noticed(tmp_path: Path) -> None:
    (tmp_path / "manifest.json").mkdir()
    with pytest.raises(Damaged, match=r"manifest\.json cannot be read"):
        read_manifest(tmp_path)
