from __future__ import annotations

import json
from email.message import EmailMessage
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZipFile

import pytest
from docx import Document

from bot.client import QuothBot
from bot.libraries import Libraries
from bot.settings import Settings
from tests.bot.town import Town, seen
from tests.index.reading.pages import column, pdf

if TYPE_CHECKING:
    from pathlib import Path

    from simcord import Env, InteractionResult

LIGHT = b'"The lighthouse will shine again in May," said Harbour master Ada Quill.\n'
ASKED = "what did Quill say about the lighthouse?"
FORM = {
    "title": "Lighthouse: a [date](https://evil.example) at last",
    "source": "Valley Courier",
    "published": "2023-02-01",
    "url": "",
    "text": LIGHT.decode(),
}


async def answered(town: Town) -> str:
    return seen(await town.member.slash(town.channel, "ask", question=ASKED))


async def added(town: Town, name: str = "light.txt", content: bytes = LIGHT) -> str:
    return seen(await town.editor.slash(town.channel, "articles add", file=(name, content)))


def texts_in(folder: Path) -> set[Path]:
    return set(folder.rglob("*.txt"))


async def pasted(town: Town, **fields: str) -> InteractionResult:
    form = await town.editor.slash(town.channel, "articles add")
    return await town.editor.submit_modal(form, FORM | fields)


async def shown_id(town: Town, words: str) -> str:
    """Return the id that Discord offers for words of a title."""
    result = await town.editor.autocomplete(town.channel, "articles show", "id", words)
    assert result
    return str(result[0]["value"])


async def test_a_file_that_is_attached_answers_the_next_question(town: Town, settings: Settings) -> None:
    report = await added(town)

    assert "**File read**" in report
    assert "**1** added" in report
    assert "shine again in May" in await answered(town)
    assert texts_in(settings.data) == set()


def in_word() -> bytes:
    document, file = Document(), BytesIO()
    document.add_paragraph(LIGHT.decode())
    document.save(file)
    return file.getvalue()


def in_a_letter() -> bytes:
    letter = EmailMessage()
    letter["Subject"] = "The light"
    letter.set_content(LIGHT.decode())
    return letter.as_bytes()


def zipped() -> bytes:
    file = BytesIO()
    with ZipFile(file, "w") as archive:
        archive.writestr("light.txt", LIGHT)
    return file.getvalue()


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("light.md", b"# The light\n\n" + LIGHT),
        ("light.html", b"<html><body><article><h1>The light</h1><p>" + LIGHT * 3 + b"</p></article></body></html>"),
        ("light.pdf", pdf(column(LIGHT.decode().strip()))),
        ("light.docx", in_word()),
        ("light.eml", in_a_letter()),
        ("light.zip", zipped()),
    ],
)
async def test_a_file_of_each_kind_that_is_attached_answers(town: Town, name: str, content: bytes) -> None:
    assert "**1** added" in await added(town, name, content)
    assert "shine again in May" in await answered(town)


async def test_a_file_of_the_same_name_changes_the_article(town: Town) -> None:
    await added(town)

    assert "**1** changed" in await added(town, content=LIGHT.replace(b"May", b"June"))
    assert "**1** unchanged" in await added(town, content=LIGHT.replace(b"May", b"June"))
    assert "shine again in June" in await answered(town)


@pytest.mark.parametrize(
    "name", ["../../../light.txt", "/etc/light.txt", "..\\light.txt", "…/.light.txt", "@everyone.txt"]
)
async def test_a_hostile_file_name_leads_nowhere(town: Town, tmp_path: Path, name: str) -> None:
    before = texts_in(tmp_path)

    assert "**1** added" in await added(town, name)
    assert texts_in(tmp_path) == before


async def test_several_articles_come_in_one_file(town: Town) -> None:
    lines = [json.dumps({"title": f"Light {n}", "paragraphs": [LIGHT.decode()]}) for n in range(3)]

    assert "**3** added" in await added(town, "light.jsonl", "\n".join(lines).encode())


async def test_a_file_that_cannot_be_read_is_named_without_where_it_stood(town: Town, tmp_path: Path) -> None:
    report = await added(town, "broken.pdf", b"%PDF-1.4 nothing")

    assert "**1** failed" in report
    assert "**broken.pdf**" in report
    assert str(tmp_path) not in report


async def test_a_file_of_another_kind_is_refused_before_it_is_fetched(town: Town) -> None:
    told = await added(town, "song.mp3")

    assert "This kind of file is not read" in told
    assert ".pdf" in told
    assert len(town.env.errors) == 1


async def test_a_file_that_is_too_big_is_refused_with_both_sizes(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.cogs.articles.LARGEST_FILE", 10)

    assert "too big" in await added(town)
    assert "Nothing in the articles says this" in await answered(town)
    assert len(town.env.errors) == 1


async def test_an_address_and_a_file_at_once_are_refused(town: Town) -> None:
    file = ("light.txt", LIGHT)
    result = await town.editor.slash(town.channel, "articles add", file=file, address="https://example.org")

    assert "not both" in seen(result)
    assert len(town.env.errors) == 1


@pytest.mark.parametrize(
    "address", ["/etc/passwd", "file:///etc/passwd", "articles", "https://", "ftp://example.org/a"]
)
async def test_what_is_no_web_address_is_never_read(town: Town, address: str) -> None:
    result = await town.editor.slash(town.channel, "articles add", address=address)

    assert "To add a file, attach it." in seen(result)
    assert result.ephemeral
    assert len(town.env.errors) == 1


async def test_an_address_of_the_machine_itself_is_refused_by_name(town: Town) -> None:
    result = await town.editor.slash(town.channel, "articles add", address="HTTP://127.0.0.1/secret")

    assert "**Address read**" in seen(result)
    assert "**1** failed" in seen(result)


async def test_without_options_a_form_takes_a_text(town: Town) -> None:
    result = await pasted(town)

    assert "**1** added" in seen(result)
    answer = await answered(town)
    assert "shine again in May" in answer
    assert "Valley Courier · 1 Feb 2023" in answer
    assert "](https://evil.example)" not in answer


async def test_a_form_with_a_wrong_day_can_be_opened_again_as_it_was(town: Town) -> None:
    result = await pasted(town, published="last week")

    assert "must be a date such as 2011-09-07" in seen(result)
    assert result.response is not None
    again = await town.editor.click(result.response.message, label="Change it")
    assert "shine again in May" in json.dumps(again.modal)
    mended = await town.editor.submit_modal(again, FORM)
    assert "**1** added" in seen(mended)


async def test_the_same_text_again_is_the_same_article(town: Town) -> None:
    await pasted(town)

    assert "**1** unchanged" in seen(await pasted(town))


async def test_members_who_may_not_manage_the_guild_are_offered_nothing(town: Town) -> None:
    offered = town.member.available_commands(town.channel)

    assert not [name for name in offered if name.startswith(("articles", "sources", "refresh", "reindex"))]


async def test_where_a_guild_opened_the_commands_to_all_the_bot_still_refuses(town: Town) -> None:
    assert isinstance(town.env.bot, QuothBot)
    group = next(command for command in await town.env.bot.tree.fetch_commands() if command.name == "articles")
    town.guild.set_command_permissions(group, {town.guild.default_role: True})
    results = [
        await town.member.slash(town.channel, "articles add", file=("light.txt", LIGHT)),
        await town.member.slash(town.channel, "articles list"),
        await town.member.slash(town.channel, "articles show", id="ferry"),
        await town.member.slash(town.channel, "articles export"),
    ]
    assert {seen(result) for result in results} == {"Only members who may manage this server can do that."}
    assert all(result.ephemeral for result in results)
    assert await town.member.autocomplete(town.channel, "articles show", "id", "") == []
    assert len(town.env.errors) == 4


async def test_the_list_names_title_id_source_and_day(town: Town) -> None:
    result = await town.editor.slash(town.channel, "articles list")

    assert result.ephemeral
    assert "**Harbour council keeps the old ferry**" in seen(result)
    assert "The Tidewater Post · 4 Mar 2021" in seen(result)
    assert "3 articles · page 1 of 1" in seen(result)


async def test_a_long_list_is_leafed_through_with_buttons(town: Town) -> None:
    lines = [json.dumps({"id": f"light-{n}", "title": "*" * 300, "paragraphs": ["x"]}) for n in range(20)]
    await added(town, "many.jsonl", "\n".join(lines).encode())
    first = await town.editor.slash(town.channel, "articles list")
    assert first.response is not None
    assert "page 1 of 3" in seen(first)

    await town.editor.click(first.response.message, label="Next page")
    assert "page 2 of 3" in seen(first)
    await town.editor.click(first.response.message, label="Next page")
    assert "light-19" in seen(first)
    await town.editor.click(first.response.message, label="Previous page")
    assert "page 2 of 3" in seen(first)
    assert "page 3 of 3" in seen(await town.editor.slash(town.channel, "articles list", page=99))


async def test_an_article_is_shown_with_role_and_reason_of_each_paragraph(town: Town) -> None:
    line = {
        "id": "mixed",
        "paragraphs": ["By Ada", "The **hull** is sound, @everyone.", "Please give money."],
        "roles": ["meta", "body", "boilerplate"],
        "reasons": ["byline", None, "donation appeal"],
    }
    await added(town, "mixed.jsonl", json.dumps(line).encode())
    shown = seen(await town.editor.slash(town.channel, "articles show", id="mixed"))

    assert "1 searched · 1 set aside · 1 heading\n" in shown
    assert "-# ¶ 1 · not searched · byline\n> By Ada" in shown
    assert "-# ¶ 2\n> The \\*\\*hull\\*\\* is sound, \\@everyone." in shown
    assert "-# ¶ 3 · **set aside** · donation appeal\n> Please give money." in shown


async def test_what_does_not_fit_on_a_card_is_counted_and_follows_with_a_button(town: Town) -> None:
    line = {"id": "long", "paragraphs": [f"Paragraph number {n} speaks of the hull. " * 5 for n in range(1, 51)]}
    await added(town, "long.jsonl", json.dumps(line).encode())
    shown = await town.editor.slash(town.channel, "articles show", id="long")
    assert shown.response is not None
    assert "Paragraph number 1 " in seen(shown)
    assert "paragraphs did not fit" in seen(shown)

    while "not fit" in seen(shown):
        await town.editor.click(shown.response.message, label="Go on")
    assert "Paragraph number 50 " in seen(shown)
    await town.editor.click(shown.response.message, label="From the start")
    assert "Paragraph number 1 " in seen(shown)


async def test_an_article_that_is_not_there_is_named(town: Town) -> None:
    for command in ("show", "remove"):
        result = await town.editor.slash(town.channel, f"articles {command}", id="<@&1>")
        assert "No article here has the id “\\<\\@&1\\>”" in seen(result)
    assert len(town.env.errors) == 2


async def test_ids_are_suggested_by_words_of_the_title(town: Town) -> None:
    assert (await shown_id(town, "bridge")).startswith("bridge")
    assert await town.editor.autocomplete(town.channel, "articles remove", "id", "zeppelin") == []


async def asked_to_remove(town: Town, words: str) -> InteractionResult:
    result = await town.editor.slash(town.channel, "articles remove", id=await shown_id(town, words))
    assert result.response is not None
    return result


async def test_an_article_is_removed_after_a_question_and_put_back_by_undo(town: Town) -> None:
    await added(town)
    asked = await asked_to_remove(town, "light")
    assert asked.response is not None
    assert "Remove “" in seen(asked)
    assert "shine again" in await answered(town)

    await town.editor.click(asked.response.message, label="Remove")
    assert "**Article removed**" in seen(asked)
    assert "Nothing in the articles says this" in await answered(town)

    await town.editor.click(asked.response.message, label="Undo")
    assert "**Article put back**" in seen(asked)
    assert "shine again" in await answered(town)


async def test_an_article_of_the_folder_is_put_back_as_one(town: Town) -> None:
    asked = await asked_to_remove(town, "ferry")
    assert asked.response is not None
    assert "the next </reindex:" in seen(asked)
    await town.editor.click(asked.response.message, label="Remove")
    await town.editor.click(asked.response.message, label="Undo")

    reindexed = seen(await town.editor.slash(town.channel, "reindex"))
    assert "**0** added · **0** changed · **0** removed · **3** unchanged · **0** failed" in reindexed


async def test_keeping_an_article_changes_nothing(town: Town) -> None:
    asked = await asked_to_remove(town, "ferry")
    assert asked.response is not None
    await town.editor.click(asked.response.message, label="Keep")

    assert seen(asked) == "Nothing was removed."
    assert "3 articles" in seen(await town.editor.slash(town.channel, "articles list"))


async def test_removing_twice_tells_that_the_article_is_gone(town: Town) -> None:
    first, second = await asked_to_remove(town, "ferry"), await asked_to_remove(town, "ferry")
    assert first.response is not None
    assert second.response is not None
    await town.editor.click(first.response.message, label="Remove")
    await town.editor.click(second.response.message, label="Remove")

    assert "No article here has the id" in seen(second)
    assert len(town.env.errors) == 1


async def test_nothing_is_added_or_removed_while_another_change_runs(town: Town, libraries: Libraries) -> None:
    asked = await asked_to_remove(town, "ferry")
    assert asked.response is not None
    store = libraries.store
    with store.writing(store.library("main")):
        assert "being changed just now" in await added(town)
        await town.editor.click(asked.response.message, label="Remove")
    assert "being changed just now" in seen(asked)
    assert "3 articles" in seen(await town.editor.slash(town.channel, "articles list"))
    assert len(town.env.errors) == 2


async def test_all_articles_are_given_as_a_file_that_can_be_added_again(town: Town) -> None:
    await added(town)
    result = await town.editor.slash(town.channel, "articles export")
    assert result.response is not None
    assert result.ephemeral
    content = await result.response.attachments[0].read()

    assert "as JSON lines: 4" in seen(result)
    assert next(json.loads(line)["title"] for line in content.splitlines()) == "New bridge waits for money"
    assert "**4** unchanged" in await added(town, "articles.jsonl", content)


class TestEachGuildForItself:
    @pytest.fixture
    def settings(self, tmp_path: Path, articles: Path) -> Settings:
        return Settings.model_validate(
            {"QUOTH_DATA": tmp_path / "data", "QUOTH_ARTICLES": articles, "QUOTH_LIBRARIES": "per-guild"}
        )

    @pytest.fixture
    def libraries(self, no_articles_read: Libraries) -> Libraries:
        return no_articles_read

    async def test_nothing_of_one_guild_is_listed_shown_removed_or_suggested_in_another(
        self, town: Town, simcord_env: Env
    ) -> None:
        other = Town.built(simcord_env)
        await added(town)
        own = await shown_id(town, "light")

        assert "1 article ·" in seen(await town.editor.slash(town.channel, "articles list"))
        assert "no articles here yet" in seen(await other.editor.slash(other.channel, "articles list"))
        assert await other.editor.autocomplete(other.channel, "articles show", "id", "") == []
        for command in ("show", "remove"):
            result = await other.editor.slash(other.channel, f"articles {command}", id=own)
            assert "No article here" in seen(result)
        assert "no articles here yet" in seen(await other.editor.slash(other.channel, "articles export"))
        assert "no articles here yet" in seen(await other.member.slash(other.channel, "status"))
        assert "**1** article ·" in seen(await town.member.slash(town.channel, "status"))
        assert len(town.env.errors) == 3
