"""The days of agreements. When one expired a rule says, so they are worked out; a book has few."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta

from sqlalchemy import select

from db.book import Book
from db.queries.agreed import Agreed, agreed
from db.queries.timeline.event import Event, EventKind, Key, Tone
from db.queries.timeline.scope import Scope
from db.records.record import Record
from db.records.signing import Signatory, SignatoryPart, Signing
from db.rules.agreements import AgreementStatus, last_day, status
from db.values import PartialDate, Texts

_OVER = frozenset({"notice given", "expired", "terminated", "annulled"})

_SIGNED = frozenset({"signed", "signed and in force"})


def agreement_events(book: Book, scope: Scope, today: date) -> Iterator[tuple[Key, Event]]:
    """Each day of each agreement as far as it has come or is written down, with its key."""
    hands = _hands(book)
    for one in agreed(book, scope.only):
        if one.partnership not in scope.partners:
            continue
        partnership = scope.partners[one.partnership].uid
        for step, on, reason in _days(one, today):
            event = Event(
                on=on,
                kind=EventKind.AGREEMENT,
                record=one.as_called,
                tone=Tone.WARNING if step in _OVER else Tone.SOFT if step == "drafted" else Tone.GOOD,
                partnerships=(partnership,),
                step=step,
                word=one.kind,
                register=one.number,
                reason=reason,
                name="; ".join(hands.get((one.id, str(on)), ())) if step in _SIGNED else "",
            )
            yield Key(on.first.isoformat(), EventKind.AGREEMENT, step, one.id), event


def _hands(book: Book) -> dict[tuple[int, str], list[str]]:
    """By agreement and written day who signed, each with the office as it stands under the signature."""
    who, act, base = Signatory.__table__.c, Signing, Record.__table__.alias()
    statement = (
        select(act.agreement_id, act.dated, base.c.called)
        .join(Signatory.__table__, who.signing_id == act.id)
        .join(base, base.c.id == who.id)
        .where(act.binned.is_(None), base.c.binned.is_(None), who.part != SignatoryPart.WITNESSED)
        .order_by(act.position, act.id, who.position, who.id)
    )
    found: dict[tuple[int, str], list[str]] = defaultdict(list)
    for agreement, dated, called in book.rows(statement):
        found[agreement, str(dated)].append(called)
    return found


def _days(one: Agreed, today: date) -> Iterator[tuple[str, PartialDate, Texts | None]]:
    terms = one.terms
    if terms.drafted is not None:
        yield "drafted", terms.drafted, None
    for on in dict.fromkeys(one.signings):
        # Most come into force by being signed: that is one day to tell, not two.
        yield "signed and in force" if on == terms.effective else "signed", on, None
    if terms.effective is not None and terms.effective not in one.signings:
        yield "effective", terms.effective, None
    if terms.notice_given is not None:
        yield "notice given", terms.notice_given, None
    end = last_day(terms, today)
    if end is not None and status(terms, today) is AgreementStatus.EXPIRED:
        yield "expired", _day_after(end), None
    if terms.terminated is not None:
        yield "terminated", terms.terminated, one.termination_reason
    if terms.annulled is not None:
        yield "annulled", terms.annulled, one.annulment_reason


def _day_after(end: PartialDate) -> PartialDate:
    """The first day on which it is no longer in force, as exact as its last day is known."""
    if end.day is None or end.last == date.max:
        return end
    after = end.last + timedelta(days=1)
    return PartialDate(after.year, after.month, after.day, end.approximate)
