import json
import subprocess
import sys
from pathlib import Path

import pytest

from bench.quality.sets import QuestionSet, found
from tests.data import ROOT, development_data

ENGINES = {"Quoth", "rank-bm25, README", "rank-bm25, stems", "SQLite FTS5"}

ARTICLE = {
    "id": "harbour",
    "title": "Harbour wall",
    "paragraphs": ["The wall cost nine million crowns.", "Gulls nest on the crane.", "A ferry leaves at noon."],
}
QUESTIONS = [
    {
        "id": "1",
        "question": "What did the wall cost?",
        "answerable": True,
        "gold": [{"article": "harbour", "paragraph": 1}],
    },
    {"id": "2", "question": "Which comet was seen?", "answerable": False, "gold": []},
]


@pytest.fixture
def small(tmp_path: Path) -> Path:
    folder = tmp_path / "small"
    folder.mkdir()
    (folder / "articles.jsonl").write_text(json.dumps(ARTICLE) + "\n", encoding="utf-8")
    lines = (json.dumps(question | {"kind": "fact"}) + "\n" for question in QUESTIONS)
    (folder / "questions.dev.jsonl").write_text("".join(lines), encoding="utf-8")
    return folder


def test_a_folder_of_sets_gives_each_of_them(small: Path) -> None:
    assert found([small.parent]) == found([small]) == [QuestionSet(small)]


def test_every_engine_finds_the_paragraph_of_a_small_set(small: Path) -> None:
    written = small.parent / "quality.json"
    command = [sys.executable, "-m", "bench", "quality", "--only", str(small)]
    command += ["--engines", ";".join(sorted(ENGINES)), "--json", str(written)]
    done = subprocess.run(command, cwd=ROOT, check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    lines = json.loads(written.read_text(encoding="utf-8"))
    assert {line["engine"] for line in lines} == ENGINES
    assert all(line["hit_1"] == 1.0 and line["auroc"] == 1.0 for line in lines)


def test_every_set_beside_the_checkout_has_its_gold_among_its_paragraphs() -> None:
    for asked in found([development_data("squad2"), development_data("mhrag_facts")]):
        places = {paragraph.place for paragraph in asked.paragraphs()}
        assert all(one.gold <= places for one in asked.questions())
