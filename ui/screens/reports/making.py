"""Making the report that a person sees, saves and prints: the same bytes for all three. Runs in a job, off Qt."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from db.book import Book
    from db.queries.annual_facts import Glance
    from db.queries.facts import Span
    from ui.jobs import Progress
    from ui.screens.reports.chosen import Chosen


@dataclass(frozen=True, slots=True)
class Made:
    """A report as it was set, with the figures of its glance. ``empty`` are wanted sections with nothing in them."""

    chosen: Chosen
    pdf: bytes
    pages: int
    empty: frozenset[str]
    glance: Glance
    span: Span

    @property
    def is_letter(self) -> bool:
        return self.chosen.paper == "letter"


def make(book: Book, chosen: Chosen, progress: Progress) -> Made:
    """Read the facts and set the pages. Raises what reading the book raises, and Cancelled."""
    from db.queries.annual import Appendix, annual_facts
    from db.queries.report_words import ANNUAL, report_words
    from db.queries.reporting import span_of_years
    from exports.annual import AnnualOptions, print_annual

    progress(0)
    appendices = [part for part in Appendix if part.value in chosen.sections]
    appendices += [Appendix.PRIVATE_FIELDS] if chosen.private_fields else []
    span = span_of_years(book, chosen.first, chosen.last)
    facts = annual_facts(
        book, span, partnerships=chosen.partnerships, language=chosen.language, appendices=appendices
    )  # fmt: skip
    progress(0)
    options = AnnualOptions(paper=chosen.paper, language=chosen.language, sections=chosen.sections)
    output = BytesIO()
    words = report_words(book, ANNUAL, chosen.first, chosen.last)
    printed = print_annual(facts, options.saying(words), output, progress)
    return Made(chosen, output.getvalue(), printed.pages, frozenset(printed.empty_sections), facts.glance, span)
