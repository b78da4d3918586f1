"""Likely doubles: people, organisations and places that are in the book twice, across scripts, orders and spellings."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from typing import Protocol, TypeVar
from uuid import UUID

from sqlalchemy import select

from db.book import Book
from db.likeness import bodies, people, reading
from db.likeness.facts import Alike, Likeness, Pair, Unlike
from db.likeness.looking import sharing
from db.queries.called import called_of
from db.queries.record import id_of
from db.records.distinction import Distinction
from db.records.record import Record

KINDS = ("person", "organisation", "place")
LEAST = 80
"""How alike two records are at least that a person is asked about."""
_TOLD_EVERY = 2000
_AT_ONCE = 500


class _Compared(Protocol):
    @property
    def id(self) -> int: ...

    def keys(self) -> Iterator[str]: ...


_T = TypeVar("_T", bound=_Compared)


def _untold(_done: int, _total: int) -> None:
    """For those whom it does not concern how far the look is."""


def doubles(
    book: Book,
    on: date,
    *,
    kinds: Sequence[str] = KINDS,
    least: int = LEAST,
    told: Callable[[int, int], object] = _untold,
) -> tuple[Pair, ...]:
    """The pairs of records of these kinds that are alike to this degree at least, the most alike first.

    Left out is what lies in the bin, who was erased, and what a person told apart. ``on`` is today. ``told`` is called
    with the number of pairs looked at, and of all there are to look at (0 while that is not known); it may raise to
    stop. Raises KeyError for a kind that is not among KINDS.
    """
    return standing(book, look_alikes(book, on, kinds=kinds, least=least, told=told))


def look_alikes(
    book: Book,
    on: date,
    *,
    kinds: Sequence[str] = KINDS,
    least: int = LEAST,
    told: Callable[[int, int], object] = _untold,
) -> tuple[Pair, ...]:
    """As ``doubles``, with those that a person told apart: what may be kept and asked again with ``standing``."""
    with book.reading():
        return _pairs(book, [each for kind in kinds for each in _COMPARING[kind](book, on, least, told, None)])


def _pairs(book: Book, found: list[tuple[int, int, Likeness]]) -> tuple[Pair, ...]:
    """The pairs by name, the most alike first."""
    called = called_of(book, {key for one, other, _ in found for key in (one, other)})
    found.sort(key=lambda each: (-each[2].degree, each[0], each[1]))
    return tuple(Pair(called[one], called[other], likeness) for one, other, likeness in found)


def nearest(book: Book, on: date, kind: str, uid: UUID, least: int = LEAST) -> tuple[Pair, ...]:
    """The pairs that one record is in, as ``doubles`` finds them; a fraction of the time that all pairs take."""
    with book.reading():
        key = book.scalar(select(id_of(uid)))
        return standing(book, _pairs(book, list(_COMPARING[kind](book, on, least, _untold, key))))


def standing(book: Book, pairs: Sequence[Pair]) -> tuple[Pair, ...]:
    """Those of some pairs of which both are still in use and nobody told them apart, in their order."""
    with book.reading():
        apart = _told_apart(book)
        keys = _keys_in_use(book, {each.uid for pair in pairs for each in (pair.first, pair.second)})
        return tuple(pair for pair in pairs if _stands(pair, keys, apart))


def _stands(pair: Pair, keys: Mapping[UUID, int], apart: set[tuple[int, int]]) -> bool:
    one, other = sorted((keys.get(pair.first.uid, 0), keys.get(pair.second.uid, 0)))
    return one > 0 and (one, other) not in apart


def _keys_in_use(book: Book, uids: set[UUID]) -> dict[UUID, int]:
    base, wanted = Record.__table__.c, sorted(uids)
    found: dict[UUID, int] = {}
    for start in range(0, len(wanted), _AT_ONCE):
        some = wanted[start : start + _AT_ONCE]
        rows = book.rows(select(base.uid, base.id).where(base.uid.in_(some), base.binned.is_(None)))
        found.update((uid, key) for uid, key in rows)
    return found


def _told_apart(book: Book) -> set[tuple[int, int]]:
    """The pairs of keys that a person told apart, the lower first."""
    rows = book.rows(select(Distinction.first_id, Distinction.second_id).where(Distinction.binned.is_(None)))
    return {(min(first, second), max(first, second)) for first, second in rows}


_Found = Iterator[tuple[int, int, Likeness]]
_Told = Callable[[int, int], object]


def _people(book: Book, on: date, least: int, told: _Told, only: int | None) -> _Found:
    every = reading.people(book)
    usual = people.Usual.of(every, on)
    return _alike(every, lambda one, other: people.judge(one, other, usual), least, told, only)


def _organisations(book: Book, _on: date, least: int, told: _Told, only: int | None) -> _Found:
    return _alike(reading.organisations(book), bodies.judge, least, told, only)


def _places(book: Book, _on: date, least: int, told: _Told, only: int | None) -> _Found:
    return _alike(reading.places(book), bodies.judge, least, told, only)


_COMPARING: dict[str, Callable[[Book, date, int, _Told, int | None], _Found]] = {
    "person": _people,
    "organisation": _organisations,
    "place": _places,
}


def _alike(
    every: Sequence[_T], judge: Callable[[_T, _T], Likeness], least: int, told: _Told, only: int | None
) -> _Found:
    """``only`` is the key of the one whose pairs are wanted, None for all pairs."""
    told(0, 0)
    pairs = list(sharing([each.keys() for each in every]) if only is None else _with_one(every, only))
    for number, (first, second) in enumerate(pairs):
        if number % _TOLD_EVERY == 0:
            told(number, len(pairs))
        one, other = sorted((every[first], every[second]), key=lambda each: each.id)
        likeness = judge(one, other)
        if likeness.degree >= least:
            yield one.id, other.id, likeness
    told(len(pairs), len(pairs))


def _with_one(every: Sequence[_T], only: int) -> Iterator[tuple[int, int]]:
    """The pairs of places of those that share a key with one of them."""
    at = next((place for place, each in enumerate(every) if each.id == only), None)
    if at is not None:
        keys = set(every[at].keys())
        yield from ((at, place) for place, each in enumerate(every) if place != at and not keys.isdisjoint(each.keys()))


__all__ = ["KINDS", "LEAST", "Alike", "Likeness", "Pair", "Unlike", "doubles", "look_alikes", "nearest", "standing"]
