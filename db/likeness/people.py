"""People: what is compared of them, where to look for doubles, and how alike two of them are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property

from rapidfuzz.distance import OSA

from db.likeness.facts import Alike, Likeness, Unlike, Weighing
from db.likeness.naming import Spelled, compare, differ_in_one_script
from db.likeness.sounds import sounds_of_han
from db.likeness.spelling import skeleton, spelled
from db.values import PartialDate

_NAME = {
    Alike.SAME_NAME: 70,
    Alike.SAME_NAME_OTHER_ORDER: 70,
    Alike.SAME_NAME_OTHER_SCRIPT: 68,
    Alike.SAME_NAME_OTHER_SPELLING: 68,
    Alike.ONE_LETTER_APART: 62,
    Alike.FEW_LETTERS_APART: 54,
    Alike.SHORTER_NAME: 62,
    Alike.INITIALS: 62,
    Alike.SAME_PART_OF_NAME: 24,
}
"""What each way to be alike speaks for. With 80 a pair is usually shown: a rare name adds up to 20."""
_SLIPS = frozenset({Alike.ONE_LETTER_APART, Alike.FEW_LETTERS_APART})
_NAMESAKES = ((0.02, 20), (0.1, 14), (0.4, 8), (1, 2), (5, -6), (float("inf"), -14))
"""The points for a name of which fewer others than so many are to be expected in the book."""
_FEWEST = 200
"""People from whom one can tell what is usual; a book of fewer is taken for a part of so many."""
_PAIR = 2
_SHORT = 4
_SHARED = 3
"""So many people at one address or number are an office or a family, not one person."""
_LONG = timedelta(days=365)
_TAIL = 8
"""The digits by which telephone numbers are compared, since one is written with its country and one without."""


@dataclass(frozen=True, slots=True)
class Office:
    """That an office was held in a body (its key) for a time."""

    body: int
    since: PartialDate | None
    until: PartialDate | None


@dataclass(frozen=True)
class Person:
    """What is known of a person, as it is compared; ``homes`` and ``bodies`` are keys or folded names."""

    id: int
    names: tuple[Spelled, ...]
    emails: frozenset[str] = frozenset()
    phones: frozenset[str] = frozenset()
    addresses: frozenset[str] = frozenset()
    homes: frozenset[str] = frozenset()
    bodies: frozenset[int] = frozenset()
    offices: tuple[Office, ...] = ()
    born: PartialDate | None = None
    sex: str = ""
    others: frozenset[int] = frozenset()
    """Those whom the book links to this person, and so holds for others."""

    @cached_property
    def suffixes(self) -> frozenset[str]:
        return frozenset(name.suffix for name in self.names if name.suffix)

    def keys(self) -> Iterator[str]:
        """The words under which doubles of this person are looked for: two that share one are compared."""
        for name in self.names:
            yield from _keys_of(name)
        yield from (f"mail {mail}" for mail in self.emails)
        yield from (f"call {phone[-_TAIL:]}" for phone in self.phones)
        if self.born is not None and self.born.day is not None:
            yield f"born {self.born}"


@dataclass
class Usual:
    """How often names, addresses and numbers are in this book: what many have says little. ``on`` is today."""

    on: date
    people: int = 0
    words: Counter[str] = field(default_factory=Counter[str])
    addresses: Counter[str] = field(default_factory=Counter[str])

    @classmethod
    def of(cls, people: Iterable[Person], on: date) -> Usual:
        usual = cls(on)
        for person in people:
            usual.people += 1
            usual.words.update({word for name in person.names for word in _tokens(name)})
            usual.addresses.update({*person.emails, *(phone[-_TAIL:] for phone in person.phones)})
        return usual

    def rarity(self, one: Spelled, other: Spelled, how: Alike) -> int:
        """The points for a name that hardly anybody else has, or, below zero, against one that many have."""
        if how is Alike.INITIALS:
            bearers = min(self.words["".join(name.family)] for name in (one, other))
            return 20 if bearers <= _PAIR else 4 if bearers <= 2 * _PAIR else -4
        # The usual spelling counts: with its slip, or with a second given name, any name is rare.
        expected = max(self._expected(name) for name in (one, other))
        return next(points for most, points in _NAMESAKES if expected < most)

    def _expected(self, name: Spelled) -> float:
        """How many others of this name are to be expected, from how many have each of its words."""
        people = max(self.people, _FEWEST)
        expected = float(people)
        for word in _tokens(name):
            # The two that are compared do not count.
            expected *= max(self.words[word] - 1.5, 0.5) / people
        return expected


def judge(one: Person, other: Person, usual: Usual) -> Likeness:
    """How alike two people are."""
    weighing = Weighing()
    if not _weigh_names(one, other, usual, weighing) and not (one.emails & other.emails):
        return weighing.likeness()
    _weigh_addresses(one, other, usual, weighing)
    _weigh_birthdays(one.born, other.born, weighing)
    if one.bodies & other.bodies:
        weighing.speaks_for(Alike.SAME_BODY, 6)
    _weigh_against(one, other, usual.on, weighing)
    return weighing.likeness()


def _weigh_names(one: Person, other: Person, usual: Usual, weighing: Weighing) -> bool:
    """Weigh the two names that are most alike; whether any are."""
    best: tuple[int, Alike, Spelled, Spelled] | None = None
    for name in one.names:
        for another in other.names:
            how = compare(name, another)
            if how is not None and (best is None or _NAME[how] > best[0]):
                best = _NAME[how], how, name, another
    if best is None:
        return False
    points, how, name, another = best
    weighing.speaks_for(how, points)
    if how is Alike.SAME_PART_OF_NAME:
        return True
    rare = usual.rarity(name, another, how)
    if rare < 0:
        weighing.speaks_against(Unlike.MANY_NAMESAKES, -rare)
    else:
        weighing.add(rare)
    if how in _SLIPS and _both_usual(name, another, usual):
        weighing.speaks_against(Unlike.BOTH_SPELLINGS_USUAL, 24)
    if differ_in_one_script(one.names, other.names):
        weighing.speaks_against(Unlike.OTHER_NAME, 45)
    return True


def _both_usual(one: Spelled, other: Spelled, usual: Usual) -> bool:
    """Whether the words in which two names differ are two names, and no slip: both usual (Maria and Marta), both short
    (Jan and Jon), or both rows of Chinese syllables, of which a slip seldom makes another.
    """
    mine, others = set(_tokens(one)) - set(_tokens(other)), set(_tokens(other)) - set(_tokens(one))
    words = (*mine, *others)
    if mine and others and (all(usual.words[word] > _PAIR for word in words) or max(map(len, words)) < _SHORT):
        return True
    return bool(one.sounds and other.sounds)


def _weigh_addresses(one: Person, other: Person, usual: Usual, weighing: Weighing) -> None:
    mails = one.emails & other.emails
    if mails:
        own = any(usual.addresses[mail] < _SHARED for mail in mails)
        weighing.speaks_for(Alike.SAME_EMAIL, 26 if own else 4)
    phones = {phone[-_TAIL:] for phone in one.phones} & {phone[-_TAIL:] for phone in other.phones}
    if phones:
        own = any(usual.addresses[phone] < _SHARED for phone in phones)
        weighing.speaks_for(Alike.SAME_PHONE, 16 if own else 4)
    if one.addresses & other.addresses:
        weighing.speaks_for(Alike.SAME_ADDRESS, 8)
    elif one.homes and other.homes and not one.homes & other.homes:
        weighing.speaks_against(Unlike.OTHER_HOME, 8)


def _weigh_birthdays(one: PartialDate | None, other: PartialDate | None, weighing: Weighing) -> None:
    if one is None or other is None:
        return
    if one == other and one.day is not None:
        weighing.speaks_for(Alike.SAME_BIRTHDAY, 22)
    elif one.year == other.year and (one.month is None or other.month is None):
        weighing.add(4)
    elif one.first <= other.last and other.first <= one.last:
        weighing.add(8)
    elif one.approximate or other.approximate:
        weighing.speaks_against(Unlike.OTHER_BIRTHDAY, 0 if abs(one.year - other.year) <= 3 else 30)
    else:
        weighing.speaks_against(Unlike.OTHER_BIRTHDAY, 12 if _mistyped(one, other) else 45)


def _mistyped(one: PartialDate, other: PartialDate) -> bool:
    """Whether two whole days differ by one digit, by two that changed places, or by day and month."""
    if one.day is None or other.day is None:
        return False
    turned = (one.year, one.day, one.month) == (other.year, other.month, other.day)
    return turned or OSA.distance(str(one), str(other)) == 1


def _weigh_against(one: Person, other: Person, on: date, weighing: Weighing) -> None:
    if one.suffixes != other.suffixes:
        # A father seldom writes "Sr.": where one has none, it still speaks against.
        weighing.speaks_against(Unlike.OTHER_SUFFIX, 40 if one.suffixes and other.suffixes else 24)
    if one.sex and other.sex and one.sex != other.sex:
        weighing.speaks_against(Unlike.OTHER_SEX, 25)
    if other.id in one.others or one.id in other.others:
        weighing.speaks_against(Unlike.LINKED, 60)
    if any(_side_by_side(office, another, on) for office in one.offices for another in other.offices):
        weighing.speaks_against(Unlike.SIDE_BY_SIDE, 30)


def _side_by_side(one: Office, other: Office, on: date) -> bool:
    """Whether two offices in one body were held for a year or more at the same time."""
    if one.body != other.body or one.since is None or other.since is None:
        return False
    since = max(one.since.last, other.since.last)
    return min(one.until.first if one.until else on, other.until.first if other.until else on) - since >= _LONG


def _tokens(name: Spelled) -> tuple[str, str]:
    """Family and given name, each as one word: by these it is known how usual a name is."""
    return "".join(name.family), "".join(name.given)


def _keys_of(name: Spelled) -> Iterator[str]:
    yield "name " + min(name.orders)
    for way in name.sounds:
        yield "sound " + "".join(way)
    yield "spell " + min(name.one_spelling)
    bones = _bones(name)
    yield "bones " + "".join(sorted(bones))
    # A slip is in one of the two words: the other stands, and mostly the first letter of the one with the slip too.
    first, second = bones
    for whole, part, letter in ((first, second, name.given), (second, first, name.family)):
        if whole:
            yield f"half {whole} {spelled(letter[0])[:1] if letter else ''}"
            if len(part) > 2:
                yield f"tail {whole} {part[1:3]}"


def _bones(name: Spelled) -> tuple[str, str]:
    if name.is_han:
        family = min(sounds_of_han("".join(name.family)), default=())
        given = min(sounds_of_han("".join(name.given)), default=())
        return skeleton("".join(family)), skeleton("".join(given))
    return skeleton("".join(name.family)), skeleton("".join(name.given))
