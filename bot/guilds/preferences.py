"""The choices of a guild's editors, as one value."""

from __future__ import annotations

from collections.abc import Mapping

from pydantic import BaseModel, ConfigDict, Field


class Preferences(BaseModel):
    """How a guild is served. What nobody chose is None or off; ids are Discord's."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    language: str | None = Field(None, description="the language of answers where Discord does not say a member's")
    passages: int | None = Field(None, ge=1, le=5, description="how many passages an answer shows")
    ask_channels: frozenset[int] = Field(frozenset(), description="channels and forums in which every question counts")
    sources: Mapping[int, frozenset[str]] = Field({}, description="by channel, the only sources that it asks")
    cooldown: int = Field(0, ge=0, le=3600, description="seconds between two questions of one member")
    feedback: bool = Field(default=True, description="whether answers have buttons to vote")
    store_questions: bool = Field(default=False, description="whether questions without an answer are stored")
    stale_years: int = Field(0, ge=0, le=100, description="the age in years that marks a passage; 0: none")
    mark_changed: bool = Field(default=False, description="whether recent answers are marked when an article changes")
    editor_role: int | None = Field(None, description="a role whose members may edit, beside who manages the guild")


PLAIN = Preferences()
"""What nobody has changed."""
