"""The last and the next exchange of each partnership."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from db.book import Book
from db.records.exchange import ExchangeDirection, ExchangeKind, ExchangeState
from db.values import PartialDate


@dataclass(frozen=True, slots=True)
class ExchangeLine:
    """An exchange in one line."""

    uid: UUID
    called: str
    kind: ExchangeKind
    direction: ExchangeDirection | None
    state: ExchangeState
    starts: PartialDate
    ends: PartialDate | None


def last_exchanges(book: Book, on: date) -> Mapping[UUID, ExchangeLine]:
    """By partnership, the one that started last on or before a day and took place (done or under way)."""
    raise NotImplementedError


def next_exchanges(book: Book, on: date) -> Mapping[UUID, ExchangeLine]:
    """By partnership, the one that starts next after a day and is planned or confirmed."""
    raise NotImplementedError
