"""The letter register of a report, without the letters marked private; and the answers owed on its last day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import aliased

from db.queries.annual.wanted import Wanted
from db.queries.annual_facts import LetterFacts
from db.queries.attention.letters import OTHER_SIDE, owed
from db.queries.facts import Wording
from db.queries.figures import written
from db.queries.in_print import spoken
from db.records.letter import Correspondent, Letter, LetterPartnership, LetterState, OwedBy
from db.records.record import Record

_ANSWER = aliased(Letter, flat=True)


def register_of(wanted: Wanted) -> tuple[LetterFacts, ...]:
    """The letters of the span by day and register number."""
    one = Letter
    shown = written(wanted.span, wanted.among) & ~one.is_private
    columns = select(
        one.id, one.dated, one.direction, one.subject, one.text, one.register, one.channel, one.settled_on,
    )  # fmt: skip
    rows: list[Any] = list(
        wanted.book.rows(columns.where(shown).order_by(one.dated, one.register_year, one.register_number, one.id))
    )
    keys = select(one.id).where(shown).correlate(None)
    partnerships, answers = _partnerships(wanted, keys), _answers(wanted, keys)
    others = _correspondents(wanted, keys)
    return tuple(
        LetterFacts(
            row.dated,
            row.direction,
            Wording(row.subject, row.text.original if row.text else ""),
            others.get(row.id, Wording()),
            wanted.uid_of(partnerships.get(row.id)),
            row.register or "",
            row.channel,
            answers.get(row.id) or row.settled_on,
        )
        for row in rows
    )


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


def _partnerships(wanted: Wanted, keys: Any) -> Mapping[int, int]:
    """By letter its first partnership among those reported on."""
    link, base = LetterPartnership.__table__.c, Record.__table__.c
    statement = (
        select(link.letter_id, link.partnership_id)
        .join_from(LetterPartnership.__table__, Record.__table__, base.id == link.id)
        .where(base.binned.is_(None), link.letter_id.in_(keys))
        .order_by(link.id)
    )
    found: dict[int, int] = {}
    for letter, partnership in wanted.book.rows(statement):
        if wanted.among is None or wanted.uid_of(partnership) in wanted.among:
            found.setdefault(letter, partnership)
    return found


def _answers(wanted: Wanted, keys: Any) -> Mapping[int, date]:
    """By letter the day of its first answer."""
    statement = (
        select(_ANSWER.answers_id, func.min(_ANSWER.dated, type_=Letter.__table__.c.dated.type))
        .where(_ANSWER.answers_id.in_(keys), _ANSWER.binned.is_(None), _ANSWER.state == LetterState.SENT)
        .group_by(_ANSWER.answers_id)
    )
    rows = wanted.book.rows(statement)
    return {letter: day for letter, day in rows if letter is not None and day is not None}


def _correspondents(wanted: Wanted, keys: Any) -> Mapping[int, Wording]:
    """By letter who stands on the line of the other side, a person before their organisation."""
    who, base, letter = Correspondent.__table__.c, Record.__table__.c, Letter.__table__.c
    statement = (
        select(who.letter_id, letter.direction, who.line, who.person_id, who.organisation_id, who.address)
        .join_from(Correspondent.__table__, Record.__table__, base.id == who.id)
        .join(Letter.__table__, letter.id == who.letter_id)
        .where(base.binned.is_(None), who.letter_id.in_(keys))
        .order_by(who.position, who.id)
    )
    rows = [row for row in wanted.book.rows(statement) if row.line == OTHER_SIDE[row.direction]]
    named = spoken(wanted.book, (row.person_id or row.organisation_id for row in rows), wanted.language)
    found: dict[int, list[Wording]] = defaultdict(list)
    for row in rows:
        key = row.person_id or row.organisation_id
        found[row.letter_id].append(named[key] if key in named else Wording(row.address or ""))
    return {letter: _several(names) for letter, names in found.items()}


def _several(names: list[Wording]) -> Wording:
    """The first of them, and that there were more."""
    first = names[0]
    return first if len(names) == 1 else Wording(f"{first.text} +{len(names) - 1}", first.language)
