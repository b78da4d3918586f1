"""What became of everything that was brought in at once."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID


class Became(StrEnum):
    """What one thing has become. What is ``KNOWN`` was in the book already, and was not stored twice."""

    NEW = "new"
    KNOWN = "known"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Item:
    """One file, or one card of a file. ``remark`` is a sentence: why it was refused, or what was left out of it.

    ``kind`` and ``uid`` name the record; ``is_attached`` that it was now attached to what it was brought in for.
    """

    name: str
    became: Became
    kind: str = ""
    uid: UUID | None = None
    media_type: str = ""
    remark: str = ""
    is_attached: bool = False


@dataclass(frozen=True, slots=True)
class Outcome:
    """All of it, in the order in which it was given."""

    items: tuple[Item, ...] = ()

    def those(self, became: Became, kind: str = "") -> tuple[Item, ...]:
        """The items that have become this, of one kind of record if one is named."""
        return tuple(item for item in self.items if item.became is became and kind in ("", item.kind))
