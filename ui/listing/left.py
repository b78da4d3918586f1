"""A list as it was left, for the way back to it (ui/window/bookmark.py)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from uuid import UUID

    from db.queries.listing import Order
    from db.queries.narrowing import Narrowing


@dataclass(frozen=True, slots=True)
class Left:
    """What it was filtered by, its order, its saved view, and the current record."""

    wanted: str
    narrowed: tuple[Narrowing, ...]
    order: Order
    view: UUID | None
    current: UUID | None
