"""The programme of an exchange: its items by day, in local time and that of the other side, and who is there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import aliased

from db.book import Book
from db.queries.called import called_of
from db.queries.exchange.clocks import Clocks, Elsewhere, clocks
from db.queries.exchange.head import Head
from db.queries.facts import PlaceFacts, Sum, Wording
from db.queries.in_print import by_names, names_of, places
from db.queries.record import Called
from db.records.participant import Participant
from db.records.programme import ProgrammeGuest, ProgrammeItem, ProgrammeState
from db.rules.programme import is_for

_LONGEST = 60
"""Days of an exchange that are laid out although nothing is planned on them yet."""


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody at an item by name: a participant, or a ``person`` besides; ``part`` is as what they are there."""

    names: tuple[Wording, ...]
    part: str
    participant: UUID | None
    person: Called | None


@dataclass(frozen=True, slots=True)
class Item:
    """One item. ``starts`` and ``ends`` are by the clocks of its zone; ``zone`` is as it is in the book, "" if none.

    ``titles`` are one or two: as the reader knows it, then in its own script. ``groups`` are those it is for, none for
    everybody; ``who`` is that in words.
    """

    uid: UUID
    titles: tuple[Wording, ...]
    day: date
    starts: datetime | None
    ends: datetime | None
    zone: str
    elsewhere: Elsewhere | None
    place: PlaceFacts | None
    venue: str
    who: str
    groups: tuple[str, ...]
    named: tuple[Named, ...]
    contact: Called | None
    contact_names: tuple[Wording, ...]
    transport: str
    dress: str
    cost: Sum | None
    state: ProgrammeState
    made: datetime
    changed: datetime

    @property
    def title(self) -> Wording:
        return self.titles[0]

    @property
    def is_cancelled(self) -> bool:
        return self.state is ProgrammeState.CANCELLED


@dataclass(frozen=True, slots=True)
class Day:
    """A day and what is planned on it. ``number`` counts from the first day of the exchange; 0 outside its days."""

    on: date
    number: int
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Programme:
    """``days`` are all days of the exchange, and those outside it on which something is planned, in order."""

    days: tuple[Day, ...]
    clocks: Clocks

    @property
    def items(self) -> tuple[Item, ...]:
        return tuple(item for day in self.days for item in day.items)

    def of_group(self, group: str) -> Programme:
        """What a group goes through: what is for it, and what is for everybody. "" is everybody."""
        return self._only(lambda item: is_for(item.groups, group))

    def of_participant(self, participant: UUID, group: str) -> Programme:
        """What one participant of a group, or of none (""), goes through; without a group all that is not for one."""
        return self._only(
            lambda item: (
                (is_for(item.groups, group) if group else not item.groups)
                or any(one.participant == participant for one in item.named)
            )
        )

    def _only(self, is_wanted: Callable[[Item], bool]) -> Programme:
        days = [Day(day.on, day.number, tuple(filter(is_wanted, day.items))) for day in self.days]
        return Programme(tuple(days), self.clocks)


def programme(book: Book, head: Head, language: str = "en") -> Programme:
    """The programme, the bin left out. What is private of it is not in it: ask ``remarks``."""
    clock = clocks(book, head, language)
    rows = _rows(book, head.key)
    contacts = called_of(book, (row.contact_id for row in rows))
    names = names_of(book, (one.uid for one in contacts.values()))
    where = places(book, (row.place_id for row in rows), language)
    named = _named(book, head.key)
    by_day: dict[date, list[Item]] = defaultdict(list)
    for row in rows:
        starts = clock.here(row.starts, row.zone) if row.starts else None
        ends = clock.here(row.ends, row.zone) if row.ends else None
        contact = contacts.get(row.contact_id)
        by_day[row.day].append(
            Item(
                row.uid,
                by_names(row.title, language),
                row.day,
                starts,
                ends,
                row.zone or "",
                clock.elsewhere(starts, ends) if starts else None,
                where.get(row.place_id),
                row.venue or "",
                row.who or "",
                tuple(row.for_groups or ()),
                tuple(named.get(row.id, ())),
                contact,
                names.get(contact.uid, (Wording(contact.called),)) if contact else (),
                row.transport or "",
                row.dress or "",
                Sum(row.cost_currency, row.cost) if row.cost is not None and row.cost_currency else None,
                row.state,
                row.created,
                row.changed,
            )
        )
    return Programme(tuple(_days(head, by_day)), clock)


def remarks(book: Book, head: Head) -> Mapping[UUID, str]:
    """By item what is remarked to it, which is private."""
    one = ProgrammeItem
    rows = select(one.uid, one.remark).where(one.exchange_id == head.key, one.binned.is_(None), one.remark.is_not(None))
    return {uid: remark for uid, remark in book.rows(rows) if remark}


def days_of(head: Head) -> list[date]:
    """The days of an exchange that is known to the day; none where it is not, or is longer than two months."""
    starts, ends = head.starts, head.ends or head.starts
    if starts is None or ends is None or starts.day is None or ends.day is None:
        return []
    count = (ends.last - starts.first).days + 1
    return [starts.first + timedelta(days=number) for number in range(count)] if count <= _LONGEST else []


def _days(head: Head, by_day: Mapping[date, Sequence[Item]]) -> Iterable[Day]:
    own = {on: number for number, on in enumerate(days_of(head), 1)}
    for on in sorted({*own, *by_day}):
        yield Day(on, own.get(on, 0), tuple(by_day.get(on, ())))


def _rows(book: Book, exchange: int) -> Sequence[Any]:
    """By day; what has no time comes first, as what holds for the whole day."""
    one = ProgrammeItem
    columns = select(
        one.uid, one.id, one.title, one.day, one.starts, one.ends, one.zone, one.place_id, one.venue, one.who,
        one.for_groups, one.contact_id, one.transport, one.dress, one.cost, one.cost_currency, one.state, one.created,
        one.changed,
    )  # fmt: skip
    mine = columns.where(one.exchange_id == exchange, one.binned.is_(None))
    return list(book.rows(mine.order_by(one.day, one.starts.is_not(None), one.starts, one.ends, one.id)))


def _named(book: Book, exchange: int) -> Mapping[int, list[Named]]:
    one, participant = ProgrammeGuest, aliased(Participant, flat=True)
    item = aliased(ProgrammeItem, flat=True)
    columns = (
        select(
            one.programme_item_id, one.part, one.person_id, participant.uid, participant.person_id,
            participant.description,
        )
        .join_from(one, item, item.id == one.programme_item_id)
        .join(participant, participant.id == one.participant_id, isouter=True)
        .where(item.exchange_id == exchange, item.binned.is_(None), one.binned.is_(None))
        .order_by(one.id)
    )  # fmt: skip
    rows = list(book.rows(columns))
    people = called_of(book, [key for row in rows for key in (row[2], row[4])])
    names = names_of(book, (each.uid for each in people.values()))
    found: dict[int, list[Named]] = defaultdict(list)
    for key, part, person, guest, guest_person, description in rows:
        who = people.get(person or guest_person or 0)
        called = names.get(who.uid, (Wording(who.called),)) if who else (Wording(description or ""),)
        found[key].append(Named(called, part or "", guest, people.get(person or 0)))
    return found
