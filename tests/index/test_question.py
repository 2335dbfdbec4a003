import pytest

from index.errors import BadQuestion
from index.question import LONGEST, read_question
from index.terms import Analyser

ENGLISH = [Analyser("en")]
BOTH = [Analyser("en"), Analyser("fr")]


@pytest.mark.parametrize(
    ("text", "speaker", "topic"),
    [
        ("what did Juppe say about Russia?", "Juppe", "Russia"),
        ("what did juppe say about russia", "juppe", "russia"),
        ("What has Alain Juppé said about the veto?", "Alain Juppé", "veto"),
        ("what did foreign minister Alain Juppe tell parliament about Libya", "Alain Juppe", "Libya"),
        ("Did Juppe warn of a veto?", "Juppe", "veto"),
        ("Did Juppe say Russia would veto it?", "Juppe", "Russia veto"),
        ("what did Juppe say?", "Juppe", None),
    ],
)
def test_who_is_asked_about_and_on_what(text: str, speaker: str, topic: str | None) -> None:
    question = read_question(text, ENGLISH)
    assert (question.speaker_name, question.topic_name) == (speaker, topic)


@pytest.mark.parametrize(
    "text",
    ["When were the Normans in Normandy?", "how can I support The Moscow Times?", "What is the Rhine called in Dutch?"],
)
def test_a_question_that_asks_nobodys_words_has_no_speaker(text: str) -> None:
    assert read_question(text, ENGLISH).speaker_name is None


def test_question_words_are_not_searched_for() -> None:
    question = read_question("Please, what did Juppe say about Russia?", ENGLISH)
    assert [word.surface for word in question.words] == ["Juppe", "Russia"]


def test_a_question_of_stop_words_has_nothing_to_search_for() -> None:
    assert read_question("What did he say about it?", ENGLISH).words == ()


def test_a_repeated_word_is_searched_for_once() -> None:
    assert [word.surface for word in read_question("Russia, Russia's, RUSSIA", ENGLISH).words] == ["Russia"]


def test_a_given_speaker_counts_before_the_one_in_the_text() -> None:
    question = read_question("what did Lavrov say about Russia?", ENGLISH, speaker="Juppe")
    assert (question.speaker_name, question.topic_name) == ("Juppe", "Russia")
    assert [word.surface for word in question.words] == ["Juppe", "Russia"]


def test_a_given_speaker_makes_the_whole_text_the_topic() -> None:
    question = read_question("Russia and the veto", ENGLISH, speaker="Alain Juppe")
    assert (question.speaker_name, question.topic_name) == ("Alain Juppe", "Russia veto")


@pytest.mark.parametrize("speaker", ["???", "the"])
def test_a_given_speaker_without_a_name_is_refused(speaker: str) -> None:
    with pytest.raises(BadQuestion, match="holds no name"):
        read_question("Russia", ENGLISH, speaker=speaker)


def test_a_word_is_searched_for_in_every_language_of_the_library() -> None:
    (word,) = read_question("Which libraries?", BOTH).words
    assert set(word.terms) == {Analyser("en").term("libraries"), Analyser("fr").term("libraries")}


def test_stop_words_are_those_of_the_questions_own_language() -> None:
    question = read_question("Qui est le maire de la ville ?", BOTH)
    assert [word.surface for word in question.words] == ["maire", "ville"]


def test_a_question_that_is_too_long_is_refused_with_its_length() -> None:
    with pytest.raises(BadQuestion, match="4,001 characters"):
        read_question("a" * (LONGEST + 1), ENGLISH)
