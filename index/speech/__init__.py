"""Who said what: the statements of an article, found when it is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.article import Role
from index.speech.attribution import Reader
from index.speech.discourse import Discourse
from index.speech.lexicon import speech_lexicon
from index.speech.people import People
from index.speech.transcripts import Transcript

if TYPE_CHECKING:
    from index.article import Article
    from index.statement import Statement

__all__ = ["statements"]


def statements(article: Article) -> tuple[Statement, ...]:
    """Return who says what in the body paragraphs of an article, in reading order."""
    lexicon = speech_lexicon(article.language)
    body = [(paragraph.number, paragraph.text) for paragraph in article.paragraphs if paragraph.role is Role.BODY]
    people = People(body, lexicon)
    reader = Reader(Transcript(body, people), Discourse(people, lexicon), lexicon)
    return tuple(
        statement
        for number, text in body
        for statement in reader.read(number, text)
        if any(map(str.isalnum, text[statement.span.start : statement.span.end]))
    )
