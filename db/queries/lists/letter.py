"""The list of letters: with whom, in which partnership, and where the answer stands today."""

from __future__ import annotations

from sqlalchemy import ColumnElement, String, case, func, literal, select, type_coerce

from db.queries import figures
from db.queries.facts import Span
from db.queries.letters.asking import asks, ended
from db.queries.lists.joined import Columns, Within, keys, names, today
from db.records.letter import Correspondent, Letter, LetterDirection, LetterPartnership, Line
from db.records.record import Record
from db.rules.owing import USUAL_DAYS, Answer
from db.sqlite.days import days_later


def counted(span: Span, among: figures.Among) -> ColumnElement[bool]:
    """The letters that a report counts."""
    return figures.written(span, among)


def columns() -> Columns:
    """``with_whom`` is the other side; ``answer`` is one of ``db.rules.owing.Answer``, ``answer_due`` its last day."""
    own, link = Letter.__table__.c.id, LetterPartnership.__table__
    return {
        "with_whom": _with_whom(),
        "partnerships": names(link, link.c.letter_id, link.c.partnership_id, own),
        "answer": _answer(),
        "answer_due": type_coerce(_due(), Letter.__table__.c.dated.type),
    }


def within() -> dict[str, Within]:
    own, who = Letter.__table__.c, Correspondent.__table__
    return {
        "person": lambda scope: own.id.in_(keys(who, who.c.letter_id, who.c.person_id == scope)),
        "organisation": lambda scope: own.id.in_(keys(who, who.c.letter_id, who.c.organisation_id == scope)),
        "thread": lambda scope: own.thread_id == scope,
        "letter": lambda scope: own.answers_id == scope,
    }


def _with_whom() -> ColumnElement[str]:
    """Who wrote a letter that came in, or got one that went out, by name or by the address as written."""
    own, who, base = Letter.__table__.c, Correspondent.__table__, Record.__table__.alias()
    line = case((own.direction == LetterDirection.IN, Line.FROM.value), else_=Line.TO.value)
    return (
        select(func.aggregate_strings(base.c.called, "; "))
        .select_from(who)
        .join(base, base.c.id == who.c.id)
        .where(who.c.letter_id == own.id, type_coerce(who.c.line, String) == line, base.c.binned.is_(None))
        .correlate_except(who, base)
        .scalar_subquery()
    )


def _due() -> ColumnElement[str]:
    """The last day on which the answer is in time, as ``db.rules.owing.answer_due`` has it."""
    own = Letter.__table__.c
    usual = case(dict(USUAL_DAYS), value=type_coerce(own.channel, String), else_=USUAL_DAYS["letter"])
    base = Record.__table__.alias()
    entered = select(type_coerce(base.c.created, String)).where(base.c.id == own.id).scalar_subquery()
    moment = func.coalesce(type_coerce(own.received, String), type_coerce(own.sent, String), entered)
    asked = func.coalesce(type_coerce(own.dated, String), func.substr(moment, 1, 10))
    due = func.coalesce(type_coerce(own.reply_until, String), days_later(asked, usual))
    return case((own.reply_owed_by.is_not(None), due))


def _answer() -> ColumnElement[str]:
    """What ``db.rules.owing.answer_on`` says of today."""
    own, on, due = Letter.__table__.c, today(), _due()
    soon = days_later(literal(on.isoformat()), literal(7))
    wanted = case(
        (ended(own, on), Answer.SETTLED.value),
        (due < on.isoformat(), Answer.LATE.value),
        (due <= soon, Answer.DUE_SOON.value),
        else_=Answer.WAITING.value,
    )
    return case((asks(own, on), wanted), else_=Answer.NOT_WANTED.value)
