from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from index.article import Article, Paragraph, Role
from index.boilerplate.kinds import Reason
from index.boilerplate.overruling import Decisions, explained, filtered, is_overruled, layer, text_digest

_reasons = st.none() | st.sampled_from(Reason).map(str) | st.text(max_size=20)
_paragraphs = st.lists(st.tuples(st.text(max_size=20), st.sampled_from(Role), _reasons), max_size=6).map(
    lambda given: tuple(
        Paragraph(number=number, text=text, role=role, reason=reason)
        for number, (text, role, reason) in enumerate(given, 1)
    )
)
APPEAL = Paragraph(number=1, text="Dear readers, support us.", role=Role.BOILERPLATE, reason="appeal", score=0.9)


def article(*paragraphs: Paragraph, source: str | None = "Osk Herald") -> Article:
    return Article(id="dam", source=source, paragraphs=paragraphs)


def ruling(role: Role) -> Decisions:
    return Decisions({"dam": {text_digest(APPEAL.text): role}})


@given(_paragraphs, st.lists(st.sampled_from(Role)), st.sampled_from([frozenset(), frozenset({"Osk Herald"})]))
def test_taking_decisions_back_brings_back_what_the_filter_says(
    paragraphs: tuple[Paragraph, ...], roles: list[Role], unfiltered: frozenset[str]
) -> None:
    before = tuple(map(filtered, paragraphs))
    rulings = {text_digest(each.text): role for each, role in zip(before, roles, strict=False)}
    decisions = Decisions({"dam": rulings}, unfiltered)
    decided = decisions.applied(article(*before))

    assert tuple(map(filtered, decided)) == before
    assert decisions.applied(article(*decided)) == decided
    assert Decisions().applied(article(*decided)) == before


def test_a_ruling_holds_for_its_article_alone_and_says_that_an_editor_decided() -> None:
    (paragraph,) = ruling(Role.BODY).applied(article(APPEAL))
    other = Article(id="ferry", paragraphs=(APPEAL,))

    assert (paragraph.role, paragraph.reason, paragraph.score) == (Role.BODY, "editor (boilerplate: appeal)", 0.9)
    assert is_overruled(paragraph)
    assert explained(paragraph.reason or "") == "an editor decided; the filter says boilerplate: appeal"
    assert ruling(Role.BODY).applied(other) == (APPEAL,)


def test_without_a_filter_all_is_searched_but_what_the_file_said_and_the_title() -> None:
    own = Paragraph(number=2, text="Herald, page 4", role=Role.BOILERPLATE)
    headline = Paragraph(number=3, text="The dam holds", role=Role.META, reason="headline")
    decided = Decisions(unfiltered=frozenset({"Osk Herald"})).applied(article(APPEAL, own, headline))

    assert [each.role for each in decided] == [Role.BODY, Role.BOILERPLATE, Role.META]
    assert explained(decided[0].reason or "").startswith("an editor switched the filter off for this source")
    assert not is_overruled(decided[0])


def test_a_ruling_goes_before_its_source() -> None:
    decisions = Decisions(ruling(Role.BOILERPLATE).rulings, frozenset({"Osk Herald"}))
    (paragraph,) = decisions.applied(article(APPEAL))

    assert (paragraph.role, layer(paragraph.reason or "")) == (Role.BOILERPLATE, "editor")


def test_a_ruling_finds_its_paragraph_when_only_its_white_space_changed() -> None:
    assert text_digest("The dam\n holds. ") == text_digest("The dam holds.")
    assert text_digest("The dam holds.") != text_digest("The dam held.")
