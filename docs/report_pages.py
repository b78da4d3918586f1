"""Photographs the pages of the annual report of the sample book."""

from __future__ import annotations

import io
from pathlib import Path

import pypdfium2

from db.book import Book
from db.queries.annual import annual_facts
from db.queries.facts import Wording
from db.queries.reporting import span_of_years
from docs.shots import keep
from exports.annual import AnnualOptions, print_annual

_FOREWORD = """Dear members and friends,

a partnership between cities is kept by people who write, host and travel. This report tells what they did in the \
year that is over; every figure in it is counted from the book that we keep together.

We thank all who opened their doors, and we greet our friends in 白鷺市, Annental and Porto Sereno."""


def pages(book: Path, folder: Path, paper: str, year: int, width: int) -> list[Path]:
    """A picture of each page, this many pixels wide; the files."""
    with Book.open(book) as opened:
        facts = annual_facts(opened, span_of_years(opened, year, year))
        options = AnnualOptions(
            paper=paper,
            foreword=Wording(_FOREWORD, "en"),
            foreword_by=Wording("Margaret Aldous, chair", "en"),
            presented=Wording("Presented to the annual general meeting and to the City Council of Larkhaven", "en"),
        )
        output = io.BytesIO()
        print_annual(facts, options, output)
    made: list[Path] = []
    document = pypdfium2.PdfDocument(output.getvalue())
    for number in range(len(document)):
        page = document[number]
        picture = page.render(scale=width / page.get_width()).to_pil()
        made.append(folder / f"report-{paper}-{number + 1:02}.png")
        keep(picture, made[-1])
        page.close()
    document.close()
    return made
