import pytest

from index.question import Form, read_question
from tests.index.question.samples import SmallLibrary, surfaces

ENGLISH = SmallLibrary()


@pytest.mark.parametrize(
    "text",
    [
        "Was the tunnel brought up by Brackwater?",
        "has the tunnel been criticised by Ottilie Brackwater",
        "Concerning the tunnel: what was stated by Brackwater?",
        "Which statements on the tunnel were made by Ottilie Brackwater?",
        "the tunnel in the words of Ottilie Brackwater",
        "tunnel - Ottilie Brackwater statement",
        "ottilie brackwater tunnel quotes",
        "the tunnel: what does Brackwater say?",
        "The tunnel? What did Brackwater have to say?",
        "I was wondering whether Brackwater ever opposed the tunnel",
        "Why is Ottilie Brackwater opposed to the tunnel?",
        "is Brackwater for or against the tunnel",
        "How does Brackwater defend the tunnel?",
        "Has Ottilie Brackwater apologised for the tunnel yet?",
        "Brackwater, what is she saying about the tunnel?",
        "Explain Brackwater's position on the tunnel for my class",
        "When did Brackwater speak about the tunnel, and what was the message?",
        "Can I get everything from Brackwater on the tunnel?",
        "waht did Brackwater sya abuot the tunnel",
        "wat does brackwater thnik of the tunnel",
        "Did Ottilie Brackwater metion the tunnel anywere?",
        "I vaguely remember Brackwater talking about the tunnel",
        "Is there any record of Ottilie Brackwater apologising for the tunnel?",
        "Before I publish: is there a Brackwater quote on the tunnel?",
        "According to Ottilie Brackwater, why was the tunnel?",
        "What concerns did Ottilie Brackwater have about the tunnel?",
        "How strongly did Brackwater condemn the tunnel?",
        "Whom does Ottilie Brackwater blame for the tunnel?",
        "Why is Brackwater so worried about the tunnel?",
        "big fan of Ottilie Brackwater! What was said about the tunnel?",
        "Everybody shares Ottilie Brackwater today. What did she say about the tunnel?",
    ],
)
def test_a_known_name_and_a_word_of_saying_ask_for_words_in_any_order(text: str) -> None:
    question = read_question(text, ENGLISH)
    assert question.form in {Form.WHAT_SAID, Form.STANCE}
    assert str(question.speaker_name).casefold() in {"brackwater", "ottilie brackwater"}
    assert [surface.casefold() for surface in surfaces(question.topic)] == ["tunnel"]


@pytest.mark.parametrize("topic", ["background check", "waiting list", "paying back"])
def test_the_end_of_a_topic_is_not_taken_for_politeness(topic: str) -> None:
    question = read_question(f"What did Brackwater say about the {topic}?", ENGLISH)
    assert question.topic_name == topic


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Was Fennimore criticised by Brackwater?", "Brackwater"),
        ("Brackwater's views of Fennimore", "Brackwater"),
        ("quotes of Ottilie Brackwater about Tobias Fennimore", "Ottilie Brackwater"),
        ("Who did Brackwater accuse over Fennimore?", "Brackwater"),
    ],
)
def test_of_two_names_the_words_beside_them_tell_who_speaks(text: str, speaker: str) -> None:
    question = read_question(text, ENGLISH)
    assert question.speaker_name == speaker
    assert "Fennimore" in surfaces(question.topic)


@pytest.mark.parametrize(
    "text",
    [
        "Who criticised Ottilie Brackwater over the tunnel?",
        "What ferry did Brackwater warn about last?",
        "The ministry told Brackwater that the tunnel was which colour?",
        "When did Ottilie Brackwater cross the tunnel?",
        "Which parliament statements about Brackwater's lighthouse are lost?",
        "In which city did Ottilie Brackwater have her talk with Tobias Fennimore?",
        "In which Old Town street is Ottilie Brackwater's argument about the tunnel shown?",
        "Which northern group used Ottilie Brackwater's comments about the tunnel in a film?",
        "Ottilie Brackwater, still without a ferry, warned parliament of which lighthouse?",
        "Why was Ottilie Brackwater criticised in a report on the tunnel?",
        "When was Brackwater praised for the lighthouse?",
        "Ottilie Brackwater told parliament that the tunnel was paid for. Who paid for the lighthouse?",
    ],
)
def test_a_question_for_a_thing_or_for_somebody_else_is_plain(text: str) -> None:
    assert read_question(text, ENGLISH).form in {Form.PLAIN, Form.WHO_SAID}


@pytest.mark.parametrize(
    "text",
    [
        "Which statements did Ottilie Brackwater make on the tunnel?",
        "Is there an article in which Brackwater talks about the tunnel?",
        "Ottilie Brackwater spoke about the tunnel. What did she say?",
        "When was Brackwater asked to comment on the tunnel?",
    ],
)
def test_a_question_for_words_is_none_for_a_thing(text: str) -> None:
    question = read_question(text, ENGLISH)
    assert "Brackwater" in str(question.speaker_name)
    assert "tunnel" in surfaces(question.topic)


def test_what_is_only_guessed_to_ask_for_words_is_kept_as_a_plain_question_too() -> None:
    question = read_question("Did Ottilie Brackwater dodge the tunnel?", ENGLISH)
    assert (question.speaker_name, question.topic_name) == ("Ottilie Brackwater", "tunnel")
    assert question.literal is not None
    assert question.literal.form is Form.PLAIN
    assert surfaces(question.literal.words) == ["Ottilie", "Brackwater", "dodge", "tunnel"]


def test_a_silent_name_is_asked_for_where_nothing_else_can_be_meant() -> None:
    question = read_question("How was the tunnel described by Quirin Oldacre?", ENGLISH)
    assert (question.speaker_name, question.topic_name) == ("Quirin Oldacre", "tunnel")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Ich wüsste gern, was Ottilie Brackwater von Fennimore hält"),
        ("de", "Was wurde von Ottilie Brackwater zum Thema Fennimore gesagt?"),
        ("de", "Unterstützt Ottilie Brackwater Fennimore eigentlich?"),
        ("de", "Welche Sorgen äußert Ottilie Brackwater über Fennimore?"),
        ("es", "¿Qué preocupaciones tiene Ottilie Brackwater sobre Fennimore?"),
        ("pt", "Que preocupações tem Ottilie Brackwater sobre Fennimore?"),
        ("fr", "Est-ce que Ottilie Brackwater soutient Fennimore ?"),
        ("fr", "Qu'est-ce qui a été dit par Ottilie Brackwater concernant Fennimore ?"),
        ("es", "¿Hay alguna declaración de Ottilie Brackwater sobre Fennimore?"),
        ("es", "Quería saber si Ottilie Brackwater se ha pronunciado sobre Fennimore"),
        ("it", "Cosa è stato detto da Ottilie Brackwater in merito a Fennimore?"),
        ("it", "Come descrive Ottilie Brackwater Fennimore?"),
        ("pt", "Ottilie Brackwater mencionou Fennimore na entrevista?"),
        ("pt", "Existe alguma declaração de Ottilie Brackwater sobre Fennimore?"),
        ("ru", "Как Ottilie Brackwater комментирует Fennimore?"),
        ("ru", "Ottilie Brackwater за или против Fennimore?"),
        ("uk", "Чи згадує Ottilie Brackwater Fennimore у цих статтях?"),
        ("uk", "Як Ottilie Brackwater реагує на Fennimore?"),
    ],
)
def test_other_languages_need_no_wording_either(language: str, text: str) -> None:
    question = read_question(text, SmallLibrary([language]))
    assert (question.speaker_name, question.topic_name) == ("Ottilie Brackwater", "Fennimore")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Wann hat Ottilie Brackwater die Partei verlassen?"),
        ("de", "In welcher Stadt traf sich Ottilie Brackwater mit Fennimore?"),
        ("es", "¿Cuándo dejó Ottilie Brackwater el partido?"),
        ("es", "¿En qué ciudad se reunió Ottilie Brackwater con Fennimore?"),
        ("pt", "Quando Ottilie Brackwater deixou o partido?"),
        ("pt", "Em qual cidade Ottilie Brackwater se reuniu com Fennimore?"),
    ],
)
def test_a_fact_asked_for_in_another_language_is_plain_or_kept_as_plain(language: str, text: str) -> None:
    question = read_question(text, SmallLibrary([language]))
    assert question.form is Form.PLAIN or question.literal is not None
