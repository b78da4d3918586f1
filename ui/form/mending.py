"""What the form offers where a value does not hold: words for a button, and what it does."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True, slots=True)
class WayOut:
    """Taken, it changes the book so that the value holds; the field is then saved or shows what else is wrong."""

    words: str
    take: Callable[[], object]
