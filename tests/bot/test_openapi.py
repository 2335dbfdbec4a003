from __future__ import annotations

from typing import TYPE_CHECKING

from simcord import HttpLogEntry

from tests.bot.openapi import description, refusals

if TYPE_CHECKING:
    from pathlib import Path

    from tests.bot.town import Town

QUESTION = "what did Falkenrath say about the ferry?"


async def test_discord_takes_every_body_that_the_bot_sends(town: Town, articles: Path) -> None:
    file = description()
    (articles / "empty.txt").touch()
    for question in (QUESTION, "what did Merkel say about the ferry?", "the"):
        await town.member.send(town.channel, f"{town.mention} {question}")
        await town.member.slash(town.channel, "ask", question=question)
    rumour = await town.member.send(town.channel, "The ferry carries children.")
    await town.member.context_menu(town.channel, "Check in the articles", rumour)
    await town.member.send(town.channel, town.mention)
    await town.env.create_user("bea").send_dm(QUESTION)
    await town.editor.slash(town.channel, "reindex")
    await town.editor.slash(town.channel, "reindex", dry_run=True)
    await town.member.slash(town.channel, "ask", question=QUESTION, since="soon")

    bodies = [request for request in town.env.http_requests if request.json is not None]
    assert {(request.method, request.path.rpartition("/")[2]) for request in bodies} == {
        ("PUT", "commands"),
        ("POST", "messages"),
        ("POST", "callback"),
        ("PATCH", "@original"),
    }
    assert [refusal for request in bodies for refusal in refusals(file, request)] == []
    assert len(town.env.errors) == 1


def test_the_judge_refuses_what_discord_would() -> None:
    body = {"components": [{"type": 10, "content": ""}]}

    assert refusals(description(), HttpLogEntry("POST", "/channels/1/messages", {}, body, None))
