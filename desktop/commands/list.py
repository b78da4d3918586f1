"""``twinbook list``: the records of one kind as a table, on the terminal or in a file for a spreadsheet."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop import arguments, console
from desktop.opened import opened

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from db.book import Book
    from db.queries.list_columns import ListColumn
    from db.queries.listing import Order, Row, Scope
    from exports.tables import Cell

HELP = "list the records of a kind, or write them to a file for a spreadsheet"
EXAMPLES = (
    "Larkhaven.twinbook letter --partnership Bailu --filter festival",
    "Larkhaven.twinbook person --columns called offices --output People.xlsx",
    "Larkhaven.twinbook task --order -due --json",
)
_WIDEST = 40


def declare(parser: argparse.ArgumentParser) -> None:
    arguments.book(parser)
    parser.add_argument("kind", metavar="KIND", help="of which kind, as twinbook show names them: letter, person, …")
    parser.add_argument("--partnership", metavar="NAME", help="only what is of this partnership")
    parser.add_argument("--filter", metavar="WORDS", default="", help="only what holds these words")
    parser.add_argument("--view", metavar="NAME", help="a saved view: its filters, columns and order")
    parser.add_argument("--columns", metavar="COLUMN", nargs="+", help="these columns, private ones only if named here")
    parser.add_argument("--order", metavar="COLUMN", help="by this column, with - before it the last first")
    answer = parser.add_mutually_exclusive_group()
    answer.add_argument("--output", metavar="FILE", type=Path, help="write FILE.xlsx or FILE.csv")
    arguments.as_json(answer)  # type: ignore[arg-type]
    parser.add_argument("--replace", action="store_true", help="write over the file if it is there")
    parser.set_defaults(parser=parser)


def run(given: argparse.Namespace) -> int:
    from db.records import load_all

    if given.kind not in load_all():
        given.parser.error(f"there is no kind “{given.kind}”; twinbook show BOOK names them")
    if given.output is not None:
        _look_at(given)
    with opened(given.book, tell=console.complain) as book:
        asked = _Asked(book, given)
        if given.output is not None:
            return _write(asked, given)
        rows = list(asked.rows())
    if given.json:
        names = [column.name for column in asked.columns]
        console.say_json([{"uid": row.uid, **dict(zip(names, row.cells, strict=False))} for row in rows])
    elif rows:
        told = [[_short(cell) for cell in asked.cells(row)] for row in rows]
        shown = [place for place in range(len(asked.columns)) if given.columns or any(line[place] for line in told)]
        heads = [_label(asked.columns[place].name) for place in shown]
        console.say_table([heads, *([line[place] for place in shown] for line in told)])
    else:
        console.say("There is nothing of this kind.")
    return 0


class _Asked:
    """The rows that the words ask for."""

    def __init__(self, book: Book, given: argparse.Namespace) -> None:
        from db.queries.list_columns import list_columns
        from db.queries.listing import Order, Scope
        from db.queries.named import partnership_named
        from db.queries.saved_views import View, saved_views

        self.book, self.kind = book, given.kind
        known = {column.name: column for column in list_columns(book, given.kind)}
        view = View()
        if given.view:
            found = [kept.view for kept in saved_views(book, given.kind) if kept.name == given.view]
            view = found[0] if found else given.parser.error(f"there is no view “{given.view}” of this kind")
        names = given.columns or view.columns or [column.name for column in known.values() if column.is_usual]
        strange = [name for name in names if name not in known]
        if strange and given.columns:
            given.parser.error(f"there is no column {strange[0]}; there are: {', '.join(known)}")
        self.columns: Sequence[ListColumn] = [known[name] for name in names if name in known]
        within = ("partnership", partnership_named(book, given.partnership).uid) if given.partnership else None
        self.scope: Scope = Scope(within, narrowed=view.narrowed)
        self.wanted: str = given.filter or view.wanted
        self.order: Order = Order.parse(given.order) if given.order else view.order or Order()
        if self.order.column not in known:
            given.parser.error(f"there is no column {self.order.column}; there are: {', '.join(known)}")
        self.names = list(dict.fromkeys(name for one in self.columns for name in (one.name, one.currency) if name))

    def rows(self) -> Iterator[Row]:
        from db.queries.listing import every

        return every(self.book, self.kind, self.names, self.scope, self.wanted, self.order)

    def count(self) -> int:
        from db.queries.listing import count

        return count(self.book, self.kind, self.scope, self.wanted)

    def cells(self, row: Row) -> list[Cell]:
        from db.queries.facts import Sum

        values = dict(zip(self.names, row.cells, strict=True))
        made: list[Cell] = []
        for column in self.columns:
            value = values[column.name]
            if column.currency and isinstance(value, int):
                made.append(Sum(str(values[column.currency] or "USD"), value))
            else:
                made.append(_cell(value))
        return made


def _write(asked: _Asked, given: argparse.Namespace) -> int:
    from exports.tables import Column, Table, save_table

    heads = [Column(_label(column.name), 20) for column in asked.columns]
    table = Table(_label(asked.kind), heads, (asked.cells(row) for row in asked.rows()), asked.count())
    with console.progress("Writing the rows") as progress:
        number = save_table(table, given.output, progress)
    console.say(f"{number} rows are in {given.output}.")
    return 0


def _look_at(given: argparse.Namespace) -> None:
    from desktop.commands.reports import look_at_output
    from exports.tables.saving import must_be_known

    must_be_known(given.output)
    look_at_output(given)


def _cell(value: Any) -> Cell:
    from enum import StrEnum

    from db.values import Texts

    match value:
        case bool():
            return "yes" if value else ""
        case StrEnum():
            return value.value
        case Texts():
            return value.in_language("en")
        case list() | tuple():
            return ", ".join(str(each) for each in value)
        case dict():
            return ", ".join(f"{name}: {each}" for name, each in value.items())
        case _:
            return value


def _short(cell: Cell) -> str:
    from db.queries.facts import Sum

    if isinstance(cell, Sum):
        from exports.formats import Formats

        return Formats("en").money(cell)
    text = "" if cell is None else " ".join(str(cell).split())
    return text if len(text) <= _WIDEST else f"{text[: _WIDEST - 1]}…"


def _label(name: str) -> str:
    words = name.replace("_", " ")
    return words[:1].upper() + words[1:]
