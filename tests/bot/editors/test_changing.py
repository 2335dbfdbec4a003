from __future__ import annotations

from threading import current_thread
from typing import TYPE_CHECKING

from index.library import Library

if TYPE_CHECKING:
    import pytest

    from tests.bot.town import Town


async def test_a_change_takes_no_thread_in_which_questions_are_answered(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads: list[str] = []

    def noting(of: str) -> None:
        work = getattr(Library, of)

        def noted(*given: object) -> object:
            threads.append(current_thread().name)
            return work(*given)

        monkeypatch.setattr(Library, of, noted)

    noting("reindex")
    noting("ask")
    await town.editor.slash(town.channel, "reindex")
    await town.member.slash(town.channel, "ask", question="what did Falkenrath say about the ferry?")

    changing, answering = (name.partition("_")[0] for name in threads)
    assert changing != answering


async def test_a_result_for_an_editor_alone_never_goes_to_the_channel(town: Town) -> None:
    (bridge,) = await town.editor.autocomplete(town.channel, "articles remove", "id", "bridge")
    asked = await town.editor.slash(town.channel, "articles remove", id=bridge["value"])
    assert asked.ephemeral
    assert asked.response is not None
    town.env.inject_error("PATCH", "/webhooks/*", status=404, code=10008, times=None)
    await town.editor.click(asked.response.message, label="Remove")

    assert town.sent("POST", f"/channels/{town.channel.id}/messages") == []
