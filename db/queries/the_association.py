"""Whose report it is: the association's name, address and logo; sensible where nobody filled them in yet."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select

from db.book import Book
from db.errors import NoSuchRecord
from db.queries import contents
from db.queries.facts import AssociationFacts, PlaceFacts, Wording
from db.queries.in_print import places, wording
from db.records.association import Association
from db.records.association_address import AddressKind, AssociationAddress
from db.records.document import Document
from db.records.record import Record
from db.records.registration import Registration
from db.rules.anniversaries import ANNIVERSARIES

_USUAL_LANGUAGE = "en"


def the_association(book: Book) -> Any | None:
    """The row of the association, None where it is not in the book yet."""
    rows = book.rows(select(Association).where(Association.binned.is_(None)).order_by(Association.id).limit(1))
    return rows[0] if rows else None


def language_of(association: Any | None) -> str:
    """The first of the association's languages."""
    return next(iter((association and association.languages) or ()), _USUAL_LANGUAGE)


def kept_years(association: Any | None) -> tuple[int, ...]:
    """The anniversaries that the association keeps."""
    return ANNIVERSARIES if association is None else tuple(association.anniversaries)


def association_facts(book: Book, one: Any | None, language: str) -> AssociationFacts:
    """Its facts from its row."""
    if one is None:
        return AssociationFacts(Wording("", language), PlaceFacts(()), language=language)
    home = places(book, [one.home_id], language).get(one.home_id, PlaceFacts(()))
    return AssociationFacts(
        wording(one.name, language),
        home,
        Wording(one.short_name or "", language),
        _address(book, one.id, language),
        one.email or "",
        one.web or "",
        one.phone or "",
        _registration(book, one.id),
        one.founded,
        _logo(book, one.logo_id),
        one.currency,
        one.paper.value,
        language,
    )


def _address(book: Book, association: int, language: str) -> tuple[Wording, ...]:
    """The lines of its postal address, else of the first address that it has."""
    address = AssociationAddress
    statement = (
        select(address.text)
        .where(address.association_id == association, address.binned.is_(None))
        .order_by(address.address_kind != AddressKind.POST, address.position, address.id)
        .limit(1)
    )
    text = book.scalar(statement)
    said = wording(text, language)
    return tuple(Wording(line.strip(), said.language) for line in said.text.splitlines() if line.strip())


def _registration(book: Book, association: int) -> str:
    statement = (
        select(Registration.called)
        .where(Registration.association_id == association, Registration.binned.is_(None))
        .order_by(Registration.position, Registration.id)
    )
    return ", ".join(row.called for row in book.rows(statement))


def _logo(book: Book, document: int | None) -> bytes | None:
    """The bytes of the logo; None where there is none, or it is damaged: a report prints without it."""
    own, base = Document.__table__.c, Record.__table__.c
    statement = select(own.sha256).join_from(Document.__table__, Record.__table__, base.id == own.id)
    sha256 = book.scalar(statement.where(own.id == document, base.binned.is_(None)))
    try:
        return None if sha256 is None else contents.read(book, sha256)
    except NoSuchRecord:
        return None
