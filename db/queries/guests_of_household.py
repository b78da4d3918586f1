"""Whom a household has hosted and will host, visit by visit, and whom of its people the guests hosted in return."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import aliased

from db.book import Book
from db.queries.called import called_of
from db.queries.in_print import names_of
from db.queries.record import Called, id_of
from db.records.exchange import Exchange
from db.records.hosting import Hosting, HostingState
from db.records.household import Household
from db.records.participant import Participant
from db.values import PartialDate

_VISIT, _GUEST = aliased(Exchange, flat=True), aliased(Participant, flat=True)
_RETURN, _RETURNING = aliased(Hosting, flat=True), aliased(Participant, flat=True)


@dataclass(frozen=True, slots=True)
class Hosted:
    """One stay. ``guest`` is the person, or the participant where it is heads in words; ``names`` as they print.

    ``time`` counts the visits of this person with this household, this one included: 3 is the third. ``returned`` is
    whoever slept at the guest's home in the other direction, ``returned_in`` that exchange.
    """

    stay: UUID
    guest: Called
    names: tuple[str, ...]
    first_night: date | None
    last_night: date | None
    state: HostingState
    room: str
    time: int
    returned: Called | None
    returned_in: Called | None


@dataclass(frozen=True, slots=True)
class Visit:
    """The guests of one exchange. ``is_past`` says that the last of them has left."""

    exchange: Called
    starts: PartialDate | None
    ends: PartialDate | None
    guests: tuple[Hosted, ...]
    is_past: bool


@dataclass(frozen=True, slots=True)
class Visits:
    """``coming`` (and those who are there now) with the next one first; ``past`` with the last one first."""

    name: str
    beds: int
    coming: tuple[Visit, ...]
    past: tuple[Visit, ...]


def guests_of_household(book: Book, uid: UUID, on: date) -> Visits:
    """The guests of a household as seen on a day; cancelled stays and the bin are left out."""
    with book.reading():
        rows = _rows(book, uid)
        called = called_of(
            book,
            (
                key
                for row in rows
                for key in (row.person_id, row.guest_id, row.exchange_id, row.returning_id, row.returned_in_id)
            ),
        )
        names = names_of(book, (called[row.person_id].uid for row in rows if row.person_id in called))
        home = book.rows(
            select(
                Household.called,
                Household.single_beds,
                Household.double_beds,
                Household.sofa_beds,
                Household.child_beds,
            ).where(Household.uid == uid)
        )
    visits: dict[int, list[tuple[Any, Hosted]]] = defaultdict(list)
    times: dict[int, set[int]] = defaultdict(set)
    for row in rows:
        times[row.person_id or row.guest_id].add(row.exchange_id)
        guest = called.get(row.person_id) or called[row.guest_id]
        hosted = Hosted(
            row.uid, guest, tuple(name.text for name in names.get(guest.uid, ())) or (guest.called,),
            row.first_night, row.last_night, row.state, row.room or "",
            len(times[row.person_id or row.guest_id]),
            called.get(row.returning_id), called.get(row.returned_in_id),
        )  # fmt: skip
        visits[row.exchange_id].append((row, hosted))
    every = [_visit(called[exchange], some, on) for exchange, some in visits.items()]
    coming = tuple(visit for visit in every if not visit.is_past)
    past = tuple(visit for visit in reversed(every) if visit.is_past)
    name, *beds = home[0] if home else ("", 0)
    return Visits(name, sum(beds), coming, past)


def _visit(exchange: Called, rows: Sequence[tuple[Any, Hosted]], on: date) -> Visit:
    starts, ends = rows[0][0].starts, rows[0][0].ends
    left = [row.last_night or (ends or starts).last for row, _ in rows if row.last_night or ends or starts]
    return Visit(
        exchange, starts, ends, tuple(hosted for _, hosted in rows), bool(left) and all(day < on for day in left)
    )


def _rows(book: Book, uid: UUID) -> Sequence[Any]:
    """Each stay, the earliest exchange first."""
    stay = Hosting
    columns = (
        select(
            stay.uid, stay.first_night, stay.last_night, stay.state, stay.room, stay.exchange_id,
            _VISIT.starts, _VISIT.ends, _GUEST.id.label("guest_id"), _GUEST.person_id,
            _RETURNING.person_id.label("returning_id"), _RETURN.exchange_id.label("returned_in_id"),
        )
        .join_from(stay, _VISIT, _VISIT.id == stay.exchange_id)
        .join(_GUEST, _GUEST.id == stay.participant_id)
        .join(_RETURN, (_RETURN.id == stay.pair_id) & _RETURN.binned.is_(None), isouter=True)
        .join(_RETURNING, _RETURNING.id == _RETURN.participant_id, isouter=True)
        .where(stay.household_id == id_of(uid), stay.binned.is_(None), stay.state != HostingState.CANCELLED)
        .where(_VISIT.binned.is_(None), _GUEST.binned.is_(None))
    )  # fmt: skip
    rows = book.rows(columns.order_by(_GUEST.position, stay.id))
    return sorted(rows, key=lambda row: row.starts.first if row.starts else row.first_night or date.max)
