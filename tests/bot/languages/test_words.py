from __future__ import annotations

import subprocess
import sys
from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.languages import Commands, Words, language_of, words_in

if TYPE_CHECKING:
    from pathlib import Path

DAY = date(2011, 9, 7)


@pytest.mark.parametrize(
    ("language", "written"),
    [
        ("en", ["1 day ago", "2 days ago", "5 days ago", "21 days ago"]),
        ("de", ["vor 1 Tag", "vor 2 Tagen", "vor 5 Tagen", "vor 21 Tagen"]),
        ("fr", ["il y a 1 jour", "il y a 2 jours", "il y a 5 jours", "il y a 21 jours"]),
        ("es", ["hace 1 día", "hace 2 días", "hace 5 días", "hace 21 días"]),
        ("ru", ["1 день назад", "2 дня назад", "5 дней назад", "21 день назад"]),
        ("uk", ["1 день тому", "2 дні тому", "5 днів тому", "21 день тому"]),
    ],
)
def test_numbers_take_the_plural_of_the_language(language: str, written: list[str]) -> None:
    assert [words_in(language)("age-days", count=count) for count in (1, 2, 5, 21)] == written


@pytest.mark.parametrize(
    ("language", "written"),
    [
        ("en", "1,204 passages found"),
        ("de", "1.204 Stellen gefunden"),
        ("fr", "1\u202f204 passages trouvés"),
        ("ru", "найдено 1\xa0204 отрывка"),
    ],
)
def test_large_numbers_are_grouped_as_the_language_does(language: str, written: str) -> None:
    assert words_in(language)("answer-found", total=1_204) == written


@pytest.mark.parametrize(
    ("language", "written"),
    [
        ("en", "7 Sep 2011"),
        ("fr", "7 sept. 2011"),
        ("de", "7. Sept. 2011"),
        ("es", "7 sept 2011"),
        ("uk", "7 вер. 2011"),
        ("ru", "7 сент. 2011"),
    ],
)
def test_a_day_is_written_with_the_short_name_of_its_month(language: str, written: str) -> None:
    assert words_in(language).day(DAY) == written


def test_a_text_that_a_language_lacks_is_english() -> None:
    # Italian is Latin, and no language of the bot.
    assert Words("it")("answer-verbatim") == "word for word"


@pytest.mark.parametrize("filling", [{}, {"counts": 3}])
def test_a_text_that_cannot_be_filled_is_an_error(filling: dict[str, int]) -> None:
    with pytest.raises(LookupError, match="age-days"):
        words_in("fr")("age-days", **filling)


@given(st.text(st.characters(exclude_characters="\0"), max_size=20).map(lambda text: text * 200))
def test_a_text_is_filled_with_strings_of_any_length(name: str) -> None:
    assert words_in("en")("answer-unknown-speaker", speaker=name) == f"Nobody called {name} stands in these articles."


def test_an_unknown_text_is_an_error() -> None:
    with pytest.raises(LookupError):
        words_in("fr")("no-such-text")


def test_a_command_can_be_clicked_where_discord_knows_it() -> None:
    known = words_in("de", Commands({"reindex": 12}))

    assert "nutzt </reindex:12>, und" not in words_in("de")("answer-empty")
    assert "`/reindex`" in words_in("de")("answer-empty")
    assert "</reindex:12>" in known("answer-empty")


def test_a_command_of_a_group_has_the_id_of_the_group() -> None:
    assert Commands({"articles": 7}).linked("see </articles add>") == "see </articles add:7>"


@pytest.mark.parametrize(
    ("locale", "language"),
    [("es-419", "es"), ("es-ES", "es"), ("en-GB", "en"), ("uk", "uk"), ("it", None), ("", None), (None, None)],
)
def test_a_locale_of_discord_has_one_of_our_languages_or_none(locale: str | None, language: str | None) -> None:
    assert language_of(locale) == language


ASKING = """
import sys
from bot.cli import main
main(["ask", "what about the ferry?"])
print("loaded:", *({"fluent", "babel", "discord"} & set(sys.modules)))
"""


def test_the_terminal_loads_no_languages(tmp_path: Path) -> None:
    articles = tmp_path / "articles"
    articles.mkdir()
    (articles / "a.txt").write_text("The ferry stays.")
    settings = {"QUOTH_DATA": str(tmp_path / "data"), "QUOTH_ARTICLES": str(articles)}
    ended = subprocess.run([sys.executable, "-c", ASKING], env=settings, capture_output=True, text=True, check=True)

    assert "The ferry stays." in ended.stdout
    assert ended.stdout.splitlines()[-1].strip() == "loaded:"
