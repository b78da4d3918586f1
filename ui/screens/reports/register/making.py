"""Making the register that a person sees, saves and prints. Runs in a job, off Qt."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from io import BytesIO
from typing import TYPE_CHECKING, Any
from uuid import UUID

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from db.book import Book
    from db.queries.facts import Span
    from db.queries.letters.register import Register
    from db.queries.letters.statistics import Correspondence
    from ui.jobs import Progress


@dataclass(frozen=True, slots=True)
class Chosen:
    """Which year and partnership, None for all, on which paper; whether private letters are told whole."""

    year: int
    partnership: UUID | None = None
    paper: str = "a4"
    private: bool = False
    """Asked for each time anew: it is not among what is kept."""

    def to_keep(self) -> dict[str, Any]:
        """What holds next time too, as plain values: next year is another one."""
        return {"partnership": None if self.partnership is None else str(self.partnership), "paper": self.paper}


def recalled(kept: object, year: int, partnerships: Collection[UUID], paper: str) -> Chosen:
    """The choices of the last time for another year, as far as they still hold."""
    said: Mapping[str, Any] = kept if isinstance(kept, dict) else {}
    chosen = next((uid for uid in partnerships if str(uid) == said.get("partnership")), None)
    return Chosen(year, chosen, said["paper"] if said.get("paper") in {"a4", "letter"} else paper)


@dataclass(frozen=True, slots=True)
class Made:
    """A register as it was set, with its lines for the table, and the figures of the letters dated in its year."""

    chosen: Chosen
    facts: Register
    written: Correspondence
    span: Span
    pdf: bytes
    pages: int

    @property
    def is_letter(self) -> bool:
        return self.chosen.paper == "letter"


def make(book: Book, chosen: Chosen, progress: Progress) -> Made:
    """Read the letters and set the pages. Raises what reading the book raises, and Cancelled."""
    from db.queries.facts import Span
    from db.queries.letters.register import register
    from db.queries.letters.statistics import statistics
    from exports.register import RegisterOptions, print_register

    progress(0)
    facts = register(book, chosen.year, partnership=chosen.partnership, private=chosen.private)
    span = Span(date(chosen.year, 1, 1), date(chosen.year, 12, 31))
    written = statistics(book, span, None if chosen.partnership is None else (chosen.partnership,), on=facts.on)
    progress(0)
    output = BytesIO()
    pages = print_register(facts, RegisterOptions(paper=chosen.paper), output, progress)
    return Made(chosen, facts, written, span, output.getvalue(), pages)
