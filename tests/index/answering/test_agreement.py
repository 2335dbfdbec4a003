from collections.abc import Iterator

import pytest

from index.answer import Found
from index.library import Library
from index.store import Store

TEXT = (
    "The ferry tunnel under Osk harbour was opened in 1911 by the engineer Wilma Tamsin, three years before her death. "
    "Its largest hall is lit at night."
)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    folder = tmp_path_factory.mktemp("agreement")
    (folder / "tunnel.txt").write_text(TEXT, encoding="utf-8")
    with Store.open(f"sqlite:///{folder / 'quoth.db'}") as store:
        library = Library(store, "main", folder, folder / "index")
        library.add([str(folder / "tunnel.txt")])
        yield library
        library.close()


def sure(library: Library, question: str) -> float:
    answered = library.ask(question)
    assert isinstance(answered, Found)
    return answered.confidence


@pytest.mark.parametrize(
    ("answerable", "turned"),
    [
        ("Who opened the ferry tunnel under Osk harbour?", "Who did not open the ferry tunnel under Osk harbour?"),
        ("When was the ferry tunnel opened?", "When was the ferry tunnel closed?"),
        ("Which hall of the tunnel is largest?", "Which hall of the tunnel is smallest?"),
        ("Who opened the ferry tunnel in 1911?", "Who opened the ferry tunnel in 1938?"),
        ("Who opened the tunnel under Osk harbour?", "Who opened the tunnel under Veldmark harbour?"),
    ],
)
def test_a_question_turned_round_is_less_sure_than_the_one_that_is_answered(
    library: Library, answerable: str, turned: str
) -> None:
    assert sure(library, turned) < sure(library, answerable)
