"""What was chosen about the annual report: which years and partnerships, on which paper, which sections and where."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from uuid import UUID

from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

EARLIEST, LATEST = 1000, 2999
_YEARS = re.compile(r"\s*(\d{4})(?:\s*[-–—/]\s*(\d{4}|\d{2}))?\s*")


def section_names() -> dict[str, str]:
    """The sections of the report in their usual order, as exports/annual names them, and what a person calls them."""
    return {
        "foreword": tr("Foreword by the chair"),
        "glance": tr("The year at a glance"),
        "partnerships": tr("Each partnership"),
        "exchanges": tr("Exchanges"),
        "agreements": tr("Agreements and decisions"),
        "letters": tr("Correspondence"),
        "networks": tr("Networks"),
        "thanks": tr("Thanks"),
        "money": tr("Money and grants"),
        "outlook": tr("Outlook"),
        "participants": tr("Participants (private)"),
        "register": tr("Letter register"),
    }


ONLY_WHEN_ASKED = frozenset({"participants", "register"})
"""Sections that are left out until somebody wants them."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """The reader's choices. ``order`` holds every section, also those of ``left_out``.

    ``first`` and ``last`` are reporting years, ``partnerships`` None for all of the book. Paper and language "" are
    those of the association.
    """

    first: int
    last: int
    partnerships: tuple[UUID, ...] | None = None
    language: str = ""
    paper: str = ""
    order: tuple[str, ...] = ()
    left_out: frozenset[str] = ONLY_WHEN_ASKED
    private_fields: bool = False
    """Asked for each time anew: it is not among what is kept."""

    @property
    def sections(self) -> tuple[str, ...]:
        """Those that print, in their order."""
        return tuple(name for name in self.order if name not in self.left_out)

    @property
    def years(self) -> str:
        """As a person writes them: "2025", "2019–2024"."""
        return years_text(self.first, self.last)

    def to_keep(self) -> dict[str, Any]:
        """All of it but the years as plain values: next year is another one."""
        return {
            "partnerships": None if self.partnerships is None else [str(uid) for uid in self.partnerships],
            "language": self.language,
            "paper": self.paper,
            "order": list(self.order),
            "left_out": sorted(self.left_out),
        }


def recalled(kept: object, first: int, last: int, partnerships: Collection[UUID]) -> Chosen:
    """The choices of the last time for other years, as far as they still hold: partnerships may be gone."""
    said: Mapping[str, Any] = kept if isinstance(kept, dict) else {}
    known = tuple(section_names())
    order = [name for name in _texts(said.get("order")) if name in known]
    order += [name for name in known if name not in order]
    left_out = frozenset(_texts(said["left_out"])) & set(known) if "left_out" in said else ONLY_WHEN_ASKED
    some = {str(uid): uid for uid in partnerships}
    wanted = tuple(some[uid] for uid in _texts(said.get("partnerships")) if uid in some)
    paper, language = said.get("paper"), said.get("language")
    return Chosen(
        first,
        last,
        wanted or None,
        language if isinstance(language, str) else "",
        paper if paper in {"a4", "letter"} else "",
        tuple(order),
        left_out,
    )


def read_years(text: str) -> tuple[int, int] | None:
    """Years as they are typed: "2025", "2019-2024", "2019–24"; None for what is none."""
    match = _YEARS.fullmatch(text)
    if match is None:
        return None
    first = int(match[1])
    last = int(match[2]) if match[2] and len(match[2]) == 4 else first
    if match[2] and len(match[2]) == 2:
        last = first // 100 * 100 + int(match[2])
    return (first, last) if EARLIEST <= first <= last <= LATEST else None


def years_text(first: int, last: int) -> str:
    """As a person writes them."""
    return str(first) if first == last else f"{first}–{last}"


def _texts(kept: object) -> list[str]:
    return [each for each in kept if isinstance(each, str)] if isinstance(kept, list) else []
