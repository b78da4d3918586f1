"""The list of tasks: where each stands today."""

from __future__ import annotations

from enum import StrEnum

from sqlalchemy import case, or_

from db.queries.lists import case_file
from db.queries.lists.joined import Columns, Within, today
from db.records.task import Task


class TaskState(StrEnum):
    """Where a task stands on a day."""

    OPEN = "open"
    LATE = "late"
    SNOOZED = "snoozed"
    DONE = "done"


def columns() -> Columns:
    own, on = Task.__table__.c, today()
    state = case(
        (own.done.is_not(None), TaskState.DONE.value),
        (own.snoozed_until > on, TaskState.SNOOZED.value),
        (own.due < on, TaskState.LATE.value),
        else_=TaskState.OPEN.value,
    )
    return {"state": state}


def within() -> dict[str, Within]:
    own = Task.__table__.c
    return {
        "partnership": lambda scope: or_(own.partnership_id == scope, case_file.everything(own.about_id, scope)),
        "person": lambda scope: or_(own.who_id == scope, own.about_id == scope),
    }
