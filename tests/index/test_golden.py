"""Golden questions: what the sample library and the seed article must answer, and what they must not."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from index.answer import Answer, Empty, Found, Nothing, Passage, Reason
from index.library import Library
from index.reading import Reading, read
from index.store import Store
from tests.data import SAMPLE_LIBRARY, development_data

GOLDEN = [json.loads(line) for line in Path(__file__).with_name("golden.jsonl").read_text("utf-8").splitlines()]


def opened(database: Path, folder: Path) -> Iterator[Library]:
    with Store.open(f"sqlite:///{database}") as store:
        library = Library(store, "main", folder, database.with_name("index"))
        library.reindex()
        yield library


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    yield from opened(tmp_path_factory.mktemp("sample") / "quoth.db", SAMPLE_LIBRARY)


@pytest.fixture(scope="module")
def seed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    yield from opened(tmp_path_factory.mktemp("seed") / "quoth.db", development_data("seed"))


def ids_of(file_and_id: str) -> set[str]:
    """Return the ids that a golden line means: of "file.md" its article, of "file.jsonl#id" that one."""
    file, _, article_id = file_and_id.partition("#")
    readings = read(SAMPLE_LIBRARY / file, SAMPLE_LIBRARY)
    found = {item.article.id for item in readings if isinstance(item, Reading)}
    return found & {article_id} if article_id else found


def single_spaced(text: str) -> str:
    return " ".join(text.split())


def fields_of(value: object) -> Iterator[str]:
    """Yield the texts of a JSON value, however deep."""
    match value:
        case str():
            yield value
        case dict() | list():
            for inner in value.values() if isinstance(value, dict) else value:
                yield from fields_of(inner)


def strings_of(file: Path) -> str:
    """Return what a file says, read without the project's readers: lines joined, JSON unescaped."""
    text = file.read_text("utf-8")
    if file.suffix == ".jsonl":
        text = "\n".join(field for line in text.splitlines() for field in fields_of(json.loads(line)))
    return single_spaced(text)


def shown_by(answered: Answer) -> tuple[Passage, ...]:
    match answered:
        case Found(passages=passages) | Nothing(near=passages):
            return passages
        case Empty():
            return ()


@pytest.mark.parametrize("golden", GOLDEN, ids=[golden["question"] for golden in GOLDEN])
def test_a_golden_question_has_its_answer(sample: Library, golden: dict[str, Any]) -> None:
    answered = sample.ask(golden["question"])
    match golden["verdict"]:
        case "found":
            assert isinstance(answered, Found)
            first = answered.passages[0].citation
            assert first.article in ids_of(golden["article"])
            assert first.paragraph in golden["paragraphs"]
        case "nothing":
            assert isinstance(answered, Nothing)
            assert answered.reason == golden["reason"]


def test_no_golden_answer_holds_a_word_that_its_file_does_not(sample: Library) -> None:
    files = {path: strings_of(path) for path in SAMPLE_LIBRARY.iterdir()}
    answers = [sample.ask(golden["question"]) for golden in GOLDEN]
    shown = [passage.text for answered in answers for passage in shown_by(answered)]
    assert len(shown) > len(GOLDEN)
    assert [text for text in shown if not any(single_spaced(text) in strings for strings in files.values())] == []


def test_the_seed_article_answers_first_with_juppes_words_on_russia(seed: Library) -> None:
    answered = seed.ask("what did Juppe say about Russia?")
    assert isinstance(answered, Found)
    numbers = [passage.citation.paragraph for passage in answered.passages]
    assert numbers[0] in {5, 7}
    assert max(numbers) < 12  # where the appeal for donations begins


@pytest.mark.parametrize(
    ("question", "reason"),
    [
        ("what did Merkel say about Russia?", Reason.UNKNOWN_SPEAKER),
        ("what did Lavrov say?", Reason.SPEAKER_SILENT),
        ("what did Juppe say about the lighthouse?", Reason.SPEAKER_NOT_ON_TOPIC),
        ("how can I support The Moscow Times?", Reason.NO_MATCH),
    ],
)
def test_the_seed_article_says_nothing_of_this(seed: Library, question: str, reason: Reason) -> None:
    answered = seed.ask(question)
    assert isinstance(answered, Nothing)
    assert answered.reason is reason


def test_the_seed_article_comes_before_a_report_of_it(seed: Library) -> None:
    seed.add([str(SAMPLE_LIBRARY)])
    answered = seed.ask("what did Juppe say about Russia?")
    assert isinstance(answered, Found)
    assert answered.passages[0].citation.article.startswith("000-88428e08318a45e9")
