"""The photos of an exchange: their captions, who is shown, and whether all who are allowed that they are printed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import aliased

from db.book import Book
from db.queries import contents
from db.queries.called import called_of
from db.queries.consents import Consents
from db.queries.exchange.head import Head
from db.queries.exchange.roster import Roster
from db.queries.facts import Picture, Wording
from db.queries.in_print import wording
from db.queries.record import Called
from db.records.attachment import Attachment
from db.records.consent import Purpose
from db.records.document import Document, DocumentKind
from db.records.person import Person
from db.records.person_shown import PersonShown
from db.records.record import Record
from db.rules.ages import taken_for_minor

_PERSON = aliased(Person, flat=True)
_TO_PRINT = (Purpose.PHOTO, Purpose.PUBLICATION)


@dataclass(frozen=True, slots=True)
class ShownPerson:
    """Somebody on a photo; ``allows`` says whether they, or a minor's guardian, allowed that it is printed."""

    uid: UUID
    person: Called
    consent: Called | None
    is_minor: bool
    allows: bool


@dataclass(frozen=True, slots=True)
class Photo:
    """A photo attached to the exchange. ``read`` gives the bytes of the file; ``thumbnail`` names the small picture."""

    document: Called
    attachment: UUID
    caption: Wording
    credit: str
    thumbnail: str
    read: Callable[[], bytes] = field(repr=False, compare=False)
    shown: tuple[ShownPerson, ...]

    @property
    def may_print(self) -> bool:
        """Whether nobody shown has not allowed it; of one on which nobody is named, whoever prints it must know."""
        return all(one.allows for one in self.shown)

    @property
    def picture(self) -> Picture:
        """The same for a page."""
        return Picture(self.read, self.caption, Wording(self.credit))


def photos(book: Book, exchange: Head, guests: Roster, on: date, language: str = "en") -> tuple[Photo, ...]:
    """In the order in which they are attached, the bin left out; ``on`` is the day on which a consent must hold."""
    rows = _photos(book, exchange.key)
    documents = called_of(book, (row.document_id for row in rows))
    shown = _shown(book, exchange, guests, [row.document_id for row in rows], on)
    return tuple(
        Photo(
            documents[row.document_id], row.uid, wording(row.caption or row.title, language), row.credit or "",
            row.thumbnail_sha256 or "", partial(contents.read, book, row.sha256), shown.get(row.document_id, ()),
        )
        for row in rows
    )  # fmt: skip


def minors_of(guests: Roster) -> Mapping[UUID, bool]:
    """By person of the roster whether to treat them as a minor."""
    return {guest.person.uid: guest.is_minor for guest in guests.guests if guest.person is not None}


def _photos(book: Book, exchange: int) -> list[Any]:
    link, own, base = Attachment.__table__.c, Document.__table__.c, Record.__table__
    of_link, of_document = base.alias(), base.alias()
    statement = (
        select(
            of_link.c.uid, link.document_id, link.caption, own.title, own.credit, own.sha256, own.thumbnail_sha256,
        )
        .join_from(Attachment.__table__, Document.__table__, own.id == link.document_id)
        .join(of_link, of_link.c.id == link.id)
        .join(of_document, of_document.c.id == own.id)
        .where(own.document_kind == DocumentKind.PHOTO, own.media_type.startswith("image/"))
        .where(of_link.c.binned.is_(None), of_document.c.binned.is_(None), link.record_id == exchange)
        .order_by(link.position, link.id)
    )  # fmt: skip
    return list(book.rows(statement))


def _shown(
    book: Book, exchange: Head, guests: Roster, documents: Sequence[int], on: date
) -> Mapping[int, tuple[ShownPerson, ...]]:
    one, person = PersonShown, _PERSON
    columns = select(one.uid, one.document_id, one.person_id, one.consent_id, person.born)
    columns = columns.join_from(one, person, person.id == one.person_id)
    wanted = columns.where(one.document_id.in_(documents), one.binned.is_(None)).order_by(one.position, one.id)
    rows: list[Any] = list(book.rows(wanted))
    known = called_of(book, (key for row in rows for key in (row.person_id, row.consent_id)))
    minors = minors_of(guests)
    consents = Consents(book, (row.person_id for row in rows), on)
    found: dict[int, list[ShownPerson]] = defaultdict(list)
    for row in rows:
        who = known[row.person_id]
        is_minor = minors.get(who.uid, taken_for_minor(row.born, None, on, is_student=False))
        allows = any(
            consents.holds(row.person_id, purpose, exchange.key, on, is_minor=is_minor) for purpose in _TO_PRINT
        )
        found[row.document_id].append(ShownPerson(row.uid, who, known.get(row.consent_id), is_minor, allows))
    return {document: tuple(people) for document, people in found.items()}
