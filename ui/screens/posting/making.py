"""What was chosen about a letter's paper, and setting its pages. The setting runs in a job, off Qt."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from uuid import UUID

    from db.book import Book
    from exports.letter.options import LetterOptions
    from ui.jobs import Progress


@dataclass(frozen=True, slots=True)
class Chosen:
    """As ``exports.letter.options.LetterOptions`` has them; ``language`` is the only one printed, "" for all."""

    paper: str
    language: str = ""
    arrangement: str = ""
    head: str = ""
    signature: bool = False

    def options(self) -> LetterOptions:
        from exports.letter.options import Arrangement, Head, LetterOptions

        return LetterOptions(
            self.paper,
            languages=(self.language,) if self.language else (),
            arrangement=Arrangement(self.arrangement) if self.arrangement else Arrangement.FITTING,
            head=Head(self.head) if self.head else Head.PRINTED,
            signature=self.signature,
        )


@dataclass(frozen=True, slots=True)
class Made:
    """A letter as it was set."""

    chosen: Chosen
    pdf: bytes
    pages: int

    @property
    def is_letter(self) -> bool:
        return self.chosen.paper == "letter"


def make(book: Book, uid: UUID, chosen: Chosen, progress: Progress) -> Made:
    """Set the pages. Raises what reading the book raises, and Cancelled."""
    from exports.letter.printing import print_letters

    progress(0)
    output = BytesIO()
    pages = print_letters(book, [uid], chosen.options(), output, progress)
    return Made(chosen, output.getvalue(), pages)
