from __future__ import annotations

import subprocess
import sys

import pytest

from index.reading.language import language_of
from tests.index.reading.conftest import Write, articles


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The night ferry to Saltmere sails again from Monday, the port authority said on Friday.", "en"),
        ("Die Nachtfähre nach Saltmere fährt ab Montag wieder, teilte die Hafenbehörde am Freitag mit.", "de"),
        ("Le ferry de nuit pour Saltmere reprendra la mer lundi, a annoncé vendredi le port d'Oskmouth.", "fr"),
        ("Nocny prom do Saltmere znów popłynie od poniedziałku, poinformował w piątek zarząd portu.", "pl"),
        ("Ночной паром в Солтмир снова пойдёт с понедельника, сообщило в пятницу управление порта.", "ru"),
        ("夜行フェリーは月曜日から再び運航する、と港湾当局が金曜日に発表した。", "ja"),
    ],
)
def test_the_language_of_a_sentence_is_told(text: str, language: str) -> None:
    assert language_of([text]) == language


@pytest.mark.parametrize("texts", [[], [""], ["1,234 56 %"], ["https://a.example/b/c?d=e"], ["Oskmouth 3, Saltmere 1"]])
def test_where_it_is_not_certain_nothing_is_said(texts: list[str]) -> None:
    assert language_of(texts) is None


def test_headlines_and_buttons_do_not_count_where_there_are_sentences() -> None:
    sentence = "Die Nachtfähre nach Saltmere fährt ab Montag wieder, teilte die Hafenbehörde am Freitag mit."

    assert language_of(["Share this", "Sign up now", "Read more news", sentence]) == "de"


@pytest.mark.parametrize("name", ["a.txt", "a.md"])
def test_files_that_do_not_say_their_language_are_asked(write: Write, name: str) -> None:
    text = "Die Nachtfähre nach Saltmere fährt ab Montag wieder.\n\nDas teilte der Hafen von Oskmouth am Freitag mit."

    (article,) = articles(write(name, text))

    assert article.language == "de"


def test_what_the_front_matter_says_is_not_asked_again(write: Write) -> None:
    text = "---\nlanguage: da\n---\nDie Nachtfähre nach Saltmere fährt ab Montag wieder, teilte die Hafenbehörde mit."

    (article,) = articles(write("a.md", text))

    assert article.language == "da"


def test_no_question_waits_for_the_readers_of_pages() -> None:
    code = (
        "import sys, index.library, index.reading; print([n for n in ('py3langid', 'trafilatura') if n in sys.modules])"
    )

    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"
