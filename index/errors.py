"""Errors with messages for people.

QuothError
├── BadQuestion         the question cannot be asked as it stands
├── UnknownArticle      no article has that id
├── UnreadableSource    a file or folder cannot be read
├── LibraryBusy         somebody else is writing to the library
├── StoreFailed         the database cannot do what was asked: full disk, no permission, wrong URL
└── IndexFailed         the index cannot be written; what was found before is still found
"""


class QuothError(Exception):
    """Something a person can act on. The message names the thing that is wrong and the next step."""


class BadQuestion(QuothError):
    """The question cannot be asked as it stands: empty, or too long."""


class UnknownArticle(QuothError):
    """No article of the library has that id."""


class UnreadableSource(QuothError):
    """A file or folder cannot be read; nothing was changed."""


class LibraryBusy(QuothError):
    """Another process or task is writing to the library."""


class StoreFailed(QuothError):
    """The database cannot do what was asked; what was stored before is still there."""


class IndexFailed(QuothError):
    """The index cannot be written; the articles are stored, and what was indexed before still answers."""
