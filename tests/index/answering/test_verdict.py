import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from index.answer import Found
from index.library import Library
from index.store import Store

TOWNS = ("Osk", "Veldmark", "Tamsin Bay", "Haldane", "Brackwater", "Fennimore", "Quince", "Applewick")


@pytest.fixture
def asked(tmp_path: Path) -> Iterator[Library]:
    articles = [
        {
            "id": town,
            "title": f"News of {town}",
            "language": "en",
            "paragraphs": [
                f"The ferry to {town} was late, and nobody on the quay knew why.",
                f"In {town} a bakery opened its doors to children who had walked along the river.",
                f"A storm took the roof of the school of {town} in the night.",
            ],
        }
        for town in TOWNS
    ]
    file = tmp_path / "towns.jsonl"
    file.write_text("".join(json.dumps(article) + "\n" for article in articles), encoding="utf-8")
    with Store.open(f"sqlite:///{tmp_path / 'quoth.db'}") as store:
        library = Library(store, "main", tmp_path, tmp_path / "index")
        library.add([str(file)])
        yield library
        library.close()


def unsure(library: Library, question: str) -> bool:
    answered = library.ask(question)
    assert isinstance(answered, Found)
    return answered.unsure


def test_an_answer_to_every_word_is_sure_however_common_the_words(asked: Library) -> None:
    assert not unsure(asked, "ferry quay")
    assert not unsure(asked, "school")


def test_an_answer_that_lacks_what_the_question_turns_on_is_unsure(asked: Library) -> None:
    assert unsure(asked, "Which company repaired the roof of the school?")
