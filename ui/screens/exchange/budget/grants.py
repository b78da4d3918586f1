"""A grant of an exchange on its card: what was asked, awarded, received and spent; its conditions and its reports."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from ui.choices.money import grant_states
from ui.dates.shown import show_date
from ui.kit.attention import AttentionRow
from ui.kit.card import Card, Facts
from ui.kit.rows import ruled
from ui.kit.text import Text
from ui.sentences import conditions as words
from ui.sentences.budget import amount, amounts
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QLocale

    from db.queries.exchange.budget import GrantMoney


def fill(card: Card, money: GrantMoney, open_it: Callable[[], object], locale: QLocale) -> None:
    """Put a grant on a card; every row leads to the grant."""
    grant = money.grant
    rows: list[QWidget] = [
        AttentionRow(
            grant.title.text or grant.called.called or tr("Grant without a title"),
            " · ".join(filter(None, (grant.funder.text, grant.programme, grant.number))),
            grant_states()[grant.state.value],
            "accent" if grant.counts else "plain",
        )
    ]
    if grant.counts:
        rows += [_row(words.condition(one, locale)) for one in grant.conditions]
        rows += [_row(words.report(one, _today(), locale)) for one in grant.reports]
    for row in rows:
        if isinstance(row, AttentionRow):
            row.opened.connect(open_it)
    card.add_rows(ruled(rows))
    facts = [
        (label, amount(one, locale))
        for label, one in (
            (tr("Applied for"), grant.applied), (tr("Awarded"), grant.awarded), (tr("Paid"), grant.paid),
        )
        if one is not None
    ]  # fmt: skip
    if money.received:
        facts.append((tr("Received for this exchange"), amounts(money.received, locale)))
    if money.spent:
        facts.append((tr("Spent from it"), amounts(money.spent, locale)))
    if grant.keep_papers_until is not None:
        facts.append((tr("Keep papers until"), show_date(grant.keep_papers_until, locale)))
    card.add(Facts(facts))
    if grant.also:
        others = ", ".join(one.called for one in grant.also)
        card.add(Text(tr("Counted together with: {exchanges}").format(exchanges=others), "small"))


def _row(said: words.Said) -> AttentionRow:
    return AttentionRow(said.title, said.detail, said.chip, said.tone)


def _today() -> date:
    return date.today()  # noqa: DTZ011 - the day on the person's own calendar
