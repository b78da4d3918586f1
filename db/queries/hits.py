"""Which records answer a question, and how well: the query over the full-text index and what stands beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.engine import Connection

from db.indexing import owning
from db.queries.conditions import Conditions
from db.rules.asking import By, Question, Term
from db.sqlite.search import match_of_terms

# A word in what a record is called counts eight times one in its body; a part counts half, and one that only points at
# another record comes behind all others (scores of bm25 are below zero, the best the lowest).
_HITS = (
    "WITH hit AS MATERIALIZED "
    "(SELECT rowid AS id, bm25(search, 8.0, 1.0) AS score FROM search WHERE search MATCH {match}{few}) "
    "SELECT o.whole, o.id, sum(o.part = 0), (SELECT count(*) FROM hit), (SELECT max(score) FROM hit), "
    "min(CASE o.part WHEN 0 THEN hit.score WHEN 1 THEN hit.score * 0.5 ELSE hit.score * 0.5 + 1000 END) AS best "
    "FROM hit CROSS JOIN searched AS o ON o.id = hit.id {join} "
    "WHERE o.whole IS NOT NULL{where} GROUP BY o.whole ORDER BY best, o.whole DESC LIMIT {limit}"
)
_AMONG_PARTS = "SELECT o.whole FROM search JOIN searched AS o ON o.id = search.rowid WHERE search MATCH {match}"
_SPREAD = (
    "SELECT w.id FROM searched AS w JOIN searched AS o ON o.id = w.id WHERE w.id IN ({wholes}){where} "
    "ORDER BY w.day DESC, w.id DESC LIMIT {limit}"
)
_NEWEST = (
    "SELECT w.id FROM searched AS w {join} WHERE w.part = 0 AND w.whole IS NOT NULL{where} "
    "ORDER BY w.day DESC, w.id DESC LIMIT {limit}"
)
# Where a kind is asked for that is a part of others, its wholes are what is found.
_NEWEST_PARTS = (
    "SELECT o.whole, max(o.id) FROM searched AS o CROSS JOIN searched AS w ON w.id = o.whole "
    "WHERE o.kind IN ({kinds}){where} GROUP BY o.whole ORDER BY max(w.day) DESC, o.whole DESC LIMIT {limit}"
)
_BEST = " ORDER BY score LIMIT {few}"
_FEW = 1_000
"""So many of the best hits are looked at first, where so few records are wanted (a twentieth) that they will do."""
_SEVERAL = 6  # words that may stand each in another part
_WHOLE = "CROSS JOIN searched AS w ON w.id = o.whole"


@dataclass(frozen=True, slots=True)
class Found:
    """A whole record by its key, and the one of its parts, or itself, in which the words stand best."""

    whole: int
    id: int


@dataclass(frozen=True, slots=True)
class _Ranked:
    """A found record with its score, and of all hits how many there were and the score of the last."""

    found: Found
    best: float
    hits: int
    last: float


def find(connection: Connection, question: Question, limit: int | None) -> list[Found]:
    """What answers the question, the best first; of filters alone the newest."""
    wanted = question.wanted
    most = -1 if limit is None else limit
    if not wanted:
        return _newest(connection, question, most)
    found = _in_one(connection, question, wanted, most)
    if 1 < len(wanted) <= _SEVERAL and (limit is None or len(found) < limit):
        known = {one.whole for one in found}
        spread = _in_several(connection, question, wanted, most)
        found.extend(Found(key, key) for key in spread if key not in known)
    return found[:limit]


def _in_one(connection: Connection, question: Question, wanted: Sequence[Term], limit: int) -> list[Found]:
    """The records of which one piece holds all of the words."""
    is_broad = all(each.by is By.KIND for each in question.filters) and not question.unwanted
    if is_broad and 0 <= limit <= _FEW // 20:
        rows = _ranked(connection, question, wanted, limit, _FEW)
        # A hit that was not looked at scores no better than the last that was, and a part is counted below its score.
        is_all = not rows or rows[0].hits < _FEW
        if is_all or (len(rows) == limit and rows[-1].best <= rows[0].last):
            return [row.found for row in rows]
    return [row.found for row in _ranked(connection, question, wanted, limit)]


def _ranked(
    connection: Connection, question: Question, wanted: Sequence[Term], limit: int, few: int | None = None
) -> list[_Ranked]:
    """The best records among all hits, or among a ``few`` that score best by themselves."""
    asked = Conditions(question)
    statement = _HITS.format(
        match=asked.bind(match_of_terms(wanted)),
        few="" if few is None else _BEST.format(few=asked.bind(few)),
        join=_WHOLE if asked.where else "",
        where=_and(asked),
        limit=asked.bind(limit),
    )
    rows = connection.exec_driver_sql(statement, asked.values)
    return [
        _Ranked(Found(whole, whole if own else key), best, hits, last) for whole, key, own, hits, last, best in rows
    ]


def _in_several(connection: Connection, question: Question, wanted: Sequence[Term], limit: int) -> list[int]:
    """The records that hold all of the words, but each in another of their parts; the newest first."""
    asked = Conditions(question)
    each = (_AMONG_PARTS.format(match=asked.bind(match_of_terms([term]))) for term in wanted)
    statement = _SPREAD.format(wholes=" INTERSECT ".join(each), where=_and(asked), limit=asked.bind(limit))
    return list(connection.exec_driver_sql(statement, asked.values).scalars())


def _newest(connection: Connection, question: Question, limit: int) -> list[Found]:
    asked = Conditions(question)
    kinds = [each.value for each in question.by(By.KIND) if not each.unwanted]
    if any(owning(kind) for kind in kinds):
        names = ", ".join(asked.bind(kind) for kind in kinds)
        statement = _NEWEST_PARTS.format(kinds=names, where=_and(asked), limit=asked.bind(limit))
        return [Found(whole, key) for whole, key in connection.exec_driver_sql(statement, asked.values)]
    statement = _NEWEST.format(join="JOIN searched AS o ON o.id = w.id", where=_and(asked), limit=asked.bind(limit))
    return [Found(key, key) for key in connection.exec_driver_sql(statement, asked.values).scalars()]


def _and(asked: Conditions) -> str:
    return "".join(f" AND {condition}" for condition in asked.where)
