"""Tasks that are due, those that were put off left out."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from sqlalchemy import literal, or_, select

from db.queries.attention.asking import Asking
from db.queries.attention.entry import Attention, Facts, What
from db.queries.called import called_of
from db.queries.record import Called
from db.records.task import Deadline, Task
from db.values import PartialDate

AHEAD = timedelta(days=60)


def tasks(asking: Asking) -> Iterator[Attention]:
    """One for each open task that is due within sixty days; one without a day waits in its list."""
    one, on = Task, asking.on
    statement = select(
        one.uid, one.called, one.due, one.deadline, one.who_id, one.about_id, one.partnership_id
    ).where(
        or_(one.done.is_(None), one.done > on),
        one.due <= on + AHEAD,
        or_(one.snoozed_until.is_(None), one.snoozed_until <= on),
        one.binned.is_(None),
    )  # fmt: skip
    if asking.only is not None:
        from db.queries.lists import case_file  # home asks of all partnerships, and need not know every kind

        within = select(literal(asking.only)).scalar_subquery()
        about = case_file.everything(one.about_id, within)
        statement = statement.where(or_(one.partnership_id == asking.only, about))
    rows = asking.book.rows(statement)
    called = called_of(asking.book, [key for row in rows for key in (row.who_id, row.about_id)])
    for row in rows:
        if row.due is None:
            continue
        subject = called.get(row.about_id) if row.about_id is not None else None
        who = called.get(row.who_id) if row.who_id is not None else None
        facts = Facts(who=who, subject=subject, is_hard=row.deadline is Deadline.HARD)
        partnership = asking.called(row.partnership_id) or asking.called(row.about_id)
        yield Attention(What.TASK, PartialDate.of(row.due), Called(row.uid, "task", row.called), partnership, facts)
