"""Agreements with their status on the last day of a report and the days that come after it; and what was decided."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from sqlalchemy import select

from db.queries.agreed import Agreed, agreed
from db.queries.annual.wanted import Wanted
from db.queries.annual_facts import AgreementFacts, ComingDay, DecisionFacts, SigningFacts
from db.queries.attention.agreements import first_signed
from db.queries.facts import NO_WORDS, Wording
from db.queries.figures import in_any
from db.queries.in_print import places, spoken, wording
from db.queries.spans import dated_within, first_day, is_in
from db.records.agreement import Agreement
from db.records.decision import Decision, DecisionState
from db.records.record import Record
from db.records.role import Role
from db.records.signing import Signatory, SignatoryPart, Signing
from db.rules.agreements import BINDING, AgreementStatus, Coming, coming_days, last_day, status
from db.rules.anniversaries import next_anniversary
from db.values import PartialDate, Texts

_OVER = frozenset(
    {AgreementStatus.REPLACED, AgreementStatus.EXPIRED, AgreementStatus.TERMINATED, AgreementStatus.ANNULLED}
)
_COMING = {Coming.NOTICE_ENDS: "notice", Coming.RENEWS: "renewal", Coming.EXPIRES: "expires"}
_NOT_DECIDED = (DecisionState.PROPOSED, DecisionState.WITHDRAWN)


def agreements_of(wanted: Wanted, kept: Sequence[int]) -> Mapping[int, list[AgreementFacts]]:
    """By partnership the agreements that there were on the last day of the span; those over before it are left out.

    ``kept`` are the years of the founding agreement that are celebrated.
    """
    titles, signings = _titles(wanted), _signings(wanted)
    found: dict[int, list[AgreementFacts]] = defaultdict(list)
    every = sorted(agreed(wanted.book), key=_begins)
    founding = _founding(every)
    for one in every:
        stands = status(one.terms, wanted.as_of)
        partnership = wanted.uid_of(one.partnership)
        if stands is None or partnership is None or (stands in _OVER and not _ended_within(wanted, one)):
            continue
        end = last_day(one.terms, wanted.as_of)
        why = one.annulment_reason if stands is AgreementStatus.ANNULLED else one.termination_reason
        found[one.partnership].append(
            AgreementFacts(
                one.uid,
                partnership,
                wording(titles.get(one.id), wanted.language),
                one.kind,
                stands,
                one.number,
                tuple(signing for signing in signings[one.id] if _has_come(signing.on, wanted.as_of)),
                one.terms.begins,
                end if stands in BINDING else None,
                wording(why, wanted.language) if stands in _OVER else NO_WORDS,
                tuple(_coming(wanted, one, stands, kept if one.id in founding else ())),
            )
        )
    return found


def changed_in(wanted: Wanted, facts: Iterable[AgreementFacts]) -> tuple[AgreementFacts, ...]:
    """Those of them that were signed, came into force or ended in the span."""
    return tuple(
        one
        for one in facts
        if one.status in _OVER
        or is_in(one.effective, wanted.span)
        or any(is_in(signing.on, wanted.span) for signing in one.signings)
    )


def decisions_of(wanted: Wanted) -> tuple[DecisionFacts, ...]:
    """What was resolved in the span, the first one first; proposals are no decisions."""
    one = Decision
    statement = (
        select(
            one.dated, one.meeting_id, one.body_id, one.title, one.text, one.reference, one.number, one.votes_for,
            one.votes_against, one.abstained, one.unanimous, one.decision_state,
        )
        .where(dated_within(one.dated, wanted.span), one.binned.is_(None), one.decision_state.not_in(_NOT_DECIDED))
        .where(in_any("decision", wanted.among))
        .order_by(first_day(one.dated), one.id)
    )  # fmt: skip
    rows: list[Any] = list(wanted.book.rows(statement))
    named = spoken(wanted.book, (key for row in rows for key in (row.meeting_id, row.body_id)), wanted.language)
    return tuple(
        DecisionFacts(
            None if row.dated.day is None else row.dated.first,
            _without_day(named.get(row.meeting_id) or named.get(row.body_id, NO_WORDS), row.dated),
            wording(row.title or row.text, wanted.language),
            row.reference or (f"{row.dated.year}/{row.number}" if row.number else ""),
            row.votes_for,
            row.votes_against,
            row.abstained,
            row.unanimous,
            row.decision_state,
        )
        for row in rows
    )


def _without_day(meeting: Wording, day: PartialDate) -> Wording:
    """A meeting without a title is called by its day as well, which stands beside it already."""
    return Wording(meeting.text.removesuffix(f", {day}"), meeting.language)


def _coming(wanted: Wanted, one: Agreed, stands: AgreementStatus, kept: Sequence[int]) -> Iterator[ComingDay]:
    """The days of an agreement in force that lie ahead on the last day of the span."""
    last = wanted.as_of
    if stands not in BINDING:
        return
    partnership = wanted.uid_of(one.partnership)
    for what, day in coming_days(one.terms, last):
        if day.last > last:
            yield ComingDay(day, _COMING[what], partnership=partnership)
    coming = next_anniversary(one.signings[0], last + timedelta(days=1), kept) if one.signings else None
    if coming is not None:
        yield ComingDay(coming.on, "anniversary", partnership=partnership, years=coming.years)


def _founding(every: Iterable[Agreed]) -> set[int]:
    """The agreements whose signing is celebrated: the first one of each partnership."""
    theirs: dict[int, list[Agreed]] = defaultdict(list)
    for one in every:
        theirs[one.partnership].append(one)
    firsts = (first_signed(agreements) for agreements in theirs.values())
    return {first[0].id for first in firsts if first is not None}


def _ended_within(wanted: Wanted, one: Agreed) -> bool:
    """Whether it was not over yet on the day before the span."""
    before = status(one.terms, wanted.span.first - timedelta(days=1))
    return before not in _OVER


def _has_come(day: PartialDate | None, last: date) -> bool:
    return day is None or day.first <= last


def _begins(one: Agreed) -> tuple[date, int]:
    known = one.terms.begins or one.terms.drafted
    return (date.max if known is None else known.first), one.id


def _titles(wanted: Wanted) -> Mapping[int, Texts]:
    statement = select(Agreement.id, Agreement.title).where(Agreement.title.is_not(None))
    return {agreement: title for agreement, title in wanted.book.rows(statement) if title is not None}


def _signings(wanted: Wanted) -> Mapping[int, list[SigningFacts]]:
    """By agreement its acts of signing, the first one first."""
    act = Signing
    statement = select(act.id, act.agreement_id, act.dated, act.place_id, act.venue, act.occasion)
    rows: list[Any] = list(
        wanted.book.rows(statement.where(act.binned.is_(None)).order_by(first_day(act.dated), act.position, act.id))
    )
    known = places(wanted.book, (row.place_id for row in rows), wanted.language)
    signatories = _signatories(wanted)
    found: dict[int, list[SigningFacts]] = defaultdict(list)
    for row in rows:
        venue = wording(row.venue, wanted.language)
        place = known[row.place_id].names[0] if row.place_id in known else NO_WORDS
        where = Wording(", ".join(filter(None, (venue.text, place.text))), venue.language or place.language)
        occasion = wording(row.occasion, wanted.language)
        found[row.agreement_id].append(SigningFacts(row.dated, where, occasion, tuple(signatories[row.id])))
    return found


def _signatories(wanted: Wanted) -> Mapping[int, list[Wording]]:
    """By signing who signed, with the office held that day; the name as it was signed before that of today.

    Where nobody wrote down the office as signed, it is called as the role is that the signature is linked with.
    """
    who, base, held = Signatory.__table__.c, Record.__table__.c, Role.__table__.c
    statement = (
        select(who.signing_id, who.person_id, who.name_as_signed, who.office_as_signed, held.title)
        .join_from(Signatory.__table__, Record.__table__, base.id == who.id)
        .join(Role.__table__, held.id == who.role_id, isouter=True)
        .where(base.binned.is_(None), who.part != SignatoryPart.WITNESSED)
        .order_by(who.position, who.id)
    )
    rows: list[Any] = list(wanted.book.rows(statement))
    people = spoken(wanted.book, (row.person_id for row in rows), wanted.language)
    found: dict[int, list[Wording]] = defaultdict(list)
    for row in rows:
        name = wording(row.name_as_signed, wanted.language) if row.name_as_signed else people[row.person_id]
        office = wording(row.office_as_signed or row.title, wanted.language)
        found[row.signing_id].append(Wording(", ".join(filter(None, (name.text, office.text))), name.language))
    return found
