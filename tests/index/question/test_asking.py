from __future__ import annotations

import pytest

from index.question.asking import reads_as_question


@pytest.mark.parametrize(
    "text",
    [
        "what did Falkenrath say about the ferry?",
        "The ferry, is it still running?",
        "does the bridge need steel",
        "WHO said the bridge needs steel",
        "what’s the news on the tide gate",
        "Has Brandt said anything about winter? Thanks!",
        "(did she really say that?)",
        "Wer hat etwas über die Fähre gesagt",
        "qui a parlé du pont",
        "qu'a dit Falkenrath sur le pont",
        "¿Quién habló del puente?",
        "qué dijo Falkenrath sobre el puente",
        "chi ha parlato del ponte",
        "o que disse Falkenrath sobre a ponte",
        "кто говорил о пароме",
        "що сказав Фалькенрат про міст",
        "τι είπε ο Φάλκενρατ για τη γέφυρα;",
    ],
)
def test_a_question_is_known_by_its_mark_or_its_first_word(text: str) -> None:
    assert reads_as_question(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "?",
        "??!",
        "Really?",
        "who knows",
        "What a nice answer",
        "what an evening that was",
        "thanks, that is what I meant",
        "What he said was wrong.",
        "Where there is smoke there is fire!",
        "I read it yesterday; the bridge waits",
        "como dije ayer el puente espera",
        "wie gesagt die Fähre fährt",
        "как я говорил мост ждёт",
        "whatever you say my friend",
    ],
)
def test_what_people_tell_one_another_is_none(text: str) -> None:
    assert not reads_as_question(text)
