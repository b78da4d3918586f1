"""What exchanges and letters say on the timeline, read for one page at a time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date

from sqlalchemy import func, select

from db.book import Book
from db.queries.attention.letters import OTHER_SIDE, correspondents, owed
from db.queries.figures import GUEST, STAY, hosted, took_part
from db.queries.timeline.event import Event, EventKind, Key, Tone
from db.queries.timeline.scope import Scope
from db.queries.timeline.told import Told, as_called, rows_of, uids
from db.records.exchange import Exchange, ExchangePartnership, ExchangeState
from db.records.letter import Letter, LetterPartnership, OwedBy
from db.records.record import Record
from db.values import PartialDate

# What the timeline does not tell, and would have to be read for each row.
_LONG = ("goals", "summary", "results", "evaluation", "risks")


def exchanges(book: Book, scope: Scope, keys: Sequence[Key]) -> Told:
    ids = [key.id for key in keys]
    rows = rows_of(book, Exchange.__table__, keys, without=_LONG)
    whose = _partnerships(book, ExchangePartnership, ids)
    people, hosts = _people(book, ids), _hosts(book, ids)
    off = {ExchangeState.CANCELLED, ExchangeState.POSTPONED}
    return {
        key: Event(
            on=row.starts,
            kind=EventKind.EXCHANGE,
            record=as_called(row),
            tone=Tone.WARNING if row.state in off else Tone.ACCENT,
            partnerships=uids(scope, whose.get(key.id, [])),
            word=row.exchange_kind,
            state=row.state,
            direction=row.direction or "",
            until=row.ends,
            people=people.get(key.id, 0),
            hosts=hosts.get(key.id, 0),
            audience=row.audience,
        )
        for key in keys
        for row in (rows[key.id],)
    }


def letters(book: Book, scope: Scope, keys: Sequence[Key]) -> Told:
    ids = [key.id for key in keys]
    rows = rows_of(book, Letter.__table__, keys, without=("text", "html"))
    whose = _partnerships(book, LetterPartnership, ids)
    others = correspondents(book, {key: OTHER_SIDE[row.direction] for key, row in rows.items()})
    letter = Letter.__table__.c
    waiting = {row[0] for row in book.rows(select(letter.id).where(letter.id.in_(ids), *owed(date.max)))}
    return {
        key: Event(
            on=PartialDate.of(row.dated),
            kind=EventKind.LETTER,
            record=as_called(row),
            tone=Tone.WARNING if key.id in waiting and row.reply_owed_by is OwedBy.US else Tone.SOFT,
            partnerships=uids(scope, whose.get(key.id, [])),
            word=row.channel,
            state=row.state,
            direction=row.direction,
            register=row.register or "",
            owed_by=row.reply_owed_by if key.id in waiting else "",
            owed_until=PartialDate.of(row.reply_until) if key.id in waiting and row.reply_until else None,
            who=others[key.id][0] if key.id in others else None,
            is_private=row.is_private,
        )
        for key in keys
        for row in (rows[key.id],)
    }


def _partnerships(
    book: Book, kind: type[ExchangePartnership | LetterPartnership], ids: Sequence[int]
) -> Mapping[int, list[int]]:
    link, base = kind.__table__.c, Record.__table__.c
    filed = link.exchange_id if kind is ExchangePartnership else link.letter_id
    statement = (
        select(filed, link.partnership_id)
        .join_from(kind.__table__, Record.__table__, base.id == link.id)
        .where(filed.in_(ids), base.binned.is_(None))
        .order_by(link.id)
    )
    found: dict[int, list[int]] = defaultdict(list)
    for key, partnership in book.rows(statement):
        found[key].append(partnership)
    return found


def _people(book: Book, exchanges: Sequence[int]) -> Mapping[int, int]:
    statement = select(Exchange.id, func.sum(GUEST.heads)).join_from(Exchange, GUEST, took_part())
    found = book.rows(statement.where(Exchange.id.in_(exchanges)).group_by(Exchange.id))
    return {row[0]: row[1] for row in found}


def _hosts(book: Book, exchanges: Sequence[int]) -> Mapping[int, int]:
    statement = select(Exchange.id, func.count(STAY.household_id.distinct())).join_from(
        Exchange, STAY, Exchange.id == STAY.exchange_id
    )
    found = book.rows(statement.where(Exchange.id.in_(exchanges), hosted()).group_by(Exchange.id))
    return {row[0]: row[1] for row in found}
