from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from index.reading import Reading, read
from index.report import Failure

if TYPE_CHECKING:
    from pathlib import Path

_markup = st.text('#*_>-`[]()!<>&|~\\:"{}, \n\tab1é\u2028').map(lambda text: f"---\n{text}".encode())
_json = st.recursive(st.none() | st.booleans() | st.integers() | st.text(), st.lists)
_object = st.dictionaries(st.sampled_from(["id", "title", "published", "url", "text", "paragraphs", "roles"]), _json)


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.jsonl"])
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(content=st.binary() | st.text().map(str.encode) | _markup | _object.map(str).map(str.encode))
def test_any_bytes_become_articles_or_failures(tmp_path: Path, name: str, content: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(content)

    items = list(read(path))

    assert items
    for item in items:
        if isinstance(item, Failure):
            assert item.name.startswith(str(path))
            assert item.reason
        else:
            assert any(paragraph.text.strip() for paragraph in item.article.paragraphs)
            assert [p.number for p in item.article.paragraphs] == list(range(1, len(item.article.paragraphs) + 1))
            "".join(paragraph.text for paragraph in item.article.paragraphs).encode()
            assert isinstance(item, Reading)
