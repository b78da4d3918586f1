"""Whatever is typed into any text of any record prints as it was typed, and runs, loads or opens nothing."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader

from db.book import Book
from db.queries.annual import Appendix, annual_facts
from db.queries.facts import Span, Wording
from db.records import kind as kind_named
from exports.annual import AnnualOptions, print_annual
from exports.annual.options import CHOICES, SECTIONS
from tests.db.filling import KINDS, filled

YEAR = Span(date(2019, 1, 1), date(2019, 12, 31))


@pytest.mark.parametrize(
    "typed",
    [
        "<b",
        "AT&T &amp; &#65;",
        '<img src="file:///etc/passwd"/>',
        '<font color="[x for x in ().__class__.__bases__]">',
        "</para><a href='http://example.org'>",
        "100% {year} %s ${HOME} \\N{SNOWMAN}",
    ],
)
def test_a_year_of_records_full_of_markup_prints_as_typed(tmp_path: Path, typed: str) -> None:
    with Book.new(tmp_path / "book") as book:
        for kind in KINDS:
            with book.change(f"Add a {kind}") as change:
                change.add(kind_named(kind), **filled(change, kind, typed))
        facts = annual_facts(book, YEAR, appendices=tuple(Appendix))
    options = AnnualOptions(sections=(*SECTIONS, *CHOICES), foreword=Wording(typed, "en"))
    print_annual(facts, options, tmp_path / "report.pdf")
    pages = PdfReader(tmp_path / "report.pdf").pages
    text = " ".join(page.extract_text() for page in pages)
    # In titles, names, summaries, decisions, categories, and on every running head.
    assert "".join(text.split()).count("".join(typed.split())) > 15
    assert not [link for page in pages for link in page.get("/Annots", ()) if "/URI" in link.get_object().get("/A", {})]
