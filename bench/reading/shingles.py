"""How alike two texts are, in the measure of the article extraction benchmark: runs of four words.

Per page the counts of shared, surplus and missing runs; precision and recall are means over pages, F1 is of the means
(scrapinghub/article-extraction-benchmark, `evaluate.py`). Signs of scripts without spaces count as words each.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from statistics import mean
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_RUN = 4
_UNSPACED = r"\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af"
_WORD = re.compile(r"\w+")
_WORD_OR_SIGN = re.compile(rf"[{_UNSPACED}]|[^\W{_UNSPACED}]+")


@dataclass(frozen=True, slots=True)
class Score:
    """Precision and recall, 0 to 1."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """Harmonic mean of the two; 0 where both are."""
        return 2 * self.precision * self.recall / (self.precision + self.recall or 1)


def by_words(expected: str, found: str) -> Score:
    """Compare texts by runs of words between spaces and signs."""
    return _compared(_runs(expected, _WORD), _runs(found, _WORD))


def by_signs(expected: str, found: str) -> Score:
    """Compare texts by runs of words, or of signs in Thai, Chinese, Japanese and Korean."""
    return _compared(_runs(expected, _WORD_OR_SIGN), _runs(found, _WORD_OR_SIGN))


def average(scores: Sequence[Score]) -> Score:
    """Average over pages."""
    return Score(mean(score.precision for score in scores), mean(score.recall for score in scores))


def _runs(text: str, word: re.Pattern[str]) -> Counter[tuple[str, ...]]:
    words = word.findall(text)
    return Counter(run for start in range(max(1, len(words) - _RUN + 1)) if (run := tuple(words[start : start + _RUN])))


def _compared(expected: Counter[tuple[str, ...]], found: Counter[tuple[str, ...]]) -> Score:
    shared = (expected & found).total()
    if expected == found:
        return Score(1.0, 1.0)
    return Score(shared / max(found.total(), 1), shared / max(expected.total(), 1))
