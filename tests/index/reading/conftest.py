from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

import pytest

from index.reading import Reading, read
from index.report import Failure

if TYPE_CHECKING:
    from pathlib import Path

    from index.article import Article


class Write(Protocol):
    def __call__(self, name: str, content: str | bytes) -> Path: ...


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Put a file into the test's own folder."""

    def put(name: str, content: str | bytes) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    return put


def articles(path: Path) -> list[Article]:
    items = list(read(path))
    assert not [item for item in items if isinstance(item, Failure)]
    return [item.article for item in items if isinstance(item, Reading)]


def failures(path: Path) -> list[Failure]:
    return [item for item in read(path) if isinstance(item, Failure)]


def texts(article: Article) -> list[str]:
    return [paragraph.text for paragraph in article.paragraphs]
