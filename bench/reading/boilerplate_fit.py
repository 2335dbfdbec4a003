"""Fit the boilerplate filter's weights, and measure them by cross-validation over articles.

    python -m bench.reading.boilerplate_fit LABELLED.jsonl [--write]

`LABELLED.jsonl` holds a paragraph a line: `article`, `text`, `label` (`body`, `boilerplate` or `meta`, which is not
scored) and `lang`. Folds are whole articles, so that no article is judged by weights that have seen it.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from dataclasses import dataclass, replace
from importlib.resources import files
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from index.article import Paragraph
from index.boilerplate.filtering import judgements, looks
from index.boilerplate.lexicon import speech
from index.boilerplate.scoring import ALONE, TOGETHER, Regression, Weights, together

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray

    from index.boilerplate.lexicon import Speech
    from index.boilerplate.looks import Look

_FOLDS = 11
_PENALTY = 1.0  # of squared weights; the labels are few
_STEPS = 40
_MARKED = 0.7
_UNMARKED = 0.78


@dataclass(frozen=True, slots=True)
class Labelled:
    """One article: its paragraphs, their labels, and what the filter sees of them."""

    voice: Speech
    paragraphs: tuple[Paragraph, ...]
    labels: tuple[str, ...]
    looks: tuple[Look, ...]


@dataclass(frozen=True, slots=True)
class Figures:
    """Precision, recall and F1 of boilerplate, and the share of body that is lost."""

    precision: float
    recall: float
    lost: float

    def __str__(self) -> str:
        f1 = 2 * self.precision * self.recall / max(self.precision + self.recall, 1e-9)
        return f"P {self.precision:.3f}  R {self.recall:.3f}  F1 {f1:.3f}  body lost {self.lost:.2%}"


def read(path: Path) -> list[Labelled]:
    """Read labelled paragraphs as articles."""
    lines = defaultdict(list)
    for line in map(json.loads, path.read_text("utf-8").splitlines()):
        lines[line["article"]].append(line)
    articles = []
    for some in lines.values():
        paragraphs = tuple(Paragraph(number=n, text=line["text"]) for n, line in enumerate(some, 1))
        voice = speech(some[0]["lang"]) or speech("en")
        assert voice is not None
        articles.append(
            Labelled(voice, paragraphs, tuple(line["label"] for line in some), tuple(looks(paragraphs, voice)))
        )
    return articles


def fit(articles: Sequence[Labelled]) -> Weights:
    """Fit both regressions; the second sees what the first, fitted on the other half, says of each article."""
    halves = (articles[::2], articles[1::2])
    alone = [_regression((look.values for one in half for look in one.looks), half) for half in halves]
    seen = [
        values
        for half, other in zip(halves, reversed(alone), strict=True)
        for one in half
        for values in together(one.looks, [other.probability(look.values) for look in one.looks])
    ]
    ordered = (*halves[0], *halves[1])
    whole = _regression((look.values for one in ordered for look in one.looks), ordered)
    return Weights(whole, _regression(seen, ordered), _MARKED, _UNMARKED)


def measure(articles: Sequence[Labelled], aside: Iterable[Sequence[str]]) -> Figures:
    """Compare roles with labels."""
    pairs = [pair for one, roles in zip(articles, aside, strict=True) for pair in zip(one.labels, roles, strict=True)]
    hit = pairs.count(("boilerplate", "boilerplate"))
    wrong = pairs.count(("body", "boilerplate"))
    body = sum(label == "body" for label, _ in pairs)
    gone = sum(label == "body" and role != "body" for label, role in pairs)
    there = sum(label == "boilerplate" for label, _ in pairs)
    return Figures(hit / max(hit + wrong, 1), hit / max(there, 1), gone / max(body, 1))


def filtered(articles: Sequence[Labelled], fitted: Sequence[Weights]) -> list[list[str]]:
    """Run the whole filter on each article with its own weights; give the roles."""
    out = []
    for one, its in zip(articles, fitted, strict=True):
        judged = judgements(one.paragraphs, one.voice, its)
        out.append([str(judged[p.number].role) if p.number in judged else "body" for p in one.paragraphs])
    return out


def folded(articles: Sequence[Labelled]) -> list[Weights]:
    """Give each article weights that were fitted on the articles of the other folds."""
    fitted = [fit([one for p, one in enumerate(articles) if p % _FOLDS != fold]) for fold in range(_FOLDS)]
    return [fitted[place % _FOLDS] for place in range(len(articles))]


def main() -> None:
    """Print the figures; with `--write`, store the weights fitted on everything."""
    parser = argparse.ArgumentParser(description="Fit the boilerplate filter's weights.")
    parser.add_argument("labelled", type=Path)
    parser.add_argument("--write", action="store_true")
    given = parser.parse_args()
    articles = read(given.labelled)
    fitted = folded(articles)
    for marked, unmarked in product((0.4, 0.5, 0.6, 0.7), (0.7, 0.78, 0.85)):
        its = [replace(one, marked=marked, unmarked=unmarked) for one in fitted]
        print(f"p > {marked}, unmarked > {unmarked}: {measure(articles, filtered(articles, its))}")
    if given.write:
        _write(fit(articles))


def _regression(values: Iterable[Sequence[float]], articles: Sequence[Labelled]) -> Regression:
    """Fit one regression by Newton's method on what is body or boilerplate."""
    labels = [label for one in articles for label in one.labels]
    rows = [(row, label) for row, label in zip(values, labels, strict=True) if label != "meta"]
    x: NDArray[np.float64] = np.array([(1.0, *row) for row, _ in rows])
    y: NDArray[np.float64] = np.array([label == "boilerplate" for _, label in rows], dtype=np.float64)
    penalty = np.full(x.shape[1], _PENALTY)
    penalty[0] = 0.0
    w = np.zeros(x.shape[1])
    for _ in range(_STEPS):
        p = 1 / (1 + np.exp(-np.clip(x @ w, -30, 30)))
        gradient = x.T @ (p - y) + penalty * w
        hessian = (x * (p * (1 - p))[:, None]).T @ x + np.diag(penalty + 1e-9)
        w -= np.linalg.solve(hessian, gradient)
    return Regression(float(w[0]), tuple(map(float, w[1:])))


def _write(fitted: Weights) -> None:
    lines = [
        "# Fitted by bench/reading/boilerplate_fit.py; see there.",
        f"marked = {fitted.marked}",
        f"unmarked = {fitted.unmarked}",
    ]
    for name, names, regression in (("alone", ALONE, fitted.alone), ("together", TOGETHER, fitted.together)):
        lines += ["", f"[{name}]", f"bias = {regression.bias:.3f}"]
        lines += [f'"{one}" = {weight:.3f}' for one, weight in zip(names, regression.weights, strict=True)]
    Path(str(files("index.boilerplate") / "weights.toml")).write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main()
