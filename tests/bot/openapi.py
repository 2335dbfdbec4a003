"""Discord's own description of its API, as a judge of what the bot sends."""

from __future__ import annotations

import json
import re
from functools import cache
from typing import TYPE_CHECKING, Any

import jsonschema_rs

from tests.data import development_data

if TYPE_CHECKING:
    from pathlib import Path

    from simcord import HttpLogEntry


def description() -> Path:
    """Return Discord's OpenAPI file, or skip the test where it is not there."""
    return development_data("discord/openapi.json")


@cache
def _document(file: Path) -> dict[str, Any]:
    document: dict[str, Any] = json.loads(file.read_text())
    return document


def _template(file: Path, path: str) -> str:
    """Return the path of the description that `path` is a case of; the most literal where several are."""
    templates = [
        template for template in _document(file)["paths"] if re.fullmatch(re.sub(r"\{\w+\}", "[^/]+", template), path)
    ]
    return str(min(templates, key=lambda template: template.count("{")))


@cache
def _validator(file: Path, template: str, method: str) -> jsonschema_rs.Validator:
    operation = _document(file)["paths"][template][method.lower()]
    schema = operation["requestBody"]["content"]["application/json"]["schema"]
    return jsonschema_rs.validator_for({**schema, "components": _document(file)["components"]})


def refusals(file: Path, request: HttpLogEntry) -> list[str]:
    """Say why Discord would refuse the body of `request`; nothing where it would not."""
    validator = _validator(file, _template(file, request.path), request.method)
    return [f"{request.method} {request.path}: {error}" for error in validator.iter_errors(_as_sent(request.json))]


def _as_sent(body: Any) -> Any:  # noqa: ANN401 (any JSON)
    """Write ids as the strings that the description asks for: Discord takes numbers too, and discord.py sends them."""
    match body:
        case {"id": int(number), "filename": str()}:
            return _as_sent({**body, "id": str(number)})
        case dict():
            return {
                key: str(value) if key.endswith("_id") and value else _as_sent(value) for key, value in body.items()
            }
        case list():
            return [_as_sent(item) for item in body]
        case _:
            return body
