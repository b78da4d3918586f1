"""The conditions of a letter that asks for an answer: that it asks on a day, and that what it asks has ended by then.

``db.rules.owing`` says why. All who count answers that are owed build upon these two, so that they agree.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import CTE, ColumnElement, and_, or_, select

from db.queries.living import living
from db.records.letter import Letter, LetterState, OwedBy


def asks(letter: Any, on: date) -> ColumnElement[bool]:
    """That the letter with these columns wants an answer on a day, and is not a mere reminder of one that does."""
    return and_(letter.reply_owed_by.in_(list(OwedBy)), _stands(letter, on), letter.id.not_in(mere_reminders(on)))


def ended(letter: Any, on: date) -> ColumnElement[bool]:
    """That the letter, or a reminder of it, was answered or settled by the end of a day. Never NULL."""
    pairs, again = reminding(on), Letter.__table__.alias()
    # Asked from the few pairs, each by the key of its letter: joined, all letters would be looked through for them.
    has_ended = select(again.c.id).where(again.c.id == pairs.c.again, _ended_itself(again.c, on)).correlate(pairs)
    return or_(_ended_itself(letter, on), letter.id.in_(select(pairs.c.asked).where(has_ended.exists())))


def reminding(on: date) -> CTE:
    """Pairs of keys: a letter that was ``asked``, and each letter that asks ``again``, directly or after others."""
    first, further = Letter.__table__.alias(), Letter.__table__.alias()
    pairs = (
        select(first.c.reminds_id.label("asked"), first.c.id.label("again"))
        .where(first.c.reminds_id > 0, _stands(first.c, on), living(first.c.id))
        .cte(recursive=True)
    )
    # UNION drops what it has found before: letters that remind of each other in a ring end it too.
    return pairs.union(
        select(pairs.c.asked, further.c.id)
        .join_from(pairs, further, further.c.reminds_id == pairs.c.again)
        .where(_stands(further.c, on), living(further.c.id))
    )


def _stands(letter: Any, on: date) -> ColumnElement[bool]:
    """That it was sent by a day, as far as is known."""
    return and_(letter.state == LetterState.SENT, or_(letter.dated.is_(None), letter.dated <= on))


def _ended_itself(letter: Any, on: date) -> ColumnElement[bool]:
    answer = Letter.__table__.alias()
    answered = (
        select(answer.c.id)
        .where(answer.c.answers_id == letter.id, _stands(answer.c, on), living(answer.c.id))
        .correlate_except(answer)
        .exists()
    )
    return or_(
        letter.settled_on.is_not(None) & (letter.settled_on <= on),
        letter.settled_on.is_(None) & letter.settled_by_id.is_not(None),
        answered,
    )


def mere_reminders(on: date) -> Any:
    """The keys of letters that ask again what another letter, which stands in the book, asks of the same side."""
    pairs = reminding(on)
    back = pairs.alias()
    asked, again = Letter.__table__.alias(), Letter.__table__.alias()
    in_a_ring = select(back.c.asked).where(back.c.asked == pairs.c.again, back.c.again == pairs.c.asked).exists()
    side = select(again.c.reply_owed_by).where(again.c.id == pairs.c.again).correlate(pairs).scalar_subquery()
    wants_it_too = (
        select(asked.c.id)
        .where(asked.c.id == pairs.c.asked, asked.c.reply_owed_by == side, _stands(asked.c, on), living(asked.c.id))
        .correlate(pairs)
    )
    return select(pairs.c.again).where(wants_it_too.exists(), ~in_a_ring)
