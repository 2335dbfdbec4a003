from index.article import Article, Paragraph
from index.speech import statements
from index.statement import Statement


def article(*paragraphs: str, language: str = "en") -> Article:
    numbered = tuple(Paragraph(number=i, text=text) for i, text in enumerate(paragraphs, 1))
    return Article(id="a", paragraphs=numbered, language=language)


def said(*paragraphs: str, language: str = "en") -> list[tuple[str, str]]:
    """Return the speaker and the words of each statement."""
    found = statements(article(*paragraphs, language=language))
    return [(s.speaker, words(s, paragraphs)) for s in found]


def words(statement: Statement, paragraphs: tuple[str, ...]) -> str:
    return paragraphs[statement.paragraph - 1][statement.span.start : statement.span.end]
