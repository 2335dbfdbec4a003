"""The people of an article: full names, by which pronoun they go, and what they are."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from index.speech.gender import Gender
from index.speech.quotations import quotations
from index.terms import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from index.speech.lexicon import SpeechLexicon

_UPPER = "A-ZÀ-ÖØ-ÞĄĆČĎĘĚĞİŁŃŇŐŘŚŞȘŠŤȚŮŰŹŻŽЀ-Я"
_CAPITALISED = rf"(?:al-|el-)?[{_UPPER}][\w’'.-]*"
_RUN = re.compile(rf"{_CAPITALISED}(?:[ \u00a0](?:[a-z]{{2,3}}[ \u00a0]){{0,2}}{_CAPITALISED})*")
_ROLE_AFTER = re.compile(r", ((?:[\w’'-]+ ){0,7}[\w’'-]+)")
_ROLE_BEFORE = re.compile(r"(?:[\w’'-]+ ){1,4}$")
_REACH = 40
# A name opens its sentence behind up to two words that say what somebody is: "Fish trader Jonas Pettersgill".
_OPENING = re.compile(r"^(?:[^\W\d_]+ [a-z]+ )?$|[.”\",]\s$|\s\s$")
_OPENS_WITHIN = 40
_WINDOW = 200
_LONGEST_NAME = 4
_FULL = 2
"""Words of a first name and a surname."""
_SHORTEST_STEM = 4
_ENDING = 3


class Naming(NamedTuple):
    """A person named at a place of the article; `first` tells that the name opens its sentence."""

    paragraph: int
    offset: int
    name: str
    first: bool


@dataclass(slots=True)
class _Person:
    mentions: int = 0
    gender: Gender = Gender.UNKNOWN
    roles: set[str] = field(default_factory=set)


class People:
    """Who is named in an article. Names are kept without titles."""

    def __init__(self, texts: Sequence[tuple[int, str]], lexicon: SpeechLexicon) -> None:
        """Read the numbered texts of an article."""
        self._lexicon = lexicon
        self._people: dict[str, _Person] = {}
        self._by_surname: dict[str, Counter[str]] = defaultdict(Counter)
        self._by_first_name: dict[str, set[str]] = defaultdict(set)
        short: list[tuple[Naming, Gender]] = []
        namings: list[Naming] = []
        for number, text in texts:
            quoted = [(q.outer_start, q.outer_end) for q in quotations(text)]
            at = 0
            for offset, run in _runs(text, lexicon):
                while at < len(quoted) and quoted[at][1] <= offset:
                    at += 1
                inside = at < len(quoted) and quoted[at][0] <= offset
                titles, name = self._split(run)
                if not name or (len(name) > 2 and all(map(str.isupper, name))):  # noqa: PLR2004 - a headline
                    continue
                gender = self._gender_of(titles)
                opens = _OPENING.search(text, max(0, offset - _OPENS_WITHIN), offset) is not None
                naming = Naming(number, offset, " ".join(name), opens)
                if 1 < len(name) <= _LONGEST_NAME:
                    self._meet(naming.name, name, gender, titles, text[max(0, offset - _REACH) : offset + _WINDOW])
                    if not inside:
                        namings.append(naming)
                elif not inside:
                    short.append((naming, gender))
        namings += self._short_namings(short)
        self.namings = sorted(naming._replace(name=self.full_name(naming.name)) for naming in namings)

    def _short_namings(self, short: Sequence[tuple[Naming, Gender]]) -> Iterator[Naming]:
        """Yield the places where a person is named by one word, once all full names are known."""
        for naming, gender in short:
            full = self.full_name(naming.name, gender)
            if full in self._people:
                self._people[full].mentions += 1
                if gender is not Gender.UNKNOWN:
                    self._people[full].gender = gender
                yield naming._replace(name=full)

    def full_name(self, name: str, gender: Gender = Gender.UNKNOWN) -> str:
        """Return the fullest form of a name that the article has, or the name as given."""
        if name in self._people and " " in name:
            return name if name.isascii() else self._nominative(name)
        key = fold(name.rsplit(maxsplit=1)[-1])
        known = self._by_surname.get(key) or self._inflected(key)
        if known and " " not in name:
            agreeing = [full for full, _ in known.most_common() if self.gender(full).agrees(gender)]
            return agreeing[0] if agreeing else name
        if known:
            initial = name[0]
            return next((full for full, _ in known.most_common() if full[0] == initial and len(full) > len(name)), name)
        owners = self._by_first_name.get(key, set())
        return next(iter(owners)) if len(owners) == 1 and " " not in name else name

    def gender(self, name: str) -> Gender:
        """Return what the article shows about a person, by title or first name."""
        person = self._people.get(name)
        return person.gender if person else Gender.UNKNOWN

    def knows(self, name: str) -> bool:
        """Tell whether the article names somebody in full so."""
        return name in self._people

    def most_named(self) -> str | None:
        """Return the person whom the article names most often."""
        return max(self._people, key=lambda name: self._people[name].mentions, default=None)

    def learn(self, name: str, gender: Gender) -> None:
        """Note a gender that the text shows."""
        if name in self._people and self._people[name].gender is Gender.UNKNOWN:
            self._people[name].gender = gender

    def in_role(self, words: Sequence[str]) -> str | None:
        """Return the only person whom the article gives the role that folded words describe."""
        if words[-1] not in self._lexicon.titles:
            return None
        roles = set(words) - self._lexicon.determiners
        bearers = [name for name, person in self._people.items() if roles <= person.roles]
        return bearers[0] if len(bearers) == 1 else None

    def _nominative(self, name: str) -> str:
        """Return the shortest of a full name's cases: "Марло Квинса" is "Марло Квинс"."""
        words = name.split()
        cases = [
            other
            for other in self._people
            if len(other.split()) == len(words) and all(map(_same_but_ending, other.split(), words))
        ]
        return min(cases, key=lambda case: (len(case), case))

    def _inflected(self, key: str) -> Counter[str] | None:
        """Find a surname in another case: "Лаврова" is "Лавров"."""
        if key.isascii() or len(key) <= _SHORTEST_STEM:
            return None
        for surname, known in self._by_surname.items():
            if surname.startswith(key[:_SHORTEST_STEM]) and _same_but_ending(surname, key):
                return known
        return None

    def _split(self, run: Sequence[str]) -> tuple[list[str], list[str]]:
        """Part the titles before a name from the name."""
        at = 0
        titles: list[str] = []
        for place in range(len(run) - _FULL - 1, 0, -1):
            if fold(run[place].rstrip(".")) in self._lexicon.titles:
                # "Harbour Minister Ilse Brandvik": what stands before a title belongs to it.
                titles = [fold(word.rstrip(".")) for word in run[:place]]
                at = place
                break
        while at < len(run):
            low = fold(run[at].rstrip("."))
            if low in self._lexicon.titles:
                titles.append(low)
            elif low not in self._lexicon.no_names:
                break
            at += 1
        name = [word if len(word.rstrip(".")) == 1 else word.rstrip(".") for word in run[at:]]
        while name and fold(name[-1]) in self._lexicon.no_names | {"jr", "sr"}:
            name.pop()
        return titles, name

    def _gender_of(self, titles: Sequence[str]) -> Gender:
        genders = {self._lexicon.titles.get(title, Gender.UNKNOWN) for title in titles} - {Gender.UNKNOWN}
        return genders.pop() if len(genders) == 1 else Gender.UNKNOWN

    def _meet(self, full: str, name: Sequence[str], gender: Gender, titles: Sequence[str], text: str) -> None:
        person = self._people.get(full)
        if person is None:
            person = self._people[full] = _Person()
            self._by_first_name[fold(name[0])].add(full)
            person.gender = self._lexicon.first_names.get(fold(name[0]), Gender.UNKNOWN)
        person.mentions += 1
        self._by_surname[fold(name[-1])][full] += 1
        if gender is not Gender.UNKNOWN:
            person.gender = gender
        person.roles.update(titles)
        at = text.find(full)
        after = _ROLE_AFTER.match(text, at + len(full)) if at >= 0 else None
        before = _ROLE_BEFORE.search(text[max(0, at - _REACH) : max(0, at)])
        for around in (after and after.group(1), before and before.group()):
            if around:
                roles = {fold(word).removesuffix("'s").removesuffix("’s") for word in around.split()}
                if not roles.isdisjoint(self._lexicon.titles):
                    person.roles |= roles
                    told = self._gender_of(sorted(roles))
                    person.gender = told if person.gender is Gender.UNKNOWN else person.gender


def _same_but_ending(word: str, other: str) -> bool:
    """Tell whether two words are cases of one, as far as their beginnings show."""
    if word == other:
        return True
    shared = min(len(word), len(other)) - 1
    return shared >= _SHORTEST_STEM - 1 and abs(len(word) - len(other)) <= _ENDING and word[:shared] == other[:shared]


def _runs(text: str, lexicon: SpeechLexicon) -> Iterator[tuple[int, list[str]]]:
    """Yield runs of capitalised words, cut at possessives and at ends of sentences."""
    for match in _RUN.finditer(text):
        words: list[str] = []
        start = match.start()
        offset = match.start()
        for word in match.group().replace("\u00a0", " ").split(" "):
            if word[:1].islower() and word not in lexicon.particles and "-" not in word:
                if words:
                    yield start, words
                words, start = [], offset + len(word) + 1
                offset = start
                continue
            plain = word[:-2] if word.endswith(("'s", "’s")) else word.rstrip("’'")
            if plain:
                words.append(plain)
            ended = plain.endswith(".") and len(plain) > 2 and fold(plain[:-1]) not in lexicon.abbreviations  # noqa: PLR2004 - "J."
            if ended or plain != word:
                yield start, words
                words, start = [], offset + len(word) + 1
            offset += len(word) + 1
        if words:
            yield start, words
