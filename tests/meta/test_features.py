"""The table of features names tests that exist."""

import ast
import re
from collections.abc import Iterator

import pytest

from tests.data import ROOT

DOCS = ROOT / "docs"
ROWS = [
    [cell.strip() for cell in line.strip("|").split("|")]
    for line in (DOCS / "features.md").read_text("utf-8").splitlines()
    if re.match(r"\| \d+ \|", line)
]
PEERS = slice(2, 8)
OURS, SHOWN_BY = 8, 9
LINK = re.compile(r"\[`([\w.]+)::([\w:]+)`\]\(([^)]+)\)")


def names_in(body: list[ast.stmt], within: str = "") -> Iterator[str]:
    """Yield the tests among statements, those of a class as "Class::test"."""
    for node in body:
        match node:
            case ast.ClassDef():
                yield from names_in(node.body, f"{node.name}::")
            case ast.FunctionDef() | ast.AsyncFunctionDef() if node.name.startswith("test_"):
                yield within + node.name
            case _:
                pass


def test_all_fifty_features_are_there_once_in_order() -> None:
    assert [row[0] for row in ROWS] == [str(number) for number in range(1, 51)]


@pytest.mark.parametrize("row", ROWS, ids=[row[0] for row in ROWS])
def test_a_feature_says_how_far_each_has_it(row: list[str]) -> None:
    assert len(row) == SHOWN_BY + 1
    assert set(row[PEERS]) <= {"Y", "P", "N", "?", "-"}
    assert re.fullmatch(r"yes|partly: .+|not yet(: .+)?|later", row[OURS])


@pytest.mark.parametrize("row", ROWS, ids=[row[0] for row in ROWS])
def test_what_is_ours_is_shown_by_tests_that_exist(row: list[str]) -> None:
    shown = LINK.findall(row[SHOWN_BY])

    assert bool(shown) == row[OURS].startswith(("yes", "partly"))
    assert LINK.sub("", row[SHOWN_BY]).replace("<br>", "") == ""
    for name, test, link in shown:
        file = (DOCS / link).resolve()
        assert file.name == name
        assert test in names_in(ast.parse(file.read_text("utf-8")).body)
