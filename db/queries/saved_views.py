"""The views of a list that somebody keeps: words and filters, columns and order, under a name, in the book."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import func, select

from db.book import Book
from db.change import Change
from db.queries.listing import Order
from db.queries.narrowing import Narrowing, OneOf, as_kept, of_kept
from db.records.saved_view import SavedView


@dataclass(frozen=True, slots=True)
class View:
    """What a list shows. ``columns`` are those in sight, in their order; none where they are as they stand."""

    wanted: str = ""
    narrowed: tuple[Narrowing, ...] = ()
    columns: tuple[str, ...] = ()
    order: Order | None = None


@dataclass(frozen=True, slots=True)
class KeptView:
    """A view with the name that it was given."""

    uid: UUID
    name: str
    view: View


def saved_views(book: Book, kind: str) -> list[KeptView]:
    """Those of the list of a kind, in the order in which they were kept."""
    one = SavedView
    wanted = select(one.uid, one.name, one.filter, one.shown, one.ordered_by).where(
        one.of_kind == kind, one.binned.is_(None)
    )
    return [
        KeptView(uid, name, _view(kept or {}, shown or (), ordered or ()))
        for uid, name, kept, shown, ordered in book.rows(wanted.order_by(one.position, one.id))
    ]


def keep(change: Change, book: Book, kind: str, name: str, view: View) -> SavedView:
    """Keep a view behind the others. Raises RuleBroken for an empty name."""
    last = book.scalar(select(func.max(SavedView.position)).where(SavedView.of_kind == kind))
    return change.add(SavedView, name=name, of_kind=kind, position=(last or 0) + 1, **fields_of(view))


def fields_of(view: View) -> dict[str, Any]:
    """The view as its record keeps it."""
    order = view.order
    return {
        "filter": {"words": view.wanted, "narrowed": as_kept(view.narrowed)},
        "shown": list(view.columns),
        "ordered_by": [("-" if order.descending else "") + order.column] if order else [],
    }


def _view(kept: Mapping[str, Any], shown: Sequence[str], ordered: Sequence[str]) -> View:
    narrowed = of_kept(kept.get("narrowed") or [])
    # A column with one value may be written as that.
    named = (OneOf(name, (value,)) for name, value in kept.items() if name not in _OWN and isinstance(value, str))
    return View(
        str(kept.get("words") or ""), (*narrowed, *named), tuple(shown), Order.parse(ordered[0]) if ordered else None
    )


_OWN = frozenset({"words", "narrowed"})
