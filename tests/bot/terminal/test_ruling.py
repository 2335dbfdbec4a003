from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.bot.terminal.desk import Desk


@pytest.fixture(autouse=True)
def _read(desk: Desk) -> None:
    desk.quoth("reindex")


def finds(desk: Desk, question: str) -> bool:
    return bool(desk.quoth("ask", question, "--json").value["verdict"] == "found")


def test_rule_sets_a_paragraph_aside_and_says_why_it_is(desk: Desk) -> None:
    ran = desk.quoth("articles", "rule", "dam", "3", "boilerplate")

    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("changed: dam\n0 added, 1 changed")
    assert not finds(desk, "turbines")
    assert (
        "  3  [boilerplate: an editor decided; the filter says body] Voss" in desk.quoth("articles", "show", "dam").out
    )
    shown = desk.quoth("articles", "show", "dam", "--json").value
    assert (shown["paragraphs"][2]["role"], shown["paragraphs"][2]["reason"]) == ("boilerplate", "editor (body)")


def test_rule_is_taken_back_with_filter(desk: Desk) -> None:
    before = desk.quoth("articles", "show", "dam", "--json").value
    desk.quoth("articles", "rule", "dam", "3", "boilerplate")
    report = desk.quoth("articles", "rule", "dam", "3", "filter", "--json").value

    assert report["changed"] == ["dam"]
    assert desk.quoth("articles", "show", "dam", "--json").value == before


def test_what_an_editor_decided_is_exported_as_the_files_own_word(desk: Desk) -> None:
    desk.quoth("articles", "rule", "dam", "3", "boilerplate")
    desk.quoth("articles", "rule", "dam", "4", "body")
    lines = desk.write("all.jsonl", desk.quoth("export").out)

    assert desk.quoth("add", lines, "--library", "copy").code == 0
    copied = desk.quoth("articles", "show", "dam", "--json", "--library", "copy").value
    assert [(p["role"], p["reason"]) for p in copied["paragraphs"][2:]] == [("boilerplate", "editor"), ("body", None)]


@pytest.mark.parametrize(
    ("argv", "told"),
    [
        (("articles", "rule", "dam"), "quoth articles rule ID NUMBER body|boilerplate|filter"),
        (("articles", "rule", "dam", "x", "body"), "“x” is no number of a paragraph"),
        (("articles", "rule", "dam", "0", "body"), "“0” is no number of a paragraph"),
        (("articles", "rule", "dam", "1", "meta"), "meta"),
        (("sources", "filter"), "quoth sources filter NAME on|off"),
        (("sources", "filter", "Osk Herald", "maybe"), "maybe"),
    ],
)
def test_wrong_usage_is_named(desk: Desk, argv: tuple[str, ...], told: str) -> None:
    ran = desk.quoth(*argv)

    assert (ran.code, ran.out) == (2, "")
    assert told in ran.err


@pytest.mark.parametrize(
    ("argv", "told"),
    [
        (("articles", "rule", "nope", "1", "body"), "No article has the id “nope”"),
        (("articles", "rule", "dam", "77", "body"), "“quoth articles show dam” shows them"),
        (("sources", "filter", "Osk", "off"), "They are: Lorn Post, Osk Herald."),
    ],
)
def test_what_is_not_there_is_named_with_the_next_step(desk: Desk, argv: tuple[str, ...], told: str) -> None:
    ran = desk.quoth(*argv)

    assert (ran.code, ran.out) == (1, "")
    assert told in ran.err


def test_sources_are_listed_with_the_state_of_the_filter(desk: Desk) -> None:
    desk.quoth("sources", "filter", "Osk Herald", "off")

    assert desk.quoth("sources").out == "Lorn Post\t1\t\nOsk Herald\t1\tfilter off\n"
    assert desk.quoth("sources", "--json").lines == [
        [
            {"name": "Lorn Post", "articles": 1, "filtered": True},
            {"name": "Osk Herald", "articles": 1, "filtered": False},
        ]
    ]
    assert desk.quoth("sources", "--library", "empty").out == "No article names its source.\n"


def test_the_filter_of_a_source_is_switched_off_and_on(desk: Desk) -> None:
    appeal = "Dear readers, support us from nine crowns a month: our newspaper needs your help to go on."
    body = "\n\n".join(f"The mill of Kest ground {n} sacks of barley on the {n}th day of harvest." for n in range(4, 8))
    desk.quoth("add", desk.write("mill.md", f"---\nid: mill\nsource: Kest Echo\n---\n{body}\n\n{appeal}\n"))
    assert not finds(desk, "nine crowns")

    assert desk.quoth("sources", "filter", "Kest Echo", "off").out.startswith("changed: mill\n")
    assert finds(desk, "nine crowns")
    assert desk.quoth("sources", "filter", "Kest Echo", "on").out.startswith("changed: mill\n")
    assert not finds(desk, "nine crowns")


def test_reports_say_what_each_input_held(desk: Desk) -> None:
    mill = desk.write(
        "mill.jsonl", '{"id": "a", "paragraphs": ["x y", "z"], "roles": ["body", "meta"]}\n{"text": "Mill."}'
    )
    ran = desk.quoth("add", mill, desk.write("tram.txt", "The tram runs again."), desk.write("empty.txt", ""))
    lines = ran.out.splitlines()

    assert lines[:3] == [
        "read: mill.jsonl: 2 articles, 2 body, 1 meta",
        "read: tram.txt: 1 article, 1 body",
        "read: 2 files and addresses: 3 articles, 3 body, 1 meta",
    ]
    assert desk.quoth("add", mill, "--json").value["read"] == [
        {"name": "mill.jsonl", "articles": 2, "body": 2, "meta": 1, "boilerplate": 0}
    ]


def test_of_many_files_a_report_says_what_they_held_together(desk: Desk) -> None:
    names = [desk.write(f"tram{n}.txt", f"Tram number {n} runs again to the {n}th stop.") for n in range(11)]

    assert desk.quoth("add", *names).out.startswith("read: 11 files and addresses: 11 articles, 11 body\nadded: ")


def test_roles_in_a_report_are_those_that_are_stored(desk: Desk) -> None:
    line = '{"id": "mill", "paragraphs": ["The mill stands.", "The wheel turns."]}'
    desk.quoth("add", desk.write("mill.jsonl", line))
    desk.quoth("articles", "rule", "mill", "1", "boilerplate")
    report = desk.quoth("add", desk.write("mill.jsonl", line.replace("turns", "turned")), "--json").value

    assert [(read["body"], read["boilerplate"]) for read in report["read"]] == [(1, 1)]
