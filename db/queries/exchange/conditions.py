"""The grants of an exchange with what their funders want: each condition counted, each report with its day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import or_, select

from db.book import Book
from db.queries.called import called_of
from db.queries.exchange.head import Head, head
from db.queries.exchange.inviting import inviting_country
from db.queries.exchange.money import ExchangeMoney, Line, exchange_money, expense
from db.queries.exchange.roster import Guest, Roster, roster
from db.queries.facts import NO_WORDS, PlaceFacts, Sum, Wording
from db.queries.in_print import spoken, wording
from db.queries.record import Called
from db.records.exchange import ExchangeState
from db.records.grant import Grant, GrantReport, GrantState, Wanted
from db.records.grant_condition import CountedPer, GrantCondition
from db.records.money import MoneyEntry
from db.records.record import Record
from db.rules.conditions import Attendant, Reached, Standing, count, once_each, own_share

_GONE = (GrantState.DECLINED, GrantState.RETURNED)


@dataclass(frozen=True, slots=True)
class Each:
    """How many there are of one place, or of one country (ISO 3166, ``place`` is None), and how many are missing."""

    there: int
    short: int
    place: PlaceFacts | None = None
    country: str = ""


@dataclass(frozen=True, slots=True)
class Condition:
    """One thing that a funder wants: ``least`` of it, in all or ``counted_per`` place or country.

    ``there``, ``short`` and ``unplaced`` are as in ``db.rules.conditions.Counted``. ``remark`` is what stands in the
    book, which is all that there is to go by where ``standing`` is ``BY_HAND``.
    """

    uid: UUID
    grant: Called
    wanted: Wanted
    least: int | None
    counted_per: CountedPer | None
    remark: str
    standing: Standing
    there: int | None
    short: int
    each: tuple[Each, ...]
    unplaced: int

    @property
    def is_met(self) -> bool:
        return self.standing is Standing.MET


@dataclass(frozen=True, slots=True)
class ReportDue:
    """A report that the funder wants by a day."""

    uid: UUID
    what: str
    due: date
    sent_on: date | None

    def is_late(self, today: date) -> bool:
        return self.sent_on is None and self.due < today


@dataclass(frozen=True, slots=True)
class GrantFacts:
    """A grant and what is wanted for it. ``also`` are the other exchanges that are counted together with this one."""

    called: Called
    key: int
    title: Wording
    funder: Wording
    programme: str
    number: str
    state: GrantState
    applied: Sum | None
    awarded: Sum | None
    paid: Sum | None
    keep_papers_until: date | None
    also: tuple[Called, ...]
    conditions: tuple[Condition, ...]
    reports: tuple[ReportDue, ...]

    @property
    def counts(self) -> bool:
        """Whether it may still be used: neither declined nor given back."""
        return self.state not in _GONE


def conditions(book: Book, exchange: Head, guests: Roster, language: str = "en") -> tuple[Condition, ...]:
    """The conditions of every grant of the exchange that may still be used, those that are not met first."""
    every = (one for grant in grants(book, exchange, guests, language) if grant.counts for one in grant.conditions)
    return tuple(sorted(every, key=lambda one: one.standing is not Standing.SHORT))


def grants(book: Book, exchange: Head, guests: Roster, language: str = "en") -> tuple[GrantFacts, ...]:
    """The grants that are for this exchange, and those for several of which money is entered for this one.

    A grant for one exchange is counted in it alone; one for several over all of them, each person once.
    """
    rows = _grants(book, exchange.key)
    if not rows:
        return ()
    keys = [row.id for row in rows]
    named = called_of(book, keys)
    funders = spoken(book, (row.funder_id for row in rows), language)
    wanted, due = _conditions(book, keys), _reports(book, keys)
    counting = _Counting(book, exchange, guests, language)
    found: list[GrantFacts] = []
    for row in rows:
        over = counting.over(row)
        found.append(
            GrantFacts(
                named[row.id], row.id, wording(row.title, language), funders.get(row.funder_id, NO_WORDS),
                row.programme or "", row.number or "", row.state,
                _sum(row, row.applied), _sum(row, row.awarded), _sum(row, row.paid), row.keep_papers_until,
                tuple(Called(one.uid, "exchange", one.called) for one in over.exchanges[1:]),
                tuple(counting.count(row, one, named[row.id], over) for one in wanted[row.id]),
                due[row.id],
            )
        )  # fmt: skip
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Over:
    """The exchanges over which a grant is counted, this one first, and what is counted of all of them."""

    exchanges: tuple[Head, ...]
    attendants: tuple[Attendant, ...]
    places: Mapping[UUID, PlaceFacts]

    @property
    def days(self) -> int | None:
        """The days of all of them; None where those of one are not known."""
        lasts = [days for one in self.exchanges if (days := _days(one)) is not None]
        return sum(lasts) if len(lasts) == len(self.exchanges) else None


class _Counting:
    """Counts over this exchange and others, each of which is asked for once."""

    def __init__(self, book: Book, exchange: Head, guests: Roster, language: str) -> None:
        self._book = book
        self._language = language
        self._here = exchange.uid
        self._asked = {exchange.uid: (exchange, guests)}
        self._attending: dict[UUID, tuple[Attendant, ...]] = {}
        self._money: dict[UUID, ExchangeMoney] = {}

    def over(self, grant: Any) -> _Over:
        """Of a grant for one exchange that one; of one for several all for which money of it is entered."""
        every = [self._with(uid) for uid in (self._here, *(self._others(grant) if grant.exchange_id is None else ()))]
        attendants = once_each(one for exchange, guests in every for one in self._attendants(exchange, guests))
        places = {
            guest.place_uid: guest.place
            for _, guests in every
            for guest in guests.guests
            if guest.place_uid is not None and guest.place is not None
        }
        return _Over(tuple(exchange for exchange, _ in every), attendants, places)

    def count(self, grant: Any, row: Any, called: Called, over: _Over) -> Condition:
        share = self._share(grant, over.exchanges) if row.wanted is Wanted.OWN_SHARE else None
        counted = count(row.wanted, row.least, row.counted_per, over.attendants, over.days, share)
        return Condition(
            row.uid, called, row.wanted, row.least, row.counted_per, row.remark or "",
            counted.standing, counted.there, counted.short,
            tuple(_each(one, row.least or 0, over.places) for one in counted.each), counted.unplaced,
        )  # fmt: skip

    def _others(self, grant: Any) -> list[UUID]:
        one, base = MoneyEntry, Record.__table__.alias()
        statement = (
            select(base.c.uid)
            .join_from(one, base, base.c.id == one.exchange_id)
            .where(one.grant_id == grant.id, one.binned.is_(None), base.c.binned.is_(None))
            .distinct()
        )
        return sorted(row.uid for row in self._book.rows(statement) if row.uid != self._here)

    def _with(self, uid: UUID) -> tuple[Head, Roster]:
        if uid not in self._asked:
            exchange = head(self._book, uid, self._language)
            self._asked[uid] = (exchange, roster(self._book, exchange, self._language))
        return self._asked[uid]

    def _attendants(self, exchange: Head, guests: Roster) -> tuple[Attendant, ...]:
        if exchange.uid not in self._attending:
            invites = inviting_country(self._book, exchange)
            self._attending[exchange.uid] = tuple(_attendant(guest, invites) for guest in guests.coming)
        return self._attending[exchange.uid]

    def _spent(self, exchange: Head) -> ExchangeMoney:
        if exchange.uid not in self._money:
            self._money[exchange.uid] = exchange_money(self._book, exchange, self._language)
        return self._money[exchange.uid]

    def _share(self, grant: Any, exchanges: Sequence[Head]) -> int | None:
        """One's own share of the cost in percent: of what was spent where all is done, else of what is planned.

        None where the grant and the cost have no currency in common.
        """
        granted = grant.awarded if grant.awarded is not None else grant.applied
        if granted is None:
            return None
        cost = 0
        for exchange in exchanges:
            money = self._spent(exchange)
            spent = expense(money.paid)
            is_over = spent and exchange.state is ExchangeState.DONE
            rows: Sequence[Line] = spent if is_over else expense(money.planned) or spent
            for row in rows:
                minor = row.amount.minor if row.amount.currency == grant.currency else None
                if minor is None and money.currency == grant.currency:
                    minor = row.worth
                if minor is None:
                    return None
                cost += minor
        return own_share(cost, granted)


def _attendant(guest: Guest, invites: str) -> Attendant:
    is_from_abroad = guest.country != invites if guest.country and invites else None
    who = guest.person.uid if guest.person is not None else None
    return Attendant(guest.heads, guest.place_uid, guest.country, is_from_abroad, who)


def _days(exchange: Head) -> int | None:
    first, last = exchange.first_day, exchange.last_day
    return (last - first).days + 1 if first is not None and last is not None else None


def _sum(grant: Any, minor: int | None) -> Sum | None:
    return None if minor is None else Sum(grant.currency, minor)


def _each(one: Reached, least: int, known: Mapping[UUID, PlaceFacts]) -> Each:
    place = known.get(one.place) if one.place is not None else None
    return Each(one.there, max(least - one.there, 0), place, one.country)


def _grants(book: Book, exchange: int) -> list[Any]:
    one, entry = Grant, MoneyEntry.__table__.c
    entered = select(entry.grant_id).where(entry.exchange_id == exchange, entry.grant_id.is_not(None))
    columns = select(
        one.id, one.funder_id, one.programme, one.title, one.number, one.exchange_id, one.applied, one.awarded,
        one.paid, one.currency, one.keep_papers_until, one.state,
    )  # fmt: skip
    mine = or_(one.exchange_id == exchange, one.exchange_id.is_(None) & one.id.in_(entered))
    return list(book.rows(columns.where(mine, one.binned.is_(None)).order_by(one.exchange_id.is_(None), one.id)))


def _conditions(book: Book, keys: Sequence[int]) -> Mapping[int, list[Any]]:
    one = GrantCondition
    columns = select(one.grant_id, one.uid, one.wanted, one.least, one.counted_per, one.remark)
    found: dict[int, list[Any]] = defaultdict(list)
    wanted = columns.where(one.grant_id.in_(keys), one.binned.is_(None)).order_by(one.position, one.id)
    for row in book.rows(wanted):
        found[row.grant_id].append(row)
    return found


def _reports(book: Book, keys: Sequence[int]) -> Mapping[int, tuple[ReportDue, ...]]:
    one = GrantReport
    columns = select(one.grant_id, one.uid, one.what, one.due, one.sent_on)
    found: dict[int, tuple[ReportDue, ...]] = defaultdict(tuple)
    for row in book.rows(columns.where(one.grant_id.in_(keys), one.binned.is_(None)).order_by(one.due, one.id)):
        found[row.grant_id] += (ReportDue(row.uid, row.what or "", row.due, row.sent_on),)
    return found
