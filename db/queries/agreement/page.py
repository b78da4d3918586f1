"""One agreement on a day, with its chain, signings, approvals and documents."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import func, select

from db.book import Book
from db.errors import NoSuchRecord
from db.queries.agreed import Agreed, agreed, agreed_in_bin
from db.queries.agreement.chain import chain, follower
from db.queries.agreement.facts import AgreementPage, ApprovalRead, Attached, SigningRead
from db.queries.agreement.signings import signings
from db.queries.called import called_of
from db.queries.record import Called, id_of
from db.records.agreement import Agreement, Approval, Relation
from db.records.attachment import Attachment
from db.records.clause import Clause
from db.records.decision import Decision
from db.records.document import Document
from db.records.partnership import PlaceSide
from db.records.record import Record
from db.records.signing import SignatoryPart
from db.records.task import Task
from db.rules.agreements import coming_days, last_day, status


def agreement_page(book: Book, uid: UUID, on: date) -> AgreementPage:
    """The agreement as it stands on a day, also one in the bin. Raises NoSuchRecord."""
    with book.reading():
        row = _row(book, uid)
        others = agreed(book, row.partnership_id)
        one = next((each for each in others if each.uid == uid), None) or agreed_in_bin(book, row.id)
        called = called_of(book, (row.partnership_id, row.notice_letter_id, row.annulled_by_id))
        signed = signings(book, uid)
        return AgreementPage(
            uid,
            one.called,
            one.kind,
            one.number,
            called[row.partnership_id],
            tuple(row.authentic_languages or ()),
            one.terms,
            status(one.terms, on),
            last_day(one.terms, on),
            tuple(coming_days(one.terms, on)),
            row.notice_by,
            called.get(row.notice_letter_id or 0),
            called.get(row.annulled_by_id or 0),
            row.termination_reason,
            row.annulment_reason,
            row.remarks,
            chain(one, _everywhere(book, one, others), on),
            follower(one, others, Relation.RENEWS, on),
            follower(one, others, Relation.REPLACES, on),
            signed,
            _unsigned(signed),
            _approvals(book, uid),
            _attached(book, uid),
            _reminders(book, uid),
            *_clauses(book, uid),
        )


def _row(book: Book, uid: UUID) -> Any:
    one = Agreement
    rows = book.rows(
        select(
            one.id, one.partnership_id, one.notice_by, one.notice_letter_id, one.annulled_by_id, one.remarks,
            one.authentic_languages, one.termination_reason, one.annulment_reason,
        ).where(one.uid == uid)
    )  # fmt: skip
    if not rows:
        raise NoSuchRecord("This agreement is no longer in the book.")
    return rows[0]


def _everywhere(book: Book, one: Agreed, others: list[Agreed]) -> list[Agreed]:
    """Those of the partnership; of the whole book where the chain leads into another one's."""
    known = {each.id for each in others}
    leads_away = one.parent is not None and one.parent not in known
    elsewhere = Agreement.partnership_id != one.partnership
    is_followed = book.scalar(
        select(func.count()).select_from(Agreement).where(Agreement.parent_id == one.id, elsewhere)
    )
    return agreed(book) if leads_away or is_followed else others


def _unsigned(signed: tuple[SigningRead, ...]) -> tuple[PlaceSide, ...]:
    """The sides that have not signed; none where no signing says who did."""
    sides = {
        hand.side
        for act in signed
        if act.dated is not None
        for hand in act.signatories
        if hand.part is not SignatoryPart.WITNESSED
    }
    return tuple(side for side in PlaceSide if side not in sides) if sides or not signed else ()


def _approvals(book: Book, uid: UUID) -> tuple[ApprovalRead, ...]:
    one, by = Approval, Decision.__table__.c
    statement = (
        select(
            one.uid, one.side, one.body_id, one.dated, one.number, one.decision_id, by.dated.label("decided"),
            by.body_id.label("decided_by"), by.reference, by.votes_for, by.votes_against, by.abstained, by.unanimous,
        )
        .join(Decision.__table__, by.id == one.decision_id, isouter=True)
        .where(one.agreement_id == id_of(uid), one.binned.is_(None))
        .order_by(one.position, one.id)
    )  # fmt: skip
    rows: list[Any] = list(book.rows(statement))
    called = called_of(book, (key for row in rows for key in (row.body_id, row.decided_by, row.decision_id)))
    return tuple(
        ApprovalRead(
            row.uid,
            row.side,
            called.get(row.body_id or row.decided_by or 0),
            row.dated or row.decided,
            row.number or row.reference or "",
            called.get(row.decision_id or 0),
            row.votes_for,
            row.votes_against,
            row.abstained,
            bool(row.unanimous),
        )
        for row in rows
    )


def _attached(book: Book, uid: UUID) -> tuple[Attached, ...]:
    one, file, base = Attachment, Document.__table__.c, Record.__table__.alias()
    statement = (
        select(
            base.c.uid, base.c.called, one.caption, file.media_type, file.size, file.pages, file.thumbnail_sha256
        )
        .join(Document.__table__, file.id == one.document_id)
        .join(base, base.c.id == file.id)
        .where(one.record_id == id_of(uid), one.binned.is_(None), base.c.binned.is_(None))
        .order_by(one.position, one.id)
    )  # fmt: skip
    return tuple(
        Attached(Called(document, "document", called), caption, media_type, size, pages, thumbnail)
        for document, called, caption, media_type, size, pages, thumbnail in book.rows(statement)
    )


def _reminders(book: Book, uid: UUID) -> tuple[tuple[Called, date | None], ...]:
    one = Task
    statement = (
        select(one.uid, one.called, one.due)
        .where(one.about_id == id_of(uid), one.done.is_(None), one.binned.is_(None))
        .order_by(one.due.is_(None), one.due, one.id)
    )
    return tuple((Called(task, "task", called), due) for task, called, due in book.rows(statement))


def _clauses(book: Book, uid: UUID) -> tuple[int, int]:
    """How many clauses there are, and how many somebody objects to still."""
    where = (Clause.agreement_id == id_of(uid), Clause.binned.is_(None))
    is_open = (Clause.contested, Clause.settled_on.is_(None), Clause.settlement.is_(None))
    every = book.scalar(select(func.count()).select_from(Clause).where(*where))
    return every, book.scalar(select(func.count()).select_from(Clause).where(*where, *is_open))
