"""Text that Discord shows as it is written: escaping, quoting, counting."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from index.span import Span

# Discord takes a backslash before anything but a letter, a digit or a space as "show the next character as it is".
# These format, mention, link, name an emoji, or open our own mark of a hidden character, wherever they stand.
_SPECIAL = frozenset("\\*_~|`<>[]@:⟦⟧")
# These begin a heading, a list or small print, but only as the first thing of a line that a reader can see.
_LINE_OPENER = re.compile(r"^(?:[^\S\n]|[\u00ad\u200b-\u200f\u2060\ufeff])*(?:[-+#]|\d+[.)])", re.MULTILINE)
# Controls, what turns the direction of text round (Unicode UAX #9), annotations, tags and lone surrogates.
# Joiners, soft hyphens and direction marks stay: words of many languages need them, and they turn nothing round.
_HIDDEN = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u206f\ud800-\udfff\ufff9-\ufffb\U000e0000-\U000e007f]"
)
_WRITTEN = re.compile(r"\\(?P<shown>.)|⟦U\+(?P<hidden>[0-9A-F]{4,6})⟧", re.DOTALL)
_MARKUP = re.compile(r"(?P<kept>\\.)|\*\*|^> ", re.DOTALL | re.MULTILINE)
_RIGHT_TO_LEFT = re.compile(r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]")


def escape(text: str) -> str:
    """Return Markdown that Discord shows as `text`: nothing in it formats, pings, links or hides.

    Characters that nobody can see, but that can turn text round, are written out: "⟦U+202E⟧".
    """
    return "".join(_escaped(text))


def unescape(markdown: str) -> str:
    """Return the text that `escape` was given."""
    return _WRITTEN.sub(lambda found: found["shown"] or chr(int(found["hidden"], 16)), markdown)


def escape_line(text: str, longest: int) -> str:
    """Return `text` escaped, on one line, and visibly shortened where it has more than `longest` characters.

    Right-to-left text is isolated.
    """
    line = " ".join(text.split())
    if len(line) > longest:
        line = line[: longest - 1].rstrip() + "…"
    return isolate(escape(line))


def isolate(markdown: str) -> str:
    """Return `markdown` so that right-to-left text in it cannot reorder what stands beside it (Unicode UAX #9)."""
    return f"\u2068{markdown}\u2069" if _RIGHT_TO_LEFT.search(markdown) else markdown


def quote(text: str, bold: Iterable[Span]) -> str:
    """Return a block quote that shows `text` word for word, with the spans `bold`."""
    pieces = _escaped(text)
    for span in _apart(bold):
        for word in re.finditer(r"[^\n]+", text[span.start : span.end]):
            first, last = span.start + word.start(), span.start + word.end() - 1
            pieces[first] = "**" + pieces[first]
            pieces[last] += "**"
    return "> " + "".join(pieces).replace("\n", "\n> ")


def unquote(markdown: str) -> str:
    """Return the text that a block quote of `quote` shows."""
    return unescape(_MARKUP.sub(lambda found: found["kept"] or "", markdown))


@dataclass(frozen=True, slots=True)
class Room:
    """What still fits into a message.

    All text components together hold 4,000 characters (Discord's reference, "Components V2"; counted here in UTF-16
    units, which are never fewer than characters) and about 10,000 UTF-8 bytes (discord-api-docs #8554).
    """

    characters: int = 4_000
    bytes: int = 10_000

    def holds(self, *texts: str) -> bool:
        """Say whether all `texts` fit together."""
        left = self.less(*texts)
        return left.characters >= 0 and left.bytes >= 0

    def less(self, *texts: str) -> Room:
        """Return the room that is left beside `texts`; negative where they do not fit."""
        text = "".join(texts)
        return Room(self.characters - len(text.encode("utf-16-le")) // 2, self.bytes - len(text.encode()))


def fitting(texts: Iterable[str], room: Room) -> list[str]:
    """Return the first texts that fit together as lines below one another."""
    shown: list[str] = []
    for text in texts:
        if not room.holds(*shown, text, "\n" * len(shown)):
            break
        shown.append(text)
    return shown


def _escaped(text: str) -> list[str]:
    """Each character of `text` as it is written."""
    openers = {found.end() - 1 for found in _LINE_OPENER.finditer(text)}
    return [_written(character, opens=place in openers) for place, character in enumerate(text)]


def _written(character: str, *, opens: bool) -> str:
    if opens or character in _SPECIAL:
        return "\\" + character
    return f"⟦U+{ord(character):04X}⟧" if _HIDDEN.match(character) else character


def _apart(spans: Iterable[Span]) -> Iterator[Span]:
    """Join spans that touch: Discord reads "**a****b**" as neither bold."""
    current: Span | None = None
    for span in spans:
        if current is None:
            current = span
        elif span.start <= current.end:
            current = Span(current.start, max(current.end, span.end))
        else:
            yield current
            current = span
    if current is not None:
        yield current
