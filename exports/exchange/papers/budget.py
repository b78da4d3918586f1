"""Budget against actual: by category with what is left, per head, who bears it, the grants, and entry by entry."""

from __future__ import annotations

from dataclasses import dataclass

from reportlab.platypus import Flowable

from db.book import Book
from db.queries.exchange.budget import Budget, CategoryRow, Half, Total, budget
from db.queries.exchange.head import Head
from db.queries.exchange.money import Line, Paid
from db.queries.exchange.roster import roster
from db.queries.facts import Sum
from db.records.money import MoneyDirection
from exports.exchange.conditions import not_met
from exports.exchange.granted import grants
from exports.exchange.sheet import Asked, Declared, Sheet
from exports.pages.rows import Facts
from exports.pages.styles import CELL, CELL_BOLD, HEADING, QUIET, SMALL
from exports.pages.table import Column, Row, Table
from exports.pages.text import Part, Text, Words

_UNDER = CELL.but(size=7.5, colour=QUIET)
_FIGURE = 74.0


@dataclass(frozen=True, slots=True)
class _Setting:
    budget: Budget
    sheet: Sheet

    def worth(self, minor: int) -> str:
        return self.sheet.formats.money(Sum(self.budget.currency, minor))


def gather(book: Book, exchange: Head, asked: Asked) -> Budget:
    return budget(book, exchange, roster(book, exchange, asked.language, on=asked.on), asked.language)


def story(facts: Budget, sheet: Sheet) -> list[Flowable]:
    """What is not met comes first; names of those who owe a fee stay in the book."""
    if facts.is_empty:
        return []
    setting = _Setting(facts, sheet)
    unmet = [one for money in facts.grants if money.grant.counts for one in money.grant.conditions]
    return [
        *not_met(unmet, sheet),
        *_sums(setting),
        *_shares(setting),
        *grants(facts.grants, sheet),
        *_fees(setting),
        *_entries(setting),
    ]


def _sums(setting: _Setting) -> list[Flowable]:
    facts, phrases = setting.budget, setting.sheet.phrases
    halves = [half for half in (facts.expense, facts.income) if half.rows]
    if not halves:
        return []
    rows = [row for half in halves for row in _half(half, setting)]
    if len(halves) > 1:
        left = (
            setting.worth(minor) if any(total.by_currency for total in totals) else ""
            for minor, totals in (
                (facts.balance_planned, (facts.income.planned, facts.expense.planned)),
                (facts.balance, (facts.income.actual, facts.expense.actual)),
            )
        )
        rows.append(Row((phrases("what is left"), *left, ""), CELL_BOLD))
    columns = (
        Column(phrases("category")),
        *(Column(phrases(key), fixed=_FIGURE, align="end") for key in ("planned", "actual", "difference")),
    )
    out: list[Flowable] = [Table(columns, rows), Text(phrases("all in", currency=facts.currency), SMALL)]
    if facts.unrated:
        out.append(Text(phrases.count("unrated", facts.unrated, setting.sheet.formats.number(facts.unrated)), SMALL))
    return out


def _half(half: Half, setting: _Setting) -> list[Row]:
    is_out = half.direction is MoneyDirection.OUT
    phrases = setting.sheet.phrases
    rows = [Row((phrases("expense" if is_out else "income"), "", "", ""), CELL_BOLD)]
    rows += [Row((_category(row, setting), *_figures(row.planned, row.actual, setting))) for row in half.rows]
    total = phrases("all expense" if is_out else "all income")
    return [*rows, Row((total, *_figures(half.planned, half.actual, setting)), CELL_BOLD)]


def _category(row: CategoryRow, setting: _Setting) -> Words:
    """The category, and under it what its lines of the budget say."""
    name = row.name if row.name.text else setting.sheet.phrases("no category")
    said = [each for line in row.lines if (each := _remark(line.remark, line, setting))]
    return [name, Part("\n" + "; ".join(said), style=_UNDER)] if said else [name]


def _remark(remark: str, line: Line, setting: _Setting) -> str:
    foreign = setting.sheet.formats.money(line.amount) if line.amount.currency != setting.budget.currency else ""
    return " ".join(filter(None, (remark.strip(), f"({foreign})" if foreign else "")))


def _figures(planned: Total, actual: Total, setting: _Setting) -> tuple[str, str, str]:
    more = actual.worth - planned.worth
    is_compared = planned.by_currency and actual.by_currency
    return (
        setting.worth(planned.worth) if planned.by_currency else "",
        setting.worth(actual.worth) if actual.by_currency else "",
        ("+" if more > 0 else "") + setting.worth(more) if is_compared else "",
    )


def _shares(setting: _Setting) -> list[Flowable]:
    facts, phrases, formats = setting.budget, setting.sheet.phrases, setting.sheet.formats
    out: list[Flowable] = []
    heads: list[tuple[Words, Words]] = [(phrases("guests"), formats.number(facts.heads))]
    for key, worth in (
        ("planned per head", facts.expense.planned.worth), ("spent per head", facts.expense.actual.worth),
    ):  # fmt: skip
        if worth and (each := facts.per_head(worth)) is not None:
            night, said = facts.per_head_and_night(worth), setting.worth(each)
            heads.append((
                phrases(key),
                said if night is None else phrases("with each night", amount=said, night=setting.worth(night)),
            ))  # fmt: skip
    if len(heads) > 1:
        out += [Text(phrases("per head"), HEADING), Facts(heads)]
    if any(one.by is not None for one in facts.borne):
        borne: list[tuple[Words, Words]] = [
            (
                phrases.code("bearer", one.by.value) if one.by is not None else phrases("nobody bears"),
                setting.worth(one.planned.worth),
            )
            for one in facts.borne
        ]
        out += [Text(phrases("who bears it"), HEADING), Facts(borne)]
    return [*out, *_currencies(setting)]


def _currencies(setting: _Setting) -> list[Flowable]:
    """What was planned and paid in each currency, where there are several."""
    facts, phrases, formats = setting.budget, setting.sheet.phrases, setting.sheet.formats
    kinds = {
        "expense planned": facts.expense.planned, "expense actual": facts.expense.actual,
        "income planned": facts.income.planned, "income actual": facts.income.actual,
    }  # fmt: skip
    used = {one.currency for total in kinds.values() for one in total.by_currency}
    if used <= {facts.currency}:
        return []

    def said(total: Total, currency: str) -> str:
        return next((formats.money(one) for one in total.by_currency if one.currency == currency), "")

    filled = {key: total for key, total in kinds.items() if total.by_currency}
    rows = [Row((currency, *(said(total, currency) for total in filled.values()))) for currency in sorted(used)]
    columns = (Column(""), *(Column(phrases(key), fixed=92.0, align="end") for key in filled))
    return [Text(phrases("in each currency"), HEADING), Table(columns, rows)]


def _fees(setting: _Setting) -> list[Flowable]:
    fees, phrases, formats = setting.budget.fees, setting.sheet.phrases, setting.sheet.formats
    if not fees.due:
        return []
    pairs: list[tuple[Words, Words]] = [
        (phrases(key), ", ".join(map(formats.money, some)))
        for key, some in (("fees due", fees.due), ("fees paid", fees.paid))
    ]
    out: list[Flowable] = [Text(phrases("fees"), HEADING), Facts(pairs)]
    if fees.owing:
        out.append(Text(phrases.count("fees owed", len(fees.owing), formats.number(len(fees.owing))), SMALL))
    return out


def _entries(setting: _Setting) -> list[Flowable]:
    facts, phrases = setting.budget, setting.sheet.phrases
    entries = [entry for half in (facts.expense, facts.income) for row in half.rows for entry in row.entries]
    if not entries:
        return []
    says_who = any(entry.with_whom for entry in entries)
    columns = (
        Column(phrases("day"), fixed=62.0),
        Column(phrases("what for"), 1.5),
        *([Column(phrases("from or to"))] if says_who else []),
        Column(phrases("receipt"), fixed=58.0),
        Column(phrases("amount"), fixed=_FIGURE, align="end"),
    )
    rows = [
        _entry(entry, setting, *([entry.with_whom] if says_who else []))
        for entry in sorted(entries, key=lambda one: one.dated)
    ]
    return [Text(phrases("money entries"), HEADING), Table(columns, rows)]


def _entry(entry: Paid, setting: _Setting, *who: str) -> Row:
    phrases, formats = setting.sheet.phrases, setting.sheet.formats
    is_out = entry.direction is MoneyDirection.OUT
    proved = entry.receipt_number or (phrases("yes") if entry.receipt else phrases("receipt missing") if is_out else "")
    signed = Sum(entry.amount.currency, -entry.amount.minor if is_out else entry.amount.minor)
    amount: Words = formats.money(signed)
    if entry.amount.currency != setting.budget.currency:
        worth = phrases("no rate") if entry.worth is None else setting.worth(-entry.worth if is_out else entry.worth)
        amount = [amount, Part(f"\n{worth}", style=_UNDER)]
    return Row((formats.day_short(entry.dated), entry.called, *who, proved, amount))


PAPER = Declared(gather=gather, story=story, chapter=70)
