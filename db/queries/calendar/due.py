"""What wants somebody by a day, as home says it: tasks, answers, reports, dues, concerns, offices and agreements."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import replace
from datetime import timedelta

from db.queries.agreed import Agreed, agreed
from db.queries.attention.agreements import first_signed, kept_years
from db.queries.attention.asking import Asking
from db.queries.attention.birthdays import birthdays_between
from db.queries.attention.concerns import reviews
from db.queries.attention.entry import Attention, Facts, What
from db.queries.attention.letters import replies
from db.queries.attention.offices import offices
from db.queries.attention.reports import grant_reports, network_dues, network_reports
from db.queries.attention.tasks import tasks
from db.queries.calendar.entry import DayKind, Entry
from db.queries.facts import Span
from db.queries.partners import Partner
from db.rules.agreements import AgreementStatus, Coming, coming_days, last_day, status
from db.rules.anniversaries import anniversaries_between
from db.rules.lifecycle import STANDING
from db.values import PartialDate

_BY_A_DAY = (tasks, replies, grant_reports, network_reports, network_dues, reviews)
_YEAR = 365
"""Days."""


def due(asking: Asking, span: Span) -> Iterator[Entry]:
    """What is open today and due in the span, or in a later year what will be open until then."""
    at_its_end = replace(asking, on=max(asking.on, span.last))
    for subject in _BY_A_DAY:
        for one in subject(at_its_end):
            if _is_in(one.due, span):
                yield _entry(DayKind.DUE, one)


def in_office(asking: Asking, span: Span) -> Iterator[Entry]:
    """Ends of office into which nobody has followed yet, and birthdays of who is in office."""
    told: set[str] = set()
    # An end shows for a year, so of a longer span each year is asked for by itself.
    for days_before in range(0, (span.last - span.first).days + 1, _YEAR):
        for one in offices(replace(asking, on=span.last - timedelta(days=days_before))):
            if _is_in(one.due, span) and one.key not in told:
                told.add(one.key)
                yield _entry(DayKind.OFFICE, one)
    for one in birthdays_between(asking, span.first, span.last):
        yield _entry(DayKind.OFFICE, one)


def agreements(asking: Asking, span: Span) -> Iterator[Entry]:
    """Anniversaries of the partnerships in being, and the days on which agreements end, renew or can be ended."""
    theirs: dict[int, list[Agreed]] = defaultdict(list)
    for one in agreed(asking.book, asking.only):
        theirs[one.partnership].append(one)
    kept = kept_years(asking)
    for partner in asking.among:
        if partner.stage in STANDING:
            yield from _anniversaries(partner, theirs[partner.id], span, kept)
        for one in theirs[partner.id]:
            yield from _days(asking, partner, one, span)


def _anniversaries(partner: Partner, theirs: list[Agreed], span: Span, kept: Collection[int]) -> Iterator[Entry]:
    found = first_signed(theirs)
    about, of = (found[0].as_called, found[1]) if found else (partner.as_called, partner.started)
    if of is None:
        return
    for each in anniversaries_between(of, span.first, span.last, kept):
        facts = Facts(years=each.years)
        yield _entry(DayKind.AGREEMENT, Attention(What.ANNIVERSARY, each.on, about, partner.as_called, facts))


def _days(asking: Asking, partner: Partner, one: Agreed, span: Span) -> Iterator[Entry]:
    days = dict(coming_days(one.terms, asking.on))
    if status(one.terms, asking.on) is AgreementStatus.EXPIRED and (end := last_day(one.terms, asking.on)):
        days[Coming.EXPIRES] = end
    words = {Coming.EXPIRES: What.AGREEMENT_EXPIRES, Coming.NOTICE_ENDS: What.NOTICE_ENDS}
    for coming, day in days.items():
        if not _is_in(day, span):
            continue
        if coming is Coming.RENEWS:
            yield Entry(
                kind=DayKind.AGREEMENT, starts=day, ends=day, record=one.as_called,
                partnership=partner.as_called, word="renews",
            )  # fmt: skip
        else:
            facts = Facts(then=days.get(Coming.RENEWS))
            yield _entry(DayKind.AGREEMENT, Attention(words[coming], day, one.as_called, partner.as_called, facts))


_WORDS = {What.ANNIVERSARY: "anniversary", What.AGREEMENT_EXPIRES: "ends", What.NOTICE_ENDS: "notice ends"}


def _entry(kind: DayKind, one: Attention) -> Entry:
    return Entry(
        kind=kind, starts=one.due, ends=one.due, record=one.about, partnership=one.partnership,
        word=_WORDS.get(one.what, one.what), attention=one,
    )  # fmt: skip


def _is_in(day: PartialDate, span: Span) -> bool:
    return day.first <= span.last and day.last >= span.first
