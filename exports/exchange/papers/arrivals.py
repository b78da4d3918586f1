"""Who arrives and who departs: by time, with the flight or train, the names in both scripts, and who meets them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime
from itertools import groupby

from reportlab.platypus import Flowable, Indenter, KeepTogether

from db.book import Book
from db.queries.exchange.arrivals import ArrivalsFacts, Movement, arrivals
from db.queries.exchange.head import Head
from db.queries.exchange.roster import Guest
from db.queries.exchange.travel import Leg, OnBoard
from exports.exchange.opening import Line
from exports.exchange.sheet import Asked, Declared, Sheet
from exports.exchange.strung import in_style, spaced, strung
from exports.pages.styles import BODY, CELL, CELL_BOLD, HEADING, QUIET, SUBHEADING
from exports.pages.table import GUTTER, Column, Row, Table
from exports.pages.text import Part, Text, filled

_UNDER = CELL.but(size=7.5, colour=QUIET)
_TIME = CELL_BOLD.but(size=9.5)
_TIMES = 84.0
"""Points for a time of day."""
_BOX = "\N{WHITE SQUARE} "
"""To tick off who has come."""


def gather(book: Book, exchange: Head, asked: Asked) -> ArrivalsFacts:
    return arrivals(book, exchange, asked.language, asked.group)


def story(facts: ArrivalsFacts, sheet: Sheet) -> list[Flowable]:
    """Arrivals, what is between, departures, each by day; then those of whom nothing is known."""
    if facts.is_empty:
        return []
    between = [Movement(leg, (), leg.on_board) for leg in facts.between]
    return [
        *_part("arrivals", facts.arriving, lambda one: one.leg.arrives, _arriving, sheet),
        *_forgotten("unknown there", facts.unknown_there, sheet),
        *_part("on the way", between, lambda one: one.leg.departs, _between, sheet),
        *_part("departures", facts.departing, lambda one: one.leg.departs, _departing, sheet),
        *_forgotten("unknown back", facts.unknown_back, sheet),
    ]


def _part(
    key: str,
    movements: Iterable[Movement],
    moment: Callable[[Movement], datetime | None],
    tell: Callable[[Movement, Sheet], Line],
    sheet: Sheet,
) -> list[Flowable]:
    out: list[Flowable] = []

    def day(one: Movement) -> date | None:
        at = moment(one)
        return at.date() if at else None

    for on, those in groupby(movements, key=day):
        heading = sheet.formats.weekday(on) if on else sheet.phrases("no day")
        head: list[Flowable] = [] if out else [Text(sheet.phrases(key), HEADING)]
        head.append(Text(heading, SUBHEADING.but(before=3.5)))
        for number, one in enumerate(those):
            at = moment(one)
            time: Line = [Part(sheet.formats.clock(at) if at else sheet.phrases("no time"), style=_TIME)]
            count = sheet.phrases.count("travelling", one.heads, sheet.formats.number(one.heads))
            rows = [Row(([*time, Part(f"\n{count}", style=_UNDER)], tell(one, sheet)), whole=True)]
            table = Table((Column("", fixed=_TIMES), Column("")), rows)
            table.spaceAfter = 0.0 if one.people else table.spaceAfter
            out.append(KeepTogether([*(head if not number else []), table, *_names(one.people, sheet)]))
    return out


def _arriving(one: Movement, sheet: Sheet) -> Line:
    leg = one.leg
    left = _at("departs at", leg.departs, leg.arrives, sheet)
    way = [sheet.phrases("leg from", place=leg.origin)] if leg.origin else []
    met: Line = (
        filled(sheet.phrases("met by", who="{who}"), who=spaced(leg.met_by_names))
        if leg.met_by_names
        else [sheet.phrases("met by nobody")]
    )
    details: list[Line] = [left, _others("coming by", one.others, sheet), met, [leg.remark] if leg.remark else []]
    return _told([*_carried(leg, sheet), *way], details)


def _departing(one: Movement, sheet: Sheet) -> Line:
    leg = one.leg
    lands = _at("arrives at", leg.arrives, leg.departs, sheet)
    way = [sheet.phrases("leg to", place=leg.destination)] if leg.destination else []
    details: list[Line] = [lands, _others("going on by", one.others, sheet), [leg.remark] if leg.remark else []]
    return _told([*_carried(leg, sheet), *way], details)


def _between(one: Movement, sheet: Sheet) -> Line:
    leg = one.leg
    lands = _at("arrives at", leg.arrives, leg.departs, sheet)
    return _told([*_carried(leg, sheet), _from_to(leg, sheet)], [lands, [leg.remark] if leg.remark else []])


def _told(way: Sequence[str], details: Sequence[Line]) -> Line:
    first: Line = [Part(" ".join(filter(None, way)) or "–", style=_TIME)]
    below = strung(details, " · ")
    return strung([first, in_style(below, _UNDER)], "\n")


def _carried(leg: Leg, sheet: Sheet) -> list[str]:
    number = " ".join(filter(None, (leg.carrier, leg.number)))
    return [number or (sheet.phrases.code("means", leg.means.value) if leg.means else "")]


def _from_to(leg: Leg, sheet: Sheet) -> str:
    if leg.origin and leg.destination:
        return sheet.phrases("leg from to", origin=leg.origin, destination=leg.destination)
    return leg.origin or leg.destination


def _at(key: str, moment: datetime | None, beside: datetime | None, sheet: Sheet) -> Line:
    """When it departs or arrives at the other end, with the day where that is another one."""
    if moment is None:
        return []
    said = sheet.formats.clock(moment)
    if beside is None or moment.date() != beside.date():
        said = f"{said}, {sheet.formats.day_short(moment.date())}"
    return [sheet.phrases(key, time=said)]


def _others(key: str, legs: Sequence[Leg], sheet: Sheet) -> Line:
    told: list[str] = []
    for leg in legs:
        at = [sheet.formats.clock(leg.departs)] if leg.departs else []
        told.append(" ".join(filter(None, [*_carried(leg, sheet), _from_to(leg, sheet), *at])))
    return [sheet.phrases(key, legs=", ".join(filter(None, told)))] if any(told) else []


def _names(people: Sequence[OnBoard], sheet: Sheet) -> list[Flowable]:
    """Two columns, read down the first and then the second, each name with a box to tick."""
    if not people:
        return []
    half = -(-len(people) // 2)
    cells = [_name(one, sheet) for one in people]
    rows = [Row((cells[row], cells[row + half] if row + half < len(cells) else "")) for row in range(half)]
    table = Table((Column(""), Column("")), rows)
    table.spaceBefore = 0.0
    return [Indenter(_TIMES + GUTTER), table, Indenter(-_TIMES - GUTTER)]


def _name(one: OnBoard, sheet: Sheet) -> Line:
    name: Line = [_BOX, *spaced(one.names)]
    if one.heads > 1:
        name.append(f" ({sheet.phrases.count('travelling', one.heads, sheet.formats.number(one.heads))})")
    beside = [one.in_group if not sheet.asked.group else "", sheet.phrases("seat", seat=one.seat) if one.seat else ""]
    if said := " · ".join(filter(None, beside)):
        name.append(Part(f"  {said}", style=_UNDER))
    return name


def _forgotten(key: str, guests: Sequence[Guest], sheet: Sheet) -> list[Flowable]:
    if not guests:
        return []
    names = strung((spaced(guest.names) for guest in guests), ", ")
    return [Text(sheet.phrases(key), SUBHEADING), Text(names, BODY)]


PAPER = Declared(gather=gather, story=story, chapter=50, asks=frozenset({"group"}))
