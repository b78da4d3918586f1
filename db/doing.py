"""Doing what wants somebody: ticking a task off, with the next of one that repeats; settling the rest; putting off."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from db.book import Book
from db.queries.attention.entry import Attention, What
from db.queries.attention.put_off import SETTING, kept
from db.records.checklist_item import ChecklistItem
from db.records.concern import Concern
from db.records.grant import GrantReport
from db.records.letter import Letter
from db.records.network import NetworkReport
from db.records.setting import Setting
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


def settle(book: Book, title: str, entry: Attention, on: date) -> None:
    """Write down that what ``entry`` asks for is done: an answer that is no longer needed, a report that went out, a
    concern that was looked at. Raises as ``finish``, and ValueError for what is done only by doing it.
    """
    with book.change(title) as change:
        match entry.what, entry.facts.part:
            case ((What.REPLY_BY_US | What.REPLY_BY_THEM), _):
                change.edit(change.get(Letter, entry.about.uid), settled_on=on)
            case What.GRANT_REPORT, UUID() as report:
                change.edit(change.get(GrantReport, report), sent_on=on)
            case What.NETWORK_REPORT, UUID() as report:
                change.edit(change.get(NetworkReport, report), sent=on)
            case What.CONCERN_REVIEW, _:
                change.edit(change.get(Concern, entry.about.uid), review=None)
            case _:
                raise ValueError(f"“{entry.what}” is not done by saying so")


def let_rest(book: Book, title: str, entry: Attention, until: date, on: date) -> None:
    """Let anything but a task rest until a day; what is due stays due. What came up again by ``on`` is forgotten.
    Raises as ``finish``.
    """
    still = {key: day for key, day in kept(book).items() if day > on.isoformat()}
    value = {**still, entry.key: until.isoformat()}
    with book.change(title) as change:
        there = change.all(Setting, name=SETTING)
        if there:
            change.edit(there[0], value=value)
        else:
            change.add(Setting, name=SETTING, value=value)


def wake(book: Book, title: str, entry: Attention) -> None:
    """Let something that was put off rest no longer. Raises as ``finish``."""
    with book.change(title) as change:
        for setting in change.all(Setting, name=SETTING):
            value = {key: day for key, day in dict(setting.value or {}).items() if key != entry.key}
            change.edit(setting, value=value)


def put_off(book: Book, title: str, task: UUID, until: date) -> None:
    """Let a task rest until a day; what is due stays due. Raises as ``finish``."""
    with book.change(title) as change:
        change.edit(change.get(Task, task), snoozed_until=until)
