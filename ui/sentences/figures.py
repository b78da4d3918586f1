"""The figures of a year in words, with those of the year before behind them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.words import tr

if TYPE_CHECKING:
    from PySide6.QtCore import QLocale

    from db.queries.facts import Figure
    from db.queries.year import YearSoFar


def year_facts(year: YearSoFar, locale: QLocale) -> list[tuple[str, str]]:
    """Labels and what stands behind them."""
    facts = [
        (tr("Exchanges"), _beside(year.exchanges, locale)),
        (tr("People who took part"), _beside(year.people, locale)),
        (tr("Letters in"), _beside(year.letters_in, locale)),
        (tr("Letters out"), _beside(year.letters_out, locale)),
    ]
    if year.planned:
        facts.insert(1, (tr("Still planned this year"), locale.toString(year.planned)))
    if year.answer_days is not None:
        days, before = year.answer_days.now, year.answer_days.before
        now = tr("1 day") if days == 1 else tr("%Ln days", "", days)
        facts.append((tr("Usual time to answer"), _against(now, before, locale)))
    return facts


def money_facts(year: YearSoFar, locale: QLocale) -> list[tuple[str, str]]:
    """Income and expense of the year, a row for each currency that was used in it."""
    return [(tr("Money, {currency}").format(currency=currency), words) for currency, words in money(year, locale)]


def money(year: YearSoFar, locale: QLocale) -> list[tuple[str, str]]:
    """Each currency that was used in the year, with income and expense in whole units."""
    from ui.names import minor_digits

    told: list[tuple[str, str]] = []
    for each in year.money:
        currency = each.raised.currency
        if each.raised.now or each.spent.now:
            units = 10 ** minor_digits(currency)
            came, went = (locale.toString(round(one.now / units)) for one in (each.raised, each.spent))
            told.append((currency, tr("{income} in · {expense} out").format(income=came, expense=went)))
    return told


def _beside(figure: Figure, locale: QLocale) -> str:
    if not figure.now and not figure.before:
        return locale.toString(0)
    return _against(locale.toString(figure.now), figure.before, locale)


def _against(now: str, before: int | None, locale: QLocale) -> str:
    if before is None:
        return now
    return tr("{now} · last year {before}").format(now=now, before=locale.toString(before))
