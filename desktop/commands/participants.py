"""``twinbook participants``: what a list would put into an exchange, and what wants a look in its cells."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from desktop import arguments, console
from desktop.opened import opened

if TYPE_CHECKING:
    from uuid import UUID

    from db.book import Book
    from imports.outcome import Outcome
    from imports.tables.proposals import Prepared
    from imports.tables.rows import Look

HELP = "show what a list of participants would put into an exchange, or put it in"
EXAMPLES = (
    'Larkhaven.twinbook --exchange "Dance students" list.xlsx',
    'Larkhaven.twinbook --exchange "Dance students" list.csv --put',
    'Larkhaven.twinbook --exchange "Dance students" list.ods --sheet Guests --json',
)
_ORDERS = ("day", "month")


def declare(parser: argparse.ArgumentParser) -> None:
    arguments.book(parser)
    parser.add_argument("list", metavar="FILE", type=Path, help="the list: xlsx, xls, ods, csv, or text with tabs")
    parser.add_argument("--exchange", metavar="TITLE", required=True, help="the exchange, by a part of its title")
    parser.add_argument("--sheet", metavar="NAME", default="", help="the sheet of a workbook (usually the first)")
    parser.add_argument("--encoding", metavar="NAME", default="", help="how a text is written (usually found out)")
    parser.add_argument(
        "--first", choices=_ORDERS, default="day", help="what 3/4/2010 begins with where no date tells (usually day)"
    )
    parser.add_argument("--put", action="store_true", help="put them in as proposed, as one step of undo")
    arguments.who(parser)
    arguments.as_json(parser)


def run(given: argparse.Namespace) -> int:
    from db.queries.named import exchange_named
    from desktop import settings
    from imports.tables.putting import put

    with opened(given.book, who=given.who or settings.load().name(), tell=console.complain) as book:
        prepared = _prepared(book, exchange_named(book, given.exchange).uid, given)
        outcome: Outcome | None = None
        if given.put:
            with console.progress("Putting in") as told:
                outcome = put(book, prepared, {}, progress=told)
    if given.json:
        console.say_json(_as_json(prepared, outcome))
    else:
        _say(prepared, outcome)
    return 0


def _prepared(book: Book, exchange: UUID, given: argparse.Namespace) -> Prepared:
    from db.errors import CannotRead
    from db.queries.own_fields import own_fields
    from imports.tables.columns import matched
    from imports.tables.days import Order
    from imports.tables.proposals import prepare
    from imports.tables.read import table_of_file

    today = date.today()  # noqa: DTZ011 (the person's own day)
    try:
        table = table_of_file(given.list, given.sheet, given.encoding)
    except CannotRead as error:
        raise CannotRead(f"{given.list.name}: {error}") from error
    columns = matched(table, own_fields(book, "participant"), today)
    order = Order.DAY_FIRST if given.first == "day" else Order.MONTH_FIRST
    with console.progress("Reading") as told:
        return prepare(book, exchange, table, columns, today, order, told)


def _say(prepared: Prepared, outcome: Outcome | None) -> None:
    from imports.tables.putting import summary

    table = prepared.table
    console.say_table(
        [
            (
                str(table.numbers[one.row]),
                one.called or "(no name)",
                one.fate,
                one.people[0].called if one.people else "",
            )
            for one in prepared.proposals
        ],
        right=(0,),
    )
    for number, column in enumerate(prepared.columns):
        if not column.is_sure:
            heading = table.header[number] or f"column {number + 1}"
            console.say(f"“{heading}” is taken for: {column.means}. Look whether that is right.")
    for look in prepared.looks:
        console.say(f"Row {table.numbers[look.row]}{_where(prepared, look)}: {look.sentence}")
    counts = summary(prepared, {})
    done = "in" if outcome is not None else "would go in"
    console.say(f"{counts['go in']} {done}, {counts['there']} there already, {counts['left out']} left out.")


def _where(prepared: Prepared, look: Look) -> str:
    heading = prepared.table.header[look.column] if look.column >= 0 else ""
    return f", {heading}" if heading else ""


def _as_json(prepared: Prepared, outcome: Outcome | None) -> dict[str, object]:
    from imports.tables.putting import summary

    table = prepared.table
    items = outcome.items if outcome is not None else ()
    return {
        "exchange": prepared.exchange.uid,
        "columns": [
            {"heading": table.header[number], "means": column.means, "sure": column.is_sure}
            for number, column in enumerate(prepared.columns)
        ],
        "rows": [
            {
                "row": table.numbers[one.row],
                "called": one.called,
                "fate": one.fate,
                "person": one.people[0].uid if one.people else None,
                "heads": prepared.reading.told[one.row].heads,
                "participant": items[one.row].uid if items else None,
            }
            for one in prepared.proposals
        ],
        "looks": [
            {
                "row": table.numbers[look.row],
                "column": table.header[look.column] if look.column >= 0 else None,
                "wrong": look.is_wrong,
                "sentence": look.sentence,
            }
            for look in prepared.looks
        ],
        "put": outcome is not None,
        **{name.replace(" ", "_"): count for name, count in summary(prepared, {}).items()},
    }
