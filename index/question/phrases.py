"""Exact phrases: what stands in quotation marks of any style."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_QUOTED = re.compile(
    r"“(?P<a>[^“”]+)”|„(?P<b>[^„“”]+)[“”]|«(?P<c>[^«»]+)»|»(?P<d>[^«»]+)«|‹(?P<e>[^‹›]+)›|「(?P<f>[^「」]+)」"
    r"|『(?P<g>[^『』]+)』|"
    r'"(?P<h>[^"]+)"|(?<!\w)‘(?P<i>[^‘]+?)’(?!\w)'
    r"|(?<!\w)'(?P<j>[^']+(?:'\w[^']*)*)'(?!\w)|``(?P<k>[^`']+)''"
)


def quoted(text: str) -> Iterator[tuple[int, int]]:
    """Yield start and end of what stands between each pair of quotation marks; a mark alone quotes nothing."""
    for match in _QUOTED.finditer(text):
        yield match.span(str(match.lastgroup))
