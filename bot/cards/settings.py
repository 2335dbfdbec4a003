"""What the panel of settings says: what holds now, page by page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice
from typing import assert_never

from bot.cards.frame import Accent, Frame, frame
from bot.cards.text import Room, escape_line
from bot.guilds import Preferences
from bot.languages import Words

LONGEST_NAME = 60
MOST_NAMES = 8
MOST_CHANNELS = 12

NATIVE = {
    "en": "English",
    "fr": "Français",
    "de": "Deutsch",
    "es": "Español",
    "uk": "Українська",
    "ru": "Русский",
}
"""The languages by their codes, as those who speak them call them."""


class Page(StrEnum):
    """A part of the settings."""

    ASKING = "asking"
    SOURCES = "sources"
    ANSWERS = "answers"
    PRIVACY = "privacy"
    EDITORS = "editors"


@dataclass(frozen=True, slots=True)
class Chosen:
    """What a guild chose, and the sources there are to choose from.

    `channel` is the one whose sources are being chosen, `missing` what a choice needs to take effect, `note` what has
    just been done.
    """

    preferences: Preferences
    sources: Sequence[str]
    channel: int | None = None
    missing: str = ""
    note: str = ""


def settings_frame(page: Page, chosen: Chosen, words: Words) -> Frame:
    """Return one page of what holds now."""
    preferences = chosen.preferences
    match page:
        case Page.ASKING:
            lines = [*_asking(preferences, words), chosen.missing]
        case Page.SOURCES:
            lines = _sources(chosen, words)
        case Page.ANSWERS:
            lines = _answers(preferences, words)
        case Page.PRIVACY:
            lines = [
                words("settings-store", state=_state(words, on=preferences.store_questions)),
                words("settings-store-hint"),
            ]
        case Page.EDITORS:
            role = preferences.editor_role
            named = words("settings-editor-role-none") if role is None else f"<@&{role}>"
            lines = [words("settings-editor-role", role=named), words("settings-editor-role-hint")]
        case _:
            assert_never(page)
    heading = f"{words('settings-title')} · {words(f'settings-page-{page}')}"
    return frame(Accent.WORKING, [[heading, chosen.note], lines, [words("settings-saved")]])


def pause_of(seconds: int, words: Words) -> str:
    """Return a pause between two questions in words."""
    return words("settings-cooldown-seconds", seconds=seconds) if seconds else words("settings-off")


def age_of(years: int, words: Words) -> str:
    """Return the age that marks an article in words."""
    return words("settings-stale-years", years=years) if years else words("settings-off")


def _asking(preferences: Preferences, words: Words) -> list[str]:
    channels = ", ".join(f"<#{channel}>" for channel in sorted(preferences.ask_channels))
    return [
        words("settings-ask-channels", channels=channels or words("settings-ask-channels-none")),
        words("settings-cooldown", pause=pause_of(preferences.cooldown, words)),
    ]


def _answers(preferences: Preferences, words: Words) -> list[str]:
    language, passages = preferences.language, preferences.passages
    named = words("settings-language-own") if language is None else NATIVE.get(language, language)
    count = words("settings-passages-default") if passages is None else str(passages)
    return [
        words("settings-language", language=named),
        words("settings-language-hint"),
        words("settings-passages", count=count),
        words("settings-stale", age=age_of(preferences.stale_years, words)),
        words("settings-changed", state=_state(words, on=preferences.mark_changed)),
        words("settings-feedback", state=_state(words, on=preferences.feedback)),
    ]


def _sources(chosen: Chosen, words: Words) -> list[str]:
    """Say what each channel asks, as far as there is room for; the channels that do not fit are counted."""
    by_channel = dict(sorted(chosen.preferences.sources.items()))
    note = words("settings-sources-unnamed" if chosen.sources else "settings-sources-empty")
    room, lines = Room(2_500, 6_000), list[str]()
    for each, sources in islice(by_channel.items(), MOST_CHANNELS):
        line = _channel(each, sources, words)
        if not room.holds(line):
            break
        room = room.less(line)
        lines.append(line)
    left = len(by_channel) - len(lines)
    more = [words("settings-sources-more-channels", count=left)] if left else []
    channel = chosen.channel
    picked = [words("settings-sources-all-of", channel=f"<#{channel}>")] if channel not in {None, *by_channel} else []
    return [words("settings-sources"), "\n".join([*lines, *more, *picked]), note]


def _channel(channel: int, sources: Iterable[str], words: Words) -> str:
    names = sorted(sources)
    if not names:
        return words("settings-sources-none-of", channel=f"<#{channel}>")
    listed = ", ".join(escape_line(name, LONGEST_NAME) for name in names[:MOST_NAMES])
    left = len(names) - MOST_NAMES
    more = f" {words('settings-sources-more', count=left)}" if left > 0 else ""
    return words("settings-sources-of", channel=f"<#{channel}>", sources=f"{listed}{more}")


def _state(words: Words, *, on: bool) -> str:
    return words("settings-on" if on else "settings-off")
