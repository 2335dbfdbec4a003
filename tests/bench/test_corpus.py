import json
from collections import Counter
from itertools import islice
from pathlib import Path
from statistics import mean, median

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bench.speed import corpus, prose, vocabulary
from bench.speed.engines.top import best
from index.terms import Analyser

ARTICLES = 1000
NUMBERS = st.integers(0, 10**7)


@pytest.fixture(scope="module")
def articles() -> list[prose.Article]:
    return list(islice(prose.articles(seed=1), ARTICLES))


@pytest.fixture(scope="module")
def made(articles: list[prose.Article], tmp_path_factory: pytest.TempPathFactory) -> corpus.Corpus:
    return corpus.make(tmp_path_factory.mktemp("corpus"), articles, 5000, seed=1)


def words_of(articles: list[prose.Article]) -> list[list[str]]:
    return [" ".join(article).casefold().translate(str.maketrans("", "", ".,“”")).split() for article in articles]


@given(NUMBERS, NUMBERS)
def test_different_numbers_are_different_names(one: int, other: int) -> None:
    assert (vocabulary.name(one) == vocabulary.name(other)) == (one == other)


def test_the_first_names_are_all_different() -> None:
    assert len({vocabulary.name(number) for number in range(100_000)}) == 100_000


def test_the_same_seed_writes_the_same_articles(articles: list[prose.Article]) -> None:
    assert list(islice(prose.articles(seed=1), 3)) == articles[:3]
    assert next(prose.articles(seed=2)) != articles[0]


def test_paragraphs_are_as_long_as_those_of_news(articles: list[prose.Article]) -> None:
    assert {len(article) for article in articles} == {prose.PARAGRAPHS}
    analyser = Analyser("en")
    paragraphs = [paragraph for article in articles[:100] for paragraph in article]
    assert mean(len(paragraph.split()) for paragraph in paragraphs) == pytest.approx(44, rel=0.05)
    assert mean(len(analyser.terms(paragraph)) for paragraph in paragraphs) == pytest.approx(30, rel=0.05)


def test_sentences_begin_with_a_capital_and_end_with_a_full_stop(articles: list[prose.Article]) -> None:
    for paragraph in articles[0]:
        assert paragraph.lstrip("“")[0].isupper() or paragraph.lstrip("“")[0].isdigit()
        assert paragraph.rstrip("”").endswith(".")
        assert paragraph.count("“") == paragraph.count("”")


def test_few_words_are_most_of_the_text(articles: list[prose.Article]) -> None:
    counts = Counter(word for words in words_of(articles) for word in words)
    of_the_most_frequent = sum(count for _, count in counts.most_common(100))
    assert 0.4 < of_the_most_frequent / counts.total() < 0.7
    assert sum(count == 1 for count in counts.values()) > len(counts) / 4


def test_new_words_keep_coming(articles: list[prose.Article]) -> None:
    words = words_of(articles)
    sizes = [100, 200, 400, 1000]
    vocabularies = [len({word for article in words[:size] for word in article}) for size in sizes]
    power = np.polyfit(np.log(sizes), np.log(vocabularies), 1)[0]
    assert 0.3 < power < 0.8


def test_words_come_in_bursts(articles: list[prose.Article]) -> None:
    words = words_of(articles)
    counts = Counter(word for article in words for word in article)
    holding = Counter(word for article in words for word in set(article))
    rare = [word for word, count in counts.items() if 5 <= count <= 20]
    # Scattered evenly over 1,000 articles, hardly any of them would stand twice in one.
    assert mean(counts[word] / holding[word] for word in rare) > 1.15


def test_a_small_corpus_is_the_beginning_of_a_large_one(
    made: corpus.Corpus, articles: list[prose.Article], tmp_path: Path
) -> None:
    small = corpus.make(tmp_path, articles, 700, seed=1)
    assert small.paragraphs == 700
    assert small.texts(1000) == made.texts(700)


def test_terms_are_the_analysers(made: corpus.Corpus) -> None:
    analyser = Analyser("en")
    assert made.terms(50) == [analyser.terms(text) for text in made.texts(50)]


def test_counts_are_those_of_the_terms(made: corpus.Corpus) -> None:
    terms = made.terms(100)
    counts = corpus.count(made, 100)
    assert counts.terms == sum(map(len, terms))
    assert counts.postings == sum(len(set(paragraph)) for paragraph in terms)
    assert counts.vocabulary == len({term for paragraph in terms for term in paragraph})


def test_sampled_articles_are_the_paragraphs_at_their_numbers(made: corpus.Corpus) -> None:
    texts = made.texts(1200)
    sampled = made.articles(7, within=1200)
    assert len(sampled) == 7
    for article in sampled:
        start = article.number * prose.PARAGRAPHS
        assert [p.text for p in article.paragraphs] == texts[start : start + prose.PARAGRAPHS]


def test_questions_are_of_two_kinds_about_articles_that_are_not_indexed(
    made: corpus.Corpus, articles: list[prose.Article]
) -> None:
    assert len(made.questions) == 1000
    assert sum(question.text.startswith("What did ") for question in made.questions) == 500
    assert 3 <= median(len(question.terms) for question in made.questions) <= 5
    held_out = {paragraph for article in articles[:: corpus.HELD_OUT] for paragraph in article}
    assert not held_out & set(made.texts(5000))


def test_json_lines_are_read_as_articles_of_twelve_paragraphs(tmp_path: Path) -> None:
    file = tmp_path / "articles.jsonl"
    lengths = (5, 20, 1)
    lines = [{"paragraphs": [f"Part {number}-{i}\nof it." for i in range(n)]} for number, n in enumerate(lengths)]
    file.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    read = list(corpus.from_json_lines(file))
    assert [len(article) for article in read] == [12, 12]
    assert read[0][5] == "Part 1-0 of it."


@given(st.lists(st.sampled_from([0.0, 0.5, 1.0, 2.0, 3.5])), st.integers(1, 12))
def test_the_best_are_the_highest_in_reading_order(scores: list[float], k: int) -> None:
    expected = sorted((-score, row) for row, score in enumerate(scores) if score > 0)[:k]
    assert best(np.array(scores), k) == ([row for _, row in expected], [-score for score, _ in expected])
