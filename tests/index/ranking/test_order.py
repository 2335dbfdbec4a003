import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from index.answer import Answer, Found, Nothing, Reason
from index.library import Library
from index.store import Store

Ask = Callable[..., Answer]


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Store.open(f"sqlite:///{tmp_path / 'quoth.db'}") as store:
        library = Library(store, "main", tmp_path, tmp_path / "index")
        yield library
        library.close()


def add(library: Library, folder: Path, **articles: list[str]) -> None:
    lines = (json.dumps({"id": name, "language": "en", "paragraphs": said}) + "\n" for name, said in articles.items())
    file = folder / "articles.jsonl"
    file.write_text("".join(lines), encoding="utf-8")
    library.add([str(file)])


def first(answer: Answer) -> tuple[str, int]:
    assert isinstance(answer, Found)
    return answer.passages[0].citation.article, answer.passages[0].citation.paragraph


def test_words_that_stand_together_come_before_words_that_stand_apart(library: Library, tmp_path: Path) -> None:
    filler = (
        "Along the quay people waited for news of boats and weather, and nobody went home before it was dark again."
    )
    add(
        library,
        tmp_path,
        apart=[f"The bridge was shut. {filler} A swing was hung in the park by the council."],
        together=[f"The council keeps the swing bridge shut. {filler}"],
    )
    assert first(library.ask("swing bridge council"))[0] == "together"


def test_the_asked_speakers_own_words_come_before_words_about_them(library: Library, tmp_path: Path) -> None:
    add(
        library,
        tmp_path,
        market=[
            "Traders met Wilma Tamsin on the market square to hear of rents.",
            '"Rents will stay where they are," said Wilma Tamsin, the mayor.',
        ],
    )
    assert first(library.ask("What did Wilma Tamsin say about rents?")) == ("market", 2)


def test_a_paragraph_without_the_quoted_phrase_does_not_answer(library: Library, tmp_path: Path) -> None:
    add(library, tmp_path, weir=["The weir gave way at dawn.", "At dawn the way to the weir was closed."])
    assert first(library.ask('What "gave way at dawn"?')) == ("weir", 1)
    assert isinstance(library.ask('What "closed at dawn"?'), Nothing)


def test_somebody_who_is_mentioned_and_never_speaks_is_silent(library: Library, tmp_path: Path) -> None:
    add(library, tmp_path, visit=["The minister Corvin Haldane visited the quay.", '"It was wet," said Wilma Tamsin.'])
    answered = library.ask("What did Corvin Haldane say about the quay?")
    assert isinstance(answered, Nothing)
    assert answered.reason is Reason.SPEAKER_SILENT


def test_a_quotation_beside_a_name_may_be_theirs_where_no_rule_finds_a_speaker(
    library: Library, tmp_path: Path
) -> None:
    asked = "Name, age: Corvin Haldane, 41. Since May. “Nobody on the quay can live on what we are paid here.”"
    add(library, tmp_path, strike=[asked], visit=["The ferry was late again."] * 3)
    assert first(library.ask("What did Corvin Haldane say about the quay?")) == ("strike", 1)


def test_an_interview_is_found_by_the_name_in_its_title(library: Library, tmp_path: Path) -> None:
    others = [
        f"The bridge at mile {mile} is old, and the bridge rusts: Corvin Haldane crossed it." for mile in range(120)
    ]
    interview = (
        "What keeps me awake is the old bridge that children cross at the weir every morning on their way to us."
    )
    article = {
        "id": "talk",
        "language": "en",
        "title": "An hour with Wilma Tamsin",
        "paragraphs": [interview, "So it is."],
    }
    file = tmp_path / "talk.jsonl"
    file.write_text(json.dumps(article) + "\n", encoding="utf-8")
    add(library, tmp_path, roads=others)
    library.add([str(file)])
    answered = library.ask("What did Wilma Tamsin say about the bridge?")
    near = answered.passages if isinstance(answered, Found) else answered.near if isinstance(answered, Nothing) else ()
    assert [passage.citation.article for passage in near[:1]] == ["talk"]
