"""The choices of a guild's editors, as one value."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

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

    def but(self, **chosen: Any) -> Self:  # noqa: ANN401 (each choice has a type of its own, which is checked here)
        """Return the same with some other choices; raise ValidationError where there is no such choice."""
        return self.model_validate(dict(self) | chosen)

    def asking_only(self, channel: int, sources: frozenset[str] | None) -> Self:
        """Return the same with the only sources that a channel asks; None: all."""
        others = {each: names for each, names in self.sources.items() if each != channel}
        return self.but(sources=others if sources is None else {**others, channel: sources})


PLAIN = Preferences()
"""What nobody has changed."""
