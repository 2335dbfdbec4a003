import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from index.terms import STEMMERS, Analyser, fold, surfaces, words

english = Analyser("en")
languages = st.sampled_from(sorted(STEMMERS))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Juppé", "Juppe"),
        ("JUPPE", "juppe"),
        ("Søren", "Soren"),
        ("Marchetœur", "Marchetoeur"),
        ("Russia’s", "Russia"),
        ("Russia's", "Russia"),
        ("O’Brien", "O'Brien"),
        ("said", "says"),
        ("said", "say"),
        ("told", "tells"),
        ("spoke", "speaking"),
        ("questions", "questioned"),
        ("1,204", "1204"),
        ("U.S.", "US"),
    ],
)
def test_forms_of_one_word_give_one_term(one: str, other: str) -> None:
    assert english.terms(one) == english.terms(other) != []


@pytest.mark.parametrize(
    ("one", "other"),
    [("Russia", "Russian"), ("3.5", "35"), ("US", "us"), ("WHO", "who"), ("й", "и"), ("ї", "і")],
)
def test_different_words_stay_apart(one: str, other: str) -> None:
    assert english.terms(one) != english.terms(other)


def test_words_joined_by_a_hyphen_are_found_by_each() -> None:
    assert english.terms("a French-led draft") == [*english.terms("French"), *english.terms("led draft")]


def test_stop_words_give_no_term() -> None:
    assert english.terms("What did he do about it? Don't they?") == []


def test_a_french_elision_does_not_hide_its_word() -> None:
    french = Analyser("fr")
    assert french.terms("l’Élysée d'Alain") == french.terms("Elysee Alain")


@pytest.mark.parametrize("form", ["İstanbul", "İstanbul'un", "İSTANBUL’DAN"])
def test_a_turkish_name_is_one_term_with_and_without_endings(form: str) -> None:
    assert Analyser("tr").term(form) == Analyser("tr").term("istanbul")


def test_vietnamese_marks_make_other_words() -> None:
    vietnamese = Analyser("vi")
    assert vietnamese.term("BÁO") == vietnamese.term("ba\u0301o") == "báo"
    assert vietnamese.term("báo") != vietnamese.term("bảo")
    assert vietnamese.terms("báo là gì") == ["báo"]


@pytest.mark.parametrize(
    ("language", "question", "asked"),
    [
        ("ar", "ما هو النهر", "النهر"), ("el", "Ποιος είναι ο ποταμός", "ποταμός"), ("hi", "नदी क्या है", "नदी"),
        ("nl", "Welke rivier is dat", "rivier"), ("pl", "Która to jest rzeka", "rzeka"),
        ("ro", "Care este râul", "râul"), ("tr", "Nehir hangisi", "nehir"), ("vi", "Sông nào là gì", "sông"),
    ],
)  # fmt: skip
def test_question_words_give_no_term_in_languages_without_wordings(language: str, question: str, asked: str) -> None:
    analyser = Analyser(language)
    assert analyser.terms(question) == [analyser.term(asked)]


def test_a_vowel_sign_does_not_cut_a_word_in_two() -> None:
    assert len(Analyser("hi").terms("हिन्दी")) == 1


def test_scripts_without_spaces_give_pairs_of_characters() -> None:
    assert Analyser("zh").terms("黑豹队 NFL的") == ["黑豹", "豹队", "nfl", "的"]


def test_tokens_say_where_their_words_stand() -> None:
    text = "Juppé’s “French-led” draft"
    assert [text[token.start : token.end] for token in english.tokens(text)] == ["Juppé’s", "French", "led", "draft"]


@given(st.text(), languages)
def test_tokens_lie_inside_the_text_and_in_order(text: str, language: str) -> None:
    tokens = list(Analyser(language).tokens(text))
    assert all(0 <= token.start < token.end <= len(text) and token.term for token in tokens)
    assert [token.start for token in tokens] == sorted(token.start for token in tokens)


@given(st.text(), languages)
def test_an_analyser_that_has_met_a_word_gives_the_same_terms_as_a_new_one(text: str, language: str) -> None:
    used = Analyser(language)
    first = used.terms(text)
    assert used.terms(text) == Analyser(language).terms(text) == first


@given(st.text())
@example("𝑨")
def test_folding_twice_is_folding_once(word: str) -> None:
    assert fold(fold(word)) == fold(word)


@given(st.text() | st.text("aB'’é-.1,2 漢字ไทย "), languages)
def test_terms_alone_are_those_of_the_tokens(text: str, language: str) -> None:
    met, new = Analyser(language), Analyser(language)
    terms = [token.term for token in met.tokens(text)]
    assert met.terms(text) == new.terms(text) == terms


@given(st.text() | st.text("aB'’é-.1,2 漢字ไทย "))
def test_surfaces_alone_are_those_of_the_words(text: str) -> None:
    assert surfaces(text) == [surface for _, _, surface in words(text)]
