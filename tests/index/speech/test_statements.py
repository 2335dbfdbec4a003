import pytest

from index.article import Article, Paragraph, Role
from index.speech import statements
from index.statement import Confidence
from tests.index.speech.samples import article, said

HIGH, MIDDLE, LOW = Confidence.HIGH, Confidence.MIDDLE, Confidence.LOW
WALL = "The wall will stay where it is"


@pytest.mark.parametrize(
    "text",
    [
        f"“{WALL},” Brandvik said.",
        f"“{WALL},” said Brandvik.",
        f"“{WALL},” said Mayor Ilse Brandvik, who was re-elected in May.",
        f"“{WALL},” said harbour mayor Ilse Brandvik.",
        f"“{WALL},” said the mayor, Ilse Brandvik.",
        f"“{WALL},” Ilse Brandvik, the mayor of Veldmark, told the council.",
        f"“{WALL},” Sen. Ilse Brandvik (Harbour Party) said.",
        f"Brandvik said: “{WALL}.”",
        f"Mayor Brandvik told the farmers on Tuesday, “{WALL}.”",
        f"According to Ilse Brandvik, “{WALL}.”",
        f"“{WALL},” according to Ilse Brandvik.",
        f"In Veldmark, Brandvik has repeatedly said, “{WALL}.”",
        f"Ilse Brandvik: “{WALL}.”",
        f"“{WALL}.” — Ilse Brandvik",
        f"''{WALL},'' said Ilse Brandvik.",
        f"Ilse Brandvik -- she is the mayor of Veldmark -- said: “{WALL}.”",
        f"Ilse Brandvik, the head of Veldmark Water – the firm that owns the wall, which leaks – told me, “{WALL}.”",
    ],
)
def test_a_quotation_has_the_speaker_named_at_its_verb(text: str) -> None:
    (found,) = statements(article("Ilse Brandvik opened the bridge.", text))
    assert (found.speaker, found.direct, found.confidence) == ("Ilse Brandvik", True, HIGH)
    assert text[found.span.start : found.span.end].rstrip(",.") == WALL


@pytest.mark.parametrize(
    "text",
    [
        "Brandvik said the wall would stay.",
        "Brandvik said on Tuesday that the wall would stay.",
        "Mayor Ilse Brandvik, the daughter of a miner, also said the wall would stay.",
        "Brandvik told the council that the wall would stay.",
        "The wall would stay, Brandvik said.",
        "The wall would stay, said Mayor Ilse Brandvik.",
        "The wall would stay, according to Ilse Brandvik.",
        "According to Ilse Brandvik, the wall would stay.",
        "Ilse Brandvik — a miner's daughter — said the wall would stay.",
        "Farmers met in the harbour – the old one – and Ilse Brandvik said the wall would stay.",
    ],
)
def test_a_report_has_the_speaker_named_at_its_verb(text: str) -> None:
    (found,) = statements(article("Ilse Brandvik opened the bridge.", text))
    assert (found.speaker, found.direct, found.confidence) == ("Ilse Brandvik", False, HIGH)
    assert text[found.span.start : found.span.end].lower() == "the wall would stay"


def test_the_second_verb_of_a_sentence_has_its_subject() -> None:
    text = "Mayor Ilse Brandvik tried to win over Søren Applewick at the harbour, but said the wall would stay."
    (found,) = statements(article(text))
    assert (found.speaker, found.confidence) == ("Ilse Brandvik", MIDDLE)


def test_a_quotation_that_is_broken_by_its_verb_is_spoken_by_one_person() -> None:
    found = statements(article("“The wall stays,” Ilse Brandvik said. “It has stood for ninety years.”"))
    assert [(s.speaker, s.confidence) for s in found] == [("Ilse Brandvik", HIGH), ("Ilse Brandvik", MIDDLE)]


def test_a_quotation_goes_on_over_paragraphs() -> None:
    found = statements(
        article("“The wall stays,” said Ilse Brandvik. “It is old.", "“It is also dear to us.", "“And it is ours.”")
    )
    assert {s.speaker for s in found} == {"Ilse Brandvik"}
    assert [s.confidence for s in found if s.paragraph > 1] == [LOW, LOW]


@pytest.mark.parametrize("verb", ["he said", "said he", "he added quietly"])
def test_a_pronoun_is_the_man_who_spoke_before(verb: str) -> None:
    found = statements(article("Mr. Søren Applewick opened the bridge.", f"“The wall is a fine old thing,” {verb}."))
    assert [(s.speaker, s.confidence) for s in found] == [("Søren Applewick", LOW)]


def test_he_and_she_are_told_apart_by_title_and_first_name() -> None:
    found = said(
        "Mrs. Ilse Brandvik met George Applewick.",
        "“The wall is a fine old thing,” she said.",
        "“It is not worth the mortar,” he said.",
    )
    assert [speaker for speaker, _ in found] == ["Ilse Brandvik", "George Applewick"]


def test_a_name_that_is_only_quoted_is_not_he() -> None:
    found = said("George Applewick opened the bridge.", "“Henry Quince never liked the wall at all,” he said.")
    assert [speaker for speaker, _ in found] == ["George Applewick"]


def test_a_role_is_the_person_to_whom_the_article_gives_it() -> None:
    found = said("Harbour Minister Ilse Brandvik opened the bridge.", "The harbour minister said the wall would stay.")
    assert found == [("Ilse Brandvik", "the wall would stay")]


def test_a_role_without_a_person_stays_a_description() -> None:
    (found,) = statements(article("A spokesman for the harbour said the wall would stay."))
    assert (found.speaker, found.confidence) == ("spokesman for the harbour", LOW)


@pytest.mark.parametrize("speaker", ["Harbour Watch", "France", "The Veldmark Times"])
def test_organisations_speak(speaker: str) -> None:
    ((found, _),) = said(f"{speaker} said the wall would stay.")
    assert found == speaker.removeprefix("The ")


@pytest.mark.parametrize(
    "text",
    [
        "Brandvik did not say that the wall would stay.",
        "Brandvik never said the wall would stay.",
        "Brandvik declined to say whether the wall would stay.",
        "Did Brandvik say the wall would stay?",
        "Brandvik would say the wall would stay.",
        "Brandvik opened the bridge in Veldmark.",
        "Brandvik's claims about the wall were read aloud.",
    ],
)
def test_what_was_not_said_is_no_statement(text: str) -> None:
    assert said("Ilse Brandvik opened the bridge.", text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Brandvik opened the “wall of shame” in May.",
        "Brandvik wrote her first book, “The Wall and the Sea”, in May.",
        "Søren “Mortar” Applewick opened the bridge.",
    ],
)
def test_scare_quotes_titles_and_nicknames_are_not_speech(text: str) -> None:
    assert said(text) == []


def test_a_place_does_not_speak() -> None:
    found = said("Ilse Brandvik flew to Veldmark.", "In Veldmark, she said the wall would stay.")
    assert {speaker for speaker, _ in found} == {"Ilse Brandvik"}


def test_paragraphs_that_are_not_body_say_nothing() -> None:
    byline = Paragraph(number=1, text="“The wall stays,” said Ilse Brandvik.", role=Role.META)
    assert statements(Article(id="a", paragraphs=(byline,))) == ()


def test_an_article_in_an_unknown_language_is_read_as_english() -> None:
    assert said("“The wall stays,” said Ilse Brandvik.", language="xx") == [("Ilse Brandvik", "The wall stays,")]
