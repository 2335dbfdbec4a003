from index.article import Article, Paragraph
from index.speech import statements
from index.statement import Statement
from tests.data import development_data

ARTICLE_PARAGRAPHS = 11
QUOTED = [6, 7, 9, 9, 11]


def found() -> tuple[Statement, ...]:
    (file,) = development_data("seed").glob("*.txt")
    lines = file.read_text("utf-8").strip().split("\n")[:ARTICLE_PARAGRAPHS]
    paragraphs = tuple(Paragraph(number=i, text=text) for i, text in enumerate(lines, 1))
    return statements(Article(id="seed", paragraphs=paragraphs, language="en"))


def test_all_quotations_of_the_seed_article_are_its_ministers() -> None:
    direct = [(s.paragraph, s.speaker) for s in found() if s.direct]
    assert direct == [(paragraph, "Alain Juppe") for paragraph in QUOTED]


def test_the_clear_reports_of_the_seed_article_are_found() -> None:
    reported = {(s.paragraph, s.speaker) for s in found() if not s.direct}
    assert {(2, "Amnesty International"), (2, "activists"), (5, "Alain Juppe"), (8, "France")} <= reported
