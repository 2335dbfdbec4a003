"""The Fluent files as a translator sees them: what each text may say, and what fills it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from bot.languages.words import FOLDER

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

COMMANDS = "commands.ftl"
"""The names and descriptions of the commands, which stand in the code in English."""


@dataclass(frozen=True)
class Text:
    """A text of a language. `forms` are all that it may say, with "{$count}" for what fills it.

    `choices` are the keys of its selectors, and `of_one` what it says where one of them is "one".
    """

    name: str
    forms: tuple[str, ...]
    filled_with: frozenset[str]
    choices: tuple[frozenset[str], ...]
    of_one: tuple[str, ...]


@cache
def texts(language: str) -> Mapping[str, Text]:
    """Return what the bot says in a language, by the names of the texts."""
    return {message.id.name: _text(message.id.name, message.value) for message in messages(language)}


def messages(language: str) -> Iterator[ast.Message]:
    """Yield the messages of a language, those of its commands left out."""
    for file in files(language):
        if file.name != COMMANDS:
            yield from (entry for entry in entries(file) if isinstance(entry, ast.Message))


def files(language: str) -> list[Path]:
    return sorted((FOLDER / language).glob("*.ftl"))


def entries(file: Path) -> Iterable[ast.EntryType]:
    return FluentParser(with_spans=False).parse(file.read_text(encoding="utf-8")).body


def _text(name: str, pattern: ast.Pattern | None) -> Text:
    assert pattern is not None, name
    looking = _Looking()
    looking.visit(pattern)
    return Text(
        name, tuple(_forms(pattern)), frozenset(looking.variables), tuple(looking.choices), tuple(looking.of_one)
    )


class _Looking(Visitor):
    """Collects the variables of a pattern, and the keys between which it chooses."""

    def __init__(self) -> None:
        self.variables: set[str] = set()
        self.choices: list[frozenset[str]] = []
        self.of_one: list[str] = []

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 (fluent.syntax names it so)
        self.variables.add(node.id.name)

    def visit_SelectExpression(self, node: ast.SelectExpression) -> None:  # noqa: N802 (the same)
        self.choices.append(frozenset(_key(variant) for variant in node.variants))
        self.of_one += (form for variant in node.variants if _key(variant) == "one" for form in _forms(variant.value))
        self.generic_visit(node)


def _key(variant: ast.Variant) -> str:
    return variant.key.name if isinstance(variant.key, ast.Identifier) else variant.key.value


def _forms(pattern: ast.Pattern) -> Iterator[str]:
    for parts in product(*(list(_part(element)) for element in pattern.elements)):
        yield "".join(parts)


def _part(element: ast.TextElement | ast.Placeable) -> Iterator[str]:
    if isinstance(element, ast.TextElement):
        yield element.value
        return
    match element.expression:
        case ast.SelectExpression(variants=variants):
            for variant in variants:
                yield from _forms(variant.value)
        case ast.VariableReference(id=variable):
            yield f"{{${variable.name}}}"
        case ast.MessageReference(id=message):
            yield f"{{{message.name}}}"
        case other:
            raise TypeError(f"{other} is not used in our texts")
