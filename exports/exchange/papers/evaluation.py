"""The evaluation: results against goals, figures beside those of the time before, voices and photos by consent."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from reportlab.platypus import Flowable, KeepTogether

from db.book import Book
from db.queries.exchange.conditions import Condition, conditions
from db.queries.exchange.evaluation import Evaluation, Goal, QuoteFacts, ResultIn, evaluation
from db.queries.exchange.head import Head
from db.queries.exchange.roster import roster
from db.queries.facts import Wording
from db.rules.quoting import Printed
from exports.exchange.conditions import not_met
from exports.exchange.opening import Line
from exports.exchange.sheet import Asked, Declared, Sheet
from exports.exchange.strung import spaced, strung
from exports.pages.photo import Photo
from exports.pages.styles import BODY, CELL, HEADING, LEAD, QUIET, SMALL
from exports.pages.table import Column, Row, Table
from exports.pages.text import Part, Text, Words, filled, paragraphs

_REMARK = CELL.but(size=7.5, colour=QUIET)
_VOICE = LEAD.but(family="serif", indent=14.0, after=0.0, keep=True)
_SPEAKER = SMALL.but(indent=14.0, after=10.5)
_NUMBER = 70.0


@dataclass(frozen=True, slots=True)
class _Facts:
    found: Evaluation
    conditions: tuple[Condition, ...]


def gather(book: Book, exchange: Head, asked: Asked) -> _Facts:
    guests = roster(book, exchange, asked.language, on=asked.on)
    found = evaluation(book, exchange, guests, asked.on, asked.language)
    return _Facts(found, conditions(book, exchange, guests, asked.language))


def story(facts: _Facts, sheet: Sheet) -> list[Flowable]:
    """Words, goals, numbers, voices, photos, press, and what comes next; each only where there is something."""
    found = facts.found
    if found.is_empty:
        return []
    return [
        *not_met(facts.conditions, sheet),
        *_words("aims", found.aims, sheet),
        *_goals(found, sheet),
        *_figures(found, sheet),
        *_numbers(found, sheet),
        *_words("came of it", found.results, sheet),
        *_voices(found, sheet),
        *_photos(found, sheet),
        *_words("looking back", found.evaluation, sheet),
        *_press(found, sheet),
        *_next(found, sheet),
    ]


def _words(key: str, text: Wording, sheet: Sheet) -> list[Flowable]:
    return [Text(sheet.phrases(key), HEADING), *paragraphs(text, BODY)] if text.text.strip() else []


def _goals(found: Evaluation, sheet: Sheet) -> list[Flowable]:
    if not found.goals:
        return []
    phrases = sheet.phrases
    columns = (
        Column(phrases("goal")),
        Column(phrases("aimed at"), fixed=_NUMBER, align="end"),
        Column(phrases("reached"), fixed=_NUMBER, align="end"),
        Column(phrases("judged"), fixed=82.0),
    )
    rows = [_goal(one, sheet) for one in found.goals]
    return [Text(phrases("goals one by one"), HEADING), Table(columns, rows)]


def _goal(one: Goal, sheet: Sheet) -> Row:
    what: Line = [one.what]
    if one.remark.text:
        what.append(Part(f"\n{one.remark.text}", one.remark.language, _REMARK))
    judged = sheet.phrases(f"judged: {one.judged.value if one.judged is not None else 'none'}")
    return Row((what, _amount(one.aimed, one.unit, sheet), _amount(one.reached, one.unit, sheet), judged))


def _amount(number: float | None, unit: Wording, sheet: Sheet) -> Words:
    if number is None:
        return ""
    said = sheet.formats.number(_exact(number))
    return [said, " ", unit] if unit.text else said


def _exact(number: float) -> Decimal:
    """The number as it was typed: at most two decimals, and none that are nought."""
    return Decimal(str(round(number, 2))).normalize() + 0


def _figures(found: Evaluation, sheet: Sheet) -> list[Flowable]:
    if not found.figures:
        return []
    phrases, number = sheet.phrases, sheet.formats.number
    has_before = found.before is not None
    rows = [
        Row((
            phrases(f"figure: {one.what.value}"),
            number(one.figure.now),
            *([number(one.figure.before or 0)] if has_before else []),
        ))
        for one in found.figures
    ]  # fmt: skip
    columns = (
        Column(""),
        Column(phrases("this time"), fixed=_NUMBER, align="end"),
        *([Column(phrases("the time before"), fixed=_NUMBER, align="end")] if has_before else []),
    )
    out: list[Flowable] = [Text(phrases("figures"), HEADING), Table(columns, rows)]
    if found.before is not None:
        out.append(Text(phrases("compared with", exchange=found.before.called), SMALL))
    return out


def _numbers(found: Evaluation, sheet: Sheet) -> list[Flowable]:
    if not found.numbers:
        return []
    phrases = sheet.phrases
    has_before = any(one.before is not None for one in found.numbers)
    columns = (
        Column(phrases("result number")),
        Column(phrases("how known")),
        Column(phrases("this time"), fixed=92.0, align="end"),
        *([Column(phrases("the time before"), fixed=_NUMBER, align="end")] if has_before else []),
    )
    rows = [Row(_number(one, sheet)[: len(columns)]) for one in found.numbers]
    return [Text(phrases("result numbers"), HEADING), Table(columns, rows)]


def _number(one: ResultIn, sheet: Sheet) -> tuple[Words, ...]:
    known = [sheet.phrases(f"known: {one.known.value}")] if one.known is not None else []
    before = sheet.formats.number(_exact(one.before)) if one.before is not None else ""
    told = ", ".join([*known, *([one.known_from] if one.known_from else [])])
    return (one.what, told, _amount(one.number, one.unit, sheet), before)


def _voices(found: Evaluation, sheet: Sheet) -> list[Flowable]:
    printed = [one for one in found.quotes if one.printed is not Printed.KEPT_BACK]
    out = [_voice(one, sheet) for one in printed]
    kept_back = len(found.quotes) - len(printed)
    if kept_back:
        out.append([Text(sheet.phrases.count("voices kept back", kept_back, sheet.formats.number(kept_back)), SMALL)])
    return _under(sheet.phrases("voices"), out)


def _voice(one: QuoteFacts, sheet: Sheet) -> list[Flowable]:
    said = filled(sheet.phrases("quoted", words="{words}"), words=one.text)
    return [Text(said, _VOICE), Text(_speaker(one, sheet), _SPEAKER)]


def _under(heading: str, pieces: Sequence[list[Flowable]]) -> list[Flowable]:
    """Pieces that are not broken, the first of them on the page of its heading; nothing where there are none."""
    if not pieces:
        return []
    first, *others = pieces
    return [KeepTogether([Text(heading, HEADING), *first]), *(KeepTogether(piece) for piece in others)]


def _speaker(one: QuoteFacts, sheet: Sheet) -> Words:
    """The names by consent, else what the speaker is called in print."""
    who: Line = spaced(one.names) if one.printed is Printed.NAMED else []
    who = who or [one.said_by.strip() or sheet.phrases("somebody")]
    on: Line = [sheet.formats.partial(one.said_on)] if one.said_on is not None else []
    return strung([who, on], ", ")


def _photos(found: Evaluation, sheet: Sheet) -> list[Flowable]:
    unreadable = sheet.phrases("picture unreadable")
    out: list[list[Flowable]] = [[Photo(one.picture, unreadable)] for one in found.photos if one.may_print]
    kept_back = len(found.photos) - len(out)
    if kept_back:
        out.append([Text(sheet.phrases.count("photos kept back", kept_back, sheet.formats.number(kept_back)), SMALL)])
    return _under(sheet.phrases("photographs"), out)


def _press(found: Evaluation, sheet: Sheet) -> list[Flowable]:
    out: list[Flowable] = []
    for one in found.press:
        on: Line = [sheet.formats.partial(one.published)] if one.published is not None else []
        told = strung([[one.title], [one.outlet] if one.outlet else [], on], ", ")
        out.append(Text(told, BODY.but(after=0.0 if one.quote.text else 7.0, keep=bool(one.quote.text))))
        if one.quote.text:
            out.append(Text(one.quote, SMALL.but(indent=14.0, after=7.0)))
    return [Text(sheet.phrases("press"), HEADING), *out] if out else []


def _next(found: Evaluation, sheet: Sheet) -> list[Flowable]:
    if not found.next:
        return []
    phrases, day = sheet.phrases, sheet.formats.day_short
    rows: list[Row] = []
    for one in found.next:
        due = phrases("task due", day=day(one.due)) if one.due is not None else ""
        rows.append(Row((one.called.called, phrases("task done", day=day(one.done)) if one.done is not None else due)))
    columns = (Column(phrases("task")), Column("", fixed=110.0))
    return [Text(phrases("comes next"), HEADING), Table(columns, rows)]


PAPER = Declared(gather=gather, story=story, chapter=90)
