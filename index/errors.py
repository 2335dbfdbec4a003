"""Errors with messages for people.

QuothError
├── BadQuestion         the question cannot be asked as it stands
├── UnknownArticle      no article has that id
├── UnknownParagraph    the article has no paragraph of that number
├── UnknownSource       no article is of that source
├── UnreadableSource    a file or folder cannot be read
├── NothingToRollBack   no reindex has changed anything that could be put back
├── LibraryBusy         somebody else is writing to the library
├── StoreFailed         the database cannot do what was asked: full disk, no permission, wrong URL
└── IndexFailed         the index cannot be written; what was found before is still found
"""

from __future__ import annotations

from enum import StrEnum


class QuothError(Exception):
    """Something a person can act on. The message names the thing that is wrong and the next step."""


class Flaw(StrEnum):
    """What is wrong with a question."""

    EMPTY = "empty"
    TOO_LONG = "too-long"
    NO_NAME = "no-name"
    NO_WORD = "no-word"
    NO_DAY = "no-day"


class BadQuestion(QuothError):
    """The question cannot be asked as it stands. `typed` is the part of it that has the flaw."""

    def __init__(self, message: str, flaw: Flaw, typed: str = "") -> None:
        super().__init__(message)
        self.flaw = flaw
        self.typed = typed


class UnknownArticle(QuothError):
    """No article of the library has that id."""


class UnknownParagraph(QuothError):
    """An article has no words under that number."""


class UnknownSource(QuothError):
    """No article of the library is of that source."""


class UnreadableSource(QuothError):
    """A file or folder cannot be read; nothing was changed."""


class NothingToRollBack(QuothError):
    """No reindex has changed anything that could be put back."""


class LibraryBusy(QuothError):
    """Another process or task is writing to the library."""


class StoreFailed(QuothError):
    """The database cannot do what was asked; what was stored before is still there."""


class IndexFailed(QuothError):
    """The index cannot be written; the articles are stored, and what was indexed before still answers."""
