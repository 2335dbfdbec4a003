"""Words for made articles: real function words, invented content words, and names without end."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.random import Generator
    from numpy.typing import NDArray

_FREQUENT = (
    "the to of and a in that for on is was with he it as at by be from his has have not an but are they who will were "
    "which their this or had its she we would about more her been when there one if after out up what than before no"
)
FUNCTION_WORDS, _ONSETS, _NUCLEI, _CODAS, _OPENINGS, _MIDDLES, _ENDINGS = map(
    str.split,
    (
        _FREQUENT,
        "b br c ch cl cr d dr f fl fr g gl gr h j k l m n p pl pr qu r s sc sh sl sp st str t th tr v w",
        "a e i o u ai ea ee oa ou",
        "b ck d ft g ld ll m mp n nd nk nt p r rd rk rm rn sh sk st t th x",
        "Al Bar Cor Dan El Fen Gar Hol Iv Jar Kel Lor Mar Nor Os Pel Quin Ros Sal Tor Ul Ver Wil Yar Zel",
        "a am an ar e el en er i in ir o ol on or u",
        "dale der dov feld ger ham ini ker land ley man mont nov ski son stad tano ton vic well",
    ),
)
_MOST_SYLLABLES = 4

INFLECTIONS = ("", "s", "ed", "ing")
INFLECTION_SHARES = (0.55, 0.25, 0.1, 0.1)


def content_words(count: int, rng: Generator) -> list[str]:
    """Return distinct pronounceable words, short ones first as in a language's frequent words."""
    taken = set(FUNCTION_WORDS)
    words: list[str] = []
    while len(words) < count:
        longest = 2 + len(words) * (_MOST_SYLLABLES - 1) // count
        syllables = int(rng.integers(1, longest))
        word = "".join(_pick(_ONSETS, rng) + _pick(_NUCLEI, rng) for _ in range(syllables)) + _pick(_CODAS, rng)
        if word not in taken:
            taken.add(word)
            words.append(word)
    return words


def surfaces(count: int, rng: Generator) -> NDArray[np.object_]:
    """Return content words with their inflections, an array of `count` rows and one column an inflection."""
    rows = [[word + ending for ending in INFLECTIONS] for word in content_words(count, rng)]
    return np.array(rows, dtype=object)


def name(number: int) -> str:
    """Return the name with a number; different numbers give different names, however many are asked for."""
    rest, opening = divmod(number, len(_OPENINGS))
    rest, ending = divmod(rest, len(_ENDINGS))
    middle = ""
    while rest:
        rest, part = divmod(rest - 1, len(_MIDDLES))
        middle += _MIDDLES[part] + "lnrstv"[part % 6]
    return _OPENINGS[opening] + middle + _ENDINGS[ending]


def zipf(count: int, shift: float) -> NDArray[np.float64]:
    """Return the shares of `count` words by the law of Zipf and Mandelbrot, 1 / (rank + shift)."""
    shares = 1 / (np.arange(1, count + 1) + shift)
    normal: NDArray[np.float64] = shares / shares.sum()
    return normal


def _pick(parts: list[str], rng: Generator) -> str:
    return parts[int(rng.integers(len(parts)))]
