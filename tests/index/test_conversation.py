import pytest

from index.answer import Nothing, Reason
from index.conversation import follow_up


def asked_of(speaker: str | None) -> Nothing:
    return Nothing(
        question="what did Juppe say about Russia?",
        reason=Reason.NO_MATCH,
        confidence=0.0,
        speaker=speaker,
        topic="Russia",
        unmatched=(),
        generation="",
    )


@pytest.mark.parametrize(
    "text", ["and about Libya?", "What about Libya?", "how about Libya", "about Libya!", "And on Libya?"]
)
def test_another_topic_is_asked_of_the_same_speaker(text: str) -> None:
    assert follow_up(asked_of("Juppe"), text) == "what did Juppe say about Libya?"


@pytest.mark.parametrize("text", ["what did Lavrov say about Libya?", "and then?", "Who leads the council?"])
def test_a_question_that_stands_alone_is_left_alone(text: str) -> None:
    assert follow_up(asked_of("Juppe"), text) == text


@pytest.mark.parametrize("previous", [None, asked_of(None)])
def test_without_a_speaker_before_there_is_nothing_to_keep(previous: Nothing | None) -> None:
    assert follow_up(previous, "and about Libya?") == "and about Libya?"
