from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from bot.guilds import Preferences
from bot.languages import LANGUAGES, Words, words_in
from tests.bot.town import seen

if TYPE_CHECKING:
    from collections.abc import Callable

    from simcord.results import ResponseMessage

    from tests.bot.town import Town

QUESTION = "what did Falkenrath say about the ferry?"
QUOTE = "carries our children to school, and nobody will take it from us,"
LOCALES = {"fr": "fr", "de": "de", "es": "es-419", "uk": "uk", "ru": "ru", "en": "en-GB"}
EVERY_LANGUAGE = pytest.mark.parametrize("language", LANGUAGES)


@pytest.fixture
def speaks(town: Town, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], Words]:
    """Set the language of whoever presses or commands from now on, and return what the bot says in it."""
    emit = town.env.backend.emit

    def spoken(language: str) -> Words:
        def in_language(event: str, payload: Any, *rest: Any, **more: Any) -> None:  # noqa: ANN401 (any event)
            is_pressed = event == "INTERACTION_CREATE"
            emit(event, {**payload, "locale": LOCALES[language]} if is_pressed else payload, *rest, **more)

        monkeypatch.setattr(town.env.backend, "emit", in_language)
        return words_in(language, town.bot.answering.commands)

    return spoken


def message(result: Any) -> ResponseMessage:  # noqa: ANN401 (the result of any interaction)
    assert result.response is not None
    response: ResponseMessage = result.response
    return response


@EVERY_LANGUAGE
async def test_an_answer_is_told_in_the_members_language_and_quotes_word_for_word(
    town: Town, speaks: Callable[[str], Words], language: str
) -> None:
    words = speaks(language)
    shown = seen(await town.member.slash(town.channel, "ask", question=QUESTION))

    assert QUOTE in shown.replace("**", "")
    assert words("answer-verbatim") in shown
    assert words.day(date(2021, 3, 4)) in shown


@EVERY_LANGUAGE
async def test_nothing_and_help_are_told_in_the_members_language(
    town: Town, speaks: Callable[[str], Words], language: str
) -> None:
    words = speaks(language)
    nothing = await town.member.slash(town.channel, "ask", question="what did Merkel say about the ferry?")

    assert words("answer-unknown-speaker", speaker="**Merkel**") in seen(nothing)
    assert seen(await town.member.slash(town.channel, "help")) == words("ask-help")


@EVERY_LANGUAGE
async def test_errors_are_told_in_the_members_language(
    town: Town, speaks: Callable[[str], Words], language: str
) -> None:
    words = speaks(language)
    wrong = await town.member.slash(town.channel, "ask", question=QUESTION, since="soon")

    assert seen(wrong) == words("error-question-no-day", typed="soon")
    assert len(town.env.errors) == 1


@EVERY_LANGUAGE
async def test_editors_are_told_in_their_language(town: Town, speaks: Callable[[str], Words], language: str) -> None:
    words = speaks(language)
    told = {
        "articles list": words("articles-page", total=3, page=1, pages=1),
        "sources": words("sources-title"),
        "settings": words("settings-title"),
        "unanswered": words("unanswered-title"),
        "status": words("status-articles", count=3),
        "privacy": words("privacy-title"),
        "reindex": words("report-unchanged", count=3),
    }
    for command, text in told.items():
        assert text in seen(await town.editor.slash(town.channel, command))


@EVERY_LANGUAGE
async def test_a_button_answers_in_the_language_of_whoever_presses_it(
    town: Town, speaks: Callable[[str], Words], language: str
) -> None:
    public = await town.member.slash(town.channel, "ask", question="what did Brandt say about the bridge?", share=True)
    words = speaks(language)
    await town.editor.click(message(public), label="after ▶")

    told = town.channel.history(viewer=town.editor)[-1]
    assert seen(told) == words("button-nothing-after")


@pytest.mark.parametrize("language", [language for language in LANGUAGES if language != "en"])
async def test_a_card_in_one_language_is_read_by_a_member_of_another(
    town: Town, speaks: Callable[[str], Words], language: str
) -> None:
    options = {"question": QUESTION, "since": "2021", "source": "The Tidewater Post", "share": True}
    foreign = await town.member.slash(town.channel, "ask", **options)
    label = town.words("button-rephrase")
    words = speaks(language)
    shown = await town.member.submit_modal(
        await town.member.click(message(foreign), label=label), {"question": "what about the council?"}
    )

    since = words("asked-since", value=words.day(date(2021, 1, 1)))
    assert f"· {since} · {words('asked-source', value='The Tidewater Post')}" in seen(shown)


async def test_a_message_is_answered_in_the_language_that_the_guild_chose(town: Town) -> None:
    town.bot.answering.guilds.choose(town.guild.id, Preferences(language="de"))
    await town.member.send(town.channel, f"{town.mention} {QUESTION}")

    assert "Wort für Wort" in seen(town.last)
    assert QUOTE in seen(town.last).replace("**", "")


async def test_a_member_of_a_language_that_the_bot_lacks_is_answered_in_the_guilds(
    town: Town, speaks: Callable[[str], Words], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(LOCALES, "de", "it")
    words = speaks("de")
    town.bot.answering.guilds.choose(town.guild.id, Preferences(language="de"))

    assert seen(await town.member.slash(town.channel, "help")) == words("ask-help")


async def test_a_message_is_answered_in_the_guilds_own_language_where_nobody_chose_one(town: Town) -> None:
    guild = town.env.create_guild("Mairie", preferred_locale="fr")
    channel, member = guild.create_text_channel("questions"), guild.add_member(town.env.create_user("zoe"))
    await member.send(channel, f"{town.mention} {QUESTION}")

    assert channel.last_message is not None
    assert words_in("fr")("answer-verbatim") in seen(channel.last_message)


async def test_a_follow_up_in_another_language_keeps_the_speaker(town: Town) -> None:
    town.bot.answering.guilds.choose(town.guild.id, Preferences(language="fr"))
    await town.member.send(town.channel, f"{town.mention} what did Falkenrath say about the bridge?")
    await town.member.send(town.channel, f"{town.mention} et sur ferry ?", reply_to=town.last)

    asked = seen(town.last).partition("\n")[0]
    assert asked.startswith("-# question\u202f: what did Falkenrath say about")
    assert asked.endswith("ferry?")
    assert QUOTE in seen(town.last).replace("**", "")
