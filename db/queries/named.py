"""The partnership, exchange or letter that a person means by a part of its name."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import select

from db.book import Book
from db.errors import NoSuchRecord
from db.queries.counts import standings
from db.queries.record import Called, find
from db.records.exchange import Exchange
from db.records.letter import Letter
from db.records.partnership import PartnershipPlace
from db.records.record import Record
from db.words import fold

_MOST = 5


def partnership_named(book: Book, name: str) -> Called:
    """The one partnership whose name holds ``name``, in any script, case and accents aside; a whole name goes first.

    A former or other name of one of its places will do as well. Raises NoSuchRecord, with a sentence that names those
    that it could be.
    """
    every = [Called(one.uid, "partnership", one.called) for one in standings(book)]
    found = _called(name, [(one, one.called) for one in every]) or (
        _by_place(book, name, every) if name.strip() else []
    )
    if len(found) == 1:
        return found[0]
    if found:
        raise NoSuchRecord(f"“{name}” could be {_in_words(found)}. Say more of its name.")
    if every:
        raise NoSuchRecord(f"No partnership in this book is called “{name}”. There are {_in_words(every)}.")
    raise NoSuchRecord("There is no partnership in this book yet.")


def exchange_named(book: Book, title: str) -> Called:
    """The one exchange whose title holds ``title``, in any script, case and accents aside; a whole title goes first.

    Where several are called alike, the year in which one begins tells it from the others: "Youth exchange 2022".
    Raises NoSuchRecord, with a sentence that names those that it could be.
    """
    one = Exchange
    rows = book.rows(
        select(one.uid, one.called, one.title, one.starts)
        .where(one.binned.is_(None))
        .order_by(one.starts.desc(), one.id)
    )
    every: dict[UUID, tuple[Called, str]] = {}
    titles: list[tuple[Called, str]] = []
    for uid, called, texts, starts in rows:
        exchange = Called(uid, "exchange", called)
        every[uid] = (exchange, f"{called}, {starts.year}" if starts else called)
        titles += [(exchange, text) for text in (called, *texts.by.values())]
    found = _called(title, titles)
    wanted = set(fold(title).split())
    if not found and wanted:
        found = [called for called, label in every.values() if wanted <= _words(label)]
    if len(found) == 1:
        return found[0]
    labelled = [Called(one.uid, one.kind, every[one.uid][1]) for one in found]
    if labelled:
        raise NoSuchRecord(f"“{title}” could be {_in_words(labelled)}. Say more of its title, or its year.")
    if every:
        raise NoSuchRecord(f"No exchange in this book is called “{title}”.")
    raise NoSuchRecord("There is no exchange in this book yet.")


def letter_named(book: Book, words: str) -> Called:
    """The one letter with this register number or uid, else the one whose subject holds ``words``; a whole one first.

    Where several subjects do, the register number or the day tells one from the others: "Tea Festival 2022-031".
    Raises NoSuchRecord, with a sentence that names those that it could be.
    """
    one = Letter
    rows = book.rows(
        select(one.uid, one.called, one.register, one.dated)
        .where(one.binned.is_(None))
        .order_by(one.dated.desc(), one.id.desc())
    )
    wanted = fold(words.strip())
    for uid, called, register, _ in rows:
        if wanted and wanted in {fold(register or ""), str(uid)}:
            return Called(uid, "letter", called)
    subjects = [(Called(uid, "letter", called), called) for uid, called, _, _ in rows]
    labels = {
        uid: ", ".join(filter(None, (called, register or str(dated or "")))) for uid, called, register, dated in rows
    }
    found = _called(words, subjects)
    if not found and wanted:
        found = [one for one, _ in subjects if set(wanted.split()) <= _words(labels[one.uid])]
    if len(found) == 1:
        return found[0]
    if found:
        labelled = [Called(one.uid, one.kind, labels[one.uid]) for one in found]
        raise NoSuchRecord(
            f"“{words}” could be {_in_words(labelled)}. Say its register number, or more of its subject."
        )
    if subjects:
        raise NoSuchRecord(f"No letter in this book has the number or subject “{words}”.")
    raise NoSuchRecord("There is no letter in this book yet.")


def _called(name: str, every: Sequence[tuple[Called, str]]) -> list[Called]:
    """Those of which one of the names is this, else those of which one holds it; each once."""
    wanted = fold(name.strip())
    found = [one for one, said in every if fold(said) == wanted]
    return list(dict.fromkeys(found or [one for one, said in every if wanted and wanted in fold(said)]))


def _words(label: str) -> set[str]:
    return set(fold(label).replace(",", " ").split())


def _by_place(book: Book, name: str, partnerships: list[Called]) -> list[Called]:
    """Those with a place that has this name among its others."""
    places = [place.uid for place in find(book, ["place"], name)]
    link = PartnershipPlace
    place, partnership = Record.__table__.alias(), Record.__table__.alias()
    statement = (
        select(partnership.c.uid)
        .join_from(link, partnership, partnership.c.id == link.partnership_id)
        .join(place, place.c.id == link.place_id)
        .where(place.c.uid.in_(places), link.binned.is_(None))
    )
    joined = {row.uid for row in book.rows(statement)}
    return [one for one in partnerships if one.uid in joined]


def _in_words(those: Sequence[Called]) -> str:
    names = [f"“{one.called}”" for one in those[:_MOST]]
    if len(those) > _MOST:
        names.append(f"{len(those) - _MOST:,} more")
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
