"""How pages speak about themselves, read from `lexicons/<language>.toml`; `any.toml` is for all languages."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from index.boilerplate.kinds import Reason

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

_WORD = re.compile(r"\w[\w'@-]*")
_GAP = r"(?: \S+){0,6} "  # what "…" stands for in a phrase
_CHINESE_OR_JAPANESE = re.compile("[\u3040-\u30ff\u3400-\u9fff]")
_UNSPACED = frozenset({"zh", "ja"})
_NEVER = re.compile(r"(?!)")


def words(text: str) -> list[str]:
    """Cut into lower-case words, apostrophes made straight."""
    return _WORD.findall(text.replace("’", "'").lower())


def unspaced(text: str) -> bool:
    """Tell whether a text has letters of a script that puts no spaces between words."""
    return not text.isascii() and _CHINESE_OR_JAPANESE.search(text) is not None


@dataclass(frozen=True, slots=True)
class Hits:
    """What of a lexicon a paragraph holds: it is such a line, begins so, or has such phrases."""

    line: Reason | None = None
    start: Reason | None = None
    phrases: frozenset[Reason] = frozenset()

    @property
    def reason(self) -> Reason | None:
        """The most telling: one phrase of an appeal outweighs others."""
        first = min(self.phrases, key=list(Reason).index, default=None)
        return self.line or (first if first is Reason.APPEAL else None) or self.start or first


NOTHING = Hits()


@dataclass(slots=True)
class Lexicon:
    """The phrases of all languages: pages mix them, and no phrase of one is ordinary in another.

    A phrase is looked for only where its longest word stands, so that a paragraph costs its own length.
    """

    _lines: dict[str, Reason] = field(default_factory=dict)
    _starts: dict[str, list[tuple[str, Reason]]] = field(default_factory=dict)
    _phrases: dict[str, list[tuple[re.Pattern[str] | str, Reason]]] = field(default_factory=dict)
    _unspaced: list[tuple[str, Reason, str]] = field(default_factory=list)

    def add(self, table: Mapping[str, Any], *, spaced: bool) -> None:
        """Take in one file."""
        for section in ("lines", "starts", "phrases"):
            for name, phrases in table.get(section, {}).items():
                for phrase in phrases:
                    self._add(section, phrase, Reason(name), spaced=spaced)

    def look(self, text: str, its_words: Sequence[str]) -> Hits:
        """Find what a paragraph holds; `its_words` are those of `words`."""
        if not its_words:
            return NOTHING
        joined = " ".join(its_words)
        line = self._lines.get(joined)
        start = next((reason for begin, reason in self._starts.get(its_words[0], ()) if joined.startswith(begin)), None)
        padded = f" {joined} "
        found = {reason for word in self._phrases.keys() & set(its_words) for reason in self._of(word, padded)}
        if unspaced(text):
            start = start or next(
                (r for phrase, r, kind in self._unspaced if kind == "starts" and text.startswith(phrase)), None
            )
            found.update(r for phrase, r, kind in self._unspaced if kind == "phrases" and phrase in text)
        return Hits(line, start, frozenset(found)) if line or start or found else NOTHING

    def _of(self, word: str, padded: str) -> Iterable[Reason]:
        for phrase, reason in self._phrases[word]:
            if phrase in padded if isinstance(phrase, str) else phrase.search(padded):
                yield reason

    def _add(self, section: str, phrase: str, reason: Reason, *, spaced: bool) -> None:
        parts = words(phrase)
        if section == "lines":
            self._lines.setdefault(" ".join(parts), reason)
        elif not spaced:
            self._unspaced.append((phrase, reason, section))
        elif section == "starts":
            self._starts.setdefault(parts[0], []).append((" ".join(parts), reason))
        else:
            pieces = [" ".join(words(piece)) for piece in phrase.split("…")]
            sought = f" {pieces[0]} " if len(pieces) == 1 else re.compile(f" {_GAP.join(map(re.escape, pieces))} ")
            self._phrases.setdefault(max(parts, key=len), []).append((sought, reason))


@dataclass(frozen=True, slots=True)
class Speech:
    """How outlets that write in one language speak to their readers.

    `openers` begin an appeal's paragraph, `requests` stand anywhere in it (both lower case); `address` finds words to
    the reader or of the outlet about itself (`addressing` are those words in lower case: without one of them nothing
    is to be found), `saying` finds somebody else's speech. `spaced` says that the language puts spaces between words.
    """

    openers: tuple[str, ...]
    requests: tuple[str, ...]
    address: re.Pattern[str]
    addressing: frozenset[str]
    saying: re.Pattern[str]
    spaced: bool


@cache
def lexicon() -> Lexicon:
    """Read all files."""
    whole = Lexicon()
    for language, table in _tables().items():
        whole.add(table, spaced=language not in _UNSPACED)
    return whole


@cache
def speech(language: str) -> Speech | None:
    """Read how one language speaks to readers; None for a language without a file."""
    table = _tables().get(language)
    if table is None or "appeal" not in table:
        return None
    spaced = language not in _UNSPACED
    return Speech(
        openers=tuple(table["appeal"]["openers"]),
        requests=tuple(table["appeal"]["requests"]),
        address=_any_of(table["address"].split(), spaced=spaced),
        addressing=frozenset(table["address"].lower().split()),
        spaced=spaced,
        saying=_any_of(table["saying"].split(), unless_after=table["first_person"].split(), spaced=spaced),
    )


def language_of(some: Sequence[str], text: str) -> str:
    """Guess the language of a text from its `words`: the one whose commonest words it has most of."""
    if unspaced(text):
        return "ja" if any("\u3040" <= letter <= "\u30ff" for letter in text) else "zh"
    return max(_common(), key=lambda language: sum(word in _common()[language] for word in some))


@cache
def _common() -> dict[str, frozenset[str]]:
    tables = {"en": _tables()["en"]} | _tables()  # English where nothing tells
    return {language: frozenset(table["common"].split()) for language, table in tables.items() if language != "any"}


@cache
def _tables() -> dict[str, dict[str, Any]]:
    folder = files("index.boilerplate") / "lexicons"
    found = sorted((file for file in folder.iterdir() if file.name.endswith(".toml")), key=lambda file: file.name)
    return {file.name.removesuffix(".toml"): tomllib.loads(file.read_text("utf-8")) for file in found}


def _any_of(some: Sequence[str], *, spaced: bool, unless_after: Sequence[str] = ()) -> re.Pattern[str]:
    """Match whole words, in this case: "us" is not the US."""
    if not some:
        return _NEVER
    either = "|".join(map(re.escape, some))
    if not spaced:
        return re.compile(either)
    before = "".join(rf"(?<!\b{re.escape(word)} )" for word in unless_after)
    return re.compile(rf"{before}\b(?:{either})\b")
