"""The documents tell the truth: commands run, maps match the code."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.cli import main
from bot.settings import Settings
from index.reading import FORMATS
from tests.data import ROOT, SAMPLE_LIBRARY

README = (ROOT / "README.md").read_text("utf-8")
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
DOCUMENTS = [*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")]


def code_blocks(document: str, language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", document, re.DOTALL)


def rooms() -> dict[str, list[Path]]:
    """Return the modules of each room: a file of `index` or `bot`, or a folder there."""
    found: dict[str, list[Path]] = {}
    for package in ("index", "bot"):
        for file in (ROOT / package).rglob("*.py"):
            parts = file.relative_to(ROOT / package).with_suffix("").parts
            if parts[0] not in {"__init__", "__main__", "migrations"}:
                found.setdefault(parts[0], []).append(file)
    return found


def imports(file: Path) -> Iterator[str]:
    """Yield the rooms that a module imports from, wherever in it the import stands."""
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.partition(".")[0] in {"index", "bot"}:
            _, _, inside = node.module.partition(".")
            yield from [inside.partition(".")[0]] if inside else [alias.name for alias in node.names]


def imported() -> dict[str, set[str]]:
    return {room: {other for file in files for other in imports(file)} - {room} for room, files in rooms().items()}


def drawn() -> dict[str, set[str]]:
    """Return the arrows of the map in CONTRIBUTING."""
    (graph,) = code_blocks(CONTRIBUTING, "mermaid")
    arrows: dict[str, set[str]] = {}
    for start, end in re.findall(r"(\w+) --> (\w+)", graph):
        arrows.setdefault(start, set()).add(end)
    return arrows


def reached(arrows: dict[str, set[str]], start: str) -> set[str]:
    found: set[str] = set()
    waiting = [start]
    while waiting:
        new = arrows.get(waiting.pop(), set()) - found
        found |= new
        waiting.extend(new)
    return found


def test_every_arrow_of_the_map_is_an_import() -> None:
    real = imported()
    assert [(start, end) for start, ends in drawn().items() for end in ends if end not in real[start]] == []


def test_no_import_goes_against_the_map() -> None:
    arrows = drawn()
    on_the_map = set(arrows).union(*arrows.values())
    missing = [
        (room, other)
        for room, others in imported().items()
        for other in others
        if room in on_the_map and other in on_the_map and other not in reached(arrows, room)
    ]
    assert missing == []


def test_every_room_is_in_the_table_of_the_map() -> None:
    assert [room for room in rooms() if not re.search(rf"`(?:index|bot)/{room}(?:\.py|/)`", CONTRIBUTING)] == []


def test_the_gate_runs_the_very_test_command_of_the_readme() -> None:
    ask, test = (block.strip() for block in code_blocks(README, "sh"))
    assert "quoth ask" in ask
    assert test in (ROOT / ".ci" / "run").read_text("utf-8").splitlines()


def test_the_readmes_first_question_is_answered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    question = re.search(r'quoth ask "([^"]+)"', code_blocks(README, "sh")[0])
    assert question
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("QUOTH_ARTICLES", str(SAMPLE_LIBRARY))
    assert main(["ask", question[1]]) == 0
    assert "Juppe" in capsys.readouterr().out


def test_what_the_readme_shows_is_what_quoth_prints(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("QUOTH_ARTICLES", str(SAMPLE_LIBRARY))
    shown = [block for block in code_blocks(README, "console") if "$ quoth ask" in block]
    assert shown
    for block in shown:
        command, *expected = block.splitlines()
        question = re.search(r'"([^"]+)"', command)
        assert question
        main(["ask", question[1]])
        printed = capsys.readouterr().out
        assert [line for line in expected if line not in printed] == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=[path.name for path in DOCUMENTS])
def test_links_inside_the_repository_lead_somewhere(document: Path) -> None:
    links = re.findall(r"\]\((?!https?://|#)([^)#]+)", document.read_text("utf-8"))
    assert [link for link in links if not (document.parent / link).exists()] == []


def test_the_articles_page_names_every_format() -> None:
    page = (ROOT / "docs" / "articles.md").read_text("utf-8")
    assert [suffix for suffix in FORMATS if f"`{suffix}`" not in page] == []


def test_every_setting_is_described() -> None:
    assert [name for name, field in Settings.model_fields.items() if not (field.alias and field.description)] == []
