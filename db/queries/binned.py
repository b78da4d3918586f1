"""Search in the bin, which the index does not know: its records are read through, the newest first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import text
from sqlalchemy.engine import Connection

from db.history import stored_rows
from db.indexing import day_columns, is_unsaid, owning
from db.queries.excerpt import holds
from db.queries.hits import Found
from db.rules.asking import By, Filter, Question
from db.wording import texts

_MOST = 20_000
_AT_ONCE = 500
_BINNED = text("SELECT id, kind FROM record WHERE binned IS NOT NULL ORDER BY binned DESC, id DESC LIMIT :most")


def find(connection: Connection, question: Question, limit: int | None) -> list[Found]:
    """The binned records that hold the words in one of their texts and are of the kinds and years asked for.

    A part comes as itself: what it belonged to may not lie in the bin.
    """
    found: list[Found] = []
    rows = connection.execute(_BINNED, {"most": _MOST}).all()
    for start in range(0, len(rows), _AT_ONCE):
        found.extend(_among(connection, [(key, kind) for key, kind in rows[start : start + _AT_ONCE]], question))
        if limit is not None and len(found) >= limit:
            return found[:limit]
    return found


def _among(connection: Connection, rows: Sequence[tuple[int, str]], question: Question) -> Iterator[Found]:
    by_kind: dict[str, list[int]] = {}
    for key, kind in rows:
        if not is_unsaid(kind) and _is_of(question.by(By.KIND), kind):
            by_kind.setdefault(kind, []).append(key)
    stored: dict[int, tuple[str, Mapping[Any, Any]]] = {}
    for kind, keys in by_kind.items():
        stored.update((key, (kind, row)) for key, row in stored_rows(connection, kind, keys).items())
    for key, _ in rows:
        if key in stored and _answers(*stored[key], question):
            yield Found(key, key)


def _is_of(asked: Sequence[Filter], kind: str) -> bool:
    wanted = {each.value for each in asked if not each.unwanted}
    return (not wanted or kind in wanted) and all(each.value != kind for each in asked if each.unwanted)


def _answers(kind: str, row: Mapping[Any, Any], question: Question) -> bool:
    if row.get("is_private"):
        return False
    said = "\n".join((row["called"], *texts(kind, row)))
    if not holds(said, question.wanted) or any(holds(said, (term,)) for term in question.unwanted):
        return False
    day = next((str(row[name]) for name in day_columns(kind) if row[name]), "") if not owning(kind) else ""
    inside = [bool(day) and each.years[0] <= int(day[:4]) <= each.years[1] for each in question.by(By.YEAR)]
    return not inside or any(inside)
