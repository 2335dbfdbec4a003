from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from index.reading import Reading, read
from index.report import Failure
from tests.index.reading.test_archive import zipped

if TYPE_CHECKING:
    from pathlib import Path

WHOLE = zipped({"b/rain.txt": b"Rain fell. " * 20, "lines.jsonl": b'{"text": "Boats stayed in."}\n', "a.md": b"All."})
LIST = WHOLE.index(b"PK\1\2")
_places = st.integers(0, len(WHOLE)) | st.integers(LIST, len(WHOLE))


def read_or_named(path: Path, data: bytes) -> None:
    path.write_bytes(data)
    items = list(read(path))
    for item in items:
        if isinstance(item, Failure):
            assert item.name.startswith(str(path))
            assert item.reason
        else:
            assert isinstance(item, Reading)
            assert any(paragraph.text.strip() for paragraph in item.article.paragraphs)


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(place=_places, removed=st.integers(0, 40), patch=st.binary(max_size=40))
def test_a_torn_archive_is_read_or_named(tmp_path: Path, place: int, removed: int, patch: bytes) -> None:
    read_or_named(tmp_path / "a.zip", WHOLE[:place] + patch + WHOLE[place + removed :])


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(content=st.binary(max_size=300), cut=_places)
def test_any_bytes_before_an_archive_are_read_or_named(tmp_path: Path, content: bytes, cut: int) -> None:
    read_or_named(tmp_path / "a.zip", content + WHOLE[cut:])


def test_a_file_without_a_name_stops_nothing(tmp_path: Path) -> None:
    nameless = bytearray(zipped({"a.txt": b"Rain fell."}))
    length = nameless.index(b"PK\1\2") + 28
    nameless[length : length + 2] = b"\0\0"

    read_or_named(tmp_path / "a.zip", bytes(nameless))
