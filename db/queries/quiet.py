"""Which partnerships are going quiet, found without reading every letter."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Select, func, select

from db.book import Book
from db.queries.exchanges import HELD
from db.queries.partners import Partner
from db.queries.spans import first_day
from db.records.association import Association
from db.records.exchange import Exchange, ExchangePartnership
from db.records.letter import Letter, LetterPartnership, LetterState
from db.records.record import Record
from db.rules.quiet import WATCHED, Quiet, going_quiet


@dataclass(frozen=True, slots=True)
class Heard:
    """The day of the last letter, and the last day of the last exchange."""

    letter: date | None
    exchange: date | None


_USUAL_MONTHS = 24
_A_LOOK = 500


def quiet(book: Book, on: date, partners: Iterable[Partner]) -> Mapping[int, Quiet]:
    """By key those of the partnerships that are going quiet on a day."""
    watched = {one.id: one for one in partners if one.stage in WATCHED}
    if not watched:
        return {}
    months = book.scalar(select(Association.quiet_months).where(Association.binned.is_(None))) or _USUAL_MONTHS
    heard = _last_exchanges(book, on, watched)
    heard = _later(heard, _latest_letters(book, on))
    silent = [one for one in watched.values() if _rule(one, heard, on, months)]
    # Only of those not heard of lately all letters are looked through.
    heard = _later(heard, _last_letters(book, on, [one.id for one in silent]))
    judged = ((one.id, _rule(one, heard, on, months)) for one in silent)
    return {key: found for key, found in judged if found is not None}


def last_heard(book: Book, on: date, partnership: int) -> Heard:
    """When a partnership was last heard of by letter and by exchange, up to a day."""
    letters = _last_letters(book, on, [partnership])
    exchanges = _last_exchanges(book, on, [partnership])
    return Heard(letters.get(partnership), exchanges.get(partnership))


def _rule(one: Partner, heard: Mapping[int, date], on: date, months: int) -> Quiet | None:
    days = [heard[one.id]] if one.id in heard else []
    return going_quiet(one.stage, days, one.entered, on, months)


def _later(*days: Mapping[int, date]) -> dict[int, date]:
    found: dict[int, date] = {}
    for some in days:
        for key, day in some.items():
            found[key] = max(found.get(key, day), day)
    return found


def _last_exchanges(book: Book, on: date, among: Collection[int]) -> dict[int, date]:
    """The last day of the last exchange that has begun; one under way today is heard of today."""
    one, link = Exchange.__table__.c, ExchangePartnership.__table__.c
    base, base_of_link = Record.__table__.alias(), Record.__table__.alias()
    ended = func.coalesce(first_day(one.ends), first_day(one.starts))
    statement = (
        select(link.partnership_id, func.max(ended))
        .join_from(Exchange.__table__, ExchangePartnership.__table__, link.exchange_id == one.id)
        .join(base, base.c.id == one.id)
        .join(base_of_link, base_of_link.c.id == link.id)
        .where(one.state.in_(HELD), first_day(one.starts) <= on.isoformat(), link.partnership_id.in_(among))
        .where(base.c.binned.is_(None), base_of_link.c.binned.is_(None))
        .group_by(link.partnership_id)
    )
    return {key: min(date.fromisoformat(day), on) for key, day in book.rows(statement)}


def _latest_letters(book: Book, on: date) -> dict[int, date]:
    """Who was heard of in the newest letters: in a busy office that answers for nearly all."""
    letter = Letter.__table__.c
    newest = select(letter.id, letter.dated).where(letter.dated <= on, letter.state == LetterState.SENT)
    return _by_partnership(book, newest.order_by(letter.dated.desc()).limit(_A_LOOK))


def _last_letters(book: Book, on: date, among: Collection[int]) -> dict[int, date]:
    letter, link = Letter.__table__.c, LetterPartnership.__table__.c
    theirs = select(link.letter_id).where(link.partnership_id.in_(among))
    every = select(letter.id, letter.dated).where(letter.dated <= on, letter.state == LetterState.SENT)
    found = _by_partnership(book, every.where(letter.id.in_(theirs)))
    return {key: day for key, day in found.items() if key in among}


def _by_partnership(book: Book, letters: Select[int, date]) -> dict[int, date]:
    """By partnership the last day of these letters, the binned ones and those filed elsewhere left out."""
    some, link = letters.subquery(), LetterPartnership.__table__.c
    base, base_of_link = Record.__table__.alias(), Record.__table__.alias()
    statement = (
        select(link.partnership_id, func.max(some.c.dated, type_=some.c.dated.type))
        .join_from(some, LetterPartnership.__table__, link.letter_id == some.c.id)
        .join(base, base.c.id == some.c.id)
        .join(base_of_link, base_of_link.c.id == link.id)
        .where(base.c.binned.is_(None), base_of_link.c.binned.is_(None))
        .group_by(link.partnership_id)
    )
    return {row[0]: row[1] for row in book.rows(statement)}
