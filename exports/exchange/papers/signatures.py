"""The sign-in sheet: who is there, with a box to sign in for each day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from reportlab.platypus import Flowable, PageBreak

from db.book import Book
from db.queries.exchange.head import Head
from db.queries.exchange.roster import Guest, roster
from exports.exchange.opening import Line, again
from exports.exchange.sheet import Asked, Declared, Sheet
from exports.exchange.strung import in_style, spaced, strung
from exports.pages.styles import BODY, CELL, QUIET, Paper
from exports.pages.table import Column, Row, Table
from exports.pages.text import Text

_CELL = CELL.but(leading=11.0)
_UNDER = _CELL.but(size=7.5, colour=QUIET)
_HIGH = 28.0
_BESIDE, _MOST = 7, 62
"""Days beside each other, and in all: a project of a year is not signed day by day."""
_EDGE = 46.0


@dataclass(frozen=True, slots=True)
class SignInFacts:
    """``days`` are those of the exchange; none where they are not known, or are too many to sign for."""

    guests: tuple[Guest, ...]
    days: tuple[date, ...]


def gather(book: Book, exchange: Head, asked: Asked) -> SignInFacts:
    coming = roster(book, exchange, asked.language, on=asked.on).coming
    guests = tuple(guest for guest in coming if not asked.group or guest.in_group == asked.group)
    first, last = exchange.first_day, exchange.last_day
    count = (last - first).days + 1 if first is not None and last is not None else 0
    days = tuple(first + timedelta(days=each) for each in range(count)) if first is not None else ()
    return SignInFacts(guests, days if count <= _MOST else ())


def story(facts: SignInFacts, sheet: Sheet) -> list[Flowable]:
    """A table for each week; where no day is known, one column for each of some days to write in."""
    if not facts.guests:
        return []
    heads = [sheet.formats.day_brief(day) for day in facts.days] or [""] * _BESIDE
    out: list[Flowable] = []
    for start in range(0, len(heads), _BESIDE):
        if out:
            out += [PageBreak(), *again("signatures", sheet)]
        out.append(_table(facts, start, heads[start : start + _BESIDE], sheet))
    if any("–" in _boxes(guest, facts.days, 0) for guest in facts.guests):
        out.append(Text(sheet.phrases("stroke where nobody is awaited"), BODY.but(size=8.0, colour=QUIET)))
    return out


def page(paper: Paper, _: Asked) -> Paper:
    return replace(paper.landscape, inside=_EDGE, outside=_EDGE, top=66.0, bottom=56.0)


def _table(facts: SignInFacts, start: int, heads: Sequence[str], sheet: Sheet) -> Table:
    columns = [
        Column(sheet.phrases("name"), fixed=178.0),
        *(Column(head, to_write=True) for head in heads),
    ]  # fmt: skip
    days = facts.days[start : start + _BESIDE]
    rows = [
        Row([_who(guest, sheet), *_boxes(guest, days, len(heads))], _CELL, least=_HIGH, whole=True)
        for guest in facts.guests
    ]  # fmt: skip
    return Table(columns, rows)


def _boxes(guest: Guest, days: Sequence[date], count: int) -> list[str]:
    """Empty ones to sign in, and a stroke for the days on which somebody is not awaited."""
    if not days or guest.first_day is None or guest.last_day is None:
        return [""] * count
    return ["" if guest.first_day <= day <= guest.last_day else "–" for day in days]


def _who(guest: Guest, sheet: Sheet) -> Line:
    out = spaced(guest.names)
    if guest.heads > 1:
        out.append(f" ({sheet.phrases.count('heads', guest.heads, sheet.formats.number(guest.heads))})")
    place = spaced(guest.place.names) if guest.place is not None else []
    under = strung([[sheet.phrases.code("part of", guest.part.value)], place], " · ")
    return [*out, "\n", *in_style(under, _UNDER)]


PAPER = Declared(gather=gather, story=story, page=page, asks=frozenset({"group"}))
