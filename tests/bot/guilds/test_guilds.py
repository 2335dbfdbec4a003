from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from bot.guilds import PLAIN, Guilds, Preferences
from bot.guilds.guilds import SECONDS_REMEMBERED
from bot.languages import LANGUAGES
from index.store import Store

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ids = st.integers(1, 2**63)
sources = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=40)
anything_chosen = st.builds(
    Preferences,
    language=st.none() | st.sampled_from(LANGUAGES),
    passages=st.none() | st.integers(1, 5),
    ask_channels=st.frozensets(ids, max_size=25),
    sources=st.dictionaries(ids, st.frozensets(sources, max_size=5), max_size=5),
    cooldown=st.integers(0, 3600),
    feedback=st.booleans(),
    store_questions=st.booleans(),
    stale_years=st.integers(0, 100),
    mark_changed=st.booleans(),
    editor_role=st.none() | ids,
)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(f"sqlite:///{tmp_path}/quoth.db") as store:
        yield store


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30)
@given(chosen=anything_chosen)
def test_what_was_chosen_is_read_back_equal(store: Store, chosen: Preferences) -> None:
    Guilds(store).choose(1, chosen)
    assert Guilds(store).preferences(1) == chosen


def test_a_guild_that_chose_nothing_and_a_direct_message_have_the_plain_ones(store: Store) -> None:
    assert Guilds(store).preferences(1) == PLAIN
    assert Guilds(store).preferences(None) == PLAIN


def test_a_guild_knows_nothing_of_what_another_chose(store: Store) -> None:
    guilds = Guilds(store)
    guilds.choose(1, Preferences(cooldown=5))
    assert guilds.preferences(12) == PLAIN


def test_a_choice_keeps_what_another_process_chose_just_before(store: Store) -> None:
    one, other = Guilds(store), Guilds(store)
    assert one.preferences(1) == PLAIN
    other.change(1, lambda now: now.but(passages=2))

    assert one.change(1, lambda now: now.but(cooldown=5)) == Preferences(passages=2, cooldown=5)


def test_what_another_process_chose_is_noticed_a_little_later(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    now = [100.0]
    monkeypatch.setattr("bot.guilds.guilds.monotonic", lambda: now[0])
    guilds = Guilds(store)
    guilds.preferences(1)
    Guilds(store).choose(1, Preferences(cooldown=5))

    assert guilds.preferences(1) == PLAIN
    now[0] += SECONDS_REMEMBERED + 1
    assert guilds.preferences(1).cooldown == 5


@pytest.mark.parametrize("stored", ["", "{", '{"cooldown": -1}', '{"passages": 9}', "[]"])
def test_what_cannot_be_read_is_as_if_nobody_had_chosen(store: Store, stored: str) -> None:
    store.set_setting("guild:1", "preferences", stored)
    assert Guilds(store).preferences(1) == PLAIN


@pytest.mark.parametrize("wrong", [{"cooldown": -1}, {"passages": 0}, {"stale_years": 101}])
def test_a_choice_that_there_is_not_is_refused(wrong: dict[str, int]) -> None:
    with pytest.raises(ValidationError):
        PLAIN.but(**wrong)


def test_the_sources_of_one_channel_leave_the_others() -> None:
    both = PLAIN.asking_only(1, frozenset({"Post"})).asking_only(2, frozenset())
    assert both.sources == {1: {"Post"}, 2: frozenset()}
    assert both.asking_only(1, None).sources == {2: frozenset()}
