"""Questions that somebody keeps to ask them again: saved views of no kind in particular."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select

from db.book import Book
from db.change import Change
from db.records.saved_view import SavedView

OF_ANY_KIND = "record"


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A question with the name that it was given."""

    uid: UUID
    name: str
    words: str


def saved_searches(book: Book) -> list[SavedSearch]:
    """All of them, in the order in which they were kept."""
    wanted = select(SavedView.uid, SavedView.name, SavedView.filter).where(
        SavedView.of_kind == OF_ANY_KIND, SavedView.binned.is_(None)
    )
    rows = book.rows(wanted.order_by(SavedView.position, SavedView.id))
    return [SavedSearch(uid, name, str((kept or {}).get("words", ""))) for uid, name, kept in rows]


def save(change: Change, name: str, words: str) -> SavedView:
    """Keep a question under a name. Raises RuleBroken for an empty one."""
    return change.add(SavedView, name=name, of_kind=OF_ANY_KIND, filter={"words": words})
