"""Which mail the book has already, the bin included, and with what it stands in a thread."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Select, select

from db.book import Book
from db.queries.living import living
from db.records.document import Document
from db.records.letter import Channel, Correspondent, Letter, LetterDirection, LetterPartnership, Line
from db.records.record import Record

_AT_ONCE = 500
_THREAD = Record.__table__.alias()


@dataclass(frozen=True, slots=True)
class There:
    """A letter of the book. ``sha256`` is that of its message, "" for one that is no message.

    ``thread`` is None for one in the bin, or in none.
    """

    uid: UUID
    message_id: str
    names: tuple[str, ...]
    sent: datetime | None
    dated: date | None
    direction: LetterDirection
    subject: str
    sha256: str
    thread: UUID | None
    answers_something: bool
    is_private: bool
    is_binned: bool


def by_message(book: Book, ids: Collection[str]) -> Mapping[str, Sequence[There]]:
    """The letters with these message ids, those in use first."""
    found: dict[str, list[There]] = defaultdict(list)
    for some in _some(ids):
        for one in _read(book, _letters().where(Letter.message_id.in_(some))):
            found[one.message_id].append(one)
    return found


def by_content(book: Book, digests: Collection[str]) -> Mapping[str, There]:
    """The letters whose message, byte for byte, has one of these SHA-256."""
    found: dict[str, There] = {}
    for some in _some(digests):
        for one in _read(book, _letters().where(Document.__table__.c.sha256.in_(some))):
            found.setdefault(one.sha256, one)
    return found


def kept_messages(book: Book) -> frozenset[str]:
    """The SHA-256 of every message that stands behind a letter, the bin included."""
    letter, document = Letter.__table__.c, Document.__table__.c
    statement = select(document.sha256).join_from(Letter.__table__, Document.__table__, document.id == letter.source_id)
    return frozenset(sha256 for (sha256,) in book.rows(statement))


def without_id(book: Book, moments: Collection[datetime | None]) -> Sequence[There]:
    """The letters that are messages without an id, sent at one of these moments, or at none that is known."""
    wanted = _letters().where(Letter.message_id.is_(None), Letter.source_id.is_not(None))
    return [one for one in _read(book, wanted) if one.sent in moments]


def naming(book: Book, ids: Collection[str]) -> Sequence[There]:
    """The letters that refer to one of these messages; those in the bin are left out."""
    one = Letter.__table__.c
    # All that refer to anything are looked through: only what is asked for is read whole.
    every = book.rows(select(one.id, one.references_to).where(one.references_to.is_not(None), living(one.id)))
    asked = set(ids)
    keys = [key for key, names in every if names and not asked.isdisjoint(names)]
    return [there for some in _some(keys) for there in _read(book, _letters().where(Letter.id.in_(some)))]


def in_threads(book: Book, threads: Collection[UUID]) -> Mapping[UUID, Sequence[UUID]]:
    """The letters of each of these threads, the bin included: all of them go with it where it joins another."""
    found: dict[UUID, list[UUID]] = {uid: [] for uid in threads}
    letter = Record.__table__.alias()
    for some in _some(threads):
        statement = (
            select(_THREAD.c.uid, letter.c.uid)
            .join_from(Letter.__table__, _THREAD, _THREAD.c.id == Letter.__table__.c.thread_id)
            .join(letter, letter.c.id == Letter.__table__.c.id)
            .where(_THREAD.c.uid.in_(some))
        )
        for thread, uid in book.rows(statement):
            found[thread].append(uid)
    return found


def partnerships_of_threads(book: Book, threads: Collection[UUID]) -> Mapping[UUID, set[UUID]]:
    """The partnerships to which the letters of each thread belong."""
    found: dict[UUID, set[UUID]] = defaultdict(set)
    letter, link, partnership = Letter.__table__.c, LetterPartnership.__table__.c, Record.__table__.alias()
    for some in _some(threads):
        statement = (
            select(_THREAD.c.uid, partnership.c.uid)
            .join_from(Letter.__table__, _THREAD, _THREAD.c.id == letter.thread_id)
            .join(LetterPartnership.__table__, link.letter_id == letter.id)
            .join(partnership, partnership.c.id == link.partnership_id)
            .where(_THREAD.c.uid.in_(some), living(link.id), living(letter.id), partnership.c.binned.is_(None))
            .distinct()
        )
        for thread, uid in book.rows(statement):
            found[thread].add(uid)
    return found


def documents_with(book: Book, digests: Collection[str]) -> Mapping[str, tuple[UUID, bool]]:
    """The document that holds each of these contents, and whether it lies in the bin; one in use where there is one."""
    found: dict[str, tuple[UUID, bool]] = {}
    binned = Document.binned.is_not(None)
    for some in _some(digests):
        wanted = select(Document.sha256, Document.uid, binned).where(Document.sha256.in_(some))
        rows: list[Any] = list(book.rows(wanted.order_by(binned, Document.id)))
        for row in rows:
            found.setdefault(row.sha256, (row.uid, bool(row[2])))
    return found


def of_subject(
    book: Book, first: datetime, last: datetime, is_wanted: Callable[[str], bool]
) -> Sequence[tuple[There, tuple[str, ...]]]:
    """The e-mails sent from one moment to another whose subject is wanted, each with the addresses from and to."""
    one = Letter.__table__.c
    every = select(one.id, one.subject).where(
        one.channel == Channel.EMAIL, one.sent >= first, one.sent <= last, living(one.id)
    )
    keys = [key for key, subject in book.rows(every) if subject and is_wanted(subject)]
    who = Correspondent.__table__.c
    found: list[tuple[There, tuple[str, ...]]] = []
    for some in _some(keys):
        written: dict[UUID, list[str]] = defaultdict(list)
        statement = (
            select(Record.__table__.c.uid, who.address)
            .join_from(Correspondent.__table__, Record.__table__, Record.__table__.c.id == who.letter_id)
            .where(who.letter_id.in_(some), who.line != Line.COPY, who.address.is_not(None), living(who.id))
        )
        for uid, address in book.rows(statement):
            written[uid].append(address or "")
        found.extend((there, tuple(written[there.uid])) for there in _read(book, _letters().where(Letter.id.in_(some))))
    return found


def _letters() -> Select[Any]:
    one, document = Letter, Document.__table__.c
    wanted: Any = (
        select(
            one.uid, one.message_id, one.references_to, one.sent, one.dated, one.direction, one.subject, one.answers_id,
            one.is_private, one.binned, _THREAD.c.uid.label("thread"), _THREAD.c.binned.label("thread_binned"),
            document.sha256,
        )
        .join(_THREAD, _THREAD.c.id == one.thread_id, isouter=True)
        .join(Document.__table__, document.id == one.source_id, isouter=True)
        .order_by(one.binned.is_not(None), one.id)
    )  # fmt: skip
    return wanted


def _read(book: Book, wanted: Select[Any]) -> Iterator[There]:
    for row in book.rows(wanted):
        yield There(
            row.uid,
            row.message_id or "",
            tuple(row.references_to or ()),
            row.sent,
            row.dated,
            row.direction,
            row.subject,
            row.sha256 or "",
            row.thread if row.binned is None and row.thread_binned is None else None,
            row.answers_id is not None,
            row.is_private,
            row.binned is not None,
        )


def _some(those: Collection[Any]) -> Iterator[list[Any]]:
    every = list(those)
    for start in range(0, len(every), _AT_ONCE):
        yield every[start : start + _AT_ONCE]
