"""Days of agreements: when they end, until when notice can be given, and their anniversaries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from sqlalchemy import select

from db.queries.agreed import Agreed, agreed
from db.queries.attention.asking import Asking
from db.queries.attention.entry import Attention, Facts, What
from db.queries.partners import Partner
from db.records.agreement import AgreementKind, Relation
from db.records.association import Association
from db.rules.agreements import BINDING, AgreementStatus, last_day, last_day_for_notice, renews_itself, status
from db.rules.anniversaries import ANNIVERSARIES, next_anniversary
from db.rules.lifecycle import STANDING
from db.rules.months import add_months
from db.values import PartialDate

EXPIRY_AHEAD, NOTICE_AHEAD, ANNIVERSARY_AHEAD, EXPIRED_SINCE = 12, 6, 12, 12
"""Months: how long before its day each shows, and how long an end that nothing followed is held up."""

# What founds a partnership: its signing is what is celebrated.
FOUNDING = frozenset({AgreementKind.SISTER_CITY, AgreementKind.FRIENDSHIP, AgreementKind.MEMORANDUM})


def agreements(asking: Asking) -> Iterator[Attention]:
    """Ends, notice days and anniversaries of the partnerships in being."""
    theirs: dict[int, list[Agreed]] = defaultdict(list)
    for one in agreed(asking.book, asking.only):
        theirs[one.partnership].append(one)
    kept = _kept(asking)
    for partner in asking.among:
        if partner.stage in STANDING:
            for one in theirs[partner.id]:
                yield from _ends(asking, one, theirs[partner.id])
                yield from _notice(asking, one)
            yield from _anniversary(asking, partner, theirs[partner.id], kept)


def first_signed(agreements: Iterable[Agreed]) -> tuple[Agreed, PartialDate] | None:
    """The agreement that was signed first, and when; what was annulled does not count, annexes and plans neither."""
    signed = [
        (one, one.signings[0])
        for one in agreements
        if one.signings and one.kind in FOUNDING and one.terms.annulled is None
    ]
    return min(signed, key=lambda each: each[1].first, default=None)


def kept_years(asking: Asking) -> Sequence[int]:
    """The anniversaries that the association keeps."""
    return _kept(asking)


def _ends(asking: Asking, one: Agreed, others: Sequence[Agreed]) -> Iterator[Attention]:
    stands = status(one.terms, asking.on)
    end = last_day(one.terms, asking.on)
    if end is None or stands not in BINDING | {AgreementStatus.EXPIRED} or renews_itself(one.terms, end):
        return
    earliest, latest = add_months(asking.on, -EXPIRED_SINCE), add_months(asking.on, EXPIRY_AHEAD)
    if earliest <= end.last <= latest and not any(_follows(other, one, asking.on) for other in others):
        yield Attention(What.AGREEMENT_EXPIRES, end, one.as_called, asking.called(one.partnership))


def _follows(other: Agreed, one: Agreed, on: date) -> bool:
    """Whether ``other`` takes over from ``one``: it says so, or is of its kind and binds today."""
    if other.id == one.id or status(other.terms, on) not in BINDING | {AgreementStatus.SIGNED}:
        return False
    return (other.parent == one.id and other.relation is not Relation.ANNEX_TO) or other.kind is one.kind


def _notice(asking: Asking, one: Agreed) -> Iterator[Attention]:
    if status(one.terms, asking.on) is not AgreementStatus.IN_FORCE:
        return
    day, end = last_day_for_notice(one.terms, asking.on), last_day(one.terms, asking.on)
    if day is None or end is None or not asking.on <= day <= add_months(asking.on, NOTICE_AHEAD):
        return
    renewed = PartialDate.of(end.last + timedelta(days=1)) if end.last < date.max else end
    facts = Facts(then=renewed)
    yield Attention(What.NOTICE_ENDS, PartialDate.of(day), one.as_called, asking.called(one.partnership), facts)


def _anniversary(
    asking: Asking, partner: Partner, agreements: Sequence[Agreed], kept: Sequence[int]
) -> Iterator[Attention]:
    found = first_signed(agreements)
    about, of = (found[0].as_called, found[1]) if found else (partner.as_called, partner.started)
    coming = next_anniversary(of, asking.on, kept) if of else None
    if coming is not None and coming.on.first <= add_months(asking.on, ANNIVERSARY_AHEAD):
        yield Attention(What.ANNIVERSARY, coming.on, about, partner.as_called, Facts(years=coming.years))


def _kept(asking: Asking) -> Sequence[int]:
    found = asking.book.rows(select(Association.anniversaries).where(Association.binned.is_(None)).limit(1))
    return found[0][0] if found else ANNIVERSARIES
