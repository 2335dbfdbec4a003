"""Corpora of term numbers for the tests, and a plain reference."""

from collections import Counter
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from index.packing import pack
from index.topk import Lists, Query, Scoring

Corpus = Sequence[Sequence[int]]


def lists_of(corpus: Corpus, terms: int) -> Lists:
    """Turn documents of term numbers below `terms` into postings."""
    postings: list[list[tuple[int, int]]] = [[] for _ in range(terms)]
    for document, words in enumerate(corpus):
        for term, frequency in Counter(words).items():
            postings[term].append((document, frequency))
    starts = np.cumsum([0, *(len(held) for held in postings)])
    documents = np.array([document for held in postings for document, _ in held], np.int64)
    frequencies = np.array([frequency for held in postings for _, frequency in held], np.int64)
    lengths = np.array([len(words) for words in corpus], np.uint16)
    return packed_lists(starts, documents, frequencies, lengths)


def packed_lists(
    starts: NDArray[np.int64], documents: NDArray[np.int64], frequencies: NDArray[np.int64], lengths: NDArray[np.uint16]
) -> Lists:
    packed = pack(documents, frequencies)
    return Lists(starts, packed.packed, packed.frequent, packed.counts, lengths)


def scoring_of(corpus: Corpus, k1: float = 0.9, b: float = 0.4) -> Scoring:
    return Scoring(k1, b, sum(map(len, corpus)) / len(corpus) if corpus else 0.0)


def reference(corpus: Corpus, query: Query) -> list[tuple[int, float]]:
    """Return the best documents and their scores by the formula, one document after the other."""
    k1, b, average = query.scoring.k1, query.scoring.b, query.scoring.average_length
    found = []
    for document, words in enumerate(corpus):
        frequencies = [words.count(term) for term in query.terms]
        if any(frequencies) and (query.allowed is None or query.allowed[document]):
            score = 0.0
            for f, weight in zip(frequencies, query.weights, strict=True):
                if f:
                    score += weight * (f * (k1 + 1) / (f + (k1 * (1 - b) + k1 * b / average * len(words))))
            if score >= query.floor:
                found.append((document, float(score)))
    return sorted(found, key=lambda hit: (-hit[1], hit[0]))[: query.k]


def zipf_corpus(documents: int, terms: int, seed: int) -> Lists:
    """Make documents of about 30 words, some of them common, most of them rare."""
    random = np.random.default_rng(seed)
    lengths = random.integers(3, 60, documents)
    words = np.minimum(terms ** random.random(lengths.sum()) - 1, terms - 1).astype(np.int64)
    holders = np.repeat(np.arange(documents), lengths)
    keys, frequencies = np.unique(words * documents + holders, return_counts=True)
    starts = np.searchsorted(keys, np.arange(terms + 1) * documents)
    return packed_lists(starts, keys % documents, frequencies, lengths.astype(np.uint16))


def idf(lists: Lists, terms: NDArray[np.int64]) -> NDArray[np.float64]:
    """Return a weight above 0 for each term."""
    counts = np.diff(lists.starts)[terms]
    return np.log1p((len(lists) - counts + 0.5) / (counts + 0.5))
