"""Money and grants: whole cents with their currency, and years that stay closed."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select

from db.book import Book
from db.errors import RuleBroken
from db.records.budget_line import BudgetLine
from db.records.category import Category
from db.records.closed_year import ClosedYear
from db.records.fund import Fund
from db.records.grant import Grant, GrantReport
from db.records.grant_condition import GrantCondition
from db.records.money import MoneyEntry
from db.records.record import Record
from db.values import Texts

DAY = date(2025, 6, 9)
TITLE = Texts.only("en", "Youth")
ENTRY = {"dated": DAY, "direction": "out", "amount": 12_550, "currency": "USD"}


def add(book: Book, kind: type[Record], **values: Any) -> UUID:
    with book.change("Add") as change:
        return change.add(kind, **values).uid


def called(book: Book, uid: UUID) -> str:
    return book.scalar(select(Record.__table__.c.called).where(Record.__table__.c.uid == uid))


def test_an_entry_is_called_by_what_it_was_for_else_by_its_category(book: Book) -> None:
    travel = add(book, Category, name=Texts.only("en", "Travel"))
    assert called(book, add(book, MoneyEntry, **ENTRY, what="Bus to Annental", category=travel)) == "Bus to Annental"
    assert called(book, add(book, MoneyEntry, **ENTRY, category=travel)) == "Travel"
    assert called(book, add(book, MoneyEntry, **ENTRY, party="Heron Inn")) == "Heron Inn"


def test_rules_of_money_are_told_in_a_sentence(book: Book) -> None:
    grant = add(book, Grant, title=TITLE)
    broken: list[tuple[type[Record], dict[str, Any], str, str]] = [
        (MoneyEntry, {**ENTRY, "amount": -1}, "instead of an amount below zero", "amount"),
        (MoneyEntry, {**ENTRY, "amount": 1.5}, "whole cents", "amount"),
        (MoneyEntry, {**ENTRY, "currency": "Euro"}, "three capital letters", "currency"),
        (MoneyEntry, {**ENTRY, "rate": 0}, "above zero", "rate"),
        (MoneyEntry, {"direction": "in", "amount": 1, "currency": "USD"}, "“Dated” must be filled in", "dated"),
        (
            BudgetLine,
            {"direction": "in", "planned": 1, "currency": "USD"},
            "the year or the exchange",
            "year",
        ),
        (
            BudgetLine,
            {"year": 2026, "direction": "in", "planned": -1, "currency": "USD"},
            "instead of an amount below zero",
            "planned",
        ),
        (Fund, {"name": TITLE, "opening_balance": 5}, "in which currency", "opening_balance_currency"),
        (
            Fund,
            {"name": TITLE, "opening_on": DAY, "closed_on": date(2025, 1, 1)},
            "close before it opened",
            "closed_on",
        ),
        (ClosedYear, {"starts": DAY, "ends": date(2025, 1, 1)}, "end before it starts", "ends"),
        (Grant, {"title": TITLE, "awarded": 500}, "in which currency", "currency"),
        (Grant, {"title": TITLE, "awarded": -5, "currency": "EUR"}, "zero or more", "awarded"),
        (Grant, {"title": TITLE, "starts": DAY, "ends": date(2025, 1, 1)}, "end before it starts", "ends"),
        (
            Grant,
            {"title": TITLE, "applied_on": DAY, "awarded_on": date(2025, 1, 1)},
            "before it was applied for",
            "awarded_on",
        ),
        (GrantCondition, {"grant": grant, "wanted": "own share", "least": 140}, "at most 100 percent", "least"),
        (GrantCondition, {"grant": grant, "wanted": "places", "least": -1}, "whole number", "least"),
        (GrantReport, {"grant": grant}, "“Due” must be filled in", "due"),
    ]
    for kind, values, sentence, field in broken:
        with pytest.raises(RuleBroken, match=sentence) as said:
            add(book, kind, **values)
        assert said.value.field == field, sentence


class TestClosedYears:
    """What was audited stays as it is until the year is opened again."""

    @pytest.fixture
    def entry(self, book: Book) -> UUID:
        uid = add(book, MoneyEntry, **ENTRY)
        add(book, ClosedYear, starts=date(2025, 1, 1), ends=date(2025, 12, 31), checked_by="The auditors")
        return uid

    def test_no_entry_is_changed_added_moved_or_binned(self, book: Book, entry: UUID) -> None:
        with pytest.raises(RuleBroken, match="closed"):
            add(book, MoneyEntry, **ENTRY)
        for values in ({"amount": 1}, {"dated": date(2026, 1, 1)}):
            with pytest.raises(RuleBroken, match="closed"), book.change("Edit") as change:
                change.edit(change.get(MoneyEntry, entry), **values)
        with pytest.raises(RuleBroken, match="closed"), book.change("Bin") as change:
            change.bin(change.get(MoneyEntry, entry))

    def test_other_years_are_open(self, book: Book, entry: UUID) -> None:
        add(book, MoneyEntry, **{**ENTRY, "dated": date(2026, 1, 1)})
        with book.change("Open again") as change:
            change.bin(change.all(ClosedYear)[0])
        with book.change("Edit") as change:
            change.edit(change.get(MoneyEntry, entry), amount=1)
