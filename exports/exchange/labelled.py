"""Papers that are sheets of labels: one label for each who takes part, and some blank ones where they are wanted."""

from __future__ import annotations

from collections.abc import Callable

from reportlab.platypus import Flowable

from db.book import Book
from db.queries.exchange.head import Head
from db.queries.exchange.labels import Named, named_on_labels
from exports.exchange.sheet import Asked, Declared, Sheet
from exports.labels.pages import Draw, label_pages, paper_of
from exports.labels.sheets import LabelSheet, sheet_named
from exports.pages.styles import Paper


def on_labels(sheets: tuple[LabelSheet, ...], draw: Callable[[Named, Sheet], Draw]) -> Declared:
    """The paper that draws each of them on a label of one of these sheets, the first of a paper's size being usual."""

    def chosen(paper: Paper, asked: Asked) -> LabelSheet:
        return sheet_named(sheets, asked.labels, paper.name)

    def gather(book: Book, exchange: Head, asked: Asked) -> tuple[Named, ...]:
        return named_on_labels(book, exchange, asked.language, asked.group)

    def story(facts: tuple[Named, ...], sheet: Sheet) -> list[Flowable]:
        return label_pages(chosen(sheet.paper, sheet.asked), [draw(one, sheet) for one in facts], sheet.asked.start)

    return Declared(
        gather=gather,
        story=story,
        page=lambda paper, asked: paper_of(chosen(paper, asked)),
        is_bare=True,
        asks=frozenset({"group", "labels", "start"}),
        label_sheets=tuple(sheet.name for sheet in sheets),
    )
