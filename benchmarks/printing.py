"""The annual report of the office's last whole year, in pages a second, beside bare Platypus with as many paragraphs,
tables and words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from io import BytesIO
from statistics import median
from time import perf_counter
from typing import Any

from reportlab.platypus import Flowable

from benchmarks.bare.report import Plain, set_plain
from benchmarks.measuring import Bar, Bench, Result
from db.book import Book
from db.queries.annual import annual_facts
from db.queries.reporting import last_reporting_year
from exports.annual import AnnualOptions, print_annual
from exports.annual import report as annual_report
from exports.pages.document import title_of
from exports.pages.rows import Pairs
from exports.pages.table import Table
from exports.pages.text import Text


def printing(bench: Bench) -> Iterator[Result]:
    with Book.open(bench.office) as book:
        span = last_reporting_year(book, date.today())  # noqa: DTZ011 (the person's own day)
        story = _plain_story(annual_facts(book, span))
        whole, pages, bare = list[float](), list[float](), list[float]()
        for run in range(bench.runs + 1):
            start = perf_counter()
            facts = annual_facts(book, span)
            read = perf_counter()
            printed = print_annual(facts, AnnualOptions(), BytesIO()).pages
            done = perf_counter()
            plain = set_plain(story)
            if run:  # the first one warms up
                whole.append(printed / (done - start))
                pages.append(printed / (done - read))
                bare.append(plain / (perf_counter() - done))
    yield Result("annual report, set", median(pages), median(bare), "pages/s", Bar.AT_LEAST_TIMES, 0.5)
    yield Result("annual report, read and set", median(whole), median(bare), "pages/s", Bar.AT_LEAST_TIMES, 0.5)


def _plain_story(facts: Any) -> list[Plain]:
    """The paragraphs and tables of our report, as text alone."""
    kept: list[Sequence[Flowable]] = []
    write = annual_report.write

    def keep(output: Any, paper: Any, about: Any, story: Sequence[Flowable], **options: Any) -> int:
        kept.append(list(story))
        return write(output, paper, about, story, **options)

    annual_report.write = keep
    try:
        print_annual(facts, AnnualOptions(), BytesIO())
    finally:
        annual_report.write = write
    return [piece for flowable in kept[0] if (piece := _plain(flowable)) is not None]


def _plain(flowable: Any) -> Plain | None:
    """What a flowable says. Charts, maps and contents have no counterpart: ours draws them, the bare limit does not."""
    if isinstance(flowable, Text):
        return Plain([[title_of(flowable._words)]])  # noqa: SLF001 - the bench looks inside
    if isinstance(flowable, Table):
        rows = flowable._rows  # noqa: SLF001
        return Plain(
            [[title_of(one.head) for one in rows.columns], *([title_of(c) for c in row.cells] for row in rows.rows)]
        )
    if isinstance(flowable, Pairs):
        return Plain([[title_of(left), title_of(right)] for left, right in flowable._rows])  # noqa: SLF001
    return Plain([]) if type(flowable).__name__ == "PageBreak" else None
