"""The programme by day, for everybody or one group: local time with the other side's below, what, where, who."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from reportlab.platypus import Flowable, KeepTogether

from db.book import Book
from db.queries.exchange.clocks import Elsewhere
from db.queries.exchange.head import Head
from db.queries.exchange.programme import Day, Item, Named, Programme, programme, remarks
from db.records.programme import ProgrammeState
from exports.exchange.opening import Line, placed
from exports.exchange.sheet import Asked, Declared, Sheet
from exports.exchange.strung import in_style, spaced, strung
from exports.pages.styles import BODY, CELL, CELL_BOLD, HEADING, QUIET, QUIET_TEXT, SMALL
from exports.pages.table import Column, Row, Table
from exports.pages.text import Part, Text, filled

_TIME = CELL_BOLD.but(size=9.0)
_TITLE = CELL_BOLD.but(size=9.5)
_UNDER = CELL.but(size=7.5, colour=QUIET)
_TIMES = 138.0
"""Points for a time of day from and to."""


@dataclass(frozen=True, slots=True)
class _Facts:
    plan: Programme
    remarks: Mapping[UUID, str]


def gather(book: Book, exchange: Head, asked: Asked) -> _Facts:
    plan = programme(book, exchange, asked.language).of_group(asked.group)
    return _Facts(plan, remarks(book, exchange) if asked.private else {})


def story(facts: _Facts, sheet: Sheet) -> list[Flowable]:
    """A block for each day; one that does not fit on the rest of a page begins on the next."""
    if not facts.plan.items:
        return []
    out: list[Flowable] = [Text(_clocks(facts.plan, sheet), SMALL.but(after=0.0))]
    days = [[*_heading(day, sheet), *_items(day, facts, sheet)] for day in facts.plan.days if day.items or day.number]
    # The first one begins below the title, however long it is.
    return [*out, *days[0], *(KeepTogether(blocks) for blocks in days[1:])]


def _clocks(plan: Programme, sheet: Sheet) -> Line:
    places = list(dict.fromkeys(item.elsewhere.place for item in plan.items if item.elsewhere))
    if not places:
        return [sheet.phrases("all times one")]
    return filled(sheet.phrases("all times", place="{place}"), place=strung(([place] for place in places), ", "))


def _heading(day: Day, sheet: Sheet) -> list[Flowable]:
    said: Line = [sheet.formats.weekday(day.on)]
    if day.number:
        number = sheet.phrases("day number", n=sheet.formats.number(day.number))
        said.append(Part(f"  {number}", style=BODY.but(size=8.5, colour=QUIET)))
    return [Text(said, HEADING.but(before=17.5, after=1.75))]


def _items(day: Day, facts: _Facts, sheet: Sheet) -> list[Flowable]:
    if not day.items:
        return [Text(sheet.phrases("nothing planned"), QUIET_TEXT.but(before=3.5))]
    rows = [Row((_when(item, sheet), _what(item, facts, sheet)), whole=True) for item in day.items]
    return [Table((Column("", fixed=_TIMES), Column("")), rows)]


def _when(item: Item, sheet: Sheet) -> Line:
    if item.starts is None:
        return [Part(sheet.phrases("whole day"), style=_TIME.but(colour=QUIET, style="regular"))]
    said: Line = [Part(sheet.formats.clock(item.starts, item.ends), style=_TIME)]
    if item.elsewhere is not None:
        said += [Part("\n", style=_UNDER), *_elsewhere(item.elsewhere, sheet)]
    return said


def _elsewhere(there: Elsewhere, sheet: Sheet) -> Line:
    key = {0: "time elsewhere", 1: "time elsewhere next", -1: "time elsewhere before"}[max(min(there.days, 1), -1)]
    said = sheet.phrases(key, place="{place}", time=sheet.formats.clock(there.starts, there.ends))
    return in_style(filled(said, place=there.place), _UNDER)


def _what(item: Item, facts: _Facts, sheet: Sheet) -> Line:
    style = _TITLE.but(colour=QUIET) if item.is_cancelled else _TITLE
    first, *others = item.titles
    titled: Line = [Part(first.text or sheet.phrases("no name"), first.language, style)]
    titled += [Part(f"  {other.text}", other.language, CELL.but(colour=QUIET)) for other in others]
    if (state := _state(item, sheet)) is not None:
        titled.append(Part(f"  {state}", style=_UNDER.but(style="italic")))
    if item.is_cancelled:
        return titled
    where = strung([[item.venue] if item.venue else [], placed(item.place) if item.place else []], ", ")
    below = [_who(item, sheet), _to_know(item, sheet), _remark(item, facts, sheet)]
    return strung([titled, where, *(in_style(line, _UNDER) for line in below)], "\n")


def _state(item: Item, sheet: Sheet) -> str | None:
    keys = {ProgrammeState.CANCELLED: "item cancelled", ProgrammeState.PROPOSED: "item proposed"}
    return sheet.phrases(keys[item.state]) if item.state in keys else None


def _who(item: Item, sheet: Sheet) -> Line:
    """The groups where the paper is for all of them, who it is in words, and those at it by name."""
    phrases = sheet.phrases
    parts: list[Line] = []
    whom = [] if sheet.asked.group else list(item.groups)
    if words := ", ".join([*whom, *([item.who] if item.who else [])]):
        parts.append([phrases("item for", who=words)])
    named = strung((_named(one, sheet) for one in item.named), ", ")
    if named:
        parts.append(filled(phrases("item with", who="{who}"), who=named))
    if item.contact_names:
        parts.append(filled(phrases("item contact", who="{who}"), who=spaced(item.contact_names)))
    return strung(parts, " · ")


def _named(one: Named, sheet: Sheet) -> Line:
    return [*spaced(one.names), *([sheet.phrases("named as", part=one.part)] if one.part else [])]


def _to_know(item: Item, sheet: Sheet) -> Line:
    phrases = sheet.phrases
    parts: list[Line] = []
    if item.transport:
        parts.append([phrases("item transport", what=item.transport)])
    if item.dress:
        parts.append([phrases("item dress", what=item.dress)])
    if item.cost is not None and sheet.asked.private:
        parts.append([phrases("item cost", sum=sheet.formats.money(item.cost))])
    return strung(parts, " · ")


def _remark(item: Item, facts: _Facts, sheet: Sheet) -> Line:
    remark = facts.remarks.get(item.uid)
    return [sheet.phrases("private remark", what=remark)] if remark else []


PAPER = Declared(gather=gather, story=story, chapter=40, asks=frozenset({"group", "private"}))
