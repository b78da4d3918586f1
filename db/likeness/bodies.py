"""Organisations and places: what is compared of them, where to look for doubles, and how alike two of them are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from math import asin, cos, radians, sin, sqrt

from rapidfuzz.distance import OSA

from db.likeness.facts import Alike, Likeness, Unlike, Weighing
from db.likeness.sounds import Sounds, han_only, sounds_of_han, sounds_of_words
from db.likeness.spelling import skeleton, spelled, words_of

# Words that a name has or lacks without being another one, folded; kinds of bodies and places are no such words.
_ARTICLES = "the of and for in at a de la le les du des da do dos das del el der die und et y e i van"
_SMALL = frozenset(_ARTICLES.split())
# What is written behind the name of a municipality, or left out; a county of that name is another place.
_TOWN = frozenset({"city", "town", "municipality", "stadt", "ville", "ciudad", "cidade", "shi"})
_NAME = {
    Alike.SAME_NAME: 84,
    Alike.SAME_NAME_OTHER_ORDER: 76,
    Alike.SAME_NAME_OTHER_SCRIPT: 80,
    Alike.SAME_NAME_OTHER_SPELLING: 80,
    Alike.ONE_LETTER_APART: 76,
    Alike.FEW_LETTERS_APART: 66,
}
_SLIP_FROM = 8
_EARTH = 6371.0
"""Its radius, in kilometres."""
_NEAR, _FAR = 5.0, 50.0
"""Kilometres within which two spots are one place, and beyond which they are two."""


@dataclass(frozen=True)
class Named:
    """One of the names of an organisation or a place, as it is compared."""

    words: tuple[str, ...]

    @classmethod
    def of(cls, text: str) -> Named:
        every = words_of(text)
        return cls(tuple(word for word in every if word not in _SMALL) or every)

    def without_town(self) -> Named:
        """The name of a municipality without the word for that."""
        bare = tuple(word for word in self.words if word not in _TOWN) or self.words
        if len(bare) == 1 and han_only(bare[0]) and len(bare[0]) > 2 and bare[0][-1] in "市城":
            bare = (bare[0][:-1],)
        return Named(bare)

    @cached_property
    def whole(self) -> str:
        return "".join(self.words)

    @cached_property
    def in_order(self) -> str:
        """Its words in the order of the alphabet, in the one spelling."""
        return "".join(sorted(map(spelled, self.words)))

    @cached_property
    def is_han(self) -> bool:
        return han_only(self.whole)

    @cached_property
    def sounds(self) -> Sounds:
        found = sounds_of_han(self.whole) if self.is_han else sounds_of_words(self.words)
        return frozenset(way for way in found if len(way) > 1)


def compare(one: Named, other: Named) -> Alike | None:
    """In which way two names are alike; None where they are not."""
    if one.whole == other.whole:
        return Alike.SAME_NAME
    if one.is_han or other.is_han:
        return Alike.SAME_NAME_OTHER_SCRIPT if one.is_han != other.is_han and one.sounds & other.sounds else None
    if sorted(one.words) == sorted(other.words):
        return Alike.SAME_NAME_OTHER_ORDER
    if one.in_order == other.in_order:
        return Alike.SAME_NAME_OTHER_SPELLING
    return _slip(one, other)


def _slip(one: Named, other: Named) -> Alike | None:
    shorter = min(len(one.whole), len(other.whole))
    most = 0 if shorter < _SLIP_FROM else 1 if shorter < 2 * _SLIP_FROM else 2
    apart = OSA.distance(one.whole, other.whole, score_cutoff=most)
    # A number in a name tells schools, wards and posts apart.
    if not most or apart > most or _digits(one.whole) != _digits(other.whole):
        return None
    return Alike.ONE_LETTER_APART if apart == 1 else Alike.FEW_LETTERS_APART


def _digits(text: str) -> str:
    return "".join(char for char in text if char.isdigit())


@dataclass(frozen=True)
class Body:
    """What is known of an organisation or a place. ``where`` is a place's key, ``spot`` degrees north and east."""

    id: int
    sort: str
    names: tuple[Named, ...]
    where: int | None = None
    country: str = ""
    registration: str = ""
    mails: frozenset[str] = frozenset()
    phones: frozenset[str] = frozenset()
    webs: frozenset[str] = frozenset()
    spot: tuple[float, float] | None = None
    within: frozenset[int] = frozenset()
    """Those of which it is a part, which are others."""

    def keys(self) -> Iterator[str]:
        """The words under which doubles are looked for."""
        for name in self.names:
            yield f"name {name.whole}"
            yield f"spell {name.in_order}"
            yield f"bones {''.join(sorted(map(skeleton, name.words)))}"
            yield from (f"sound {''.join(way)}" for way in name.sounds)
            for place in range(len(name.words)):  # a slip is in one of the words: the others stand
                yield f"less {' '.join((*name.words[:place], *name.words[place + 1 :]))} {name.words[place][:1]}"
        yield from (f"reach {reached}" for reached in (*self.mails, *self.phones, *self.webs))
        if self.registration:
            yield f"registered {self.registration}"


def judge(one: Body, other: Body) -> Likeness:
    """How alike two organisations or two places are."""
    weighing = Weighing()
    how = max(
        (found for name in one.names for another in other.names if (found := compare(name, another)) is not None),
        key=lambda found: _NAME[found],
        default=None,
    )
    if how is None and not (one.registration and one.registration == other.registration):
        return weighing.likeness()
    if how is not None:
        weighing.speaks_for(how, _NAME[how])
    _weigh_registration(one, other, weighing)
    if one.mails & other.mails:
        weighing.speaks_for(Alike.SAME_EMAIL, 14)
    if one.phones & other.phones:
        weighing.speaks_for(Alike.SAME_PHONE, 10)
    if one.webs & other.webs:
        weighing.speaks_for(Alike.SAME_WEB, 12)
    _weigh_where(one, other, weighing)
    if one.sort and other.sort and one.sort != other.sort:
        weighing.speaks_against(Unlike.OTHER_KIND, 16)
    if one.id in other.within or other.id in one.within:
        weighing.speaks_against(Unlike.LINKED, 60)
    return weighing.likeness()


def _weigh_registration(one: Body, other: Body, weighing: Weighing) -> None:
    if one.registration and one.registration == other.registration:
        weighing.speaks_for(Alike.SAME_REGISTRATION, 40)
    elif one.registration and other.registration:
        weighing.speaks_against(Unlike.OTHER_REGISTRATION, 40)


def _weigh_where(one: Body, other: Body, weighing: Weighing) -> None:
    if one.country and other.country and one.country != other.country:
        weighing.speaks_against(Unlike.OTHER_COUNTRY, 60)
    if one.where is not None and other.where is not None:
        if one.where == other.where:
            weighing.speaks_for(Alike.SAME_PLACE, 8)
        else:
            weighing.speaks_against(Unlike.OTHER_PLACE, 40)
    if one.spot and other.spot:
        apart = _kilometres(one.spot, other.spot)
        if apart <= _NEAR:
            weighing.speaks_for(Alike.SAME_POSITION, 10)
        elif apart > _FAR:
            weighing.speaks_against(Unlike.FAR_APART, 40)


def _kilometres(one: tuple[float, float], other: tuple[float, float]) -> float:
    """The way between two spots along the surface (the haversine formula)."""
    north, east, other_north, other_east = map(radians, (*one, *other))
    across = sin((other_north - north) / 2) ** 2 + cos(north) * cos(other_north) * sin((other_east - east) / 2) ** 2
    return 2 * _EARTH * asin(sqrt(min(across, 1.0)))
