"""The parts of a person that the page shows: names, ways of contact, languages, marks, styles of address."""

from __future__ import annotations

from uuid import UUID

from db.book import Book
from db.queries.person.facts import MarkLine, NameLine, Spoken, StyleLine, WayLine
from db.queries.record import Fields, parts
from db.records.name import NameKind
from db.rules.naming import Address, NameParts, full_name


def names(book: Book, uid: UUID) -> tuple[NameLine, ...]:
    """The names in their order, the former ones last."""
    found = [_name(fields) for fields in parts(book, "name", "person", uid, ordered="position")]
    return tuple(sorted(found, key=lambda one: one.kind is NameKind.FORMER))


def ways(book: Book, uid: UUID, owner: str) -> tuple[WayLine, ...]:
    """The ways of contact of a person or an organisation: those in use first, among them the preferred."""
    found = [
        WayLine(
            fields["uid"],
            fields["way"],
            fields["label"],
            dict(fields),
            fields["preferred"],
            fields["is_private"],
            fields["since"],
            fields["until"],
        )
        for fields in parts(book, "contact_way", owner, uid)
    ]
    return tuple(sorted(found, key=lambda one: (one.until is not None, not one.preferred)))


def spoken(book: Book, uid: UUID) -> tuple[Spoken, ...]:
    return tuple(Spoken(one["language"], one["level"]) for one in parts(book, "spoken_language", "person", uid))


def marks(book: Book, uid: UUID) -> tuple[MarkLine, ...]:
    """Those of today first."""
    found = [MarkLine(one["mark"], one["since"], one["until"]) for one in parts(book, "person_mark", "person", uid)]
    return tuple(sorted(found, key=lambda one: one.until is not None))


def styles(book: Book, uid: UUID) -> tuple[StyleLine, ...]:
    return tuple(StyleLine(one["uid"], _style(one)) for one in parts(book, "style_of_address", "person", uid))


def _style(one: Fields) -> Address:
    return Address(one["language"], one["address"] or "", one["opening"] or "", one["closing"] or "")


def _name(one: Fields) -> NameLine:
    name = NameParts(
        one["given"] or "",
        one["middle"] or "",
        one["family"] or "",
        one["suffix"] or "",
        one["script"],
        one["name_order"],
        one["name_kind"] is NameKind.FORMER,
    )
    said = full_name(name)
    return NameLine(said, name, one["name_kind"], one["language"], one["romanisation"], one["since"], one["until"])
