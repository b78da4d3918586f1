"""Which letter one goes on from that is typed in: by its subject, with the same people or in the same partnership."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from uuid import UUID

from sqlalchemy import func, or_, select

from db.book import Book
from db.queries.letters.candidates import Candidate, candidates_among
from db.queries.living import living
from db.records.letter import Correspondent, Letter, LetterPartnership, LetterState
from db.records.record import Record
from db.rules.subjects import telling

_LATEST = 400
"""So many of the latest letters are looked at."""


def goes_on_from(
    book: Book, subject: str, people: Collection[UUID], partnership: UUID | None, before: date | None = None
) -> Candidate | None:
    """The latest letter of this subject, with these people or, where nobody is named yet, in this partnership.

    ``before`` leaves out what is later than that day. None where the subject says too little, or nothing is like it.
    """
    wanted = telling(subject)
    if not wanted or not (people or partnership):
        return None
    one, base = Letter.__table__.c, Record.__table__.c
    who, link = Correspondent.__table__.c, LetterPartnership.__table__.c
    keys = [row[0] for row in book.rows(select(base.id).where(base.uid.in_(list(people))))]
    with_them = select(who.letter_id).where(func.coalesce(who.person_id, who.organisation_id).in_(keys), living(who.id))
    base_of = select(base.id).where(base.uid == partnership).scalar_subquery()
    filed = select(link.letter_id).where(link.partnership_id == base_of, living(link.id))
    statement = (
        select(one.id, one.subject)
        .where(
            one.state == LetterState.SENT,
            living(one.id),
            or_(one.id.in_(with_them), one.id.in_(filed)) if partnership is not None else one.id.in_(with_them),
        )
        .order_by(one.dated.desc(), one.id.desc())
        .limit(_LATEST)
    )
    if before is not None:
        statement = statement.where(or_(one.dated.is_(None), one.dated <= before))
    found = next((row.id for row in book.rows(statement) if telling(row.subject or "") == wanted), None)
    return next(iter(candidates_among(book, one.id == found)), None) if found is not None else None
