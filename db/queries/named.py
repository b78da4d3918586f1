"""The partnership that a person means by a part of its name."""

from __future__ import annotations

from sqlalchemy import select

from db.book import Book
from db.errors import NoSuchRecord
from db.queries.counts import standings
from db.queries.record import Called, find
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
    wanted = fold(name.strip())
    found = [one for one in every if fold(one.called) == wanted]
    found = found or [one for one in every if wanted and wanted in fold(one.called)]
    found = found or (_by_place(book, name, every) if wanted else [])
    if len(found) == 1:
        return found[0]
    if found:
        raise NoSuchRecord(f"“{name}” could be {_in_words(found)}. Say more of its name.")
    if every:
        raise NoSuchRecord(f"No partnership in this book is called “{name}”. There are {_in_words(every)}.")
    raise NoSuchRecord("There is no partnership in this book yet.")


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


def _in_words(partnerships: list[Called]) -> str:
    names = [f"“{one.called}”" for one in partnerships[:_MOST]]
    if len(partnerships) > _MOST:
        names.append(f"{len(partnerships) - _MOST:,} more")
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
