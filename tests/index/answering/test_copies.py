from index.answer import Citation, Passage
from index.answering.copies import merged


def passage(article: str, text: str) -> Passage:
    citation = Citation(article=article, paragraph=1, title=None, url=None, source=None, published=None, link=None)
    return Passage(citation=citation, text=text, score=1.0, bm25=1.0)


def test_copies_are_one_passage_with_all_its_citations() -> None:
    wire, copy, other = (
        passage("wire", "“It rained on the harbour all night,” she said."),
        passage("daily", '"It rained on the harbour all night", she said'),
        passage("x", "It rained."),
    )
    first, second = merged([wire, other, copy])
    assert first.text == wire.text
    assert [citation.article for citation in first.also] == ["daily"]
    assert second == other


def test_merging_again_keeps_every_citation() -> None:
    three = [passage(name, "It rained on the old harbour all night.") for name in ("a", "b", "c")]
    (once,) = merged(three)
    (twice,) = merged([*merged(three[:2]), three[2]])
    assert once == twice
    assert [citation.article for citation in once.also] == ["b", "c"]


def test_a_short_paragraph_is_no_copy() -> None:
    both = [passage("a", "No comment."), passage("b", "No comment.")]
    assert merged(both) == both
