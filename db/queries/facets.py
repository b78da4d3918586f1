"""By what the records that were found can be told apart: how many are of each kind, partnership and year."""

# ruff: noqa: S608 (the pieces of these statements stand in the house; values are bound)

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy.engine import Connection

from db.book import Book
from db.indexing import owning
from db.queries.hits import Found
from db.records import kind as kind_named
from db.records import load_all

_FOUND = "WITH found(id) AS MATERIALIZED (SELECT value FROM json_each(:keys)) "
_KINDS = "SELECT w.kind, count(*) FROM found CROSS JOIN searched AS w ON w.id = found.id GROUP BY w.kind"
_YEARS = (
    "SELECT substr(w.day, 1, 4), count(*) FROM found CROSS JOIN searched AS w ON w.id = found.id "
    "WHERE w.day IS NOT NULL GROUP BY 1 ORDER BY 1 DESC"
)
_NAMED = (
    "SELECT record.called, count(DISTINCT b.id) AS many FROM ({pairs}) AS b JOIN record ON record.id = b.partnership "
    "WHERE record.binned IS NULL GROUP BY b.partnership ORDER BY many DESC, record.sorts"
)


@dataclass(frozen=True, slots=True)
class Facets:
    """Counts by kind and by partnership, the most first, and by year, the last first. A letter may be of several
    partnerships, or of none; what has no day is of no year.
    """

    kinds: tuple[tuple[str, int], ...] = ()
    partnerships: tuple[tuple[str, int], ...] = ()
    years: tuple[tuple[int, int], ...] = ()


def facets(book: Book, found: Sequence[Found]) -> Facets:
    """The counts of what was found. What lies in the bin has none."""
    keys = {"keys": json.dumps([one.whole for one in found])}
    with book.reading() as connection:
        kinds = sorted(_pairs(connection, _KINDS, keys), key=lambda pair: (-pair[1], pair[0]))
        pieces = list(_belonging(kind for kind, _ in kinds))
        partnerships = _pairs(connection, _NAMED.format(pairs=" UNION ALL ".join(pieces)), keys) if pieces else []
        years = [(int(year), many) for year, many in _pairs(connection, _YEARS, keys)]
    return Facets(tuple(kinds), tuple(partnerships), tuple(years))


def _pairs(connection: Connection, statement: str, keys: dict[str, str]) -> list[tuple[str, int]]:
    return [(name, many) for name, many in connection.exec_driver_sql(_FOUND + statement, keys)]


def _belonging(kinds: Iterable[str]) -> Iterable[str]:
    """For each kind of whole record: found ones with the partnership that they, or links of theirs, point at."""
    wanted = set(kinds)
    if "partnership" in wanted:
        yield "SELECT found.id, found.id AS partnership FROM found JOIN partnership AS x ON x.id = found.id"
    for kind in load_all():
        columns = kind_named(kind).__table__.columns
        if "partnership_id" not in columns or "partnership_id" in owning(kind):
            continue
        keys = owning(kind) or ("id",)
        whole = {kind} if keys == ("id",) else {columns[name].info["refers_to"] for name in keys}
        for name in keys if whole & wanted else ():
            yield (
                f"SELECT found.id, x.partnership_id AS partnership FROM found CROSS JOIN {kind} AS x "
                f"ON x.{name} = found.id JOIN searched AS s ON s.id = x.id WHERE x.partnership_id IS NOT NULL"
            )
