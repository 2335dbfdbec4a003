import json
import struct
import zlib
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as npst
from numpy.typing import NDArray

from index.segments.arrays import MAGIC, Damaged, encoded, open_arrays, write

in_one_folder = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])

kinds = st.sampled_from(["|u1", "<u2", "<u4", "<u8", "<i4", "<i8", "<f4", "<f8"])
arrays = npst.arrays(kinds, npst.array_shapes(min_dims=0, max_dims=3, min_side=0, max_side=20))
names = st.text(st.characters(exclude_categories=["Cs"]), max_size=5)
SOME: dict[str, NDArray[Any]] = {
    "few": np.arange(5, dtype=np.uint16),
    "none": np.empty(0),
    "many": np.arange(300, dtype=np.float64),
}

values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.sampled_from(["<u4", "|u1", "<O", "x"]),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=2), inner, max_size=4),
    max_leaves=6,
)
entries = st.tuples(kinds | values, st.lists(st.integers(-2, 2**70), max_size=3) | values).map(list)
headers = st.fixed_dictionaries(
    {},
    optional={
        "arrays": st.dictionaries(st.text(max_size=2), entries | values, max_size=2) | values,
        "facts": st.just({}) | values,
        "checksum": values,
    },
)


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("arrays") / "some"
    write(path, SOME, {"names": ["Courier"]})
    return path.read_bytes()


def read(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    open_arrays(path).verify()


@given(st.dictionaries(names, arrays, max_size=4), st.dictionaries(names, st.integers() | st.text("ab"), max_size=2))
@in_one_folder
def test_what_was_written_is_opened(tmp_path: Path, given_: dict[str, NDArray[Any]], facts: dict[str, object]) -> None:
    write(tmp_path / "file", given_, facts)
    opened = open_arrays(tmp_path / "file")
    opened.verify()
    assert opened.facts == facts
    assert opened.arrays.keys() == given_.keys()
    for name, array in given_.items():
        assert opened.arrays[name].dtype == array.dtype
        assert opened.arrays[name].shape == array.shape
        assert opened.arrays[name].tobytes() == array.tobytes()


@given(st.dictionaries(names, arrays, max_size=4))
@in_one_folder
def test_arrays_are_encoded_as_they_are_written(tmp_path: Path, given_: dict[str, NDArray[Any]]) -> None:
    write(tmp_path / "file", given_, {"names": ["Post"]})
    opened, made = open_arrays(tmp_path / "file"), encoded("file", given_, {"names": ["Post"]})
    made.verify()
    assert made.content.tobytes() == (tmp_path / "file").read_bytes()
    assert (made.file, made.checksum, made.facts) == (opened.file, opened.checksum, opened.facts)


def test_opened_arrays_cannot_be_changed(tmp_path: Path) -> None:
    write(tmp_path / "file", SOME, {})
    with pytest.raises(ValueError, match="read-only"):
        open_arrays(tmp_path / "file").arrays["few"][0] = 1


def test_arrays_begin_aligned(tmp_path: Path) -> None:
    write(tmp_path / "file", SOME, {})
    opened = open_arrays(tmp_path / "file")
    assert all(array.ctypes.data % 64 == 0 for array in opened.arrays.values() if array.size)


@given(st.data(), st.integers(1, 255))
@in_one_folder
def test_a_byte_that_changed_is_noticed(tmp_path: Path, written: bytes, data: st.DataObject, change: int) -> None:
    place = data.draw(st.integers(0, len(written) - 1))
    with pytest.raises(Damaged):
        read(tmp_path / "file", written[:place] + bytes([written[place] ^ change]) + written[place + 1 :])


def test_each_byte_counts(tmp_path: Path, written: bytes) -> None:
    for place in range(len(written)):
        with pytest.raises(Damaged):
            read(tmp_path / "file", written[:place] + bytes([written[place] ^ 1]) + written[place + 1 :])


@given(st.data())
@in_one_folder
def test_a_file_cut_short_or_grown_is_noticed_when_it_is_opened(
    tmp_path: Path, written: bytes, data: st.DataObject
) -> None:
    other = data.draw(st.integers(0, len(written) - 1).map(lambda end: written[:end]) | st.just(written + b"\0"))
    (tmp_path / "file").write_bytes(other)
    with pytest.raises(Damaged):
        open_arrays(tmp_path / "file")


@given(st.binary(max_size=200), st.booleans())
@in_one_folder
def test_a_foreign_file_is_noticed(tmp_path: Path, content: bytes, ours: bool) -> None:  # noqa: FBT001 - drawn
    with pytest.raises(Damaged):
        read(tmp_path / "file", MAGIC * ours + content)


@given(headers | values)
@in_one_folder
def test_a_header_that_says_something_else_is_noticed(tmp_path: Path, said: object) -> None:
    header = json.dumps(said).encode()
    content = MAGIC + struct.pack("<Q", len(header)) + header + struct.pack("<I", zlib.crc32(header)) + bytes(64)
    try:
        read(tmp_path / "file", content)
    except Damaged:
        return
    assert isinstance(said, dict)
    assert {"arrays", "facts", "checksum"} <= said.keys()


def test_a_file_that_is_not_there_is_noticed(tmp_path: Path) -> None:
    with pytest.raises(Damaged, match="missing cannot be opened"):
        open_arrays(tmp_path / "missing")
    with pytest.raises(Damaged):
        open_arrays(tmp_path)
