"""The agreements with what the rules must know of them, so that their status on any day can be told."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, select, true
from sqlalchemy.orm import aliased

from db.book import Book
from db.queries.record import Called
from db.records.agreement import Agreement, AgreementKind, Approval, Relation
from db.records.decision import Decision
from db.records.partnership import PlaceSide
from db.records.signing import Signatory, SignatoryPart, Signing
from db.rules.agreements import SignedBy, Terms, signed_by_all
from db.values import PartialDate, Texts

_SIGNATORY = aliased(Signatory, flat=True)
_DECISION = aliased(Decision, flat=True)


@dataclass(frozen=True, slots=True)
class Agreed:
    """An agreement. ``signings`` are the days of its signings, the first one first; ``parent`` is a key."""

    id: int
    uid: UUID
    called: str
    partnership: int
    kind: AgreementKind
    number: str
    parent: int | None
    relation: Relation | None
    terms: Terms
    signings: tuple[PartialDate, ...]
    termination_reason: Texts | None
    annulment_reason: Texts | None

    @property
    def as_called(self) -> Called:
        return Called(self.uid, "agreement", self.called)


def agreed(book: Book, partnership: int | None = None) -> list[Agreed]:
    """The agreements of one partnership or of all, the bin left out, in the order in which they were added."""
    where = true() if partnership is None else Agreement.partnership_id == partnership
    return _with_what_replaces(_read(book, where, Agreement.binned.is_(None)))


def agreed_in_bin(book: Book, key: int) -> Agreed:
    """One agreement by its key, wherever it lies."""
    return _read(book, Agreement.id == key, true())[0]


def _read(book: Book, where: ColumnElement[bool], standing: ColumnElement[bool]) -> list[Agreed]:
    one = Agreement
    statement = select(
        one.id, one.uid, one.called, one.partnership_id, one.agreement_kind, one.number, one.parent_id, one.relation,
        one.termination_reason, one.annulment_reason, one.drafted, one.effective, one.term_months, one.expires,
        one.renewal, one.renewal_months, one.notice_months, one.notice_given, one.terminated, one.annulled,
    ).where(standing, where).order_by(one.id)  # fmt: skip
    rows = book.rows(statement)
    signed = _signings(book, where)
    approved = _approvals(book, where)
    return [
        Agreed(
            row.id,
            row.uid,
            row.called,
            row.partnership_id,
            row.agreement_kind,
            row.number or "",
            row.parent_id,
            row.relation,
            Terms(
                drafted=row.drafted,
                approved=approved.get(row.id),
                signed=signed_by_all(signed[row.id], tuple(PlaceSide)),
                effective=row.effective,
                term_months=row.term_months,
                expires=row.expires,
                renewal=row.renewal,
                renewal_months=row.renewal_months,
                notice_months=row.notice_months,
                notice_given=row.notice_given,
                terminated=row.terminated,
                annulled=row.annulled,
            ),
            tuple(sorted((signing.dated for signing in signed[row.id]), key=lambda day: day.first)),
            row.termination_reason,
            row.annulment_reason,
        )
        for row in rows
    ]


def _with_what_replaces(every: list[Agreed]) -> list[Agreed]:
    """An agreement that replaces another one ends it on its own first day; one that was annulled never did."""
    days: dict[int, PartialDate] = {}
    for one in every:
        begins = one.terms.begins
        if one.parent is None or one.relation is not Relation.REPLACES or begins is None or one.terms.annulled:
            continue
        days[one.parent] = min(begins, days.get(one.parent, begins), key=lambda day: day.first)
    return [replace(one, terms=replace(one.terms, replaced=days[one.id])) if one.id in days else one for one in every]


def _signings(book: Book, where: ColumnElement[bool]) -> dict[int, list[SignedBy]]:
    """By agreement its dated signings with the sides that signed; witnesses are no side."""
    who, act = _SIGNATORY, Signing
    signs = (who.signing_id == act.id) & who.binned.is_(None) & (who.part != SignatoryPart.WITNESSED)
    statement = (
        select(act.agreement_id, act.id, act.dated, who.side)
        .join(who, signs, isouter=True)
        .where(act.binned.is_(None), act.dated.is_not(None), act.agreement_id.in_(_ids(where)))
    )
    days: dict[tuple[int, int], PartialDate] = {}
    sides: dict[tuple[int, int], set[str]] = defaultdict(set)
    for agreement, signing, dated, side in book.rows(statement):
        if dated is not None:
            days[agreement, signing] = dated
            sides[agreement, signing].update([side] if side else [])
    found: dict[int, list[SignedBy]] = defaultdict(list)
    for key, dated in days.items():
        found[key[0]].append(SignedBy(dated, frozenset(sides[key])))
    return found


def _approvals(book: Book, where: ColumnElement[bool]) -> dict[int, PartialDate]:
    """By agreement the day of its last approval."""
    statement = (
        select(Approval.agreement_id, Approval.dated, _DECISION.dated.label("decided"))
        .join(_DECISION, (_DECISION.id == Approval.decision_id) & _DECISION.binned.is_(None), isouter=True)
        .where(Approval.binned.is_(None), Approval.agreement_id.in_(_ids(where)))
    )
    found: dict[int, list[PartialDate]] = defaultdict(list)
    for agreement, dated, decided in book.rows(statement):
        found[agreement].extend(filter(None, [dated or decided]))
    return {agreement: _last(days) for agreement, days in found.items() if days}


def _last(days: Iterable[PartialDate]) -> PartialDate:
    return max(days, key=lambda day: day.first)


def _ids(where: ColumnElement[bool]) -> Select[Any]:
    own = Agreement.__table__.c
    return select(own.id).where(where)
