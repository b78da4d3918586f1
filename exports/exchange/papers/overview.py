"""The first chapter of an exchange's file: what it is, when and where, what for, who leads it, its numbers."""

from __future__ import annotations

from dataclasses import dataclass

from reportlab.platypus import Flowable

from db.book import Book
from db.queries.exchange.beds import beds
from db.queries.exchange.head import Head, VenueFacts
from db.queries.exchange.numbers import Numbers, numbers
from db.queries.exchange.overview import Lead, Overview, Tied, overview, tied
from db.queries.exchange.roster import roster
from db.records.exchange_goal import Judged
from exports.exchange.opening import Line, placed
from exports.exchange.sheet import Asked, Declared, Sheet
from exports.pages.blocks import Figures, Number
from exports.pages.rows import Facts, Pair
from exports.pages.styles import BODY, HEADING, QUIET
from exports.pages.text import Part, Text, paragraphs


@dataclass(frozen=True, slots=True)
class OverviewFacts:
    told: Overview
    numbers: Numbers
    tied: tuple[Tied, ...]


def gather(book: Book, exchange: Head, asked: Asked) -> OverviewFacts:
    guests = roster(book, exchange, asked.language, on=asked.on)
    counted = numbers(book, exchange, guests, beds(book, exchange, guests), asked.language)
    return OverviewFacts(overview(book, exchange, asked.on, asked.language), counted, tied(book, exchange))


def story(facts: OverviewFacts, sheet: Sheet) -> list[Flowable]:
    out: list[Flowable] = [Facts(_facts(facts, sheet)), *_numbers(facts.numbers, sheet)]
    told = facts.told
    if told.goal.text.strip() or told.goals:
        out += [Text(sheet.phrases("what it is for"), HEADING), *paragraphs(told.goal)]
        out += [Text(["–  ", goal.what, *_judged(goal.judged, sheet)], BODY.but(after=3.5)) for goal in told.goals]
    if told.summary.text.strip():
        out += [Text(sheet.phrases("in short"), HEADING), *paragraphs(told.summary)]
    return out


def _facts(facts: OverviewFacts, sheet: Sheet) -> list[Pair]:
    head, phrases, formats = sheet.head, sheet.phrases, sheet.formats
    kind: Line = [phrases.code("exchange kind", head.kind)]
    kind += [f", {phrases.code('direction', head.direction)}"] if head.direction is not None else []
    state: Line = [phrases.code("exchange state", head.state)]
    state += [f", {formats.day(head.state_on)}"] if head.state_on is not None else []
    state += [f" – {head.state_reason}"] if head.state_reason else []
    rows: list[Pair] = [(phrases("kind"), kind), (phrases("state"), state)]
    if when := formats.stretch(head.starts, head.ends):
        rows.append((phrases("when"), when))
    if head.planned_ends is not None:
        rows.append((phrases("planned to end"), formats.partial(head.planned_ends)))
    rows += _labelled(phrases("where"), [_venue(one) for one in head.venues])
    rows += _labelled(phrases("between"), [[one.called] for one in head.partnerships])
    leads = [_lead(lead, sheet) for lead in facts.told.leads]
    rows += _labelled(phrases("led by"), leads)
    for tie in facts.tied:
        said: Line = [tie.exchange.called, *([f", {formats.partial(tie.starts)}"] if tie.starts is not None else [])]
        rows.append((phrases(f"tie: {tie.tie.value}"), said))
    if facts.told.series is not None:
        rows.append((phrases("series"), facts.told.series.called))
    return rows


def _labelled(label: str, values: list[Line]) -> list[Pair]:
    """Values below each other, the label beside the first."""
    return [("" if number else label, value) for number, value in enumerate(value for value in values if value)]


def _venue(venue: VenueFacts) -> Line:
    out: Line = [venue.house] if venue.house.text.strip() else []
    if venue.place is not None:
        out += [*([", "] if out else []), *placed(venue.place)]
    lines = [line.strip() for line in venue.address.splitlines() if line.strip()]
    return [*out, *([", " if out else "", ", ".join(lines)] if lines else [])]


def _lead(lead: Lead, sheet: Sheet) -> Line:
    who = [one.called for one in (lead.person, lead.organisation) if one is not None]
    under = [sheet.phrases.code("side", lead.side.value), lead.part]
    return [", ".join(who), Part("   " + " · ".join(filter(None, under)), style=BODY.but(size=8.0, colour=QUIET))]


def _judged(judged: Judged | None, sheet: Sheet) -> Line:
    if judged is None:
        return []
    return [Part(f"   {sheet.phrases.code('judged', judged.value)}", style=BODY.but(colour=QUIET))]


def _numbers(counted: Numbers, sheet: Sheet) -> list[Flowable]:
    phrases, number = sheet.phrases, sheet.formats.number
    figures = [
        (counted.people, "people take part"), (counted.minors, "of them minors"), (counted.countries, "countries"),
        (counted.families, "host families alone"), (counted.nights_in_families, "nights in families"),
    ]  # fmt: skip
    shown = [Number(number(value), phrases.count(key, value)) for value, key in figures if value]
    parts = ", ".join(
        f"{phrases.code('part of', part.value)} {number(heads)}" for part, heads in counted.parts
    )  # fmt: skip
    under = [Text(parts, BODY.but(size=8.5, colour=QUIET))] if len(counted.parts) > 1 else []
    return [Figures(shown), *under] if shown else []


PAPER = Declared(gather=gather, story=story, chapter=10)
