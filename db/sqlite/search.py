"""The full-text index: one FTS5 row a record (https://www.sqlite.org/fts5.html), its rowid the record's id.

It is contentless: it holds words, not texts. Words are made by ``db.words``, so that one Chinese character is found and
accents do not count; FTS5 itself only splits at spaces.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

from sqlalchemy import bindparam, text
from sqlalchemy.engine import Connection

from db.words import words

MAKE = (
    "CREATE VIRTUAL TABLE search USING fts5(called, body, content='', contentless_delete=1, "
    "tokenize=\"unicode61 remove_diacritics 0\", prefix='2 3')"
)
_PUT = text("INSERT OR REPLACE INTO search (rowid, called, body) VALUES (:id, :called, :body)")
_DROP = text("DELETE FROM search WHERE rowid = :id")
# A word in what a record is called counts eight times one in its body.
_FIND = text(
    "SELECT search.rowid FROM search JOIN record ON record.id = search.rowid "
    "WHERE search MATCH :query AND record.kind IN :kinds "
    "ORDER BY bm25(search, 8.0, 1.0) * CASE WHEN record.kind IN :lesser THEN 0.5 ELSE 1 END, search.rowid DESC "
    "LIMIT :limit"
).bindparams(bindparam("kinds", expanding=True), bindparam("lesser", expanding=True))

_BEST = text(
    "SELECT best.rowid, best.score, record.kind FROM (SELECT rowid, bm25(search, 8.0, 1.0) AS score FROM search "
    "WHERE search MATCH :query ORDER BY score, rowid DESC LIMIT :limit) AS best "
    "JOIN record ON record.id = best.rowid ORDER BY best.score, best.rowid DESC"
)
_LOOKED_AT = 4  # times as many hits as are wanted


def put(connection: Connection, entries: Iterable[tuple[int, str, str]]) -> None:
    """Index records anew, each given as its id, what it is called, and its other words."""
    rows = [
        {"id": key, "called": " ".join(words(called)), "body": " ".join(words(body))} for key, called, body in entries
    ]
    if rows:
        connection.execute(_PUT, rows)


def drop(connection: Connection, ids: Iterable[int]) -> None:
    """Take records out of the index."""
    rows = [{"id": key} for key in ids]
    if rows:
        connection.execute(_DROP, rows)


def find(
    connection: Connection, wanted: str, kinds: Collection[str], limit: int, *, lesser: Collection[str] = ()
) -> list[int]:
    """The ids of the records of these kinds that hold every word of ``wanted``, each as a beginning; the best first.

    A hit of a kind that is among the ``lesser`` ones counts half.
    """
    query = match_of(wanted)
    if not query or not kinds:
        return []
    found = _find_among_best(connection, query, frozenset(kinds), limit, frozenset(lesser))
    if found is not None:
        return found
    given = {"query": query, "kinds": list(kinds), "lesser": list(lesser), "limit": limit}
    return list(connection.execute(_FIND, given).scalars())


def _find_among_best(
    connection: Connection, query: str, kinds: frozenset[str], limit: int, lesser: frozenset[str]
) -> list[int] | None:
    """The same for common words in half the time: only the best of all kinds are looked at, each for its kind.

    None where another hit, of those that were not looked at, might be better than the last of these.
    """
    most = _LOOKED_AT * limit
    rows = connection.execute(_BEST, {"query": query, "limit": most}).all()
    weighed = sorted((score * (0.5 if kind in lesser else 1), -key) for key, score, kind in rows if kind in kinds)
    if len(rows) < most or (len(weighed) >= limit and weighed[limit - 1][0] <= rows[-1].score):
        return [-key for _, key in weighed[:limit]]
    return None


def match_of(wanted: str) -> str:
    """The FTS5 query for what a person typed: quoted so that no word is an operator; East Asian runs as phrases."""
    terms: list[str] = []
    for chunk in wanted.split():
        parts = words(chunk)
        if parts:
            phrase = " ".join(parts)
            terms.append(f'"{phrase}"*' if parts[-1].isalnum() else f'"{phrase}"')
    return " ".join(terms)
