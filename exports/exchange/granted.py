"""The grants of an exchange on paper: their amounts, what their funders want and how it stands, the reports due."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.platypus import Flowable

from db.queries.exchange.budget import GrantMoney
from db.queries.exchange.conditions import Condition, ReportDue
from db.queries.facts import Sum
from exports.exchange.conditions import standing_of_each, wanted
from exports.exchange.opening import Line
from exports.exchange.sheet import Sheet
from exports.exchange.strung import strung
from exports.pages.rows import Facts
from exports.pages.styles import CELL, CELL_BOLD, HEADING, SMALL
from exports.pages.table import Column, Row, Table
from exports.pages.text import Text, Words


def grants(every: Sequence[GrantMoney], sheet: Sheet) -> list[Flowable]:
    """A heading and its tables for each grant; of one that was declined only that it was."""
    return [piece for one in every for piece in _grant(one, sheet)]


def _grant(money: GrantMoney, sheet: Sheet) -> list[Flowable]:
    grant, phrases, formats = money.grant, sheet.phrases, sheet.formats
    title = grant.title if grant.title.text else grant.called.called
    state = phrases.code("grant state", grant.state.value)
    out: list[Flowable] = [Text([title], HEADING)]
    pairs: list[tuple[Words, Words]] = [(phrases("funder"), _funder(money)), (phrases("status"), state)]
    for key, amount in (("applied for", grant.applied), ("awarded", grant.awarded), ("paid out", grant.paid)):
        if amount is not None:
            pairs.append((phrases(key), formats.money(amount)))
    for key, sums in (("received for it", money.received), ("spent", money.spent)):
        if sums:
            pairs.append((phrases(key), _sums(sums, sheet)))
    out.append(Facts([pair for pair in pairs if pair[1]]))
    if not grant.counts:
        return out
    if grant.conditions:
        columns = (Column(phrases("wanted at least"), 1.4), Column(phrases("as it stands")))
        out.append(Table(columns, [_condition(one, sheet) for one in grant.conditions]))
    if grant.reports:
        columns = (Column(phrases("report"), 1.4), Column(phrases("status")))
        out.append(Table(columns, [_report(one, sheet) for one in grant.reports]))
    if grant.also:
        out.append(Text(phrases("counted with", exchanges=", ".join(one.called for one in grant.also)), SMALL))
    if grant.keep_papers_until is not None:
        out.append(Text(phrases("keep papers", day=formats.day(grant.keep_papers_until)), SMALL))
    return out


def _funder(money: GrantMoney) -> Words:
    grant = money.grant
    named: Line = [grant.funder] if grant.funder.text else []
    return strung([named, *([part] for part in (grant.programme, grant.number) if part)], " · ")


def _sums(sums: Sequence[Sum], sheet: Sheet) -> str:
    return ", ".join(map(sheet.formats.money, sums))


def _condition(one: Condition, sheet: Sheet) -> Row:
    style = CELL if one.is_met or one.there is None else CELL_BOLD
    return Row((wanted(one, sheet), standing_of_each(one, sheet)), style)


def _report(one: ReportDue, sheet: Sheet) -> Row:
    phrases, formats = sheet.phrases, sheet.formats
    if one.sent_on is not None:
        said = phrases("report sent", day=formats.day_short(one.sent_on))
    else:
        key = "report is late" if one.is_late(sheet.asked.on) else "report is due"
        said = phrases(key, day=formats.day_short(one.due))
    return Row((one.what or phrases("report"), said))
