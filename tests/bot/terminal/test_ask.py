from __future__ import annotations

import json
from hashlib import sha256
from typing import TYPE_CHECKING

import pytest

from index.store import Store

if TYPE_CHECKING:
    from tests.bot.terminal.desk import Desk

ANSWER_FIELDS = {
    "id", "question", "verdict", "reason", "speaker", "topic", "confidence", "unmatched", "passages", "near",
    "generation", "elapsed_ms",
}  # fmt: skip
PASSAGE_FIELDS = {
    "article", "title", "url", "source", "published", "paragraph", "text", "score", "bm25", "highlights", "statement",
    "link", "hash",
}  # fmt: skip


def test_first_question_reads_the_articles_folder_by_itself(desk: Desk) -> None:
    ran = desk.quoth("ask", "what did Voss say about turbines?")
    assert ran.code == 0
    assert "[1] Voss said the turbines would turn again in May.\n" in ran.out
    assert "    Mira Voss said, in reported speech · The Osk dam holds · Osk Herald · 5 Mar 2024 · ¶ 3\n" in ran.out
    assert "    https://articles.example/dam#:~:text=" in ran.out
    assert ran.err == ""


def test_an_answer_that_may_be_none_is_told_apart_before_its_passages(desk: Desk) -> None:
    doubt = "Not sure that this answers it: some words of the question are missing here."
    assert desk.quoth("ask", "which minister closed the turbines?").out.startswith(doubt)
    assert doubt not in desk.quoth("ask", "turbines").out


def test_first_question_beside_another_that_is_reading_asks_for_a_moment(desk: Desk) -> None:
    with Store.open(f"sqlite:///{desk.folder / 'data' / 'quoth.db'}") as other, other.writing(other.library("main")):
        ran = desk.quoth("ask", "what did Voss say about turbines?")
    assert (ran.code, ran.err) == (
        0,
        "The articles are being read for the first time just now; ask again in a moment.\n",
    )
    assert desk.quoth("ask", "turbines", "--json").value["verdict"] == "found"


def test_articles_folder_that_was_empty_at_first_is_read_once_it_holds_something(desk: Desk) -> None:
    (desk.folder / "articles" / "trams").mkdir()
    assert desk.quoth("ask", "tram", "--library", "trams", "--json").value["verdict"] == "empty"
    desk.write("articles/trams/tram.txt", "The tram runs again.")
    assert desk.quoth("ask", "tram", "--library", "trams", "--json").value["verdict"] == "found"


def test_plain_answer_has_no_escape_sequences_and_does_not_wrap(desk: Desk) -> None:
    long = "The lighthouse keeper " + "very " * 60 + "slowly climbed."
    desk.write("articles/long.txt", long)
    assert f"[1] {long}\n" in desk.quoth("ask", "lighthouse keeper").out


def test_json_answer_has_the_promised_fields(desk: Desk) -> None:
    found = desk.quoth("ask", "what did Voss say about turbines?", "--json").value
    assert set(found) >= ANSWER_FIELDS
    assert (found["id"], found["verdict"], found["reason"]) == (None, "found", None)
    assert found["question"] == "what did Voss say about turbines?"
    assert (found["speaker"], found["topic"], found["near"]) == ("Voss", "turbines", [])
    first = found["passages"][0]
    assert set(first) >= PASSAGE_FIELDS
    assert (first["article"], first["paragraph"], first["published"]) == ("dam", 3, "2024-03-05")
    assert first["text"] == "Voss said the turbines would turn again in May."
    assert first["hash"] == sha256(first["text"].encode()).hexdigest()
    assert {first["text"][start:end] for start, end in first["highlights"]} >= {"Voss", "turbines"}
    assert found["generation"] == desk.quoth("status", "--json").value["generation"]


def test_json_answer_says_that_nothing_was_found_and_why(desk: Desk) -> None:
    nothing = desk.quoth("ask", "zeppelin", "--json").value
    assert set(nothing) >= ANSWER_FIELDS
    assert (nothing["verdict"], nothing["reason"], nothing["passages"]) == ("nothing", "no_match", [])
    assert nothing["unmatched"] == ["zeppelin"]


def test_json_answer_of_an_empty_library(desk: Desk) -> None:
    empty = desk.quoth("ask", "ferry", "--library", "other", "--json").value
    assert set(empty) >= ANSWER_FIELDS
    assert (empty["verdict"], empty["passages"]) == ("empty", [])


@pytest.mark.parametrize(
    ("filters", "articles"),
    [
        ((), {"dam", "ferry"}),
        (("--source", "Lorn Post"), {"ferry"}),
        (("--article", "dam"), {"dam"}),
        (("--since", "2025-01-01"), {"ferry"}),
        (("--since", "2024-03-05", "--until", "2024-03"), {"dam"}),
        (("--until", "2024"), {"dam"}),
    ],
)
def test_filters_choose_the_articles_that_answer(desk: Desk, filters: tuple[str, ...], articles: set[str]) -> None:
    answer = desk.quoth("ask", "dam", "--json", *filters).value
    assert {passage["article"] for passage in answer["passages"]} == articles


def test_speaker_filter_names_who_speaks(desk: Desk) -> None:
    answer = desk.quoth("ask", "dam", "--speaker", "Brandt", "--json").value
    assert answer["speaker"] == "Brandt"
    assert [passage["article"] for passage in answer["passages"]] == ["ferry"]


def test_limit_is_the_number_of_passages(desk: Desk) -> None:
    assert len(desk.quoth("ask", "dam", "--json").value["passages"]) > 1
    assert len(desk.quoth("ask", "dam", "--json", "--limit", "1").value["passages"]) == 1


def test_batch_answers_each_line_in_order_and_carries_ids_over(desk: Desk) -> None:
    file = desk.write("q.jsonl", '{"id": "b", "question": "ferry"}\n\n{"id": 7, "question": "zeppelin"}\nturbines\n')
    ran = desk.quoth("ask", "--batch", file, "--json")
    assert ran.code == 0
    assert [(a["id"], a["question"], a["verdict"]) for a in ran.lines] == [
        ("b", "ferry", "found"),
        (7, "zeppelin", "nothing"),
        (None, "turbines", "found"),
    ]


def test_batch_reads_standard_input(desk: Desk) -> None:
    ran = desk.quoth("ask", "--batch", "-", "--json", stdin="turbines\r\nCafé?\n".encode())
    assert [answer["question"] for answer in ran.lines] == ["turbines", "Café?"]


def test_batch_as_text_shows_each_question_before_its_answer(desk: Desk) -> None:
    out = desk.quoth("ask", "--batch", desk.write("q.txt", "\ufeffturbines\nzeppelin\n")).out
    places = [out.index(text) for text in ("? turbines\n", "[1] Voss said", "? zeppelin\n", "Nothing in the articles")]
    assert places == sorted(places)


@pytest.mark.parametrize(
    ("line", "why"),
    [
        (b'{"id": "bad", "question": ""}', "empty"),
        (b'{"id": "bad", "question": "%s"}' % (b"x" * 10_000), "10,000 characters"),
        (b'{"id": "bad"}', "line 2 has no “question”"),
        (b'{"id": "bad", "question": 4}', "line 2 has no “question”"),
        (b'{"id": ', "line 2 is not JSON"),
        (b'{"a":' * 50_000, "line 2 is not JSON"),
        (b"caf\xe9", "line 2 is not UTF-8"),
    ],
)
def test_batch_goes_on_after_a_line_that_cannot_be_asked(desk: Desk, line: bytes, why: str) -> None:
    file = desk.write("q.jsonl", b'{"id": 1, "question": "ferry"}\n' + line + b'\n{"id": 3, "question": "dam"}\n')
    ran = desk.quoth("ask", "--batch", file, "--json")
    assert ran.code == 1
    first, bad, last = ran.lines
    assert (first["id"], last["id"], last["verdict"]) == (1, 3, "found")
    assert why in bad["error"]
    assert bad["id"] in {"bad", None}
    assert why in desk.quoth("ask", "--batch", file).err


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "q.txt holds no questions. Put one on each line."),
        (b"\n \n", "q.txt holds no questions. Put one on each line."),
        (b"\x89PNG\x00\x00", "q.txt is not text but binary data. Save the questions as UTF-8 text."),
    ],
)
def test_batch_file_without_questions_is_named(desk: Desk, content: bytes, why: str) -> None:
    ran = desk.quoth("ask", "--batch", desk.write("q.txt", content))
    assert (ran.code, ran.out, ran.err) == (1, "", f"quoth: {why}\n")


def test_batch_file_that_is_missing_is_named(desk: Desk) -> None:
    ran = desk.quoth("ask", "--batch", "gone.txt")
    assert (ran.code, ran.err) == (1, "quoth: gone.txt cannot be read: No such file or directory. Check the path.\n")


def test_conversation_understands_a_follow_up(desk: Desk) -> None:
    ran = desk.quoth(
        "ask", "--limit", "1", stdin=b"what did Voss say about the dam?\n\nand about turbines?\nquit\ndam\n"
    )
    assert ran.code == 0
    assert [line for line in ran.out.splitlines() if line.startswith("[1]")] == [
        "[1] “The dam is safe,” Mira Voss said on Tuesday.",
        "[1] Voss said the turbines would turn again in May.",
    ]
    assert "(asking: what did Voss say about turbines?)" in ran.err


def test_conversation_survives_what_cannot_be_asked(desk: Desk) -> None:
    ran = desk.quoth("ask", "--json", stdin=b"x" * 5000 + b"\n\xff\xfe\nferry\n")
    assert ran.code == 0
    assert ["error" in answer or answer["verdict"] for answer in ran.lines] == [True, "nothing", "found"]


@pytest.mark.parametrize("question", ["", "  ", "x" * 10_000])
def test_question_that_cannot_be_asked_is_wrong_usage(desk: Desk, question: str) -> None:
    ran = desk.quoth("ask", question)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("quoth: The question ")
    assert len(ran.err.splitlines()) == 1


@pytest.mark.parametrize(
    ("argv", "why"),
    [
        (["--bogus"], "quoth: unrecognized arguments: --bogus; see quoth --help"),
        (["dam", "--batch", "q.txt"], "quoth ask: give a question or --batch, not both; see quoth ask --help"),
        (["dam", "--limit", "0"], "“0” is no number from 1 to 100; see quoth ask --help"),
        (["dam", "--limit", "9" * 5000], "is no number from 1 to 100; see quoth ask --help"),
        (["dam", "--since", "soon"], "“soon” is no date that can be read."),
        (["dam", "--since", "2025", "--until", "2024"], "no day is both --since and --until"),
    ],
)
def test_wrong_usage_says_so_and_how_to_go_on(desk: Desk, argv: list[str], why: str) -> None:
    ran = desk.quoth("ask", *argv)
    assert (ran.code, ran.out) == (2, "")
    assert why in ran.err


def test_question_may_hold_anything(desk: Desk) -> None:
    question = "ferry \x00 \ud800 \x1b \udcff"
    ran = desk.quoth("ask", question, "--json")
    assert (ran.code, ran.value["verdict"]) == (0, "found")
    assert ran.value["question"] == json.loads(json.dumps(question))
    assert desk.quoth("ask", question).code == 0
