"""The full-text index: one FTS5 row a record (https://www.sqlite.org/fts5.html), its rowid the record's id.

It is contentless: it holds words, not texts. Words are made by ``db.words``, so that one Chinese character is found and
accents do not count; FTS5 itself only splits at spaces (its tokenizer "ascii" takes all other letters as they are).

Beside it stands the table ``searched``: of which record each one is a part, so that a name finds its person in the same
query, and the day by which a year is asked for. Both follow from the records and can be made anew at any time.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from sqlalchemy.engine import Connection

from db.rules.asking import Term, Vocabulary, ask
from db.words import words

_SEARCH = (
    "CREATE VIRTUAL TABLE search USING fts5(called, body, content='', contentless_delete=1, "
    "tokenize='ascii', prefix='1 2 3')"
)
_SEARCHED = """CREATE TABLE searched (
	id INTEGER NOT NULL PRIMARY KEY,
	owner INTEGER,
	whole INTEGER,
	part INTEGER NOT NULL,
	kind VARCHAR NOT NULL,
	day VARCHAR
)"""
MAKE = (
    _SEARCH,
    "CREATE VIRTUAL TABLE search_word USING fts5vocab(search, 'row')",
    _SEARCHED,
    "CREATE INDEX ix_searched_owner ON searched (owner) WHERE owner IS NOT NULL",
    "CREATE INDEX ix_searched_day ON searched (kind, day) WHERE part = 0",
)
"""The statements that make both."""


class Part(IntEnum):
    """What a record is to search: a whole that a person thinks of, a part of one, or a part that points at another
    record and is called after it, as a venue is after its place. Of these a person looks for the last least.
    """

    WHOLE = 0
    PART = 1
    LINK = 2


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a record stands: its direct owner, and the whole record that it is found with; None where it is hidden."""

    kind: str
    owner: int | None
    whole: int | None
    part: Part
    day: str | None


@dataclass(frozen=True, slots=True)
class Entry:
    """What search is told of a record."""

    id: int
    standing: Standing
    called: str
    body: str


_PUT = "INSERT OR REPLACE INTO search (rowid, called, body) VALUES (?, ?, ?)"
_PLACE = "INSERT OR REPLACE INTO searched (id, owner, whole, part, kind, day) VALUES (?, ?, ?, ?, ?, ?)"
_STANDING = "SELECT id, kind, owner, whole, part, day FROM searched WHERE id IN (SELECT value FROM json_each(:ids))"
_PARTS = "SELECT id, kind FROM searched WHERE owner IN (SELECT value FROM json_each(:ids))"
_NO_FILTERS = Vocabulary()


def put(connection: Connection, entries: Iterable[Entry]) -> None:
    """Index records anew."""
    placed: list[tuple[Any, ...]] = []
    said: list[tuple[Any, ...]] = []
    for entry in entries:
        at = entry.standing
        placed.append((entry.id, at.owner, at.whole, int(at.part), at.kind, at.day))
        said.append((entry.id, " ".join(words(entry.called)), " ".join(words(entry.body))))
    if placed:
        connection.exec_driver_sql(_PLACE, placed)
        connection.exec_driver_sql(_PUT, said)


def place(connection: Connection, key: int, at: Standing) -> None:
    """Say where a record stands now; its words are what they were."""
    connection.exec_driver_sql(_PLACE, (key, at.owner, at.whole, int(at.part), at.kind, at.day))


def drop(connection: Connection, ids: Iterable[int]) -> None:
    """Take records out of the index."""
    rows = [(key,) for key in ids]
    if rows:
        connection.exec_driver_sql("DELETE FROM search WHERE rowid = ?", rows)
        connection.exec_driver_sql("DELETE FROM searched WHERE id = ?", rows)


def empty(connection: Connection) -> None:
    """Take all of it out, and make the tables as they are made today."""
    for name in ("search_word", "search", "searched"):
        connection.exec_driver_sql(f"DROP TABLE IF EXISTS {name}")
    for statement in MAKE:
        connection.exec_driver_sql(statement)


def standings(connection: Connection, ids: Sequence[int]) -> dict[int, Standing]:
    """Where these records stand; one that lies in the bin is left out."""
    rows = connection.exec_driver_sql(_STANDING, {"ids": json.dumps(ids)}) if ids else ()
    return {key: Standing(kind, owner, whole, Part(part), day) for key, kind, owner, whole, part, day in rows}


def parts(connection: Connection, ids: Collection[int]) -> dict[int, str]:
    """The direct parts of these records with their kinds, as far as they are not in the bin themselves."""
    return {row[0]: row[1] for row in connection.exec_driver_sql(_PARTS, {"ids": json.dumps(list(ids))})}


def match_of(typed: str) -> str:
    """The FTS5 query for words as a person types them into the filter of a list, which has no filters of its own.

    Quoted, so that no word is an operator; a run of East Asian characters is a phrase. Words to leave out count
    beside others only.
    """
    asked = ask(typed, _NO_FILTERS)
    match = match_of_terms(asked.wanted)
    return "".join((match, *(f" NOT {match_of_terms([term])}" for term in asked.unwanted))) if match else ""


def match_of_terms(terms: Iterable[Term]) -> str:
    """The FTS5 query for records that hold all of these terms."""
    return " ".join(f'"{" ".join(term.words)}"{"*" if term.is_beginning else ""}' for term in terms)
