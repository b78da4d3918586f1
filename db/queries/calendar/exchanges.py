"""Exchanges over the days that they last, and what their programmes hold on each day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

from sqlalchemy import Select, String, or_, select, type_coerce
from sqlalchemy.orm import aliased

from db.queries.attention.asking import Asking
from db.queries.calendar.entry import DayKind, Entry
from db.queries.called import called_of
from db.queries.facts import Span
from db.records.exchange import Exchange, ExchangePartnership, ExchangeState
from db.records.programme import ProgrammeItem, ProgrammeState
from db.values import PartialDate, Texts

_ITEM = aliased(ProgrammeItem, flat=True)
_OFF = frozenset({ExchangeState.CANCELLED, ExchangeState.POSTPONED})


def exchanges(asking: Asking, span: Span) -> Iterator[Entry]:
    """Those of which a day may lie in the span. One without an end counts as long as its beginning."""
    one = Exchange
    starts, ends = type_coerce(one.starts, String), type_coerce(one.ends, String)
    # Roughly, by years, so that the index finds them; the rest is looked at closely.
    begun = starts <= f"{span.last.year:04}~~"
    not_over = or_(ends >= f"{span.first.year:04}", one.ends.is_(None) & (starts >= f"{span.first.year:04}"))
    columns = select(one.id, one.exchange_kind, one.state, one.starts, one.ends)
    rows = list(asking.book.rows(columns.where(begun, not_over, one.binned.is_(None), _theirs(asking, one.id))))
    called = called_of(asking.book, (row.id for row in rows))
    whose = _partnerships(asking, [row.id for row in rows])
    for row in rows:
        entry = Entry(
            kind=DayKind.EXCHANGE,
            starts=row.starts,
            ends=row.ends or row.starts,
            record=called[row.id],
            partnership=asking.called(asking.only or whose.get(row.id)),
            word=row.exchange_kind,
            state=row.state,
            is_off=row.state in _OFF,
        )
        if entry.first <= span.last and entry.last >= span.first:
            yield entry


def programmes(asking: Asking, span: Span) -> Iterator[Entry]:
    """One for each day of an exchange on which something is planned or was done."""
    item = _ITEM
    statement = (
        select(item.exchange_id, item.day, item.title)
        .join_from(item, Exchange, Exchange.id == item.exchange_id)
        .where(item.day.between(span.first, span.last), item.binned.is_(None), Exchange.binned.is_(None))
        .where(item.state != ProgrammeState.CANCELLED, Exchange.state.not_in(_OFF), _theirs(asking, item.exchange_id))
        .order_by(item.day, item.starts, item.id)
    )
    days: dict[tuple[int, PartialDate], list[Texts]] = defaultdict(list)
    for exchange, day, title in asking.book.rows(statement):
        days[exchange, PartialDate.of(day)].append(title)
    called = called_of(asking.book, {exchange for exchange, _ in days})
    whose = _partnerships(asking, list(called))
    for (exchange, day), titles in days.items():
        yield Entry(
            kind=DayKind.PROGRAMME,
            starts=day,
            ends=day,
            record=called[exchange],
            partnership=asking.called(asking.only or whose.get(exchange)),
            titles=tuple(titles),
        )


def _theirs(asking: Asking, column: Any) -> Any:
    """That an exchange belongs to the partnership asked about."""
    if asking.only is None:
        return column.is_not(None)
    return column.in_(_links().where(ExchangePartnership.partnership_id == asking.only))


def _links() -> Select[Any]:
    return select(ExchangePartnership.exchange_id).where(ExchangePartnership.binned.is_(None))


def _partnerships(asking: Asking, exchanges: list[int]) -> Mapping[int, int]:
    """By exchange the first partnership that it is filed under."""
    link = ExchangePartnership
    columns = select(link.exchange_id, link.partnership_id).where(
        link.exchange_id.in_(exchanges), link.binned.is_(None)
    )
    found: dict[int, int] = {}
    for exchange, partnership in asking.book.rows(columns.order_by(link.position, link.id)) if exchanges else ():
        found.setdefault(exchange, partnership)
    return found
