"""The rooming list: who sleeps in which house, in which room, from which night to which, and the beds by night."""

from __future__ import annotations

from reportlab.platypus import Flowable

from db.book import Book
from db.queries.exchange.head import Head
from db.queries.exchange.lodging import Lodged, Lodging, LodgingFacts, lodging
from db.rules.nights import nights
from exports.exchange.opening import Line
from exports.exchange.sheet import Asked, Declared, Sheet
from exports.pages.styles import CELL, CELL_BOLD, HEADING, QUIET
from exports.pages.table import Column, Row, Table
from exports.pages.text import Part, Text

_UNDER = CELL.but(size=7.5, colour=QUIET)


def gather(book: Book, exchange: Head, asked: Asked) -> LodgingFacts:
    return lodging(book, exchange, asked.language, asked.on, asked.group)


def story(facts: LodgingFacts, sheet: Sheet) -> list[Flowable]:
    if not facts.roofs and not facts.bedless:
        return []
    phrases, formats = sheet.phrases, sheet.formats
    columns = (
        Column(phrases("guest"), 2.2),
        Column(phrases("room or bed"), 0.8),
        Column(phrases("first night"), fixed=70.0),
        Column(phrases("last night"), fixed=76.0),
        Column(phrases("nights head"), fixed=42.0, align="end"),
    )
    rows: list[Row] = []
    for roof in facts.roofs:
        rows.append(_head(roof, sheet))
        rows += [_row(one, sheet) for one in sorted(roof.guests, key=lambda one: one.room)]
    if facts.bedless:
        rows.append(Row((phrases("without a bed"), "", "", "", ""), CELL_BOLD, whole=True, leads=True))
        rows += [_row(one, sheet) for one in facts.bedless]
    total = sum(_nights(one) for roof in facts.roofs for one in roof.guests)
    rows.append(Row((phrases("bed nights"), "", "", "", formats.number(total)), CELL_BOLD))
    return [Table(columns, rows), *_by_night(facts, sheet)]


def _head(roof: Lodging, sheet: Sheet) -> Row:
    """The house, how many sleep in it, and the nights that it gives."""
    heads = sum({one.guest.uid: one.guest.heads for one in roof.guests}.values())
    people = sheet.phrases.count("heads", heads, sheet.formats.number(heads))
    name: Line = [roof.called or sheet.phrases("no name"), Part(f"  {people}", style=_UNDER)]
    given = sheet.formats.number(sum(_nights(one) for one in roof.guests))
    return Row((name, "", "", "", given), CELL_BOLD, whole=True, leads=True)


def _row(one: Lodged, sheet: Sheet) -> Row:
    name: Line = ["   "]
    for said in one.guest.names:
        name += [*(["  "] if len(name) > 1 else []), said]
    if one.guest.heads > 1:
        name.append(f" × {sheet.formats.number(one.guest.heads)}")
    name.append(Part(f"   {sheet.phrases.code('part of', one.guest.part.value)}", style=_UNDER))
    first, last = sheet.formats.day_short(one.first_night), sheet.formats.day_short(one.last_night)
    return Row((name, one.room, first, last, sheet.formats.number(_nights(one))), whole=True)


def _nights(one: Lodged) -> int:
    return nights(one.first_night, one.last_night) * one.guest.heads


def _by_night(facts: LodgingFacts, sheet: Sheet) -> list[Flowable]:
    phrases, formats = sheet.phrases, sheet.formats
    heads = ("beds wanted", "beds in families", "beds in hotels", "beds missing")
    columns = (Column(phrases("night of"), 1.4), *(Column(phrases(key), align="end") for key in heads))
    rows = [
        Row(
            (
                formats.day(one.night),
                *(formats.number(number) for number in (one.wanted, one.in_families, one.in_hotels)),
                Part(formats.number(one.bedless), style=CELL_BOLD if one.bedless else _UNDER),
            )
        )
        for one in facts.nights
    ]
    return [Text(phrases("beds by night"), HEADING), Table(columns, rows)] if rows else []


PAPER = Declared(gather=gather, story=story, chapter=30, asks=frozenset({"group"}))
