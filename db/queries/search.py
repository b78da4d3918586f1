"""Search over the whole book: which records hold the wanted words, what each is called, and where the words stand."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy.engine import Connection

from db import wording
from db.book import Book
from db.queries import binned, hits
from db.queries.excerpt import Excerpt, excerpt, holds, sought_of
from db.queries.hits import Found
from db.queries.record import Called
from db.queries.vocabulary import english
from db.rules.asking import By, Question, Term, ask
from db.sqlite.stopping import stoppable
from db.values import PartialDate

_CALLED = (
    "SELECT record.id, record.uid, record.kind, record.called, searched.day FROM record "
    "LEFT JOIN searched ON searched.id = record.id WHERE record.id IN (SELECT value FROM json_each(:ids))"
)
_NAME_KINDS = {
    kind: f"SELECT id, name_kind FROM {kind} WHERE id IN (SELECT value FROM json_each(:ids))"  # noqa: S608
    for kind in ("name", "place_name")
}


@dataclass(frozen=True, slots=True)
class Hit:
    """A record that holds the words. A part (a name, a participant) comes with the whole record that it belongs to.

    ``excerpt`` is the sentence in which the words stand, "" where they stand in what the record is called; ``page``
    is the one of a document's text. ``name_kind`` says of a name which one it is ("former"). ``on`` is the day by which
    the whole record is found by its year.
    """

    uid: UUID
    kind: str
    called: str
    owner: Called | None
    excerpt: str
    page: int | None = None
    name_kind: str = ""
    on: PartialDate | None = None

    @property
    def whole(self) -> Called:
        """The record that a person thinks of: the one that a part belongs to, or the record itself."""
        return self.owner or Called(self.uid, self.kind, self.called)


def search(book: Book, wanted: str | Question, limit: int = 50, stops: Callable[[], bool] = lambda: False) -> list[Hit]:
    """The records that answer the question, the best first; what is private is left out, and so is the bin.

    Each record comes once, however many of its parts hold the words; those found only by a part that points at
    another record, such as a venue, come last, and behind them those that hold the words only among several of their
    parts. Filters without words list the newest. Nothing wanted, nothing found. Raises Stopped when ``stops`` says so.
    """
    question = ask(wanted, english()) if isinstance(wanted, str) else wanted
    with book.reading() as connection, stoppable(connection, stops):
        return list(_told(connection, _find(connection, question, limit), question.wanted).values())


def find_all(book: Book, question: Question, stops: Callable[[], bool] = lambda: False) -> list[Found]:
    """All that answers the question, as ``search`` orders it, by their keys; ``tell`` says what some of them are."""
    with book.reading() as connection, stoppable(connection, stops):
        return _find(connection, question, None)


def tell(book: Book, found: Sequence[Found], question: Question) -> dict[int, Hit]:
    """What is shown of these, by the keys of the whole records; one that is gone by now is left out."""
    with book.reading() as connection:
        return _told(connection, found, question.wanted)


def _find(connection: Connection, question: Question, limit: int | None) -> list[Found]:
    if question.is_empty:
        return []
    if any(not each.unwanted for each in question.by(By.IN)):
        return binned.find(connection, question, limit)
    return hits.find(connection, question, limit)


def _told(connection: Connection, shown: Sequence[Found], wanted: Sequence[Term]) -> dict[int, Hit]:
    """What is shown of these; texts are read only where the words do not stand in what a record is called."""
    sought = sought_of(wanted)
    called: dict[int, Called] = {}
    days: dict[int, str] = {}
    keys = {"ids": json.dumps(sorted({key for one in shown for key in (one.id, one.whole)}))}
    for key, uid, kind, name, day in connection.exec_driver_sql(_CALLED, keys):
        called[key] = Called(UUID(uid), kind, name)
        if day:
            days[key] = day
    shown = [one for one in shown if one.id in called and one.whole in called]
    elsewhere: dict[str, list[int]] = {}
    names: dict[str, list[int]] = {}
    for one in shown:
        kind = called[one.id].kind
        if sought and not holds(called[one.id].called, sought):
            elsewhere.setdefault(kind, []).append(one.id)
        if kind in _NAME_KINDS:
            names.setdefault(kind, []).append(one.id)
    texts: dict[int, list[str]] = {}
    for kind, ids in elsewhere.items():
        texts |= wording.read_texts(connection, kind, ids)
    which: dict[int, str] = {}
    for kind, ids in names.items():
        rows = connection.exec_driver_sql(_NAME_KINDS[kind], {"ids": json.dumps(ids)})
        which.update((key, name_kind) for key, name_kind in rows)
    return {
        one.whole: _hit(called, one, excerpt(texts.get(one.id, ()), sought), which.get(one.id, ""), days.get(one.whole))
        for one in shown
    }


def _hit(called: Mapping[int, Called], one: Found, shown: Excerpt, name_kind: str, day: str | None) -> Hit:
    own = called[one.id]
    owner = called[one.whole] if one.whole != one.id else None
    on = PartialDate.parse(day) if day else None
    return Hit(own.uid, own.kind, own.called, owner, shown.text, shown.page, name_kind, on)


__all__ = ["Found", "Hit", "find_all", "search", "tell"]
