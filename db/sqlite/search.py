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
    "SELECT search.rowid, record.kind FROM search JOIN record ON record.id = search.rowid "
    "WHERE search MATCH :query AND record.kind IN :kinds "
    "ORDER BY bm25(search, 8.0, 1.0) * CASE WHEN record.kind IN :lesser THEN 0.5 ELSE 1 END, search.rowid DESC "
    "LIMIT :limit"
).bindparams(bindparam("kinds", expanding=True), bindparam("lesser", expanding=True))

# All hits where there are fewer than :all, else the :few best.
_BEST = text(
    "SELECT best.rowid, best.score, record.kind FROM (SELECT rowid, bm25(search, 8.0, 1.0) AS score FROM search "
    "WHERE search MATCH :query ORDER BY score, rowid DESC LIMIT CASE WHEN "
    "(SELECT count(*) FROM (SELECT 1 FROM search WHERE search MATCH :query LIMIT :all)) < :all THEN :all ELSE :few END"
    ") AS best JOIN record ON record.id = best.rowid ORDER BY best.score, best.rowid DESC"
)
_FEW, _ALL = 4, 12  # times as many hits as are wanted


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


class Hits:
    """The records that hold every word of ``wanted``, each as a beginning. A hit of a ``lesser`` kind counts half.

    The best of all kinds are read at once, all of them where they are not many; the index is asked again only where
    they leave something open.
    """

    def __init__(self, connection: Connection, wanted: str, lesser: Collection[str]) -> None:
        self._connection = connection
        self._query = match_of(wanted)
        self._lesser = frozenset(lesser)
        self._few = 0
        self._is_all = not self._query
        self._weighed: list[tuple[float, int, str]] = []
        self._last = 0.0

    def of(self, kinds: Collection[str], limit: int) -> list[tuple[int, str]]:
        """The ids and kinds of those of these kinds, the best first."""
        wanted = frozenset(kinds)
        found = self._among_best(wanted, limit)
        if found is None and self._few < _FEW * limit:
            self._read(limit)
            found = self._among_best(wanted, limit)
        if found is not None:
            return found
        given = {"query": self._query, "kinds": list(kinds), "lesser": list(self._lesser), "limit": limit}
        return [(key, kind) for key, kind in self._connection.execute(_FIND, given).all()]

    def _among_best(self, kinds: frozenset[str], limit: int) -> list[tuple[int, str]] | None:
        """From what was read; None where another hit might be better than the last of these."""
        among = [hit for hit in self._weighed if hit[2] in kinds]
        # A hit that was not read scores no better than the last one that was.
        if self._is_all or (len(among) >= limit and among[limit - 1][0] <= self._last):
            return [(-key, kind) for _, key, kind in among[:limit]]
        return None

    def _read(self, limit: int) -> None:
        self._few = _FEW * limit
        given = {"query": self._query, "few": self._few, "all": _ALL * limit}
        found = self._connection.execute(_BEST, given).all()
        self._is_all = len(found) != self._few
        self._last = found[-1][1] if found else 0.0
        lesser = self._lesser
        self._weighed = sorted((score * (0.5 if kind in lesser else 1), -key, kind) for key, score, kind in found)


def match_of(wanted: str) -> str:
    """The FTS5 query for what a person typed: quoted so that no word is an operator; East Asian runs as phrases."""
    terms: list[str] = []
    for chunk in wanted.split():
        parts = words(chunk)
        if parts:
            phrase = " ".join(parts)
            terms.append(f'"{phrase}"*' if parts[-1].isalnum() else f'"{phrase}"')
    return " ".join(terms)
