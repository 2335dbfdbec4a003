import pytest

from index.question import Word
from index.ranking.phrases import holds


def phrase(text: str) -> list[list[Word]]:
    return [[Word(word, ()) for word in text.split()]]


@pytest.mark.parametrize("text", ["He spoke of the end of the road.", "THE END OF, THE ROAD!", "thé end of the road"])
def test_a_phrase_stands_there_whatever_its_case_accents_and_punctuation(text: str) -> None:
    assert holds(text, phrase("the end of the road"))


@pytest.mark.parametrize("text", ["the road of the end", "the end of their road", "the endoff the road"])
def test_other_words_are_no_phrase(text: str) -> None:
    assert not holds(text, phrase("the end of the road"))
