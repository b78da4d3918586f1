"""What follows under a signature when the person is chosen or the day is changed, and was not typed by hand."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from db.book import Book
from db.queries.agreement.held import Proposal, proposal
from db.queries.record import parts, read
from db.values import PartialDate

_COLUMNS = {"role": "role", "office_as_signed": "office", "side": "side", "place": "place"}
"""The columns of a signatory by the name that a proposal has for them."""


def after_person(book: Book, signing: UUID, before: Mapping[str, Any], values: Mapping[str, Any]) -> dict[str, Any]:
    """What is filled in with a person who is chosen: the office held on the day of the signing, its side and place.

    ``before`` are the signatory's values so far, ``values`` those that are being saved. Whatever was not proposed for
    the person before stays as it is: somebody typed it.
    """
    person = values.get("person")
    if person is None or person == before.get("person"):
        return {}
    old = proposal(book, signing, before["person"]) if before.get("person") else Proposal()
    return _following(before, values, old, proposal(book, signing, person))


def after_day(book: Book, signing: UUID, values: Mapping[str, Any]) -> dict[UUID, dict[str, Any]]:
    """By signatory what is filled in anew when the day of a signing changes."""
    day: PartialDate | None = values.get("dated")
    if day is None or day == read(book, "signing", signing)["dated"]:
        return {}
    found: dict[UUID, dict[str, Any]] = {}
    for hand in parts(book, "signatory", "signing", signing):
        if hand["person"] is None:
            continue
        old, new = proposal(book, signing, hand["person"]), proposal(book, signing, hand["person"], day)
        following = _following(hand, {}, old, new)
        if following:
            found[hand["uid"]] = following
    return found


def _following(before: Mapping[str, Any], values: Mapping[str, Any], old: Proposal, new: Proposal) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for column, name in _COLUMNS.items():
        stored, was, now = before.get(column), getattr(old, name), getattr(new, name)
        is_by_hand = column in values or (stored is not None and stored != was)
        may_be_empty = name in ("role", "office")
        if not is_by_hand and now != stored and (now is not None or may_be_empty):
            found[column] = now
    return found
