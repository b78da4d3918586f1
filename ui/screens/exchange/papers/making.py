"""What was chosen about a paper, and setting its pages. The setting runs in a job, off Qt."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

from ui.screens.exchange.papers.telling import FILE

if TYPE_CHECKING:
    from uuid import UUID

    from db.book import Book
    from ui.jobs import Progress


@dataclass(frozen=True, slots=True)
class Chosen:
    """``name`` is a paper's, or FILE. The others are as ``exports.exchange.options.PaperOptions`` has them."""

    name: str
    paper: str
    language: str
    group: str = ""
    labels: str = ""
    start: int = 1
    private: bool = False


@dataclass(frozen=True, slots=True)
class Made:
    """A paper as it was set. ``kept_back`` is how many chapters were left out as private."""

    chosen: Chosen
    pdf: bytes
    pages: int
    kept_back: int

    @property
    def is_letter(self) -> bool:
        return self.chosen.paper == "letter"


def make(book: Book, uid: UUID, chosen: Chosen, progress: Progress) -> Made:
    """Set the pages. Raises what reading the book raises, and Cancelled."""
    from exports.exchange.options import PaperOptions
    from exports.exchange.printing import print_file, print_paper

    progress(0)
    options = PaperOptions(
        chosen.paper, chosen.language, chosen.group, chosen.labels, chosen.start, private=chosen.private
    )  # fmt: skip
    output = BytesIO()
    if chosen.name == FILE:
        printed = print_file(book, uid, options, output, progress)
    else:
        printed = print_paper(book, uid, chosen.name, options, output, progress)
    return Made(chosen, output.getvalue(), printed.pages, len(printed.kept_back))
