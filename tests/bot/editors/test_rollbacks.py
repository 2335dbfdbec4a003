from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from simcord import SetupError

from tests.bot.conftest import FERRY
from tests.bot.town import seen

if TYPE_CHECKING:
    from pathlib import Path

    from simcord.results import ResponseMessage

    from bot.libraries import Libraries
    from tests.bot.town import Town

BUTTON, NOW, KEEP, UNDO = "Roll back", "Roll back now", "Keep it", "Undo"
QUESTION = "what did the council vote on the ferry?"


async def reindexed(town: Town, articles: Path) -> ResponseMessage:
    (articles / "ferry.md").write_text(FERRY.replace("three more years", "two more years"))
    (articles / "bridge.md").unlink()
    (articles / "light.txt").write_text("Harbour master Ada Quill said the lighthouse would shine again.\n")
    result = await town.editor.slash(town.channel, "reindex")
    assert result.response is not None
    return result.response


def report(town: Town) -> str:
    return seen(town.channel.history()[0])


async def test_the_report_of_a_reindex_is_rolled_back_after_saying_what_comes_back(
    town: Town, articles: Path, libraries: Libraries
) -> None:
    before = libraries.main().generation
    message = await reindexed(town, articles)
    await town.editor.click(message, label=BUTTON)
    assert "**This is what rolling back does**" in report(town)
    assert "**1** added · **1** changed · **1** removed" in report(town)
    assert "the next" in report(town)
    assert libraries.main().generation != before

    await town.editor.click(message, label=NOW)
    assert "**Rolled back**" in report(town)
    assert libraries.main().generation == before
    answer = await town.member.slash(town.channel, "ask", question=QUESTION)
    assert "for three more years" in seen(answer)


async def test_a_rollback_is_undone(town: Town, articles: Path, libraries: Libraries) -> None:
    message = await reindexed(town, articles)
    after = libraries.main().generation
    await town.editor.click(message, label=BUTTON)
    await town.editor.click(message, label=NOW)
    await town.editor.click(message, label=UNDO)

    assert libraries.main().generation == after


async def test_what_is_to_be_kept_is_kept(town: Town, articles: Path, libraries: Libraries) -> None:
    message = await reindexed(town, articles)
    after = libraries.main().generation
    await town.editor.click(message, label=BUTTON)
    await town.editor.click(message, label=KEEP)

    assert report(town) == "Nothing was rolled back."
    assert libraries.main().generation == after


async def test_a_member_who_is_no_editor_cannot_roll_back(town: Town, articles: Path, libraries: Libraries) -> None:
    message = await reindexed(town, articles)
    after = libraries.main().generation
    refused = await town.member.click(message, label=BUTTON)

    assert refused.ephemeral
    assert "Only" in seen(refused)
    assert len(town.env.errors) == 1
    assert libraries.main().generation == after


async def test_what_changed_meanwhile_is_not_rolled_back_unseen(
    town: Town, articles: Path, libraries: Libraries
) -> None:
    message = await reindexed(town, articles)
    await town.editor.click(message, label=BUTTON)
    (articles / "light.txt").write_text("Harbour master Ada Quill said the lighthouse was sold.\n")
    after = libraries.main().reindex().generation
    await town.editor.click(message, label=NOW)

    assert libraries.main().generation == after
    assert "have changed since this card was made" in report(town)
    assert len(town.env.errors) == 1


async def test_where_editors_changed_all_of_it_since_there_is_nothing_to_roll_back(
    town: Town, articles: Path, libraries: Libraries
) -> None:
    (articles / "ferry.md").write_text(FERRY.replace("three more years", "two more years"))
    result = await town.editor.slash(town.channel, "reindex")
    assert result.response is not None
    libraries.main().remove([each.id for each in libraries.main().articles()])
    await town.editor.click(result.response, label=BUTTON)

    assert "No reindex has changed anything that could be put back" in report(town)
    assert len(town.env.errors) == 1


async def test_a_report_without_changes_and_a_dry_run_offer_nothing(town: Town, articles: Path) -> None:
    unchanged = await town.editor.slash(town.channel, "reindex")
    (articles / "bridge.md").unlink()
    dry = await town.editor.slash(town.channel, "reindex", dry_run=True)

    for result in (unchanged, dry):
        assert result.response is not None
        with pytest.raises(SetupError):
            await town.editor.click(result.response, label=BUTTON)
