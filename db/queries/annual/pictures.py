"""Pictures of exchanges: photos of which everyone shown allowed that they are printed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from datetime import date
from functools import partial
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import aliased

from db.queries import contents
from db.queries.annual.wanted import Wanted
from db.queries.consents import Consents
from db.queries.facts import Picture, Wording
from db.queries.in_print import wording
from db.records.attachment import Attachment
from db.records.consent import Purpose
from db.records.document import Document, DocumentKind
from db.records.exchange import Exchange
from db.records.person import Person
from db.records.person_shown import PersonShown
from db.records.record import Record
from db.rules.ages import taken_for_minor

_PERSON, _VISIT = aliased(Person, flat=True), aliased(Exchange, flat=True)
_MOST = 3
"""An exchange of which hundreds of photos are kept shows the first few."""


def pictures(wanted: Wanted, exchanges: Collection[int]) -> Mapping[int, tuple[Picture, ...]]:
    """By exchange its first pictures that may be printed, in the order in which they are attached."""
    found: dict[int, list[Picture]] = defaultdict(list)
    rows = _photos(wanted, exchanges)
    refused = _refused(wanted, {row.document_id for row in rows})
    for row in rows:
        if (row.document_id, row.record_id) not in refused and len(found[row.record_id]) < _MOST:
            caption = wording(row.caption or row.title, wanted.language)
            read = partial(contents.read, wanted.book, row.sha256)
            found[row.record_id].append(Picture(read, caption, Wording(row.credit or "")))
    return {exchange: tuple(shown) for exchange, shown in found.items()}


def _photos(wanted: Wanted, exchanges: Collection[int]) -> list[Any]:
    link, own, base = Attachment.__table__.c, Document.__table__.c, Record.__table__
    of_link, of_document = base.alias(), base.alias()
    statement = (
        select(link.record_id, link.document_id, link.caption, own.title, own.credit, own.sha256)
        .join_from(Attachment.__table__, Document.__table__, own.id == link.document_id)
        .join(of_link, of_link.c.id == link.id)
        .join(of_document, of_document.c.id == own.id)
        .where(own.document_kind == DocumentKind.PHOTO, own.media_type.startswith("image/"))
        .where(of_link.c.binned.is_(None), of_document.c.binned.is_(None), link.record_id.in_(exchanges))
        .order_by(link.position, link.id)
    )
    return list(wanted.book.rows(statement))


def _refused(wanted: Wanted, documents: Collection[int]) -> set[tuple[int, int]]:
    """The pairs of a document and an exchange of which somebody shown did not allow it, or no longer does.

    Of who was a minor at the exchange a guardian must have allowed it.
    """
    link, shown = Attachment.__table__.c, PersonShown
    statement = (
        select(shown.document_id, shown.person_id, link.record_id, _PERSON.born, _VISIT.starts)
        .join_from(shown, Attachment.__table__, link.document_id == shown.document_id)
        .join(_PERSON, _PERSON.id == shown.person_id)
        .join(_VISIT, _VISIT.id == link.record_id)
        .where(shown.document_id.in_(documents), shown.binned.is_(None))
    )
    rows: list[Any] = list(wanted.book.rows(statement))
    given = Consents(wanted.book, {row.person_id for row in rows}, wanted.on)
    return {
        (row.document_id, row.record_id)
        for row in rows
        if not any(
            given.holds(row.person_id, purpose, row.record_id, wanted.on, is_minor=_was_minor(row, wanted.on))
            for purpose in (Purpose.PHOTO, Purpose.PUBLICATION)
        )
    }


def _was_minor(row: Any, on: date) -> bool:
    return taken_for_minor(row.born, None, row.starts.first if row.starts else on, is_student=False)
