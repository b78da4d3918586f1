"""Doing a task: ticking it off, with the next of one that repeats, and putting it off."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from db.book import Book
from db.records.checklist_item import ChecklistItem
from db.records.task import Task
from db.rules.repeats import next_due


def finish(book: Book, title: str, task: UUID, on: date) -> date | None:
    """Tick a task off as done on a day. Returns the day of the task that follows it, None if none does.

    The one that follows is due by the rule after the day this one was due, with the same words and checklist. Raises
    NoSuchRecord, RuleBroken or CannotWrite.
    """
    with book.change(title) as change:
        done = change.get(Task, task)
        change.edit(done, done=on, snoozed_until=None)
        due = next_due(done.repeats, done.due) if done.repeats and done.due else None
        if due is None or change.all(Task, follows=done):
            return None
        following = change.add(
            Task,
            title=done.title,
            text=done.text,
            due=due,
            deadline=done.deadline,
            repeats=done.repeats,
            template_id=done.template_id,
            who_id=done.who_id,
            about_id=done.about_id,
            partnership_id=done.partnership_id,
            follows=done,
        )
        for item in change.all(ChecklistItem, task=done):
            change.add(ChecklistItem, task=following, text=item.text, position=item.position)
        return due


def put_off(book: Book, title: str, task: UUID, until: date) -> None:
    """Let a task rest until a day; what is due stays due. Raises as ``finish``."""
    with book.change(title) as change:
        change.edit(change.get(Task, task), snoozed_until=until)
