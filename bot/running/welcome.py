"""What the bot says when it comes to a guild: how to ask, with examples that the guild's own articles answer."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING

import discord
from discord import ui

from bot.cards.frame import Accent, frame, message
from bot.cards.text import escape
from bot.languages import DEFAULT, words_in
from index.answer import Found
from index.question import Filters
from index.terms import Analysers
from index.terms import words as words_of

if TYPE_CHECKING:
    from bot.languages import Words
    from index.library import Library
    from index.terms import Analyser
    from index.timeline import Said

EXAMPLES = 3
MOST_SPEAKERS = 12
MOST_STATEMENTS = 40
MOST_TOPICS = 5
SHORTEST_TOPIC = 5
"""Letters below which a word is hardly ever what a statement is about."""


def welcome_card(library: Library, words: Words, *, own: bool) -> ui.LayoutView:
    """Return the message; `own` tells that the guild's editors fill the library. Asks it, so not on the event loop."""
    if library.untouched:
        asking = [words("welcome-first" if own else "welcome-waiting")]
    else:
        lines = [f"\\- {escape(question)}" for question in _examples(library, words)]
        asking = ["\n".join([words("welcome-examples"), *lines])] if lines else []
    head = [words("welcome-title"), words("welcome-how")]
    return message(frame(Accent.ANSWER, [head, asking, [words("welcome-editors"), words("welcome-privacy")]]))


def _examples(library: Library, words: Words) -> list[str]:
    """Return some examples, in English where the guild's language is none that the articles answer."""
    own = list(islice(examples(library, words), EXAMPLES))
    return own or list(islice(examples(library, words_in(DEFAULT)), EXAMPLES))


def examples(library: Library, words: Words) -> Iterator[str]:
    """Yield questions on what the most quoted people said, one for each, that the library answers with their words."""
    analysers = Analysers()
    languages = [analysers[language] for language in library.status().languages]
    for speaker in islice(library.speakers(), MOST_SPEAKERS):
        said = islice(library.statements(filters=Filters(speaker=speaker)), MOST_STATEMENTS)
        for topic in _topics(speaker, said, languages):
            question = words("welcome-question", speaker=speaker, topic=topic)
            if _is_answered(library, question, speaker, topic):
                yield question
                break


def place_to_speak(guild: discord.Guild) -> discord.TextChannel | None:
    """Return the channel for messages of the system, else the first text channel; None where the bot may write nowhere.

    Discord blocks bots that often try where they may not.
    """
    channels = (guild.system_channel, *sorted(guild.text_channels, key=lambda channel: channel.position))
    return next((channel for channel in channels if channel and _may_write(channel)), None)


def _may_write(channel: discord.TextChannel) -> bool:
    permissions = channel.permissions_for(channel.guild.me)
    return permissions.view_channel and permissions.send_messages


def _topics(speaker: str, said: Iterable[Said], languages: Sequence[Analyser]) -> list[str]:
    """Return what somebody speaks about, as written: words of headlines, the most used first, then other names."""
    names = {surface.casefold() for _, _, surface in words_of(speaker)}
    counts: Counter[str] = Counter()
    headlines: set[str] = set()
    for each in said:
        found = {word for word in _single(each.words) if _may_be_topic(word, languages)}
        counts.update(word for word in found if word.casefold() not in names)
        headlines |= {surface.casefold() for _, _, surface in words_of(each.citation.title or "")}
    telling = (word for word in counts if word.casefold() in headlines or word[0].isupper())
    return sorted(telling, key=lambda word: (word.casefold() not in headlines, -counts[word], word))[:MOST_TOPICS]


def _single(text: str) -> Iterator[str]:
    """Yield words but the first, which is in capitals anyway, and but parts of longer names: "King Street"."""
    surfaces = [surface for _, _, surface in words_of(text)]
    for before, word, after in zip(surfaces, surfaces[1:], [*surfaces[2:], ""], strict=False):
        if not (word[0].isupper() and (before[0].isupper() or after[:1].isupper())):
            yield word


def _may_be_topic(surface: str, languages: Sequence[Analyser]) -> bool:
    """Tell whether a word may be what is spoken about: not a short one, a number, or one that is never searched for."""
    long = len(surface) >= SHORTEST_TOPIC and surface.isalpha()
    return long and all(language.term(surface) for language in languages)


def _is_answered(library: Library, question: str, speaker: str, topic: str) -> bool:
    """Tell whether a question is answered first with that speaker's words, and the topic stands beside them."""
    answer = library.ask(question)
    if not isinstance(answer, Found):
        return False
    first = answer.passages[0]
    return first.statement is not None and first.statement.speaker == speaker and topic in first.text
