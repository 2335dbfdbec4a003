"""`python -m bench fit`: fit the weights of ranking and confidence on development questions.

The order is fitted as a softmax over each question's candidates (ListNet's top-one model; Cao, Qin, Liu, Tsai and Li,
ICML 2007), the confidence as a logistic regression. A weight below 0 would let a paragraph lose by holding what is
asked for: none is, but those of `MAY_LOWER`.
"""

from __future__ import annotations

import math
from contextlib import ExitStack
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from bench.quality.asking import opened
from bench.quality.descent import Logistic, Softmax, descend
from bench.quality.measures import auroc
from bench.quality.sets import DATA, Place, found
from index.answering.evidence import evidence
from index.question import EVERYTHING, Question, read_question
from index.ranking import Looked, Ranked, candidates, look_at
from index.weighing import Weights

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from numpy.typing import NDArray

    from bench.quality.sets import QuestionSet
    from index.generation import Generation
    from index.library import Library

MAY_LOWER = frozenset({"topic_in_article"})
"""Features that may count against a candidate: an article all about the topic has many paragraphs that say nothing."""

_NOT_FITTED = frozenset({"spoken", "quoted", "doubtful"})

FOLDS = 4
_LEAST = 0.0005
"""Weights nearer to 0 are left out."""
FIXED = {"plain": {"spoken": 1.0}, "said": {"quoted": 0.8}}
"""Weights of what development questions do not tell: who said it, and somebody's very words before a report of them."""


@dataclass(frozen=True, slots=True)
class Options:
    """The command line."""

    data: list[Path]
    only: list[Path]
    out: Path


@dataclass(frozen=True, slots=True, eq=False)
class Example:
    """A question of a set with its candidates. `gold` tells which answer it; `fold` goes by the article of the first.

    `answered` tells whether the articles that are searched answer it, `treated` whether they treat of it at all, and
    `turned` whether its set has questions that are treated of and not answered.
    """

    set: str
    generation: Generation
    question: Question
    looked: Looked
    gold: NDArray[np.bool_]
    answered: bool
    treated: bool
    turned: bool
    fold: int


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a confidence: which examples concern it, what it should tell of them, and from what (all if empty).

    `prior` is added to the bias: the logarithm of how much likelier it is in use than in the examples.
    """

    name: str
    concerns: Callable[[Example], bool]
    told: Callable[[Example], bool]
    features: tuple[str, ...] = ()
    prior: float = 0.0


PARTS = {
    "plain": [
        Part("treats", lambda _: True, lambda example: example.treated, ("score", "score_rarity", "names_in_article")),
        # Every second question of such a set nearly says what a paragraph does; of those in use, say, one in ten does.
        Part(
            "says",
            lambda example: example.turned and example.treated,
            lambda example: example.answered,
            ("agrees", "names_held", "rarest_held"),
            math.log(9),
        ),
    ],
    "said": [Part("said_confidence", lambda _: True, lambda example: example.answered)],
}


def run(options: Options) -> None:
    """Fit all weights, print how they do on articles that they were not fitted on, and write the data file."""
    with ExitStack() as libraries:
        examples = [
            example
            for asked in found(options.only or [*([DATA] if DATA.is_dir() else []), *options.data])
            for example in _examples(asked, libraries.enter_context(opened(asked)))
        ]
        tables = {}
        for model in ("plain", "said"):
            of_model = [example for example in examples if example.looked.model == model]
            ranking = _ranking(of_model)
            print(f"{model}: first {_crossed(of_model)}")
            tables[model] = FIXED[model] | ranking
            for part in PARTS[model]:
                tables[part.name] = _confidence(of_model, part, Weights(tables[model]))
    options.out.write_text("\n".join(_lines(tables)), encoding="utf-8")


def _examples(asked: QuestionSet, library: Library) -> Iterator[Example]:
    """Yield each question; every second answerable one once more without the articles that answer it."""
    generation, vocabulary = library._current(), library._vocabulary(library._current())  # noqa: SLF001 - ranking's own
    rows = {Place(*generation.key(row)): row for row in range(int(generation.first_row[-1]))}
    questions = asked.questions()
    turned = any(one.near and not one.gold for one in questions)
    for number, one in enumerate(questions):
        question = read_question(one.text, vocabulary, EVERYTHING, None)
        gold = [rows[place] for place in one.gold if place in rows]
        near = candidates(generation, question, question.filters)
        articles = generation.article_of(np.array(sorted(gold), np.int64))
        fold = int(articles[0]) % FOLDS if len(articles) else number % FOLDS
        looked = look_at(generation, question, near)
        if len(looked.rows):
            right, treated = np.isin(looked.rows, gold), bool(gold or one.near)
            yield Example(asked.name, generation, question, looked, right, bool(gold), treated, turned, fold)
        elsewhere = near[~np.isin(generation.article_of(near), articles)]
        if not gold or number % 2 or question.speaker or not len(elsewhere):
            continue
        looked = look_at(generation, question, elsewhere)
        if len(looked.rows):
            right = np.zeros(len(looked.rows), np.bool_)
            yield Example(asked.name, generation, question, looked, right, False, False, turned, fold)


def _ranking(examples: list[Example]) -> dict[str, float]:
    with_gold = [example for example in examples if example.gold.any()]
    names = sorted({name for example in with_gold for name in example.looked.features} - _NOT_FITTED)
    features = [_columns(example.looked, names) for example in with_gold]
    # Of one scale, all weights are found in as many steps.
    scale = np.concatenate(features).std(axis=0) + 1e-6
    problem = Softmax.of([of / scale for of in features], [example.gold for example in with_gold], _shares(with_gold))
    lowest = np.array([-np.inf if name in MAY_LOWER else 0.0 for name in names])
    return dict(zip(names, (descend(problem, lowest) / scale).tolist(), strict=True))


def _columns(looked: Looked, names: list[str]) -> NDArray[np.float64]:
    """Return candidates by features; one that this question has not is 0."""
    nothing = np.zeros(len(looked.rows))
    return np.stack([looked.features.get(name, nothing) for name in names], axis=1)


def _crossed(examples: list[Example]) -> dict[str, float]:
    """Return for each set the share of questions whose first candidate is right, fitted on other articles."""
    right: dict[str, list[bool]] = {}
    for fold in range(FOLDS):
        weights = Weights(_ranking([example for example in examples if example.fold != fold]))
        for example in examples:
            if example.fold == fold and example.answered:
                first = int(np.argmax(weights.sum(example.looked.features)))
                right.setdefault(example.set, []).append(bool(example.gold[first]))
    return {name: round(float(np.mean(firsts)), 3) for name, firsts in right.items()}


def _confidence(examples: list[Example], part: Part, ranking: Weights) -> dict[str, float]:
    """Fit a part of the confidence; print how well it tells what it should, fitted on other articles."""
    examples = [example for example in examples if part.concerns(example)]
    seen = [evidence(example.generation, example.question, _ranked(example, ranking)) for example in examples]
    names = list(part.features or sorted({name for facts in seen for name in facts}))
    facts = np.array([[of.get(name, 0.0) for name in names] + [1.0] for of in seen])
    true, shares = np.array([part.told(example) for example in examples]), _shares(examples)
    folds, lowest = np.array([example.fold for example in examples]), np.array([0.0] * len(names) + [-np.inf])
    told = np.zeros(len(examples))
    for fold in range(FOLDS):
        train = folds != fold
        told[~train] = facts[~train] @ descend(Logistic(facts[train], true[train], shares[train]), lowest)
    for name in sorted({example.set for example, is_true in zip(examples, true, strict=True) if not is_true}):
        here = np.array([example.set == name for example in examples])
        print(f"  {part.name}, {name}: AUROC {auroc(told[here & true], told[here & ~true]):.3f}")
    *fitted, bias = descend(Logistic(facts, true, shares), lowest).tolist()
    return {"bias": bias + part.prior} | dict(zip(names, fitted, strict=True))


def _ranked(example: Example, weights: Weights) -> Ranked:
    scores = weights.sum(example.looked.features)
    order = np.lexsort((example.looked.rows, -scores))
    looked = example.looked[order]
    return Ranked(looked.rows, scores[order], scores[order], looked.features, looked.texts)


def _shares(examples: list[Example]) -> NDArray[np.float64]:
    """Return how much each example counts: a set counts by the root of its size."""
    sizes = {name: sum(example.set == name for example in examples) for name in {e.set for e in examples}}
    shares = np.array([sizes[example.set] ** -0.5 for example in examples])
    whole: NDArray[np.float64] = shares / shares.sum()
    return whole


def _lines(tables: dict[str, dict[str, float]]) -> Iterator[str]:
    yield "# How much each feature of ranking and confidence counts. Written by `python -m bench fit`; do not edit."
    for name, table in tables.items():
        yield f"\n[{name}]"
        yield from (f"{feature} = {weight:.3f}" for feature, weight in table.items() if abs(weight) >= _LEAST)
    yield ""
