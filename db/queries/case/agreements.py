"""The agreements that bind both sides today, and the day that comes next for each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from db.queries.agreed import Agreed
from db.queries.attention.agreements import FOUNDING
from db.queries.case.facts import AgreementLine, ComingDay
from db.rules.agreements import BINDING, coming_days, last_day, status
from db.rules.anniversaries import next_anniversary
from db.values import PartialDate

Coming = tuple[ComingDay, PartialDate, int | None]


def in_force(agreements: Sequence[Agreed], on: date, kept: Sequence[int]) -> Iterator[AgreementLine]:
    """One line for each agreement in force on a day, the oldest first. ``kept`` are the anniversaries kept."""
    for one in sorted(agreements, key=lambda each: (each.terms.begins or PartialDate(9999)).first):
        stands = status(one.terms, on)
        if stands in BINDING and stands is not None:
            first = one.signings[0] if one.signings else None
            end = last_day(one.terms, on)
            coming = min(_coming(one, on, kept), key=lambda each: each[1].first, default=None)
            line = AgreementLine(one.uid, one.called, one.kind, stands, first, one.terms.begins, end)
            yield line if coming is None else _with(line, coming)


def _coming(one: Agreed, on: date, kept: Sequence[int]) -> Iterator[Coming]:
    for what, day in coming_days(one.terms, on):
        yield ComingDay(what.value), day, None
    is_kept = bool(one.signings) and one.kind in FOUNDING
    coming = next_anniversary(one.signings[0], on, kept) if is_kept else None
    if coming is not None:
        yield ComingDay.ANNIVERSARY, coming.on, coming.years


def _with(line: AgreementLine, coming: Coming) -> AgreementLine:
    what, on, years = coming
    return AgreementLine(
        line.uid, line.called, line.kind, line.status, line.signed, line.effective, line.expires, what, on, years
    )
