"""Who hosted whom in other exchanges: what ties the guests of this one to homes, and what else a home hosted."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import aliased

from db.book import Book
from db.queries.called import called_of
from db.queries.exchange.head import Head
from db.queries.exchange.homes import Earlier, HomeFacts
from db.queries.exchange.roster import Guest
from db.queries.in_print import keys_of
from db.queries.record import Called
from db.records.exchange import Exchange
from db.records.hosting import Hosting, HostingState
from db.records.household import HouseholdMember
from db.records.participant import Attended, Participant
from db.rules.hosting import Stay

_GUEST, _VISIT = aliased(Participant, flat=True), aliased(Exchange, flat=True)


class Tied(StrEnum):
    """How a guest and a home know each other."""

    STAYED_THERE = "stayed there"
    HOSTED_THEM = "hosted them"


@dataclass(frozen=True, slots=True)
class Tie:
    """That a guest stayed in this home before, or hosted somebody who lives there; ``hosting`` is that record.

    ``is_pair`` says that it was in the exchange that this one returns or follows.
    """

    home: UUID
    tied: Tied
    hosting: UUID
    exchange: Called
    on: date | None
    is_pair: bool


@dataclass(frozen=True, slots=True)
class Ties:
    """Ties by guest and the earlier guests by home, the newest first, and stays of other exchanges on these nights."""

    of_guests: Mapping[UUID, tuple[Tie, ...]]
    of_homes: Mapping[UUID, tuple[Earlier, ...]]
    others: tuple[Stay, ...]


def ties(book: Book, exchange: Head, guests: Iterable[Guest], every_home: Sequence[HomeFacts]) -> Ties:
    """What the stays of other exchanges say about these guests and homes."""
    at = {each.key: each.home.uid for each in every_home}
    rows = [row for row in _stays_elsewhere(book, exchange.key) if row.household_id in at]
    known = called_of(book, (key for row in rows for key in (row.exchange_id, row.participant_id)))
    people = {guest.person.uid: guest.uid for guest in guests if guest.person is not None}
    guest_of = {key: people[person] for person, key in keys_of(book, people).items()}
    lives_in, live_in = _living(book, at)
    before = {one.uid for one in (exchange.returns, exchange.follows) if one is not None}
    of_guests: dict[UUID, list[Tie]] = defaultdict(list)
    of_homes: dict[UUID, list[Earlier]] = defaultdict(list)
    for row in rows:
        visit = known[row.exchange_id]
        home, is_pair = at[row.household_id], visit.uid in before
        if exchange.first_day and row.first_night and row.first_night >= exchange.first_day:
            continue  # that one came later
        of_homes[home].append(Earlier(known[row.participant_id], visit, row.first_night, row.uid))
        if row.person_id in guest_of:
            tie = Tie(home, Tied.STAYED_THERE, row.uid, visit, row.first_night, is_pair)
            of_guests[guest_of[row.person_id]].append(tie)
        for host in live_in.get(row.household_id, ()):
            if host in guest_of:
                of_guests[guest_of[host]] += [
                    Tie(at[theirs], Tied.HOSTED_THEM, row.uid, visit, row.first_night, is_pair)
                    for theirs in lives_in.get(row.person_id, ())
                ]
    return Ties(
        {guest: tuple(some) for guest, some in of_guests.items()},
        {home: tuple(some) for home, some in of_homes.items()},
        tuple(_at_the_same_time(exchange, rows, known, at)),
    )


def _stays_elsewhere(book: Book, exchange: int) -> Sequence[Any]:
    """Stays in households in all other exchanges, the newest first; those who did not come left out."""
    one, guest, visit = Hosting, _GUEST, _VISIT
    columns = (
        select(
            one.uid, one.exchange_id, one.household_id, one.participant_id, one.first_night, one.last_night,
            guest.person_id,
        )
        .join_from(one, guest, guest.id == one.participant_id)
        .join(visit, visit.id == one.exchange_id)
        .where(one.binned.is_(None), visit.binned.is_(None), one.exchange_id != exchange)
        .where(one.household_id.is_not(None), one.state != HostingState.CANCELLED)
        .where(guest.attended.is_(None) | (guest.attended == Attended.YES))
    )  # fmt: skip
    return list(book.rows(columns.order_by(one.first_night.desc(), one.id.desc())))


def _living(book: Book, at: Mapping[int, UUID]) -> tuple[Mapping[int, Sequence[int]], Mapping[int, Sequence[int]]]:
    """By person the households in which they live or lived, and by household those people (keys)."""
    lives_in: dict[int, list[int]] = defaultdict(list)
    live_in: dict[int, list[int]] = defaultdict(list)
    one = HouseholdMember
    for household, person in book.rows(select(one.household_id, one.person_id).where(one.binned.is_(None))):
        if household in at:
            lives_in[person].append(household)
            live_in[household].append(person)
    return lives_in, live_in


def _at_the_same_time(
    exchange: Head, rows: Iterable[Any], known: Mapping[int, Called], at: Mapping[int, UUID]
) -> Iterator[Stay]:
    """The stays in homes on the nights of this exchange, which take beds from it."""
    first, last = exchange.first_day, exchange.last_day
    for row in rows:
        if first is None or last is None or row.first_night is None or row.last_night is None:
            continue
        if row.first_night <= last and row.last_night >= first:
            guest = known[row.participant_id].uid
            yield Stay(guest, at[row.household_id], row.first_night, row.last_night, row.uid)
