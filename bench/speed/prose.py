"""Articles without end that count like news: Zipf's law, bursts within an article, new names for ever (Heaps' law)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from bench.speed import vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.random import Generator
    from numpy.typing import NDArray

    Numbers = NDArray[np.int64]
    Words = NDArray[np.object_]

PARAGRAPHS = 12
"""Paragraphs of an article."""

_ARTICLES_AT_ONCE = 500
_WORDS = 44
"""Words of a paragraph, on average."""
_SHORTEST, _LONGEST = 8, 160
_SPREAD = 0.45
_CONTENT_WORDS = 20_000
_CONTENT_SHIFT = 40.0
# Among content words, as "said", "Mr" and "year" in news: a few are in every second paragraph.
_EVERYWHERE = (0.033, 0.03, 0.02, 0.012, 0.006)
_FUNCTION_SHIFT = 1.0

# Shares of the running words; the rest are content words.
_FUNCTION_SHARE, _NAME_SHARE, _NUMBER_SHARE = 0.33, 0.06, 0.015
_BURST = 0.3
"""Share of content words and names that repeat one of the same article."""

# Heaps' law for names: `_HEAPS_FACTOR * n ** _HEAPS_POWER` different ones among n. Beside 20,000 content words it gives
# about the vocabulary of English news: some 29,000 terms in 10,000 paragraphs and 68,000 in 100,000.
_HEAPS_FACTOR, _HEAPS_POWER = 18.4, 0.62

_SENTENCE_END, _COMMA, _POSSESSIVE, _QUOTED = 1 / 20, 1 / 16, 0.08, 0.15

Article = list[str]


class Names:
    """A stream of name numbers by Simon's process ("On a class of skew distribution functions", Biometrika 1955).

    Each is new with a chance that follows Heaps' law, and else repeats an earlier one, drawn evenly, so that the rich
    get richer.
    """

    def __init__(self, rng: Generator) -> None:
        self._rng = rng
        self._known = 0
        self._history: Numbers = np.empty(1 << 16, np.int64)
        self._length = 0

    def draw(self, count: int) -> Numbers:
        """Return the next `count` names."""
        start, end = self._length, self._length + count
        positions = np.arange(start, end)
        chance = np.minimum(1.0, _HEAPS_FACTOR * _HEAPS_POWER * (positions + 1.0) ** (_HEAPS_POWER - 1))
        new = self._rng.random(count) < chance
        new[:1] |= start == 0
        source = np.where(new, positions, (self._rng.random(count) * positions).astype(np.int64))
        source = _roots(source, start)
        while len(self._history) < end:
            self._history = np.concatenate((self._history, np.empty_like(self._history)))
        self._history[start:end][new] = self._known + np.arange(new.sum())
        self._history[start:end] = self._history[source]
        self._known += int(new.sum())
        self._length = end
        return self._history[start:end].copy()


def articles(seed: int) -> Iterator[Article]:
    """Yield articles of 12 paragraphs for ever, the same ones for the same seed."""
    rng = np.random.default_rng(seed)
    names = Names(np.random.default_rng([seed, 1]))
    content = vocabulary.surfaces(_CONTENT_WORDS, rng)
    while True:
        lengths = _lengths(_ARTICLES_AT_ONCE * PARAGRAPHS, rng)
        words = _punctuated(_running_words(lengths, content, names, rng), lengths, rng)
        ends = np.cumsum(lengths)
        written = [" ".join(words[end - length : end]) for length, end in zip(lengths, ends, strict=True)]
        yield from (written[at : at + PARAGRAPHS] for at in range(0, len(written), PARAGRAPHS))


def _lengths(count: int, rng: Generator) -> Numbers:
    drawn = rng.lognormal(np.log(_WORDS) - _SPREAD**2 / 2, _SPREAD, count)
    return np.clip(drawn, _SHORTEST, _LONGEST).astype(np.int64)


def _running_words(lengths: Numbers, content: Words, names: Names, rng: Generator) -> Words:
    """Return the words of all paragraphs in a row, before sentences are made of them."""
    article = np.repeat(np.arange(len(lengths)) // PARAGRAPHS, lengths)
    kind = rng.random(len(article))
    words = np.empty(len(article), dtype=object)

    shares = np.cumsum(vocabulary.zipf(len(vocabulary.FUNCTION_WORDS), _FUNCTION_SHIFT))
    function = np.flatnonzero(kind < _FUNCTION_SHARE)
    words[function] = np.array(vocabulary.FUNCTION_WORDS, dtype=object)[_draw(shares, len(function), rng)]
    kind -= _FUNCTION_SHARE

    named = np.flatnonzero((kind >= 0) & (kind < _NAME_SHARE))
    numbers = _burst(names.draw(len(named)), article[named], rng)
    spelled, which = np.unique(numbers, return_inverse=True)
    words[named] = np.array([vocabulary.name(number) for number in spelled.tolist()], dtype=object)[which]
    kind -= _NAME_SHARE

    counted = np.flatnonzero((kind >= 0) & (kind < _NUMBER_SHARE))
    words[counted] = [f"{number:,}" for number in (10 ** rng.uniform(0, 4.3, len(counted))).astype(int).tolist()]

    told = np.flatnonzero(kind >= _NUMBER_SHARE)
    ranks = _burst(_draw(_content_shares(len(content)), len(told), rng), article[told], rng)
    words[told] = content[ranks, _draw(np.cumsum(vocabulary.INFLECTION_SHARES), len(told), rng)]
    return words


def _content_shares(count: int) -> NDArray[np.float64]:
    """Return the cumulated shares of content words."""
    others = vocabulary.zipf(count - len(_EVERYWHERE), _CONTENT_SHIFT)
    cumulated: NDArray[np.float64] = np.cumsum((*_EVERYWHERE, *((1 - sum(_EVERYWHERE)) * others)))
    return cumulated


def _draw(cumulated: NDArray[np.float64], count: int, rng: Generator) -> Numbers:
    return np.minimum(np.searchsorted(cumulated, rng.random(count)), len(cumulated) - 1)


def _burst(drawn: Numbers, article: Numbers, rng: Generator) -> Numbers:
    """Let some of the drawn words repeat an earlier one of their article. `article` is ascending."""
    positions = np.arange(len(drawn))
    first = np.searchsorted(article, article)
    earlier = first + (rng.random(len(drawn)) * (positions - first)).astype(np.int64)
    repeats = (rng.random(len(drawn)) < _BURST) & (positions > first)
    burst: Numbers = drawn[_roots(np.where(repeats, earlier, positions), 0)]
    return burst


def _roots(source: Numbers, start: int) -> Numbers:
    """Follow each position to where its word comes from. `source[i]` is where position `start + i` copies from."""
    while True:
        inside = source >= start
        further = np.where(inside, source[np.where(inside, source - start, 0)], source)
        if np.array_equal(further, source):
            return source
        source = further


def _punctuated(words: Words, lengths: Numbers, rng: Generator) -> list[str]:
    """Cut the words into sentences: capitals, commas, possessives, some in quotation marks."""
    last = np.zeros(len(words), dtype=np.bool_)
    last[np.cumsum(lengths) - 1] = True
    ends = (rng.random(len(words)) < _SENTENCE_END) | last
    starts = np.concatenate(([True], ends[:-1]))
    quoted = (rng.random(int(starts.sum())) < _QUOTED)[np.cumsum(starts) - 1]
    capital = np.array([word[0].isupper() for word in words])
    owning = capital & (rng.random(len(words)) < _POSSESSIVE)
    commas = ~ends & (rng.random(len(words)) < _COMMA)
    words[starts] = [word[0].upper() + word[1:] for word in words[starts]]
    words[starts & quoted] = "“" + words[starts & quoted]
    words[owning] = words[owning] + "'s"
    words[commas] = words[commas] + ","
    words[ends] = words[ends] + "."
    words[ends & quoted] = words[ends & quoted] + "”"
    texts: list[str] = words.tolist()
    return texts
