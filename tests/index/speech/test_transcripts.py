from tests.index.speech.samples import said


def test_turns_belong_to_the_name_before_the_colon() -> None:
    found = said(
        "Ilse Brandvik met Marlo Quince on stage.",
        "BRANDVIK: The wall stays.",
        "QUINCE: It leaks.",
        "BRANDVIK: Then we mend it.",
    )
    assert found == [
        ("Ilse Brandvik", "The wall stays."),
        ("Marlo Quince", "It leaks."),
        ("Ilse Brandvik", "Then we mend it."),
    ]


def test_answers_belong_to_the_person_interviewed_and_questions_to_nobody() -> None:
    found = said(
        "We met Ilse Brandvik at the harbour.", "Q: Does it stay?", "A: It stays.", "Q: And the bridge?", "A: Also."
    )
    assert found == [("Ilse Brandvik", "It stays."), ("Ilse Brandvik", "Also.")]


def test_a_block_quotation_belongs_to_who_announces_it() -> None:
    found = said("In a letter to the farmers, Ilse Brandvik wrote:", "The wall has stood for ninety years.")
    assert found == [("Ilse Brandvik", "The wall has stood for ninety years.")]


def test_a_label_of_the_page_is_no_speaker() -> None:
    assert said("Opening hours: nine to five.", "The wall is open on Sundays.") == []
