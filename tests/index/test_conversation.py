from dataclasses import replace

import pytest

from index.answer import Nothing, Reason
from index.conversation import follow_up, leans


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


@pytest.mark.parametrize(
    "text",
    ["et sur Libya ?", "Und über Libya?", "¿Y sobre Libya?", "а про Libya?", "А о Libya?", "Et à propos de Libya"],
)
def test_members_go_on_in_their_own_language(text: str) -> None:
    assert follow_up(asked_of("Juppe"), text) == "what did Juppe say about Libya?"


@pytest.mark.parametrize("text", ["what did Lavrov say about Libya?", "and then?", "Who leads the council?"])
def test_a_question_that_stands_alone_is_left_alone(text: str) -> None:
    assert follow_up(asked_of("Juppe"), text) == text


@pytest.mark.parametrize("previous", [None, asked_of(None)])
def test_without_a_speaker_before_there_is_nothing_to_keep(previous: Nothing | None) -> None:
    assert follow_up(previous, "and about Libya?") == "and about Libya?"


@pytest.mark.parametrize(
    "text", ["and about Libya?", "How about Libya", "et sur la Libye ?", "Und zu Libyen?", "а про Лівію?"]
)
def test_a_question_that_leans_on_the_one_before_is_known_in_every_language(text: str) -> None:
    assert leans(text)


@pytest.mark.parametrize("text", ["about time", "and then?", "Et surtout pas lui", "А прошлый год?", "Und überhaupt?"])
def test_a_text_that_only_begins_alike_leans_on_nothing(text: str) -> None:
    assert not leans(text)


@pytest.mark.parametrize(
    ("question", "topic", "text", "whole"),
    [
        ("Was hat Juppe über Russland gesagt?", "Russland", "Und über Libyen?", "Was hat Juppe über Libyen gesagt?"),
        ("Qu'a dit Juppe sur la Russie ?", "Russie", "et sur l'Ukraine ?", "Qu'a dit Juppe sur l'Ukraine ?"),
        ("¿Qué dijo Juppe sobre Rusia?", "Rusia", "¿Y sobre Libia?", "¿Qué dijo Juppe sobre Libia?"),
        ("Cosa ha detto Juppe su Russia?", "Russia", "e sull'Ucraina?", "Cosa ha detto Juppe su Ucraina?"),
        ("O que disse Juppe sobre Rússia?", "Rússia", "e sobre Líbia?", "O que disse Juppe sobre Líbia?"),
        ("Что сказал Juppe о России?", "России", "а о Ливии?", "Что сказал Juppe о Ливии?"),
        ("Що сказав Juppe про Росію?", "Росію", "а щодо Лівії?", "Що сказав Juppe про Лівії?"),
    ],
)
def test_the_question_before_is_asked_again_in_its_own_language(
    question: str, topic: str, text: str, whole: str
) -> None:
    before = replace(asked_of("Juppe"), question=question, topic=topic)
    assert follow_up(before, text) == whole


def test_a_heading_above_the_question_before_is_left_out() -> None:
    before = replace(asked_of("Juppe"), question="Russia\nwhat did Juppe say about Russia?")
    assert follow_up(before, "and about Libya?") == "what did Juppe say about Libya?"
