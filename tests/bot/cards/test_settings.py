from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.cards.frame import message
from bot.cards.settings import NATIVE, Chosen, Page, settings_frame
from bot.guilds import PLAIN, Preferences
from bot.languages import LANGUAGES, words_in
from bot.retention import DAYS_KEPT
from tests.bot.preflight import problems

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

ENGLISH = words_in("en")
BEYOND = 15
"""Components that the menus and buttons of a page have at most."""

ids = st.integers(2**60, 2**63)
names = st.text(max_size=300)
anything_chosen = st.builds(
    Preferences,
    ask_channels=st.frozensets(ids, max_size=25),
    sources=st.dictionaries(ids, st.frozensets(names, max_size=12), max_size=30),
    editor_role=st.none() | ids,
)


def sent(page: Page, chosen: Chosen, language: str = "en") -> list[dict[str, Any]]:
    view = message(settings_frame(page, chosen, words_in(language)))
    return [part.to_component_dict() for part in view.children]


def text(page: Page, preferences: Preferences, sources: Sequence[str] = ()) -> str:
    return "\n".join(_texts(sent(page, Chosen(preferences, sources))))


@given(st.sampled_from(Page), anything_chosen)
def test_no_choices_are_more_than_discord_takes(page: Page, preferences: Preferences) -> None:
    row: dict[str, Any] = {"components": [{}] * BEYOND}
    chosen = Chosen(preferences, (), 2**62, "-# " + "x" * 300, ENGLISH("settings-reset-done"))
    assert problems([*sent(page, chosen), row]) == []


@pytest.mark.parametrize("page", Page)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_can_be_said_in_every_language(page: Page, language: str) -> None:
    assert sent(page, Chosen(PLAIN, ()), language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_said_of_keeping_questions_is_so(language: str) -> None:
    assert str(DAYS_KEPT) in words_in(language)("settings-store-hint")


def test_a_source_cannot_ping_link_or_format() -> None:
    hostile = Preferences(sources={7: frozenset({"@everyone [x](https://evil.example) *y*"})})
    shown = text(Page.SOURCES, hostile)
    assert r"\@everyone \[x\](https\://evil.example) \*y\*" in shown


def test_channels_that_do_not_fit_are_counted() -> None:
    many = Preferences(sources={number: frozenset({f"Post {number}"}) for number in range(1, 41)})
    shown = text(Page.SOURCES, many, ("Post 1",))
    assert "<#12> asks only: Post 12" in shown
    assert "And 28 more channels" in shown


def test_sources_that_do_not_fit_are_counted() -> None:
    names = frozenset(f"Post {number:02}" for number in range(11))
    assert "Post 07 and 3 more" in text(Page.SOURCES, Preferences(sources={7: names}))


def test_every_language_has_its_own_name() -> None:
    assert tuple(NATIVE) == LANGUAGES


def _texts(components: Sequence[dict[str, Any]]) -> Iterator[str]:
    for component in components:
        if "content" in component:
            yield component["content"]
        yield from _texts(component.get("components", ()))
