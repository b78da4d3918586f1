"""What was put off until a day. A task keeps that itself; of all else a setting of the book does."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import cast

from sqlalchemy import select

from db.book import Book
from db.queries.attention.entry import Attention
from db.records.setting import Setting

SETTING = "put off"
"""The name of the setting: by the key of an entry the day until which it rests, in ISO 8601."""


def awake(book: Book, on: date, entries: Iterable[Attention]) -> tuple[Attention, ...]:
    """Those that do not rest on a day."""
    resting = kept(book)
    return tuple(one for one in entries if resting.get(one.key, "") <= on.isoformat())


def kept(book: Book) -> dict[str, str]:
    """All that was put off, also what has come up again since."""
    rows = book.rows(select(Setting.value).where(Setting.name == SETTING, Setting.binned.is_(None)))
    settings = [cast("dict[str, str]", value) for (value,) in rows if isinstance(value, dict)]
    return {key: until for setting in settings for key, until in setting.items()}
