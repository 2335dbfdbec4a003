"""Where the code asks for texts, as it is written."""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import bot

if TYPE_CHECKING:
    from collections.abc import Iterator

_CODE = Path(bot.__file__).parent
_NAME = re.compile(r"[a-z]+(?:-[a-z0-9]+)*-?")
ERRORS = {"ForMembers", "TooSoon", "Stopped"}
"""Errors that carry the name of a text, and what fills it."""
_OWN = {"TooSoon": {"told"}}


@dataclass(frozen=True)
class AskedFor:
    """A text that is asked for: by its name, or by how its name begins where the rest is put together."""

    where: str
    name: str
    is_whole: bool
    given: frozenset[str] | None

    def means(self, name: str) -> bool:
        return name == self.name if self.is_whole else name.startswith(self.name)


def asked_for() -> Iterator[AskedFor]:
    """Yield each call that fills a text; `given` is None where that cannot be seen in the call."""
    for file in sorted(_CODE.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            where = f"{file.relative_to(_CODE)}:{node.lineno}"
            match node.func, node.args:
                case ast.Attribute(attr="begin"), [_, doing]:  # what a change shows as long as it works
                    yield from (AskedFor(where, name, whole, frozenset()) for name, whole in _names(doing))
                case called, [name, *_] if _is_asking(called):
                    yield from (AskedFor(where, begun, whole, _given(node)) for begun, whole in _names(name))


def strings() -> Iterator[str]:
    """Yield every string in the code, and of those that are put together how they begin, followed by "*"."""
    for file in sorted(_CODE.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant | ast.JoinedStr):
                yield from (name if whole else f"{name}*" for name, whole in _names(node))


def _is_asking(called: ast.expr) -> bool:
    match called:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name.strip("_") == "words" or name in ERRORS
        case ast.Await() | ast.Call():
            return True
        case _:
            return False


def _names(argument: ast.expr) -> Iterator[tuple[str, bool]]:
    match argument:
        case ast.Constant(value=str(name)) if _NAME.fullmatch(name):
            yield name, True
        case ast.JoinedStr(values=[ast.Constant(value=str(begin)), *_]) if _NAME.fullmatch(begin):
            yield begin, False
        case ast.IfExp(body=body, orelse=orelse):
            yield from _names(body)
            yield from _names(orelse)


def _given(call: ast.Call) -> frozenset[str] | None:
    names = {keyword.arg for keyword in call.keywords}
    if None in names:
        return None
    own = _OWN.get(call.func.id, set()) if isinstance(call.func, ast.Name) else set()
    return frozenset(name for name in names if name and name not in own)
