"""Keeping search in step with the book: what each record is called and says, and with which whole it is found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any

from sqlalchemy.engine import Connection

from db.history import Stored, Touched, stored_rows
from db.records import kind as kind_named
from db.records import load_all
from db.sqlite import search
from db.sqlite.search import Entry, Part, Standing
from db.wording import columns_read, texts

# What the book keeps for itself: no one looks for it by a word.
_UNSAID = frozenset({"setting", "saved_view", "distinction"})
# By which of its days a record is found by its year, the most telling first.
_DAYS = ("dated", "starts", "sent", "received", "raised", "given_on", "since", "started", "effective", "drafted", "due",
         "founded", "applied_on")  # fmt: skip
_DAY = len("2019-07-08")
_AT_ONCE = 2_000


def update(connection: Connection, touched: Iterable[Touched]) -> None:
    """Bring the index in step with what was touched. What lies in the bin or is private is not found, nor its parts."""
    rows = {row.id: row for row in touched}
    search.drop(connection, [key for key, row in rows.items() if not _lives(row.after) and _lives(row.before)])
    living = {key: (row.kind, row.after) for key, row in rows.items() if row.after is not None and _lives(row.after)}
    former = search.standings(connection, [key for key in living if _lives(rows[key].before)])
    now = _stand(connection, living)
    entries: list[Entry] = []
    for key, (_, after) in living.items():
        if key not in former or _is_worded_anew(rows[key], former[key], now[key]):
            entries.append(_entry(key, now[key], after))
        elif former[key] != now[key]:
            search.place(connection, key, now[key])
    search.put(connection, entries)
    moved = {key for key, at in now.items() if rows[key].before is not None and _whole(former.get(key)) != at.whole}
    _follow(connection, moved | {key for key, row in rows.items() if not _lives(row.after)}, rows.keys())


def rebuild(connection: Connection) -> None:
    """Make the whole index anew, as when the form of the book or of the index has changed."""
    search.empty(connection)
    kinds = sorted(load_all(), key=lambda kind: (_depth(kind), kind))
    for kind in kinds:
        for some in _rows_of(connection, kind):
            stood = _stand(connection, {row["id"]: (kind, row) for row in some})
            search.put(connection, (_entry(row["id"], stood[row["id"]], row) for row in some))


def _follow(connection: Connection, moved: set[int], known: Iterable[int]) -> None:
    """Let the parts of what was moved, hidden or shown again follow it; those that were touched themselves have."""
    done = set(known)
    while moved:
        parts = {key: kind for key, kind in search.parts(connection, moved).items() if key not in done}
        moved = set(parts)
        done |= moved
        by_kind: dict[str, list[int]] = {}
        for key, kind in parts.items():
            by_kind.setdefault(kind, []).append(key)
        for kind, keys in by_kind.items():
            rows = stored_rows(connection, kind, keys)
            stood = _stand(connection, {key: (kind, row) for key, row in rows.items()})
            search.put(connection, (_entry(key, stood[key], row) for key, row in rows.items()))


def _stand(connection: Connection, living: Mapping[int, tuple[str, Mapping[Any, Any]]]) -> dict[int, Standing]:
    """Where these records stand, each given with its kind and its stored columns."""
    above = {key: _owner_of(kind, stored) for key, (kind, stored) in living.items()}
    others = {owner for owner in above.values() if owner is not None and owner not in living}
    known = {key: at.whole for key, at in search.standings(connection, list(others)).items()}

    def whole_of(key: int, below: int) -> int | None:
        """The whole that a record is found with; ``below`` counts the parts on the way up, which has no circle."""
        if key not in living:
            return known.get(key)
        kind, stored = living[key]
        if stored.get("is_private") or kind in _UNSAID or below > len(living):
            return None
        owner = above[key]
        return key if owner is None else whole_of(owner, below + 1)

    stood: dict[int, Standing] = {}
    for key, (kind, stored) in living.items():
        owner, whole = above[key], whole_of(key, 0)
        part = Part.WHOLE if owner is None else Part.LINK if _is_link(kind) else Part.PART
        stood[key] = Standing(kind, owner, whole, part, _day_of(kind, stored) if owner is None else None)
    return stood


def _is_worded_anew(row: Touched, former: Standing, now: Standing) -> bool:
    """Whether what search has of the record's words is not what it should have."""
    if row.before is None or row.after is None or _is_shown(former) != _is_shown(now):
        return True
    return _is_shown(now) and _said(row.kind, row.before) != _said(row.kind, row.after)


def _lives(stored: Stored | None) -> bool:
    return stored is not None and stored["binned"] is None


def _whole(at: Standing | None) -> int | None:
    return at.whole if at is not None else None


def _is_shown(at: Standing) -> bool:
    return at.whole is not None


def _entry(key: int, at: Standing, stored: Mapping[Any, Any]) -> Entry:
    """What is hidden has no words at all: who reads the file finds none of them in the index."""
    called, body = _said(at.kind, stored) if at.whole is not None else ("", "")
    return Entry(key, at, called, body)


def _said(kind: str, stored: Mapping[Any, Any]) -> tuple[str, str]:
    """What search looks through: how a record is called, and its texts."""
    return stored["called"], " ".join(texts(kind, stored))


def _owner_of(kind: str, stored: Mapping[Any, Any]) -> int | None:
    return next((stored[name] for name in owning(kind) if stored[name] is not None), None)


def _day_of(kind: str, stored: Mapping[Any, Any]) -> str | None:
    return next((stored[name][:_DAY] for name in day_columns(kind) if stored[name]), None)


def is_unsaid(kind: str) -> bool:
    """Whether records of a kind are what the book keeps for itself, and nobody looks for."""
    return kind in _UNSAID


@cache
def owning(kind: str) -> tuple[str, ...]:
    """The columns by which records of a kind are parts of others."""
    return tuple(column.name for column in kind_named(kind).__table__.columns if column.info.get("owner"))


@cache
def day_columns(kind: str) -> tuple[str, ...]:
    """The columns of which the first that is filled says to which year a record belongs."""
    known = kind_named(kind).__table__.columns
    return tuple(name for name in _DAYS if name in known and not known[name].info.get("private"))


@cache
def _is_link(kind: str) -> bool:
    """Whether a part points at another record, as a venue at its place, and is called after it."""
    columns = kind_named(kind).__table__.columns
    return any(column.info.get("refers_to") and not column.info.get("owner") for column in columns)


@cache
def _depth(kind: str) -> int:
    """How many owners may stand above a record of a kind; parts of any record come after all others."""
    above = {column.info["refers_to"] for column in kind_named(kind).__table__.columns if column.info.get("owner")}
    if "record" in above:
        return len(load_all())
    return 1 + max((_depth(owner) for owner in above), default=-1)


def _rows_of(connection: Connection, kind: str) -> Iterator[list[dict[str, Any]]]:
    """The living records of a kind with all that search reads of them, so many at once."""
    own = dict.fromkeys((*columns_read(kind), *owning(kind), *day_columns(kind)))
    read = ", ".join(f"own.{name}" for name in own)
    statement = (
        f"SELECT {read}, record.called, record.binned FROM {kind} AS own JOIN record ON record.id = own.id "  # noqa: S608
        "WHERE own.id > ? AND record.binned IS NULL ORDER BY own.id LIMIT ?"
    )
    after = 0
    while rows := [dict(row) for row in connection.exec_driver_sql(statement, (after, _AT_ONCE)).mappings()]:
        yield rows
        after = rows[-1]["id"]
