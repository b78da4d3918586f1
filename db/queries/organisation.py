"""An organisation known in a minute: who holds its offices, how it is reached, its parts, what was lately."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import select

from db.book import Book
from db.queries.lately import Lately, lately
from db.queries.offices import Succession, successions
from db.queries.person.facts import WayLine
from db.queries.person.parts import ways
from db.queries.record import Called, called, id_of, read
from db.records.organisation import Organisation, OrganisationKind
from db.records.record import Record
from db.values import PartialDate, Texts

_GENERATIONS = 20


@dataclass(frozen=True, slots=True)
class OrganisationRead:
    """``line`` is what it is a part of, the nearest first; ``parts`` are those that it has."""

    called: str
    name: Texts
    kind: OrganisationKind | None
    registration: str | None
    founded: PartialDate | None
    closed: PartialDate | None
    line: tuple[Called, ...]
    parts: tuple[Called, ...]
    offices: tuple[Succession, ...]
    ways: tuple[WayLine, ...]
    lately: Lately


def organisation_read(book: Book, uid: UUID, on: date) -> OrganisationRead:
    """All that the page of an organisation tells on a day. Raises NoSuchRecord."""
    with book.reading():
        fields = read(book, "organisation", uid)
        return OrganisationRead(
            fields["called"],
            fields["name"],
            fields["organisation_kind"],
            fields["registration"],
            fields["founded"],
            fields["closed"],
            _line(book, fields["parent"]),
            _parts(book, uid),
            successions(book, uid, on),
            ways(book, uid, "organisation"),
            lately(book, "organisation", uid),
        )


def _line(book: Book, parent: UUID | None) -> tuple[Called, ...]:
    found: list[Called] = []
    while parent is not None and len(found) < _GENERATIONS and all(one.uid != parent for one in found):
        found.append(called(book, parent))
        parent = read(book, "organisation", parent)["parent"]
    return tuple(found)


def _parts(book: Book, uid: UUID) -> tuple[Called, ...]:
    one = Organisation
    statement = (
        select(one.uid, Record.__table__.c.kind, one.called)
        .where(one.parent_id == id_of(uid), one.binned.is_(None))
        .order_by(one.sorts, one.id)
    )
    return tuple(Called(*row) for row in book.rows(statement))
