"""The home page: what needs attention, how the partnerships stand, the year so far, and what was done lately."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import func, select

from db.book import Book
from db.history import ChangeKind, HistoryChange, HistoryRow
from db.queries.attention import Asking, Attention, When, awake, gathered, when
from db.queries.exchanges import ExchangeLine, last_exchanges, next_exchanges
from db.queries.partners import Partner, partners
from db.queries.quiet import quiet
from db.queries.record import Called
from db.queries.year import YearSoFar, year_so_far
from db.records.association import Association
from db.records.partnership import PlaceSide
from db.records.place import Place
from db.records.record import Record
from db.rules.lifecycle import Stage
from db.rules.quiet import Quiet
from db.values import PartialDate

_LATELY = 5


@dataclass(frozen=True, slots=True)
class Group:
    """What is late, due this week, or later, the first due first. An empty group is there too."""

    when: When
    entries: tuple[Attention, ...]


@dataclass(frozen=True, slots=True)
class HomePartnership:
    """A partnership by the names of its partners. ``quiet`` is None unless it is going quiet."""

    uid: UUID
    called: str
    stage: Stage
    stage_since: PartialDate | None
    colour: str | None
    last_exchange: ExchangeLine | None
    next_exchange: ExchangeLine | None
    quiet: Quiet | None


@dataclass(frozen=True, slots=True)
class MapPlace:
    """A place on the map, in degrees. ``partnership`` is None for our own home place."""

    place: UUID
    called: str
    country: str
    latitude: float
    longitude: float
    partnership: UUID | None
    stage: Stage | None


@dataclass(frozen=True, slots=True)
class Lately:
    """One of the last changes of the book: its title, when and by whom, and the first record that it touched."""

    id: int
    title: str
    moment: datetime
    who: str
    kind: ChangeKind
    record: Called | None


@dataclass(frozen=True, slots=True)
class Home:
    """All that the home page shows. ``groups`` are three: late, this week, later."""

    on: date
    groups: tuple[Group, Group, Group]
    partnerships: tuple[HomePartnership, ...]
    year: YearSoFar
    lately: tuple[Lately, ...]
    places: tuple[MapPlace, ...]


def home(book: Book, on: date) -> Home:
    """The home page of a day. Counts by query; nothing grows with what the book holds but the entries themselves."""
    with book.reading():
        every = partners(book)
        silent = quiet(book, on, every.values())
        return Home(
            on,
            _groups(awake(book, on, gathered(Asking(book, on, every), silent)), on),
            _partnerships(book, on, every.values(), silent),
            year_so_far(book, on),
            _lately(book),
            tuple(_places(book, every.values())),
        )


def _groups(entries: Iterable[Attention], on: date) -> tuple[Group, Group, Group]:
    by_when: dict[When, list[Attention]] = {each: [] for each in When}
    for entry in entries:
        by_when[when(entry.due, on)].append(entry)
    late, this_week, later = (Group(each, tuple(by_when[each])) for each in When)
    return late, this_week, later


def _partnerships(
    book: Book, on: date, every: Iterable[Partner], silent: Mapping[int, Quiet]
) -> tuple[HomePartnership, ...]:
    last, coming = last_exchanges(book, on), next_exchanges(book, on)
    return tuple(
        HomePartnership(
            one.uid,
            one.called,
            one.stage,
            one.stage_since,
            one.colour,
            last.get(one.id),
            coming.get(one.id),
            silent.get(one.id),
        )
        for one in every
    )


def _lately(book: Book) -> tuple[Lately, ...]:
    """The last changes. Of an import of thousands only the first record is looked at."""
    change, row = HistoryChange.__table__.c, HistoryRow.__table__
    first = select(func.min(row.c.id)).where(row.c.change_id == change.id).scalar_subquery()
    last = select(change.id, change.title, change.moment, change.who, change.kind, first.label("first"))
    some = last.order_by(change.id.desc()).limit(_LATELY).subquery()
    base = Record.__table__.c
    statement = (
        select(some.c.id, some.c.title, some.c.moment, some.c.who, some.c.kind, base.uid, base.kind, base.called)
        .join_from(some, row, row.c.id == some.c.first, isouter=True)
        .join(Record.__table__, base.id == row.c.record_id, isouter=True)
        .order_by(some.c.id.desc())
    )
    return tuple(
        Lately(key, title, moment, who, kind, Called(uid, what, called) if uid else None)
        for key, title, moment, who, kind, uid, what, called in book.rows(statement)
    )


def _places(book: Book, every: Iterable[Partner]) -> Iterator[MapPlace]:
    """Our home place, and the partner places; those without a position are not on the map."""
    of = {key: one for one in reversed(list(every)) for key in one.places}
    homes = {key for one in of.values() for key in one.names[PlaceSide.HOME]}
    own = book.scalar(select(Association.home_id).where(Association.binned.is_(None)).limit(1))
    homes.update([own] if own is not None else [])
    place = Place
    statement = (
        select(place.id, place.uid, place.called, place.country, place.latitude, place.longitude)
        .where(place.id.in_(homes | of.keys()), place.binned.is_(None))
        .order_by(place.sorts, place.id)
    )
    for key, uid, called, country, latitude, longitude in book.rows(statement):
        if latitude is not None and longitude is not None:
            one = of.get(key)
            whose, stage = (one.uid, one.stage) if one else (None, None)
            yield MapPlace(uid, called, country, latitude, longitude, whose, stage)
