"""What carries the work of a year: networks, money by category, and grants."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from datetime import date
from typing import Any

from sqlalchemy import func, or_, select

from db.queries.annual.wanted import Wanted
from db.queries.annual_facts import GrantFacts, MoneyLine, NetworkFacts
from db.queries.facts import Span, Sum, Wording
from db.queries.figures import in_any, paid
from db.queries.granted import spent_from_grants
from db.queries.in_print import spoken, wording
from db.queries.reporting import year_of
from db.records.category import Category
from db.records.grant import Grant, GrantReport
from db.records.money import MoneyDirection, MoneyEntry
from db.records.network import NetworkMembership, NetworkReport
from db.records.network_dues import NetworkDues

_UNSORTED = Wording("–")


def networks_of(wanted: Wanted) -> tuple[NetworkFacts, ...]:
    """The memberships that stood on a day of the span; of a partnership alone only its own."""
    one, span = NetworkMembership, wanted.span
    statement = select(one.id, one.network_id, one.member_id, one.part, one.role, one.since, one.until)
    rows: list[Any] = [
        row
        for row in wanted.book.rows(statement.where(one.binned.is_(None)).order_by(one.id))
        if (row.since is None or row.since.first <= span.last) and (row.until is None or row.until.last >= span.first)
        if wanted.among is None or wanted.uid_of(row.member_id) in wanted.among
    ]
    names = spoken(wanted.book, (row.network_id for row in rows), wanted.language)
    dues, reports = _network_dues(wanted), _network_reports(wanted)
    facts = [
        NetworkFacts(
            names[row.network_id],
            wording(row.role, wanted.language) if row.role else Wording(row.part.value),
            row.since,
            row.until,
            tuple(Sum(currency, amount) for currency, amount in sorted(dues[row.id].items())),
            reports.get(row.id),
        )
        for row in rows
    ]
    return tuple(sorted(facts, key=lambda one: one.name.text.casefold()))


def money_lines(wanted: Wanted) -> tuple[MoneyLine, ...]:
    """Income and expense by category, gathered under their highest one; what was used most first."""
    now = _by_category(wanted, wanted.span)
    before = _by_category(wanted, wanted.before)
    names = spoken(wanted.book, (category for category, _, _ in now.keys() | before.keys()), wanted.language)
    lines = Counter(currency for _, _, currency in now.keys() | before.keys())
    used = sorted(
        now.keys() | before.keys(),
        key=lambda key: (-lines[key[2]], key[2], key[1], -now.get(key, 0), -before.get(key, 0)),
    )
    return tuple(
        MoneyLine(
            names.get(category or 0, _UNSORTED),
            direction,
            wanted.sum_figure(currency, now.get(key, 0), before.get(key, 0)),
        )
        for key in used
        for category, direction, currency in (key,)
    )


def grants_of(wanted: Wanted) -> tuple[GrantFacts, ...]:
    """Grants applied for, awarded, paid or spent from in the span, or running in it."""
    one, span = Grant, wanted.span
    spent_from = select(MoneyEntry.grant_id).where(paid(span), MoneyEntry.grant_id.is_not(None))
    days = (one.applied_on, one.awarded_on, one.paid_on)
    concerned = or_(
        *(day.between(span.first, span.last) for day in days),
        (one.starts <= span.last) & (one.ends >= span.first),
        one.id.in_(spent_from),
    )
    statement = select(
        one.id, one.funder_id, one.title, one.programme, one.state, one.awarded, one.awarded_on, one.currency
    ).where(concerned, one.binned.is_(None), in_any("grant", wanted.among))
    rows: list[Any] = list(wanted.book.rows(statement.order_by(one.awarded_on, one.applied_on, one.id)))
    funders = spoken(wanted.book, (row.funder_id for row in rows), wanted.language)
    spent, reports = spent_from_grants(wanted.book, span.last), _grant_reports(wanted)
    return tuple(
        GrantFacts(
            funders.get(row.funder_id, Wording(row.programme or "")),
            wording(row.title, wanted.language),
            row.state,
            _sum(row.awarded if row.awarded_on is None or row.awarded_on <= span.last else None, row.currency),
            _sum(spent.get((row.id, row.currency)), row.currency),
            reports.get(row.id),
        )
        for row in rows
    )


def _sum(amount: int | None, currency: str | None) -> Sum | None:
    return None if amount is None or currency is None else Sum(currency, amount)


def _by_category(wanted: Wanted, span: Span | None) -> Mapping[tuple[int | None, MoneyDirection, str], int]:
    if span is None:
        return {}
    entry = MoneyEntry
    statement = (
        select(entry.category_id, entry.direction, entry.currency, func.sum(entry.amount))
        .where(paid(span, wanted.among))
        .group_by(entry.category_id, entry.direction, entry.currency)
    )
    highest = _highest(wanted)
    found: dict[tuple[int | None, MoneyDirection, str], int] = defaultdict(int)
    for category, direction, currency, amount in wanted.book.rows(statement):
        found[highest.get(category, category), direction, currency] += amount
    return found


def _highest(wanted: Wanted) -> Mapping[int | None, int | None]:
    """By category the one that gathers it; a category that is its own ancestor gathers itself."""
    parents = {row[0]: row[1] for row in wanted.book.rows(select(Category.id, Category.parent_id))}
    found: dict[int | None, int | None] = {}
    for category in parents:
        above, seen = category, {category}
        while (parent := parents.get(above)) is not None and parent not in seen:
            above = parent
            seen.add(above)
        found[category] = above
    return found


def _network_dues(wanted: Wanted) -> Mapping[int, dict[str, int]]:
    """By membership what it cost in the years of the span, by currency."""
    years = range(year_of(wanted.book, wanted.span.first), year_of(wanted.book, wanted.span.last) + 1)
    one = NetworkDues
    statement = select(one.network_membership_id, one.currency, one.amount).where(
        one.year.between(years[0], years[-1]), one.binned.is_(None)
    )
    found: dict[int, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for membership, currency, amount in wanted.book.rows(statement):
        found[membership][currency] += amount
    return found


def _network_reports(wanted: Wanted) -> Mapping[int, date]:
    one = NetworkReport
    return _next(wanted, select(one.network_membership_id, one.due, one.sent).where(one.binned.is_(None)))


def _grant_reports(wanted: Wanted) -> Mapping[int, date]:
    one = GrantReport
    return _next(wanted, select(one.grant_id, one.due, one.sent_on).where(one.binned.is_(None)))


def _next(wanted: Wanted, reports: Any) -> Mapping[int, date]:
    """By what they are of the first due day of a report that had not gone out on the last day of the span."""
    found: dict[int, date] = {}
    rows: list[Any] = list(wanted.book.rows(reports))
    for key, due, sent in rows:
        if sent is None or sent > wanted.span.last:
            found[key] = min(found.get(key, due), due)
    return found
