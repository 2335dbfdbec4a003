from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.answer import Correction
from index.errors import BadQuestion
from index.question import EVERYTHING, LONGEST, Filters, Form, read_question
from tests.index.question.samples import SmallLibrary, surfaces

ENGLISH = SmallLibrary()
TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    "text",
    [
        "What did Brackwater say about the tunnel?",
        "what did brackwater say about the tunnel",
        "What did Brackwater have to say on the tunnel?",
        "Brackwater on the tunnel?",
        "brackwater tunnel",
        "did Brackwater comment on the tunnel",
        "Has Brackwater ever mentioned the tunnel?",
        "Brackwater's view on the tunnel",
        "brackwaters view on the tunnel",
        "What is Brackwater's take on the tunnel?",
        "quote from Brackwater about the tunnel",
        "Any quotes by Brackwater on the tunnel?",
        "what were Brackwater's words on the tunnel",
        "How did Brackwater respond to the tunnel?",
        "According to Brackwater, what is the tunnel?",
        "hey, can you please tell me what Brackwater thinks of the tunnel? thanks!",
        "What did Mrs Brackwater say about the tunnel?",
        "What did President Brackwater tell parliament about the tunnel?",
        "What did Brackwater of the harbour ministry say about the tunnel?",
        "I'd love to hear Brackwater's thoughts regarding the tunnel",
        "What was Brackwater's position on the tunnel?",
        "What's Brackwater's stance on the tunnel",
        "Brackwater's opinion of the tunnel?",
        "How did Brackwater react to the tunnel?",
        "Has Brackwater addressed the tunnel?",
        "Did Brackwater ever mention the tunnel?",
        "quote Brackwater on the tunnel",
        "where does Brackwater stand on the tunnel?",
        "what were Brackwater's comments on the tunnel",
        "what remarks did Brackwater make about the tunnel",
        "What argument did Brackwater make about the tunnel?",
        "Which comments did Brackwater offer on the tunnel?",
        "anything from Brackwater on the tunnel?",
        "could you please tell me what Brackwater said about the tunnel?",
        "What was said by Brackwater about the tunnel?",
        "What was Brackwater quoted as saying about the tunnel?",
        "On the tunnel, what did Brackwater say?",
        "Regarding the tunnel, what is Brackwater's view?",
        "When Brackwater was asked about the tunnel, what was the answer?",
        "Why did Brackwater bring up the tunnel?",
        "why did Brackwater say that about the tunnel",
        "When did Brackwater speak about the tunnel?",
        "Does Brackwater talk about the tunnel anywhere?",
        "Please summarise what Brackwater has said about the tunnel",
        "Summarize Brackwater's remarks on the tunnel",
        "In Brackwater's words, what about the tunnel?",
        "What Did Brackwater Say About the Tunnel?",
        "What promises did Brackwater make about the tunnel?",
        "Show quotes on the tunnel from Brackwater",
        "what was said about the tunnel by Brackwater",
        "What, according to Brackwater, is the tunnel?",
    ],
)
def test_who_is_asked_about_and_on_what_in_any_wording(text: str) -> None:
    question = read_question(text, ENGLISH)
    assert question.form in {Form.WHAT_SAID, Form.STANCE}
    assert str(question.speaker_name).casefold() == "brackwater"
    assert [surface.casefold() for surface in surfaces(question.topic)] == ["tunnel"]
    assert [surface.casefold() for surface in surfaces(question.words)] == ["brackwater", "tunnel"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Was hat Brackwater über Fennimore gesagt?"),
        ("fr", "Qu'a dit Brackwater sur Fennimore ?"),
        ("es", "¿Qué dijo Brackwater sobre Fennimore?"),
        ("it", "Cosa ha detto Brackwater su Fennimore?"),
        ("pt", "O que disse Brackwater sobre Fennimore?"),
        ("ru", "Что сказал Brackwater о Fennimore?"),
        ("uk", "Що сказав Brackwater про Fennimore?"),
    ],
)
def test_other_languages_ask_in_their_own_wording(language: str, text: str) -> None:
    question = read_question(text, SmallLibrary([language]))
    assert (question.speaker_name, question.topic_name) == ("Brackwater", "Fennimore")


@pytest.mark.parametrize(
    "text",
    [
        "Who said the ferry tunnel will cost more?",
        "has anyone talked about the ferry tunnel",
        "any quotes about the ferry tunnel",
    ],
)
def test_a_question_for_the_speaker_has_a_topic_only(text: str) -> None:
    question = read_question(text, ENGLISH)
    assert (question.form, question.speaker) == (Form.WHO_SAID, ())
    assert surfaces(question.topic)[:2] == ["ferry", "tunnel"]


@pytest.mark.parametrize(
    "text",
    [
        "When was the tunnel built?",
        "the statement said that the tunnel was at a loss",
        "What is the ferry called in Dutch?",
        "Which company announced the tunnel?",
    ],
)
def test_what_asks_nobodys_words_is_plain_and_keeps_its_words(text: str) -> None:
    question = read_question(text, ENGLISH)
    analyser = ENGLISH.analysers[0]
    assert question.form is Form.PLAIN
    assert {word.terms[0] for word in question.words} == set(analyser.terms(text))


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("What did Brackwater say about the tunnel?", Form.WHAT_SAID),
        ("quotes from Brackwater about the tunnel", Form.WHAT_SAID),
        ("What was said by Brackwater about the tunnel?", Form.WHAT_SAID),
        ("What was Brackwater's position on the tunnel?", Form.STANCE),
        ("How did Brackwater react to the tunnel?", Form.STANCE),
        ("Brackwater on the tunnel", Form.STANCE),
    ],
)
def test_a_position_is_told_from_very_words(text: str, form: Form) -> None:
    assert read_question(text, ENGLISH).form is form


@pytest.mark.parametrize(
    "text",
    [
        "What was said about the tunnel?",
        "What did he say about the tunnel?",
        "What are people saying about the tunnel?",
    ],
)
def test_without_a_name_anybodys_words_are_asked_for(text: str) -> None:
    question = read_question(text, ENGLISH)
    assert (question.form, surfaces(question.topic)) == (Form.WHO_SAID, ["tunnel"])


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "What does the treaty say about fares?"),
        ("en", "what does the treaty say about fares"),
        ("en", "What do some people say about fares?"),
        ("de", "Was sagt der Vertrag über Fahrpreise?"),
        ("de", "Welche Krankheiten haben nach Ansicht vieler Forscher zur Pandemie beigetragen?"),
        ("es", "¿Qué dice el informe sobre las tarifas?"),
    ],
)
def test_what_is_no_name_and_never_speaks_is_read_plainly(language: str, text: str) -> None:
    question = read_question(text, SmallLibrary([language]))
    assert (question.form, question.speaker) == (Form.PLAIN, ())


def test_a_name_that_is_a_word_too_is_read_by_its_capital() -> None:
    library = SmallLibrary(people=["Jasper Will"])
    question = read_question("What was Will's position on the tunnel?", library)
    assert (question.speaker_name, question.topic_name) == ("Will", "tunnel")


def test_the_whole_topic_is_kept_where_it_holds_a_small_word_itself() -> None:
    question = read_question("What did Brackwater say about the parliament of fares?", ENGLISH)
    assert surfaces(question.topic) == ["parliament", "fares"]


def test_two_speakers_may_both_answer() -> None:
    question = read_question("What do Brackwater and Fennimore think about fares?", ENGLISH)
    assert [surfaces(speaker) for speaker in question.speakers] == [["Brackwater"], ["Fennimore"]]


def test_a_name_that_nobody_bears_is_still_who_is_asked_about() -> None:
    assert read_question("What did Quillfeather say about fares?", ENGLISH).speaker_name == "Quillfeather"


def test_a_given_speaker_makes_the_text_the_topic() -> None:
    question = read_question("tunnel fares", ENGLISH, Filters(speaker="Brackwater"))
    assert (question.speaker_name, question.topic_name) == ("Brackwater", "tunnel fares")


@pytest.mark.parametrize("speaker", ["???", "the"])
def test_a_given_speaker_without_a_name_is_refused(speaker: str) -> None:
    with pytest.raises(BadQuestion, match="holds no name"):
        read_question("fares", ENGLISH, Filters(speaker=speaker))


@pytest.mark.parametrize("text", ["what did he say?", "any news?", "what did Juppe say about Libya?"])
def test_a_given_topic_is_what_a_given_speaker_is_asked_about(text: str) -> None:
    question = read_question(text, SmallLibrary(), Filters(speaker="Juppe", about="the elections"))

    assert (question.form, surfaces(question.speaker)) == (Form.WHAT_SAID, ["Juppe"])
    assert surfaces(question.topic) == ["elections"]


def test_a_given_topic_stands_before_what_the_text_is_about() -> None:
    question = read_question("is there money for it?", SmallLibrary(), Filters(about="elections"))

    assert surfaces(question.words) == ["elections", "money"]


def test_a_given_topic_without_a_word_is_refused() -> None:
    with pytest.raises(BadQuestion, match="holds no word to look for"):
        read_question("what did he say?", SmallLibrary(), Filters(about="of the"))


def test_a_question_of_stop_words_has_nothing_to_search_for() -> None:
    assert read_question("What did he say about it?", ENGLISH).words == ()


def test_a_phrase_in_quotation_marks_is_kept_whole() -> None:
    (phrase,) = read_question("who said “no matter of the council”?", ENGLISH).phrases
    assert surfaces(phrase) == ["no", "matter", "of", "the", "council"]


@pytest.mark.parametrize(
    ("text", "since", "until"),
    [
        ("What has Brackwater said since May?", date(2026, 5, 1), None),
        ("What did Brackwater say in 2011 about fares?", date(2011, 1, 1), date(2011, 12, 31)),
        ("What did Brackwater say last week about fares?", date(2026, 11, 16), date(2026, 11, 22)),
        ("What did Brackwater say in September 2011?", date(2011, 9, 1), date(2011, 9, 30)),
        ("What did Brackwater say between March and June 2012?", date(2012, 3, 1), date(2012, 6, 30)),
        ("What did Brackwater say before 2010?", None, date(2009, 12, 31)),
        ("What did Brackwater say on 7 September 2011?", date(2011, 9, 7), date(2011, 9, 7)),
        ("What did Brackwater say in the last 3 days?", date(2026, 11, 21), TODAY),
    ],
)
def test_dates_narrow_the_articles_and_are_not_searched_for(text: str, since: date | None, until: date | None) -> None:
    question = read_question(text, ENGLISH, today=TODAY)
    assert (question.filters.since, question.filters.until) == (since, until)
    assert set(surfaces(question.words)) <= {"Brackwater", "fares"}
    assert question.literal is not None


def test_a_year_in_a_plain_question_is_searched_for() -> None:
    question = read_question("Which ferry sank in 1911?", ENGLISH, today=TODAY)
    assert question.filters == EVERYTHING
    assert "1911" in surfaces(question.words)


def test_given_dates_count_before_those_of_the_text() -> None:
    given_dates = Filters(since=date(2020, 1, 1))
    assert read_question("What did Brackwater say in 2011?", ENGLISH, given_dates, TODAY).filters == given_dates


def test_a_source_narrows_the_articles() -> None:
    library = SmallLibrary(sources=["The Osk Ledger"])
    question = read_question("What did Brackwater say about fares in the Osk Ledger?", library)
    assert question.filters.source == "The Osk Ledger"
    assert surfaces(question.words) == ["Brackwater", "fares"]


@pytest.mark.parametrize(
    "text",
    [
        "Does the Osk Ledger article of 7 September 2011 hold that the ferry tunnel is at a loss?",
        "Which tunnel, as reported by both the Osk Ledger and the Quay Times on September 7, 2011, is at a loss?",
        "According to the Osk Ledger published on 2011-09-07, which tunnel is at a loss?",
    ],
)
def test_reports_that_a_question_refers_to_are_looked_at_first_and_not_searched_for(text: str) -> None:
    question = read_question(text, SmallLibrary(sources=["The Osk Ledger", "Quay Times"]))
    assert question.cited is not None
    assert question.cited.sources[0] == "The Osk Ledger"
    assert question.cited.days == (date(2011, 9, 7),)
    searched = {surface.casefold() for surface in surfaces(question.words)}
    assert "tunnel" in searched
    assert searched.isdisjoint({"osk", "ledger", "quay", "times", "september", "2011", "reported", "article"})
    assert question.literal is not None


def test_a_source_that_is_asked_about_is_searched_for() -> None:
    question = read_question("Who owns the Osk Ledger?", SmallLibrary(sources=["The Osk Ledger"]))
    assert question.cited is None
    assert surfaces(question.words) == ["owns", "Osk", "Ledger"]


def test_a_long_question_is_not_corrected_word_by_word() -> None:
    text = (
        "Which imigration of fares and tunnels was it that many ships, harbours, lamps, quays, docks, nets, ropes met?"
    )
    assert read_question(text, ENGLISH).corrections == ()


def test_typos_in_names_and_words_are_corrected_and_told() -> None:
    question = read_question("what did Brackwatter say about imigration", ENGLISH)
    assert question.corrections == (Correction("Brackwatter", "Brackwater"), Correction("imigration", "immigration"))
    assert (question.speaker_name, question.topic_name) == ("Brackwater", "immigration")


@pytest.mark.parametrize("name", ["Olga Fenimore", "Fenomare"])
def test_another_persons_name_is_no_typo(name: str) -> None:
    library = SmallLibrary(people=["Tobias Fenamore"])
    assert read_question(f"What did {name} say about fares?", library).corrections == ()


def test_a_question_that_is_too_long_is_refused_with_its_length() -> None:
    with pytest.raises(BadQuestion, match="4,001 characters"):
        read_question("a" * (LONGEST + 1), ENGLISH)


PIECES = st.sampled_from(
    [
        *[
            "what",
            "did",
            "Brackwater",
            "say",
            "about",
            "tunnel",
            "'s",
            "?",
            ".",
            ",",
            '"',
            "“",
            "»",
            "who",
            "said",
            "!",
        ],
        *["since", "May", "2011", "last week", "and", "between", "the", "Mr.", "on", "Fenimore", "view", "\n", "quote"],
    ]
)


@given(st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=25).map(" ".join)))
def test_any_text_is_read_the_same_each_time_into_words_of_it(text: str) -> None:
    question = read_question(text, ENGLISH, today=TODAY)
    assert question == read_question(text, ENGLISH, today=TODAY)
    meant = {correction.meant for correction in question.corrections}
    assert all(word.surface in text or word.surface in meant for word in question.words)
    parts = {word for speaker in question.speakers for word in speaker} | set(question.topic)
    assert parts <= set(question.words)
