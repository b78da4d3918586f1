"""Merging: two records that mean the same become one, with every link and every value of both, as one change.

The one that goes lies in the bin afterwards, and a merger says where it lives on.
"""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from db.book import Book
from db.change import Change
from db.errors import NoSuchRecord, RuleBroken
from db.history import ChangeKind
from db.merging.telling import Telling, in_english
from db.merging.uniting import Uniting
from db.merging.values import Side
from db.records import kind as kind_named
from db.records.distinction import Distinction
from db.records.note import Note
from db.records.record import Record

KINDS = ("person", "organisation", "place", "household", "network", "series", "tag", "thread")
"""What can be merged. An agreement, a letter or a payment is what it is: of two alike one is put in the bin."""


def merge(
    book: Book,
    title: str,
    kind: str,
    keep: UUID,
    gone: UUID,
    choose: Mapping[str, Side] | None = None,
    telling: Telling = in_english,
) -> None:
    """Make one record of two, as one change, which one undo takes back.

    ``choose`` says by column, a reference without its ``_id``, whose value is taken where both have one; the kept one's
    where it says nothing. What is not chosen stands in a note that ``telling`` words. Raises NoSuchRecord where one of
    them is not in the book or in the bin, RuleBroken where the kind cannot be merged, where the two are linked to each
    other, and where the one record would break a rule that the two did not; nothing is changed then.
    """
    if kind not in KINDS:
        raise RuleBroken(f"Records of the kind “{kind.replace('_', ' ')}” cannot be merged.", "not_merged")
    with book.change(title, kind=ChangeKind.MERGE) as change:
        merge_within(change, kind, keep, gone, choose, telling)


def merge_within(
    change: Change,
    kind: str,
    keep: UUID,
    gone: UUID,
    choose: Mapping[str, Side] | None = None,
    telling: Telling = in_english,
) -> None:
    """The same as a part of a larger change, such as an import. Raises as ``merge``."""
    stays, goes = _standing(change, kind, keep), _standing(change, kind, gone)
    if stays is goes:
        raise RuleBroken("A record cannot be merged with itself.", "of_two", "gone")
    if any(getattr(each, "erased", None) for each in (stays, goes)):
        raise RuleBroken("Of a person who was erased nothing is left to merge.", "erased")
    called = goes.called
    uniting = Uniting(change, choose or {})
    uniting.unite(stays, goes)
    if uniting.unchosen:
        change.add(Note, about=stays, text=telling(called, uniting.unchosen))


def tell_apart(book: Book, title: str, first: UUID, second: UUID) -> None:
    """Write down that two records are two, so that nobody is asked again. Raises NoSuchRecord or CannotWrite."""
    with book.change(title) as change:
        change.add(Distinction, first=first, second=second)


def _standing(change: Change, kind: str, uid: UUID) -> Record:
    record = change.get(kind_named(kind), uid)
    if record.binned is not None:
        raise NoSuchRecord(f"“{record.called}” is in the bin: only records in use are merged.")
    return record


__all__ = ["KINDS", "Side", "merge", "merge_within", "tell_apart"]
