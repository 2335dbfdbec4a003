import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.speech.quotations import quotations


def quoted(text: str) -> list[str]:
    return [text[q.start : q.end] for q in quotations(text)]


@pytest.mark.parametrize(
    "text",
    [
        'She said "the wall stays" twice.',
        "She said “the wall stays” twice.",
        "She said ‘the wall stays’ twice.",
        "She said 'the wall stays' twice.",
        "Sie sagte „the wall stays“ zweimal.",
        "Sie sagte „the wall stays” zweimal.",
        "Sie sagte »the wall stays« zweimal.",
        "Elle a dit « the wall stays » deux fois.",
        "Elle a dit «the wall stays» deux fois.",
        "Sie sagte ‚the wall stays‘ zweimal.",
        "Elle a dit ‹the wall stays› deux fois.",
        "She said ``the wall stays'' twice.",
        "She said ''the wall stays'' twice.",
        "She said 「the wall stays」 twice.",
    ],
)
def test_every_common_style_of_marks_is_read(text: str) -> None:
    assert quoted(text) == ["the wall stays"]


def test_apostrophes_are_no_marks() -> None:
    assert quoted("Brandvik's farmers don't want the miners’ wall, ’tis said.") == []


def test_a_quotation_inside_another_belongs_to_it() -> None:
    assert quoted("“They told me ‘no’ and ‘never’,” she said.") == ["They told me ‘no’ and ‘never’,"]


def test_two_quotations_in_a_line_are_two() -> None:
    assert quoted('"One," she said. "Two."') == ["One,", "Two."]


def test_a_quotation_without_an_end_goes_on_to_the_end_of_the_paragraph() -> None:
    (quotation,) = quotations("“The wall stays. And so do we.")
    assert not quotation.closed


@given(st.text(alphabet="\"“”„«»‘’'‚`‹›「」 aB.,\n"))
def test_quotations_lie_in_the_text_and_do_not_overlap(text: str) -> None:
    end = 0
    for quotation in quotations(text):
        assert end <= quotation.outer_start < quotation.start <= quotation.end <= quotation.outer_end <= len(text)
        end = quotation.outer_end
