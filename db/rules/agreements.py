"""Where an agreement stands on any day, and the days on which that will change.

A date known in part counts from its first day where something begins, and to its last day where something ends.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from db.rules.months import add_months, add_months_in_part
from db.values import PartialDate


class Renewal(StrEnum):
    """What happens at the end of the term. By decision means that the renewal is an agreement of its own."""

    NONE = "none"
    AUTOMATIC = "automatic"
    BY_DECISION = "by decision"


class AgreementStatus(StrEnum):
    DRAFT = "draft"
    APPROVED = "approved"
    SIGNED = "signed"
    IN_FORCE = "in force"
    NOTICE_GIVEN = "notice given"
    REPLACED = "replaced"
    EXPIRED = "expired"
    TERMINATED = "terminated"
    ANNULLED = "annulled"


class Coming(StrEnum):
    """What a day is on which an agreement changes."""

    NOTICE_ENDS = "notice ends"
    EXPIRES = "expires"
    RENEWS = "renews"


# On such a day the agreement binds both sides.
BINDING = frozenset({AgreementStatus.IN_FORCE, AgreementStatus.NOTICE_GIVEN})


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """What the rules need to know of an agreement. ``signed`` is the day from which all sides had signed.

    ``term_months`` None means open; ``expires`` is the last day in force, where the text says it outright. ``replaced``
    is the first day of the agreement that replaces this one.
    """

    drafted: PartialDate | None = None
    approved: PartialDate | None = None
    signed: PartialDate | None = None
    effective: PartialDate | None = None
    term_months: int | None = None
    expires: PartialDate | None = None
    renewal: Renewal = Renewal.NONE
    renewal_months: int | None = None
    notice_months: int | None = None
    notice_given: PartialDate | None = None
    replaced: PartialDate | None = None
    terminated: PartialDate | None = None
    annulled: PartialDate | None = None

    @property
    def begins(self) -> PartialDate | None:
        """When it comes into force: as it says, else with the last signature."""
        return self.effective or self.signed


@dataclass(frozen=True, slots=True)
class SignedBy:
    """One act of signing: its day, and the sides that signed."""

    dated: PartialDate
    sides: frozenset[str]


def signed_by_all(signings: Iterable[SignedBy], sides: Collection[str]) -> PartialDate | None:
    """The day on which the last of these sides had signed; None while one has not.

    Sides that sign again later change nothing. Where no signing says who signed, the first one counts as all.
    """
    in_order = sorted(signings, key=lambda signing: signing.dated.first)
    if not any(signing.sides for signing in in_order):
        return in_order[0].dated if in_order else None
    missing = set(sides)
    for signing in in_order:
        missing -= signing.sides
        if not missing:
            return signing.dated
    return None


def status(terms: Terms, on: date) -> AgreementStatus | None:
    """Where the agreement stands on a day, as far as was known on that day; None before it was drafted."""
    if _came(terms.annulled, on):
        return AgreementStatus.ANNULLED
    if _came(terms.terminated, on):
        return AgreementStatus.TERMINATED
    if _came(terms.begins, on):
        return _status_in_force(terms, on)
    if _came(terms.signed, on):
        return AgreementStatus.SIGNED
    if _came(terms.approved, on):
        return AgreementStatus.APPROVED
    return None if terms.drafted is not None and terms.drafted.first > on else AgreementStatus.DRAFT


def _status_in_force(terms: Terms, on: date) -> AgreementStatus:
    if _came(terms.replaced, on):
        return AgreementStatus.REPLACED
    end = last_day(terms, on)
    if end is not None and end.last < on:
        return AgreementStatus.EXPIRED
    return AgreementStatus.NOTICE_GIVEN if _came(terms.notice_given, on) else AgreementStatus.IN_FORCE


def last_day(terms: Terms, on: date) -> PartialDate | None:
    """The last day in force as it was known on a day, automatic renewals and notice counted; None for an open end."""
    end = _last_day_alone(terms, on)
    if terms.replaced is None or not _came(terms.replaced, on):
        return end
    eve = _day_before(terms.replaced)
    return eve if end is None else min(end, eve, key=lambda each: each.last)


def coming_days(terms: Terms, on: date) -> list[tuple[Coming, PartialDate]]:
    """The days from this one on that will change something, the next one first; none where it does not bind."""
    end = last_day(terms, on)
    if end is None or status(terms, on) not in BINDING:
        return []
    notice = last_day_for_notice(terms, on)
    found = [(Coming.NOTICE_ENDS, PartialDate.of(notice))] if notice is not None and notice >= on else []
    if renews_itself(terms, end):
        if end.last < date.max:
            found.append((Coming.RENEWS, PartialDate.of(end.last + timedelta(days=1))))
    else:
        found.append((Coming.EXPIRES, end))
    return found


def renews_itself(terms: Terms, end: PartialDate) -> bool:
    """Whether another term follows this end. Once notice came in time, none does."""
    if terms.renewal is not Renewal.AUTOMATIC:
        return False
    return terms.notice_given is None or terms.notice_given.first > _notice_day(terms, end)


def _last_day_alone(terms: Terms, on: date) -> PartialDate | None:
    notice = terms.notice_given if _came(terms.notice_given, on) else None
    end = _first_end(terms)
    if end is None:
        return None if notice is None else _end_by_notice(terms, notice)
    if terms.renewal is Renewal.AUTOMATIC:
        return _renewed(terms, end, notice, on)
    return end if notice is None else min(end, _end_by_notice(terms, notice), key=lambda each: each.last)


def last_day_for_notice(terms: Terms, on: date) -> date | None:
    """The day until which notice must be given so that the agreement does not renew itself; None if it never does."""
    end = last_day(terms, on)
    if end is None or terms.renewal is not Renewal.AUTOMATIC or _came(terms.notice_given, on):
        return None
    return _notice_day(terms, end)


def _first_end(terms: Terms) -> PartialDate | None:
    """The end of the first term: as the agreement says, or counted from its beginning."""
    if terms.expires is not None:
        return terms.expires
    if terms.begins is None or terms.term_months is None:
        return None
    return _end_of_term(terms.begins, terms.term_months)


def _end_of_term(begins: PartialDate, months: int) -> PartialDate:
    return _day_before(add_months_in_part(begins, months))


def _day_before(day: PartialDate) -> PartialDate:
    """The eve of a day; a month or a year stays what it is."""
    if day.day is None or day.first == date.min:
        return day
    before = day.first - timedelta(days=1)
    return PartialDate(before.year, before.month, before.day, day.approximate)


def _renewed(terms: Terms, end: PartialDate, notice: PartialDate | None, on: date) -> PartialDate:
    """The end of the term that runs on a day: each term is followed by the next unless notice came in time."""
    months = terms.renewal_months or terms.term_months
    if months is None:
        return end
    first, count = end, 0
    while not (notice is not None and notice.first <= _notice_day(terms, end)) and end.last < on:
        count += 1
        # Counted from the first end, so that the 31st comes back after a short month.
        end = add_months_in_part(first, months * count)
    return end


def _notice_day(terms: Terms, end: PartialDate) -> date:
    return add_months(end.last, -(terms.notice_months or 0))


def _end_by_notice(terms: Terms, notice: PartialDate) -> PartialDate:
    return add_months_in_part(notice, terms.notice_months or 0)


def _came(date_in_part: PartialDate | None, on: date) -> bool:
    return date_in_part is not None and date_in_part.first <= on
