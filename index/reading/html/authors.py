"""Who wrote an article: names out of the bylines that pages give."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_LONGEST = 80  # characters; longer ones are descriptions
_LONGEST_BYLINE = 1_000  # characters
_PREFIX = re.compile(
    r"^(?:(?:written|reported|edited|words|text|story|posted)\s+)?"
    r"(?:by|von|door|par|por|escrito por|di|a cura di|av|af|oleh|autor(?:in|es)?|authors?|auteurs?|text)\b[:\s]+",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"\(?\s*\S+@\S+\.\w+\s*\)?|https?://\S+")
_HANDLE = re.compile(r"(?:^|\s)\(?@\w+\)?")
_POSTS = (
    r"(?:reporter|correspondent|editor|writer|columnist|contributor|journalist|redakteur(?:in)?"
    r"|korrespondent(?:in)?|journaliste|redactora?|corresponsal)"
)
_POST = re.compile(  # what somebody is, behind the name
    r"(?:\s*[,|–—-]\s*|\s+)(?:the\s+)?(?:senior |chief |political |staff |special |foreign |science |sports? )*"
    rf"{_POSTS}\b.*$",
    re.IGNORECASE,
)
_ONLY_POST = re.compile(rf"(?:[\w-]+ ){{0,3}}{_POSTS}(?: (?:in|at|for) .*)?", re.IGNORECASE)
_BETWEEN = re.compile(r"\s*(?:[;|/•·]|,?\s+(?:and|und|y|et|e|en|och|og|i|dan|ve)\s+|\s&\s)\s*", re.IGNORECASE)
_LIST = re.compile(r"\s*,\s*")


def cleaned(names: Iterable[str]) -> tuple[str, ...]:
    """Give each author once: without "By", address, handle and post, and two who stand in one text apart."""
    found: dict[str, str] = {}
    for text in names:
        for name in _apart(text[:_LONGEST_BYLINE]):
            found.setdefault(name.casefold(), name)
    return tuple(found.values())


def _apart(text: str) -> Iterator[str]:
    text = _HANDLE.sub(" ", _ADDRESS.sub(" ", text))
    text = _PREFIX.sub("", text.strip())
    for part in _BETWEEN.split(text):
        # A post behind a comma is not another author.
        first, *others = _LIST.split(part)
        names = [first, *(other for other in others if not _ONLY_POST.fullmatch(other))]
        # "Oda Plumley, Saltmere" and "Plumley, Oda" are one person; two whole names are two.
        apart = names if len(names) > 1 and all(" " in name for name in names) else [", ".join(names)]
        for name in map(_one, apart):
            if any(map(str.isalpha, _PREFIX.sub("", f"{name} "))) and len(name) <= _LONGEST:
                yield name


def _one(text: str) -> str:
    text = _PREFIX.sub("", text)
    shortened = _POST.sub("", text)
    # "Guardian staff reporter" is how the paper signs, not a person with a post.
    return " ".join((shortened if " " in shortened.strip() else text).split()).strip(" ,.;:|-–—()")
