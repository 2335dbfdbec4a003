"""Links that open a page at the very words (URL Fragment Text Directives, WICG Scroll to Text Fragment)."""

from __future__ import annotations

from urllib.parse import quote

_WORDS = 5
"""Words at each end of a paragraph that find it; more make the link longer, not surer."""


def text_link(url: str, text: str) -> str:
    """Return a URL that opens a page and marks a paragraph of it; a page without it opens at the top."""
    words = text.split()
    if len(words) <= 2 * _WORDS:
        directive = _encoded(words)
    else:
        directive = f"{_encoded(words[:_WORDS])},{_encoded(words[-_WORDS:])}"
    page, hash_sign, fragment = url.partition("#")
    return f"{page}#{fragment if hash_sign else ''}:~:text={directive}"


def _encoded(words: list[str]) -> str:
    """Percent-encode words; "-" too, which separates the parts of a directive."""
    return quote(" ".join(words), safe="").replace("-", "%2D")
