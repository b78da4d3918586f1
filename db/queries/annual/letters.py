"""The letter register of a report, without the letters marked private; and the answers owed on its last day."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import func, select

from db.queries.annual.wanted import Wanted
from db.queries.attention.letters import owed
from db.queries.figures import written
from db.queries.letters.registered import Registered, registered
from db.records.letter import Letter, LetterPartnership, OwedBy
from db.records.record import Record


def register_of(wanted: Wanted) -> tuple[Registered, ...]:
    """The letters of the span by day and register number."""
    shown = written(wanted.span, wanted.among) & ~Letter.is_private
    return registered(wanted.book, shown, wanted.partners, wanted.language, wanted.among)


def owed_on_last_day(wanted: Wanted) -> Mapping[tuple[int, OwedBy], int]:
    """By partnership and who owes them the answers that were owed on the last day of the span."""
    link, base = LetterPartnership.__table__, Record.__table__.alias()
    statement = (
        select(link.c.partnership_id, Letter.reply_owed_by, func.count(Letter.id.distinct()))
        .join_from(Letter, link, link.c.letter_id == Letter.id)
        .join(base, base.c.id == link.c.id)
        .where(base.c.binned.is_(None), *owed(wanted.as_of))
        .group_by(link.c.partnership_id, Letter.reply_owed_by)
    )
    return {(key, owed_by): count for key, owed_by, count in wanted.book.rows(statement) if owed_by is not None}
