from urllib.parse import unquote

from hypothesis import given
from hypothesis import strategies as st

from index.answering.link import text_link


def test_a_short_paragraph_is_linked_whole() -> None:
    assert text_link("https://a.example/x", "The wall stays.") == "https://a.example/x#:~:text=The%20wall%20stays."


def test_a_long_paragraph_is_linked_by_its_first_and_last_words() -> None:
    link = text_link("https://a.example/x", "one two three four five six seven eight nine ten eleven")
    assert link.endswith("#:~:text=one%20two%20three%20four%20five,seven%20eight%20nine%20ten%20eleven")


def test_signs_that_have_a_meaning_in_a_directive_are_encoded() -> None:
    assert text_link("https://a.example", "well-known, fast & good").endswith("=well%2Dknown%2C%20fast%20%26%20good")


def test_a_fragment_of_the_page_is_kept() -> None:
    assert text_link("https://a.example/x#part", "So.") == "https://a.example/x#part:~:text=So."


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_a_link_carries_words_of_the_paragraph_and_nothing_that_ends_it(text: str) -> None:
    directive = text_link("https://a.example/", text).removeprefix("https://a.example/#:~:text=")
    assert not set(directive) & set(" <>()[]\n-&")
    assert all(word in text.split() for part in directive.split(",") for word in unquote(part).split(" ") if word)
