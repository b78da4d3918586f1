"""Who in a list is known: surely somebody of the book, perhaps, or somebody who stands in the list twice."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from db.likeness import LEAST
from db.likeness.facts import Alike
from db.likeness.naming import Spelled, compare, differ_in_one_script
from db.likeness.people import Person, Usual, judge
from db.queries.exchange.known import Known, KnownPerson
from db.rules.contacts import normalised
from imports.tables.headings import Field
from imports.tables.rows import Told

_MOST_UNDER_A_KEY = 120
"""People who share a word: what more share tells nobody apart."""
_CLOSELY = 2_000
"""Rows that a person can go through: in a longer list only names that are the same are looked for."""
_ROUGH = ("half ", "tail ", "bones ", "born ")
_SAME = frozenset({Alike.SAME_NAME, Alike.SAME_NAME_OTHER_ORDER})
_SOUNDS_SAME = frozenset({Alike.SAME_NAME_OTHER_SCRIPT, Alike.SAME_NAME_OTHER_SPELLING})
_MOST_LIKELY = 5
_TOLD_EVERY = 200


@dataclass(frozen=True, slots=True)
class Match:
    """Whom a row means. ``is_sure`` of the first of ``people``, who come the most alike first.

    ``twin`` is the row further up that tells of the same person, None where there is none.
    """

    people: tuple[KnownPerson, ...] = ()
    is_sure: bool = False
    twin: int | None = None


def matches(
    told: Sequence[Told],
    places: Sequence[int | None],
    known: Known,
    today: date,
    progress: Callable[[int, int], object] = lambda _done, _total: None,
) -> Iterator[Match]:
    """Whom each row means, in their order. ``places`` are the keys of the places from which they come.

    ``progress`` is told of rows, and may raise to stop.
    """
    book = _Book(known, today, is_close=len(told) <= _CLOSELY)
    above = _Above()
    for number, one in enumerate(told):
        if number % _TOLD_EVERY == 0:
            progress(number, len(told))
        if not one.names:
            yield Match()
            continue
        compared = compared_as(one)
        people, is_sure = book.found(compared, places[number])
        yield Match(people, is_sure, above.twin(compared))
    progress(len(told), len(told))


def compared_as(told: Told) -> Person:
    """What is compared of a row. Its key is below zero: it is nobody's in the book."""
    return Person(
        id=-1 - told.row,
        names=tuple(spelled for name in told.names if (spelled := Spelled.of(name)).orders[0]),
        emails=frozenset(filter(None, (normalised("email", mail) for mail in told.said.get(Field.EMAIL, ())))),
        phones=frozenset(filter(None, (normalised("phone", each) for each in told.said.get(Field.PHONE, ())))),
        born=told.born,
        sex=told.said.get(Field.SEX, ""),
    )


class _Book:
    """The people of the book under the words by which they are looked for."""

    def __init__(self, known: Known, today: date, *, is_close: bool) -> None:
        self._usual = Usual.of((one.compared for one in known.people), today)
        self._is_close = is_close
        self._under: dict[str, list[KnownPerson]] = defaultdict(list)
        for one in known.people:
            for key in set(self._keys(one.compared)):
                self._under[key].append(one)

    def found(self, one: Person, place: int | None) -> tuple[tuple[KnownPerson, ...], bool]:
        """Those who may be meant, and whether it is surely the first."""
        near: dict[int, KnownPerson] = {}
        for key in set(self._keys(one)):
            some = self._under.get(key, ())
            if len(some) <= _MOST_UNDER_A_KEY:
                near.update((other.compared.id, other) for other in some)
        same = [other for other in near.values() if _is_same_name(one, other.compared)]
        for other in near.values():
            if _is_sure(one, other, place, same):
                return (other,), True
        judged = [(judge(one, other.compared, self._usual).degree, other) for other in near.values()]
        likely = sorted((each for each in judged if each[0] >= LEAST), key=lambda each: -each[0])
        # Who bears the same name is shown also where the name is common: a person decides.
        named = [(0, other) for other in same if other not in [each for _, each in likely]]
        kept = [other for _, other in (*likely, *named) if not _differs(one.born, other.compared)]
        return tuple(kept[:_MOST_LIKELY]), False

    def _keys(self, one: Person) -> Iterator[str]:
        return (key for key in _words_of(one) if self._is_close or not key.startswith(_ROUGH))


def _is_sure(one: Person, other: KnownPerson, place: int | None, same: Sequence[KnownPerson]) -> bool:
    """By the e-mail and no other name, the name and the birthday, or a name that one alone has, and the place."""
    known = other.compared
    if _differs(one.born, known):
        return False
    if one.emails & known.emails and not differ_in_one_script(one.names, known.names) and _has_word(one, known):
        return True
    if not _is_same_name(one, known):
        return False
    if one.born is not None and one.born.day is not None and one.born == known.born:
        return True
    return place is not None and place in other.places and len(same) == 1


def _has_word(one: Person, other: Person) -> bool:
    """Whether the names have anything in common: parents and an office share one address among several people."""
    return any(compare(name, another) is not None for name in one.names for another in other.names)


def _differs(born: object, other: Person) -> bool:
    """Whether both are known to the day and are not the same."""
    return born is not None and other.born is not None and born != other.born and _whole(born) and _whole(other.born)


def _whole(born: object) -> bool:
    return getattr(born, "day", None) is not None


def _is_same_name(one: Person, other: Person) -> bool:
    """Whether a name is letter by letter the same, in any order, and none in the same script is another."""
    ways = (compare(name, another) for name in one.names for another in other.names)
    return any(way in _SAME for way in ways) and not differ_in_one_script(one.names, other.names)


def _words_of(one: Person) -> Iterator[str]:
    return one.keys()


class _Above:
    """The rows above under the words of their names."""

    def __init__(self) -> None:
        self._under: dict[str, list[Person]] = defaultdict(list)

    def twin(self, one: Person) -> int | None:
        """The row of the same person further up; this one is remembered for those below."""
        keys = {key for key in _words_of(one) if key.startswith(("name ", "sound ", "spell ", "mail "))}
        rare = [some for key in keys if len(some := self._under[key]) <= _MOST_UNDER_A_KEY]
        near = {other.id: other for some in rare for other in some}
        twin = next((other for other in near.values() if _is_twin(one, other)), None)
        for key in keys:
            self._under[key].append(one)
        return None if twin is None else -1 - twin.id


def _is_twin(one: Person, other: Person) -> bool:
    if _differs(one.born, other) or differ_in_one_script(one.names, other.names):
        return False
    ways = {compare(name, another) for name in one.names for another in other.names}
    is_proved = bool(one.emails & other.emails) or (one.born is not None and one.born == other.born)
    if not ways & _SAME:
        return is_proved and bool(ways & _SOUNDS_SAME)
    # Of two of one name and nothing else that tells them apart, one is there twice; two addresses tell them apart.
    is_apart = bool(one.emails and other.emails and not one.emails & other.emails)
    return is_proved or not is_apart
