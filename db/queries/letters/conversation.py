"""One conversation: all letters of a thread in their order, each with all that is shown of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, func, select

from db.book import Book
from db.errors import NoSuchRecord
from db.queries.called import called_of
from db.queries.letters.shown import Held, LetterShown, Who
from db.queries.record import Called
from db.records.attachment import Attachment
from db.records.document import Document
from db.records.enclosure import Enclosure
from db.records.letter import Correspondent, Letter
from db.records.record import Record


@dataclass(frozen=True, slots=True)
class Conversation:
    """Letters that go on from each other. ``thread`` is None for a letter that stands alone."""

    subject: str
    thread: Called | None
    letters: tuple[LetterShown, ...]


def conversation(book: Book, letter: UUID) -> Conversation:
    """The conversation in which a letter stands; one in the bin is shown alone. Raises NoSuchRecord."""
    with book.reading():
        own, base = Letter.__table__.c, Record.__table__.c
        found: list[Any] = list(
            book.rows(
                select(own.id, own.thread_id, base.binned, own.subject)
                .join_from(Letter.__table__, Record.__table__, base.id == own.id)
                .where(base.uid == letter)
            )
        )
        if not found:
            raise NoSuchRecord("This letter is no longer in the book.")
        key, thread, binned, subject = found[0]
        together = own.thread_id == thread if thread is not None and binned is None else own.id == key
        letters = _shown(book, together, include=key)
        called = called_of(book, (thread,)).get(thread) if thread is not None else None
        return Conversation(called.called if called is not None and called.called else subject, called, letters)


def _shown(book: Book, which: ColumnElement[bool], include: int) -> tuple[LetterShown, ...]:
    own, base = Letter.__table__.c, Record.__table__.c
    statement = (
        select(
            own.id, base.uid, own.subject, own.direction, own.channel, own.state, own.dated, own.sent, own.sent_zone,
            own.received, own.received_zone, own.register, own.text, own.is_styled, own.translator_id, own.html,
            own.is_private, own.source_id, own.answers_id,
        )
        .join_from(Letter.__table__, Record.__table__, base.id == own.id)
        .where(which, base.binned.is_(None) | (own.id == include))
        .order_by(func.coalesce(own.dated, func.substr(base.created, 1, 10)), own.sent, own.id)
    )  # fmt: skip
    rows: list[Any] = list(book.rows(statement))
    keys = [row.id for row in rows]
    named = called_of(book, [key for row in rows for key in (row.translator_id, row.answers_id, row.source_id)])
    who, held, enclosed = _who(book, keys), _held(book, keys), _enclosed(book, keys)

    def one(row: Any) -> LetterShown:
        source = named.get(row.source_id)
        return LetterShown(
            row.uid, row.id, row.subject, row.direction, row.channel, row.state, row.dated,
            row.sent or row.received, row.sent_zone if row.sent else row.received_zone, row.register or "", row.text,
            bool(row.is_styled), named.get(row.translator_id), row.html or "", row.is_private,
            source.uid if source is not None else None, named.get(row.answers_id),
            who.get(row.id, ()), held.get(row.id, ()), enclosed.get(row.id, ()),
        )  # fmt: skip

    return tuple(map(one, rows))


def _gathered(found: Iterable[tuple[int, Any]]) -> Mapping[int, tuple[Any, ...]]:
    by: dict[int, list[Any]] = defaultdict(list)
    for key, one in found:
        by[key].append(one)
    return {key: tuple(those) for key, those in by.items()}


def _who(book: Book, keys: list[int]) -> Mapping[int, tuple[Who, ...]]:
    link, base = Correspondent.__table__.c, Record.__table__.c
    rows = list(
        book.rows(
            select(link.letter_id, link.line, link.person_id, link.organisation_id, link.address)
            .join_from(Correspondent.__table__, Record.__table__, base.id == link.id)
            .where(link.letter_id.in_(keys), base.binned.is_(None))
            .order_by(link.position, link.id)
        )
    )
    named = called_of(book, [key for row in rows for key in (row.person_id, row.organisation_id)])
    return _gathered(
        (
            row.letter_id,
            Who(row.line, named.get(row.person_id or 0), named.get(row.organisation_id or 0), row.address or ""),
        )
        for row in rows
    )


def _held(book: Book, keys: list[int]) -> Mapping[int, tuple[Held, ...]]:
    link, own, of_link = Attachment.__table__.c, Document.__table__.c, Record.__table__.alias()
    base = Record.__table__
    statement = (
        select(
            link.record_id, base.c.uid, base.c.called, own.original_name, own.media_type, own.size, own.sha256,
            link.content_id,
        )
        .join_from(Attachment.__table__, Document.__table__, own.id == link.document_id)
        .join(base, base.c.id == own.id)
        .join(of_link, of_link.c.id == link.id)
        .where(link.record_id.in_(keys), base.c.binned.is_(None), of_link.c.binned.is_(None))
        .order_by(link.position, link.id)
    )  # fmt: skip
    return _gathered(
        (
            row.record_id,
            Held(row.uid, row.called, row.original_name or row.called, row.media_type, row.size, row.sha256,
                 row.content_id or ""),
        )
        for row in book.rows(statement)
    )  # fmt: skip


def _enclosed(book: Book, keys: list[int]) -> Mapping[int, tuple[str, ...]]:
    link, base = Enclosure.__table__.c, Record.__table__.c
    rows = book.rows(
        select(link.letter_id, base.called, link.copies)
        .join_from(Enclosure.__table__, Record.__table__, base.id == link.id)
        .where(link.letter_id.in_(keys), base.binned.is_(None))
        .order_by(link.position, link.id)
    )
    return _gathered((key, called if copies == 1 else f"{called} ({copies})") for key, called, copies in rows)
