from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.libraries import Libraries
from bot.settings import Settings
from index.errors import LibraryBusy, QuothError


@pytest.fixture
def opened(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Libraries]:
    settings = Settings.model_validate(
        {"QUOTH_DATA": tmp_path, "QUOTH_ARTICLES": tmp_path / "articles", **request.param}
    )
    libraries = Libraries.open(settings)
    yield libraries
    libraries.close()


@pytest.mark.parametrize(
    ("opened", "guild", "name"),
    [
        ({}, 1, "main"),
        ({}, None, "main"),
        ({"QUOTH_GUILDS": "1, 2"}, 1, "main"),
        ({"QUOTH_GUILDS": "1, 2"}, 3, None),
        ({"QUOTH_GUILDS": "1, 2"}, None, None),
        ({"QUOTH_LIBRARIES": "per-guild"}, 1, "1"),
        ({"QUOTH_LIBRARIES": "per-guild"}, None, None),
        ({"QUOTH_LIBRARIES": "per-guild", "QUOTH_GUILDS": "1"}, 1, "1"),
        ({"QUOTH_LIBRARIES": "per-guild", "QUOTH_GUILDS": "1"}, 2, None),
    ],
    indirect=["opened"],
)
def test_a_guild_asks_the_library_that_the_settings_give_it(
    opened: Libraries, guild: int | None, name: str | None
) -> None:
    assert opened.name_for(guild) == name


@pytest.mark.parametrize("opened", [{}], indirect=True)
def test_a_library_of_its_own_reads_a_folder_of_its_own(opened: Libraries, tmp_path: Path) -> None:
    assert opened.main().folder == tmp_path / "articles"
    assert opened.named("42").folder == tmp_path / "articles" / "42"
    assert opened.named("42") is opened.named("42")


@pytest.mark.parametrize("opened", [{}], indirect=True)
@pytest.mark.parametrize("name", ["", "../main", "a/b", "x" * 65, "."])
def test_a_name_that_could_lead_elsewhere_is_refused(opened: Libraries, name: str) -> None:
    with pytest.raises(QuothError, match="cannot name a library"):
        opened.named(name)


def test_a_library_is_dropped_with_its_articles_and_its_index_and_no_other_is(
    libraries: Libraries, settings: Settings, articles: Path
) -> None:
    story = articles / "ferry.md"
    libraries.named("42").add([str(story)])
    libraries.drop("42")

    assert not (settings.data / "index" / "42").exists()
    assert story.exists()
    assert libraries.main().status().articles == 3
    assert libraries.named("42").untouched


def test_a_library_that_is_being_changed_is_not_dropped(libraries: Libraries, articles: Path) -> None:
    library = libraries.named("42")
    library.add([str(articles / "ferry.md")])
    with libraries.store.writing(libraries.store.library("42")), pytest.raises(LibraryBusy):
        libraries.drop("42")
    assert library.status().articles == 1


def test_a_library_that_is_not_there_need_not_be_dropped(libraries: Libraries) -> None:
    libraries.drop("42")
    assert libraries.main().status().articles == 3
