from __future__ import annotations

from dataclasses import replace

import pytest

from index.reading.limits import DEFAULT_LIMITS
from index.reading.pdf import parse
from tests.index.reading.conftest import texts
from tests.index.reading.pages import Words, column, pdf

HARBOUR = """\
PORT ANSELM - The harbour closed on Friday
after a night of heavy rain, and no boats
went out until noon."""
ASIDE = """\
Nobody is to read of what the captain of a
ferry said about the mayor, and of what it
was that she answered him on the quay."""
WHITE = "1 1 1 rg"
INVISIBLE = "3 Tr"
PICTURE = "q 600 0 0 800 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q"


def _read(words: list[Words], entries: str = "") -> list[str]:
    return texts(parse(pdf(words, entries=entries), "harbour.pdf", DEFAULT_LIMITS))


def _drawn(words: list[Words], operators: str) -> list[Words]:
    return [replace(each, drawn=operators) for each in words]


def _joined(text: str) -> str:
    return " ".join(text.split("\n"))


@pytest.mark.parametrize("operators", [INVISIBLE, WHITE, "1 g", "0 0 0 0 k", f"{WHITE} 50 480 400 200 re f {WHITE}"])
def test_letters_that_nobody_sees_are_left_out(operators: str) -> None:
    assert _read(column(HARBOUR) + _drawn(column(ASIDE, top=500), operators)) == [_joined(HARBOUR)]


@pytest.mark.parametrize(("x", "top"), [(50, -100), (50, 900), (900, 500), (-900, 500)])
def test_letters_beside_the_page_are_left_out(x: float, top: float) -> None:
    assert _read(column(HARBOUR) + column(ASIDE, x=x, top=top)) == [_joined(HARBOUR)]


def test_letters_that_are_cropped_are_left_out() -> None:
    assert _read(column(HARBOUR) + column(ASIDE, top=300), "/CropBox [0 400 600 800]") == [_joined(HARBOUR)]


@pytest.mark.parametrize("box", ["[0 0 600 800]", "[0 0 0 0]", "[900 900 999 999]", "[-50 -50 900 900]"])
def test_a_crop_box_that_crops_nothing_leaves_all(box: str) -> None:
    assert _read(column(HARBOUR), f"/CropBox {box}") == [_joined(HARBOUR)]


@pytest.mark.parametrize(
    "under",
    [
        "0 0 0.4 rg 40 400 400 150 re f",
        "1 0 0 RG 200 w 40 480 m 500 480 l S",
        PICTURE,
        "/Dusk sh",
    ],
)
def test_white_letters_on_something_are_read(under: str) -> None:
    white = _drawn(column(ASIDE, top=500), WHITE)
    white[0] = replace(white[0], drawn=f"{under} {WHITE}")

    assert _read(column(HARBOUR) + white) == [_joined(HARBOUR), _joined(ASIDE)]


def test_the_letters_of_a_scanned_page_are_read() -> None:
    assert _read(_drawn(column(HARBOUR), f"{PICTURE} {INVISIBLE}")) == [_joined(HARBOUR)]


def test_a_stamp_on_a_scanned_page_takes_nothing_from_it() -> None:
    scan = _drawn(column(f"{HARBOUR}\n\n{ASIDE}"), f"{PICTURE} {INVISIBLE}")

    assert _read([*scan, Words("Anselm Library", 50, 300)])[:2] == [_joined(HARBOUR), _joined(ASIDE)]


@pytest.mark.parametrize("degrees", [0, 90, 180, 270, -90])
def test_a_page_that_is_turned_is_read_as_if_it_were_not(degrees: int) -> None:
    assert _read(column(f"{HARBOUR}\n\n{ASIDE}"), f"/Rotate {degrees}") == [_joined(HARBOUR), _joined(ASIDE)]


@pytest.mark.parametrize("matrix", ["0 1 -1 0 750 0", "0 -1 1 0 -300 700", "-1 0 0 -1 600 800"])
def test_lines_that_are_turned_on_the_page_are_read(matrix: str) -> None:
    assert _read(_drawn(column(f"{HARBOUR}\n\n{ASIDE}"), f"{matrix} cm")) == [_joined(HARBOUR), _joined(ASIDE)]


@pytest.mark.parametrize("matrix", ["0 1 -1 0 600 0", "-1 0 0 -1 600 800"])
def test_a_few_lines_that_are_turned_are_left_out(matrix: str) -> None:
    turned = _drawn([Words("Turn the page for the tide.", 100, 200)], f"{matrix} cm")

    assert _read(column(f"{HARBOUR}\n\n{ASIDE}") + turned) == [_joined(HARBOUR), _joined(ASIDE)]
