import pytest

from index.speech import Speech, has_quotation
from index.terms import Analyser

english = Speech(Analyser("en"))


def says(name: str, text: str) -> bool:
    return english.says(text, Analyser("en").terms(name))


@pytest.mark.parametrize(
    "text",
    [
        "“The wall stays,” Brandvik said.",
        "“The wall stays,” said Brandvik.",
        "“The wall stays,” said Mayor Ilse Brandvik, who was re-elected in May.",
        "Mayor Ilse Brandvik attempted to win over the farmers, but said on Tuesday that the wall would stay.",
        "Brandvik, the mayor of Veldmark, also told the council that the wall would stay.",
        "In Veldmark, Brandvik said the wall would stay.",
        "The wall will stay, according to Mayor Ilse Brandvik.",
    ],
)
def test_a_person_whose_name_stands_at_a_verb_of_saying_speaks(text: str) -> None:
    assert says("Brandvik", text)


@pytest.mark.parametrize(
    "text",
    [
        "Mayor Ilse Brandvik opened the bridge.",
        "Søren Applewick tried to win over Mayor Ilse Brandvik at the harbour last week, but said the wall would stay.",
        "“Brandvik said nothing,” the farmers shouted.",
    ],
)
def test_a_person_who_is_only_mentioned_does_not_speak(text: str) -> None:
    assert not says("Brandvik", text)


@pytest.mark.parametrize(
    ("text", "speaks"), [("“It stays,” he said.", True), ("She also told the council so.", True), ("He left.", False)]
)
def test_a_pronoun_speaks_at_a_verb_of_saying(text: str, *, speaks: bool) -> None:
    assert english.pronoun_says(text) is speaks


@pytest.mark.parametrize("text", ['He said "no".', "He said “no”.", "« Non », dit-il.", "Er sagte: „Nein“."])
def test_a_quotation_is_seen_in_its_marks(text: str) -> None:
    assert has_quotation(text)


def test_an_apostrophe_is_no_quotation() -> None:
    assert not has_quotation("Russia's farmers don't say.")
