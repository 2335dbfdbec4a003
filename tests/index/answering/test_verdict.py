import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from index.answer import Found, Nothing, Reason
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


@pytest.mark.parametrize(
    "question",
    [
        "Which storm of Corvina took the roof of the museum of Lisk?",
        "When did Corvina open the bakery of Lisk?",
    ],
)
def test_the_same_deed_of_others_elsewhere_is_no_answer_and_is_offered_as_near(asked: Library, question: str) -> None:
    answered = asked.ask(question)
    assert isinstance(answered, Nothing)
    assert answered.reason is Reason.NO_MATCH
    assert answered.near


def test_an_article_that_treats_of_it_in_other_words_answers_in_the_smallest_library(tmp_path: Path) -> None:
    file = tmp_path / "fähre.txt"
    file.write_text(
        "Die Fähre nach Osk\n\nDie Fähre nach Osk kam am Montag zu spät, weil im Hafen der Strom ausgefallen war.\n\n"
        "Eine Bäckerei verteilte Brot an die Kinder, die am Kai auf die Überfahrt warteten.\n",
        encoding="utf-8",
    )
    with Store.open(f"sqlite:///{tmp_path / 'quoth.db'}") as store:
        library = Library(store, "main", tmp_path, tmp_path / "index")
        library.add([str(file)])
        found = library.ask("Weshalb gab es eine Verspätung der Fähre bei der Ankunft in Osk?")
        library.close()
    assert isinstance(found, Found)
