"""The budget of an exchange in rows and words: categories with what was planned and what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from db.records.money import MoneyDirection
from ui.choices import money
from ui.dates.shown import show_date
from ui.kit.ledger import LedgerRow, folded_words
from ui.shown import show_amount
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from PySide6.QtCore import QLocale

    from db.queries.exchange.budget import Budget, CategoryRow, Half, Total
    from db.queries.exchange.money import Line, Paid, Planned
    from db.queries.facts import Sum
    from ui.kit.text import Tone

Opened = tuple[str, object]
"""What a row stands for: "fold" and which category, or the kind of a record and its uid."""


def heads() -> tuple[str, ...]:
    return tr("Category"), tr("Planned"), tr("Actual"), tr("Difference")


def rows(budget: Budget, unfolded: Collection[object], locale: QLocale) -> list[LedgerRow]:
    """Expense first, since that is what is planned first; then income; then what is left."""
    found: list[LedgerRow] = []
    for half in (budget.expense, budget.income):
        if half.rows:
            found += _half(half, budget.currency, unfolded, locale)
    if budget.income.rows and budget.expense.rows:
        planned, actual = (
            show_amount(minor, budget.currency, locale) if half_.by_currency or other.by_currency else ""
            for minor, half_, other in (
                (budget.balance_planned, budget.income.planned, budget.expense.planned),
                (budget.balance, budget.income.actual, budget.expense.actual),
            )
        )
        tones: tuple[Tone, ...] = ("plain", _below(budget.balance_planned), _below(budget.balance), "plain")
        found.append(LedgerRow((tr("What is left"), planned, actual, ""), "total", tones=tones))
    return found


def amount(sum_: Sum, locale: QLocale) -> str:
    """An amount with its currency: "85.00 EUR"."""
    return f"{show_amount(sum_.minor, sum_.currency, locale)} {sum_.currency}"


def amounts(sums: Iterable[Sum], locale: QLocale) -> str:
    """Amounts of several currencies in one line."""
    return " · ".join(amount(one, locale) for one in sums)


def entry(one: Paid, locale: QLocale) -> tuple[str, str]:
    """An income or expense: what for, and when, how much, from or to whom."""
    told = (show_date(one.dated, locale), amount(one.amount, locale), one.with_whom, one.receipt_number)
    return one.called or tr("Entry without words"), " · ".join(filter(None, told))


def unrated(count: int) -> str:
    """What the sums leave out."""
    return (
        tr("1 amount in another currency has no rate of the day and is in no sum.")
        if count == 1
        else tr("%Ln amounts in other currencies have no rate of the day and are in no sum.", "", count)
    )


def by_currency(budget: Budget, locale: QLocale) -> list[tuple[str, str]]:
    """What was planned and what came of it in each currency, where there is more than the book's own."""
    pairs: list[tuple[str, str]] = []
    for half in (budget.expense, budget.income):
        name = money.directions()[half.direction.value]
        if any(one.currency != budget.currency for one in half.planned.by_currency):
            pairs.append((tr("{half}, planned").format(half=name), amounts(half.planned.by_currency, locale)))
        if any(one.currency != budget.currency for one in half.actual.by_currency):
            pairs.append((tr("{half}, actual").format(half=name), amounts(half.actual.by_currency, locale)))
    return pairs


def per_head(budget: Budget, locale: QLocale) -> list[tuple[str, str]]:
    """The cost for each guest, and for each guest and night."""
    pairs = [(tr("Guests who come"), locale.toString(budget.heads))]
    for label, night, worth in (
        (tr("Planned for each"), tr("and for each night"), budget.expense.planned.worth),
        (tr("Spent for each"), tr("and for each night"), budget.expense.actual.worth),
    ):
        share, of_night = budget.per_head(worth), budget.per_head_and_night(worth)
        if worth and share is not None:
            pairs.append((label, show_amount(share, budget.currency, locale)))
            if of_night is not None:
                pairs.append((night, show_amount(of_night, budget.currency, locale)))
    return pairs


def _half(half: Half, currency: str, unfolded: Collection[object], locale: QLocale) -> Iterator[LedgerRow]:
    yield LedgerRow((money.directions()[half.direction.value], "", "", ""), "heading")
    for row in half.rows:
        key = (half.direction, row.category.uid if row.category else None)
        is_open = key in unfolded
        count = len(row.lines) + len(row.entries)
        name = row.name.text or tr("Without a category")
        yield LedgerRow(
            (name, *_figures(row.planned, row.actual, currency, locale)),
            name=("fold", key),
            is_open=is_open,
            tones=("plain", "plain", "plain", _tone(half.direction, row)),
            told=folded_words(count, is_open),
        )
        if is_open:
            yield from _under(row, currency, locale)
    total = tr("Expense in all") if half.direction is MoneyDirection.OUT else tr("Income in all")
    yield LedgerRow((total, *_figures(half.planned, half.actual, currency, locale)), "total")


def _figures(planned: Total, actual: Total, currency: str, locale: QLocale) -> tuple[str, str, str]:
    """What was not planned at all differs from nothing."""
    more = actual.worth - planned.worth
    difference = show_amount(more, currency, locale) if planned.by_currency and actual.by_currency else ""
    return (
        show_amount(planned.worth, currency, locale) if planned.by_currency else "",
        show_amount(actual.worth, currency, locale) if actual.by_currency else "",
        f"+{difference}" if difference and more > 0 else difference,
    )


def _below(minor: int) -> Tone:
    return "warning" if minor < 0 else "plain"


def _tone(direction: MoneyDirection, row: CategoryRow) -> Tone:
    """More spent than planned wants a look."""
    is_over = direction is MoneyDirection.OUT and row.planned.worth and row.difference > 0
    return "warning" if is_over else "plain"


def _under(row: CategoryRow, currency: str, locale: QLocale) -> Iterator[LedgerRow]:
    for line in row.lines:
        yield LedgerRow(
            (_planned(line, currency, locale), _worth(line, currency, locale), "", ""),
            "under",
            ("budget_line", line.uid),
        )
    for one in row.entries:
        said = " · ".join(filter(None, (show_date(one.dated, locale), one.called, _foreign(one, currency, locale))))
        yield LedgerRow((said, "", _worth(one, currency, locale), ""), "under", ("money_entry", one.uid))


def _planned(line: Planned, currency: str, locale: QLocale) -> str:
    by = money.bearers()[line.borne_by.value] if line.borne_by is not None else ""
    return " · ".join(filter(None, (line.remark.strip() or tr("Planned"), by, _foreign(line, currency, locale))))


def _foreign(line: Line, currency: str, locale: QLocale) -> str:
    return amount(line.amount, locale) if line.amount.currency != currency else ""


def _worth(line: Line, currency: str, locale: QLocale) -> str:
    return tr("no rate") if line.worth is None else show_amount(line.worth, currency, locale)
