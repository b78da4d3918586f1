"""Tasks: something to do by a day, by someone, about a record."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from sqlalchemy import Index
from sqlalchemy.orm import Mapped

from db.columns import choice, ref, rule
from db.records.record import Record


class Deadline(StrEnum):
    SOFT = "soft"
    HARD = "hard"


class Task(Record):
    """A task. ``repeats`` is a recurrence rule of RFC 5545 without its name: "FREQ=YEARLY;BYMONTH=3".

    When a repeating task is done, the next one ``follows`` it as a task of its own.
    """

    FOUND_BY = ("checklist_item",)

    title: Mapped[str]
    text: Mapped[str | None]
    due: Mapped[date | None]
    deadline: Mapped[Deadline] = choice(Deadline, Deadline.SOFT)
    repeats: Mapped[str | None]
    who_id: Mapped[int | None] = ref("person")
    about_id: Mapped[int | None] = ref("record")
    partnership_id: Mapped[int | None] = ref("partnership")
    done: Mapped[date | None]
    done_by_id: Mapped[int | None] = ref("person")
    snoozed_until: Mapped[date | None]
    template_id: Mapped[int | None] = ref("template")
    follows_id: Mapped[int | None] = ref("task")
    __table_args__ = (
        rule("repeats_is_a_rule", "repeats LIKE 'FREQ=%'", "A repeat rule begins with FREQ=.", "repeats"),
        rule("follows_another", "follows_id <> id", "A task cannot follow itself.", "follows"),
        Index("ix_task_open", "done", "due"),
    )
