"""Development data that may lie beside the checkout, and the sample library that always does."""

from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
SAMPLE_LIBRARY = ROOT / "articles"


def development_data(name: str) -> Path:
    """Return a folder or file of development data; skip the test, saying so, where it is not there."""
    path = ROOT.parent / "shared" / "data" / name
    if not path.exists():
        pytest.skip(f"development data {name} is not there")
    return path
