"""Exporting what a list shows, its columns and its order, as a table for a spreadsheet, in a job."""

from __future__ import annotations

import re
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog

from db.values import Texts
from ui.jobs import Job
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtCore import QLocale
    from PySide6.QtWidgets import QWidget

    from db.book import Book
    from exports.tables import Cell, Table
    from ui.jobs import Progress
    from ui.listing.declaration import Column
    from ui.listing.pages import Question
    from ui.memory import Memory

_FOLDER = "exports.folder"
_NOT_IN_A_NAME = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')


def ask_file(parent: QWidget, name: str, memory: Memory) -> Path | None:
    """The file that a person wants the table in; None if none. The dialog itself asks before another is replaced."""
    folder = Path(str(memory.recall(_FOLDER, "")) or _documents())
    if not folder.is_dir():
        folder = Path(_documents())
    clean = _NOT_IN_A_NAME.sub(" ", name).strip(" .") or tr("List")
    kinds = {tr("Excel workbook (*.xlsx)"): ".xlsx", tr("Table with commas (*.csv)"): ".csv"}
    path, kind = QFileDialog.getSaveFileName(
        parent, tr("Export what is shown"), str(folder / f"{clean}.xlsx"), ";;".join(kinds)
    )  # fmt: skip
    if not path:
        return None
    target = Path(path)
    if target.suffix.lower() not in kinds.values():
        target = target.with_name(target.name + kinds.get(kind, ".xlsx"))
    memory.keep(_FOLDER, str(target.parent))
    return target


def exporting(
    book: Book, kind: str, title: str, columns: Sequence[Column], question: Question, total: int, target: Path,
    locale: QLocale,
) -> Job:  # fmt: skip
    """The job that writes it, to be started; finishes with the file."""

    def told(done: int, total: int) -> str:
        return tr("Exporting: {done} of {total} rows").format(
            done=locale.toString(done), total=locale.toString(total)
        )  # fmt: skip

    def work(progress: Progress) -> Path:
        from exports.tables import save_table

        progress(0, total)
        save_table(table_of(book, kind, title, columns, question, total, locale), target, progress)
        return target

    return Job(tr("Export the list"), told, work)


def table_of(
    book: Book, kind: str, title: str, columns: Sequence[Column], question: Question, total: int, locale: QLocale
) -> Table:
    """What is shown as a table: days and amounts as such, the rest in the words of the list."""
    from exports.tables import Column as Head
    from exports.tables import Table

    heads = [Head(column.label, column.width + 10 * column.stretch) for column in columns]
    return Table(title, heads, _rows(book, kind, columns, question, locale), total, tr("{column} (currency)"))


def _rows(
    book: Book, kind: str, columns: Sequence[Column], question: Question, locale: QLocale
) -> Iterator[list[Cell]]:
    from db.queries import listing

    names = list(dict.fromkeys(name for column in columns for name in (column.name, column.currency) if name))
    for row in listing.every(book, kind, names, question.scope, question.wanted, question.order):
        values = dict(zip(names, row.cells, strict=True))
        yield [_cell(values[column.name], column, values.get(column.currency), locale) for column in columns]


def _cell(value: Any, column: Column, currency: str | None, locale: QLocale) -> Cell:
    from db.queries.facts import Sum
    from ui.shown import show

    if value is None:
        return column.otherwise or None
    if column.currency:
        return Sum(currency or "USD", value)
    if column.shown is not None:
        return column.shown(value, locale)
    if column.choices or isinstance(value, bool | Texts | list | tuple):
        return show(value, column.choices, locale)
    if isinstance(value, datetime):
        return value.astimezone()
    return value


def _documents() -> str:
    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation) or str(Path.home())
