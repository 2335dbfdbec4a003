"""The fields above the text of a Markdown file: YAML between lines of `---`, or TOML between lines of `+++`."""

from __future__ import annotations

import re
import tomllib
from datetime import date

import yaml
from pydantic import ValidationError

from index.errors import UnreadableSource
from index.reading.fields import Fields, problem

_START = re.compile(r"(?P<above>(?:[ \t]*\n)*)(?P<mark>-{3,}|\+{3})[ \t]*(?:\n|\Z)")
_ENDS = {"-": r"^(?:{}-*|\.\.\.)[ \t]*(?:\n|\Z)", "+": r"^{}[ \t]*(?:\n|\Z)"}
# Text begins with a capital letter; a line across the page may stand above it, too.
_FIELD = re.compile(r"(?:#.*\n)*(?:[a-z_][\w-]*|Title|Author|Date)[ \t]*[:=](?:\s|$)")
_TOML_FIELD = re.compile(r"^[ \t]*[\"']?([\w-]+)[\"']?[ \t]*=", re.MULTILINE)

_Values = dict[str, object]
_Lines = dict[str, int]


def split(text: str) -> tuple[Fields, str]:
    """Give a file's fields, and the Markdown below them.

    Raises:
        UnreadableSource: the front matter is not closed, or what is wrong in which line.
    """
    start = _START.match(text)
    if start is None:
        return Fields(), text
    fields = _FIELD.match(text, start.end())
    mark = start["mark"]
    end = re.compile(_ENDS[mark[0]].format(re.escape(mark)), re.MULTILINE).search(text, start.end())
    if end is None and fields:
        raise UnreadableSource(f"front matter: nothing ends it; write a line `{mark}` below its last field")
    if end is None or (start["above"] and not fields):
        return Fields(), text
    # With as many lines above, the parsers count the lines of the file.
    source = "\n" * text.count("\n", 0, start.end()) + text[start.end() : end.start()]
    return _fields(*(_toml(source) if mark == "+++" else _yaml(source))), text[end.end() :]


def _fields(values: _Values, lines: _Lines) -> Fields:
    try:
        return Fields.model_validate(values)
    except ValidationError as error:
        field, wrong = problem(error)
        line = lines.get(field.split(",", maxsplit=1)[0])
        place = f", line {line}" if line else ""
        raise UnreadableSource(f"front matter{place}: {field} {wrong}") from error


def _toml(source: str) -> tuple[_Values, _Lines]:
    try:
        values = tomllib.loads(source)
    except tomllib.TOMLDecodeError as error:
        raise UnreadableSource(f"front matter: not valid TOML ({error}); put texts in quotes") from error
    except RecursionError as error:
        raise UnreadableSource('front matter: not valid TOML; write `field = "value"` lines') from error
    lines = {found[1]: source.count("\n", 0, found.start(1)) + 1 for found in _TOML_FIELD.finditer(source)}
    return {name: value.isoformat() if isinstance(value, date) else value for name, value in values.items()}, lines


class _Words(yaml.BaseLoader):
    """YAML in which every value is text or null: no field needs more, and `language: no` stays Norwegian."""


_NULL = "tag:yaml.org,2002:null"
_Words.add_implicit_resolver(_NULL, re.compile("~|null|Null|NULL|$"), ["~", "n", "N", ""])
_Words.add_constructor(_NULL, lambda _loader, _node: None)


def _yaml(source: str) -> tuple[_Values, _Lines]:
    loader = _Words(source)
    try:
        node = loader.get_single_node()
        values = None if node is None else loader.construct_document(node)
    except yaml.MarkedYAMLError as error:
        line = f", line {error.problem_mark.line + 1}" if error.problem_mark else ""
        raise UnreadableSource(
            f"front matter{line}: not valid YAML ({error.problem}); put values with a colon in quotes"
        ) from error
    except (yaml.YAMLError, RecursionError) as error:
        raise UnreadableSource("front matter: not valid YAML; write `field: value` lines") from error
    if values is None:
        return {}, {}
    if not isinstance(values, dict) or not isinstance(node, yaml.MappingNode):
        raise UnreadableSource("front matter, line 2: must be `field: value` lines, such as `title: Grain prices`")
    return values, {key.value: key.start_mark.line + 1 for key, _ in node.value if isinstance(key, yaml.ScalarNode)}
