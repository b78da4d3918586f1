"""Which records answer a question, and how well: the query over the full-text index and what stands beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.engine import Connection

from db.queries.conditions import Conditions
from db.rules.asking import Question, Term
from db.sqlite.search import match_of

# A word in what a record is called counts eight times one in its body; a part counts half, and one that only points at
# another record comes behind all others (scores of bm25 are below zero, the best the lowest).
_HITS = (
    "WITH hit AS MATERIALIZED "
    "(SELECT rowid AS id, bm25(search, 8.0, 1.0) AS score FROM search WHERE search MATCH {match}) "
    "SELECT o.whole, o.id, sum(o.part = 0), "
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
_WHOLE = "CROSS JOIN searched AS w ON w.id = o.whole"


@dataclass(frozen=True, slots=True)
class Found:
    """A whole record by its key, and the one of its parts, or itself, in which the words stand best."""

    whole: int
    id: int


def find(connection: Connection, question: Question, limit: int | None) -> list[Found]:
    """What answers the question, the best first; of filters alone the newest."""
    wanted = question.wanted
    most = -1 if limit is None else limit
    if not wanted:
        return [Found(key, key) for key in _newest(connection, question, most)]
    found = _in_one(connection, question, wanted, most)
    if len(wanted) > 1 and (limit is None or len(found) < limit):
        known = {one.whole for one in found}
        spread = _in_several(connection, question, wanted, most)
        found.extend(Found(key, key) for key in spread if key not in known)
    return found[:limit]


def _in_one(connection: Connection, question: Question, wanted: Sequence[Term], limit: int) -> list[Found]:
    """The records of which one piece holds all of the words."""
    asked = Conditions(question)
    join = _WHOLE if asked.where else ""
    statement = _HITS.format(match=asked.bind(match_of(wanted)), join=join, where=_and(asked), limit=asked.bind(limit))
    rows = connection.exec_driver_sql(statement, asked.values)
    return [Found(whole, whole if own else key) for whole, key, own, _ in rows]


def _in_several(connection: Connection, question: Question, wanted: Sequence[Term], limit: int) -> list[int]:
    """The records that hold all of the words, but each in another of their parts; the newest first."""
    asked = Conditions(question)
    each = (_AMONG_PARTS.format(match=asked.bind(match_of([term]))) for term in wanted)
    statement = _SPREAD.format(wholes=" INTERSECT ".join(each), where=_and(asked), limit=asked.bind(limit))
    return list(connection.exec_driver_sql(statement, asked.values).scalars())


def _newest(connection: Connection, question: Question, limit: int) -> list[int]:
    asked = Conditions(question)
    statement = _NEWEST.format(join="JOIN searched AS o ON o.id = w.id", where=_and(asked), limit=asked.bind(limit))
    return list(connection.exec_driver_sql(statement, asked.values).scalars())


def _and(asked: Conditions) -> str:
    return "".join(f" AND {condition}" for condition in asked.where)
