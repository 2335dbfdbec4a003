from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.reading.html.authors import cleaned


@pytest.mark.parametrize(
    ("byline", "names"),
    [
        ("By Ivo Marsh, Port Reporter", ("Ivo Marsh",)),
        ("Von Runa Velde", ("Runa Velde",)),
        ("Oda Plumley, Ivo Marsh and Berit Holm", ("Oda Plumley", "Ivo Marsh", "Berit Holm")),
        ("oda@post.example (Oda Plumley)", ("Oda Plumley",)),
        ("Oda Plumley @oda", ("Oda Plumley",)),
        ("Plumley, Oda", ("Plumley, Oda",)),
        ("Oda Plumley Senior Editor", ("Oda Plumley",)),
        ("Lantern staff reporter", ("Lantern staff reporter",)),
        ("Анна Ветрова", ("Анна Ветрова",)),
        ("早川 灯", ("早川 灯",)),
        ("By", ()),
        ("https://post.example/oda", ()),
        ("", ()),
    ],
)
def test_a_byline_gives_names(byline: str, names: tuple[str, ...]) -> None:
    assert cleaned([byline]) == names


def test_each_author_is_given_once() -> None:
    assert cleaned(["Oda Plumley", "ODA PLUMLEY", "By Oda Plumley"]) == ("Oda Plumley",)


@given(st.lists(st.text(max_size=300), max_size=5))
def test_names_are_short_lines_with_letters(bylines: list[str]) -> None:
    for name in cleaned(bylines):
        assert name == " ".join(name.split())
        assert any(character.isalpha() for character in name)
        assert len(name) <= 80
