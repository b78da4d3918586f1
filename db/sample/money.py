"""The money of the sample: funds, categories, what came in and went out in eleven years, budgets and grants."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import Any

from db.records.budget_line import BudgetLine
from db.records.category import Category
from db.records.closed_year import ClosedYear
from db.records.fund import Fund
from db.records.grant import Grant, GrantReport, GrantState, Wanted
from db.records.grant_condition import GrantCondition
from db.records.money import MoneyDirection, MoneyEntry, PaidBy
from db.sample.making import Step, Story, Writing, en

_IN, _OUT = MoneyDirection.IN, MoneyDirection.OUT
_CATEGORIES = (
    ("dues", "Dues", _IN),
    ("donations", "Donations", _IN),
    ("festival income", "Festival income", _IN),
    ("grants", "Grants", _IN),
    ("fees", "Fees of participants", _IN),
    ("hospitality", "Hospitality", _OUT),
    ("travel", "Travel of students", _OUT),
    ("festival costs", "Festival costs", _OUT),
    ("postage", "Postage and office", _OUT),
    ("gifts", "Gifts", _OUT),
    ("network dues", "Dues to networks", _OUT),
)
# Month, day, direction, dollars in the first year and more each year, category, fund, what, method, partnership.
_YEARLY = (
    (1, 22, _IN, 1150, 95, "dues", "general", "Dues of members", PaidBy.CHEQUE, ""),
    (2, 9, _OUT, 180, 12, "postage", "general", "Post office box and stamps", PaidBy.CARD, ""),
    (3, 14, _OUT, 200, 25, "network dues", "general", "Dues to Sister Cities of the Americas", PaidBy.TRANSFER, ""),
    (4, 18, _IN, 420, 60, "donations", "youth", "Dim sum luncheon for the youth fund", PaidBy.CASH, "bailu"),
    (6, 11, _OUT, 260, 35, "hospitality", "general", "Supper for guests from Annental", PaidBy.CARD, "annental"),
    (7, 4, _IN, 900, 110, "donations", "youth", "Wine tasting for members", PaidBy.CARD, ""),
    (8, 20, _OUT, 310, 40, "travel", "youth", "Help towards fares", PaidBy.CHEQUE, "annental"),
    (9, 26, _IN, 1400, 420, "festival income", "festival", "Stands of the Tea Festival", PaidBy.CASH, "bailu"),
    (9, 30, _OUT, 1100, 380, "festival costs", "festival", "Barriers, stage, sound", PaidBy.TRANSFER, "bailu"),
    (10, 15, _OUT, 90, 14, "gifts", "general", "Oyster plates for the guests", PaidBy.CARD, "bailu"),
    (11, 12, _OUT, 75, 9, "postage", "general", "Envelopes, and a new ribbon for the printer", PaidBy.CARD, ""),
    (12, 19, _IN, 300, 45, "donations", "general", "Year-end gifts", PaidBy.ONLINE, ""),
)  # fmt: skip


def steps(story: Story) -> Iterator[Step]:
    """The books of account, entry by entry, a budget for each year, and each year closed when it was audited."""
    yield Step(story.day(10, 1, 9), "Set up funds and categories", _accounts)
    for years in range(10, -1, -1):
        if story.day(years, 1, 10) <= story.today:
            yield Step(story.day(years, 1, 10), f"Enter the budget for {story.today.year - years}", _budget(years))
        for row in _YEARLY:
            day = story.day(years, row[0], row[1])
            if day <= story.today and not (story.day(years, 1, 1) < _lean(story) and "festival" in row[5]):
                yield Step(day, f"Book {row[7][0].lower()}{row[7][1:]}", _entry(day, 10 - years, row))
        if years > 0 and story.day(years - 1, 2, 20) <= story.today:
            yield Step(story.day(years - 1, 2, 20), f"Close the accounts of {story.today.year - years}", _close(years))
    yield Step(story.day(6, 9, 12), "The City’s budget for us is cut to zero", _cut)
    for day, title, write in _grants(story):
        yield Step(day, title, write)


def _lean(story: Story) -> date:
    """There was no festival before this day."""
    return story.day(7, 1, 1)


def _accounts(writing: Writing) -> None:
    opened = writing.story.day(10, 1, 1)
    for position, (key, name, purpose, balance) in enumerate(
        (
            ("general", "General fund", "What keeps the association going.", 412050),
            ("youth", "Youth fund", "Fares of students whose parents cannot pay them.", 187300),
            ("festival", "Festival fund", "The Tea Festival pays for itself.", 0),
        )
    ):
        writing.add(
            Fund,
            f"fund {key}",
            name=en(name),
            purpose=en(purpose),
            opening_balance=balance,
            opening_balance_currency="USD",
            opening_on=opened,
            position=position,
        )
    for position, (key, name, direction) in enumerate(_CATEGORIES):
        writing.add(Category, f"category of {key}", name=en(name), direction=direction, position=position)


def _entry(
    day: date, turn: int, row: tuple[int, int, MoneyDirection, int, int, str, str, str, PaidBy, str]
) -> Callable[[Writing], None]:
    _, _, direction, first, more, category, fund, what, method, case = row

    def write(writing: Writing) -> None:
        cents = (first + more * turn) * 100 + writing.story.lots.randrange(0, 9900)
        writing.add(
            MoneyEntry,
            dated=day,
            what=what,
            direction=direction,
            amount=cents,
            currency="USD",
            category=writing[f"category of {category}"],
            fund=writing[f"fund {fund}"],
            partnership=writing.find(f"case {case}"),
            party=None if direction is _IN else "as on the receipt",
            paid_by=method,
            receipt_number=f"{day.year}-{row[0]:02}{row[1]:02}" if direction is _OUT else None,
        )

    return write


def _budget(years: int) -> Callable[[Writing], None]:
    def write(writing: Writing) -> None:
        year = writing.story.today.year - years
        for position, (category, direction, first, more) in enumerate(
            (
                ("dues", _IN, 1200, 90),
                ("donations", _IN, 1500, 200),
                ("hospitality", _OUT, 300, 30),
                ("travel", _OUT, 400, 60),
                ("postage", _OUT, 250, 20),
            )
        ):
            writing.add(
                BudgetLine,
                year=year,
                direction=direction,
                category=writing[f"category of {category}"],
                planned=(first + more * (10 - years)) * 100,
                currency="USD",
                position=position,
            )

    return write


def _close(years: int) -> Callable[[Writing], None]:
    def write(writing: Writing) -> None:
        year = writing.story.today.year - years
        writing.add(
            ClosedYear,
            starts=date(year, 1, 1),
            ends=date(year, 12, 31),
            closed_on=writing.story.day(years - 1, 2, 20),
            checked_by="Dorothy Yancey and Rosa Delgado",
        )

    return write


def _cut(writing: Writing) -> None:
    day = writing.story.day(6, 9, 12)
    writing.add(
        MoneyEntry,
        dated=day,
        what="An anonymous gift, so that no student’s trip was given up",
        direction=_IN,
        amount=350000,
        currency="USD",
        category=writing["category of donations"],
        fund=writing["fund youth"],
        party="anonymous",
        paid_by=PaidBy.CHEQUE,
    )


def _grants(story: Story) -> Iterator[tuple[date, str, Callable[[Writing], None]]]:
    yield story.day(4, 3, 1), "Enter the arts grant that was declined", _declined
    yield story.ago(500), "Enter the youth grant of the foundation", _youth_grant
    yield story.ago(380), "Book the youth grant", _youth_paid
    yield story.ago(90), "Apply for the seventieth year", _applied
    yield story.ago(45), "Book what the January visit costs so far", _visit


def _declined(writing: Writing) -> None:
    writing.add(
        Grant,
        funder=writing["arts fund"],
        programme="Stages abroad",
        title=en("A second stage for the Tea Festival"),
        partnership=writing["case bailu"],
        applied=400000,
        applied_on=writing.story.day(4, 2, 1),
        currency="USD",
        state=GrantState.DECLINED,
        remark="“Not this year.” The form took eleven hours.",
    )


def _youth_grant(writing: Writing) -> None:
    today = writing.story.today
    grant = writing.add(
        Grant,
        "grant youth",
        funder=writing["foundation"],
        programme="Young Neighbors",
        title=en("Two cities, eleven pairs"),
        number="1183",
        partnership=writing["case bailu"],
        applied=800000,
        applied_on=writing.story.ago(600),
        awarded=640000,
        awarded_on=writing.story.ago(510),
        paid=512000,
        paid_on=writing.story.ago(380),
        currency="USD",
        starts=writing.story.ago(420),
        ends=today + timedelta(days=30),
        keep_papers_until=date(today.year + 5, 12, 31),
        state=GrantState.RUNNING,
    )
    for position, (wanted, least) in enumerate(
        ((Wanted.PARTICIPANTS, 22), (Wanted.PARTICIPANTS_FROM_ABROAD, 11), (Wanted.OWN_SHARE, 20), (Wanted.DAYS, 14))
    ):
        writing.add(GrantCondition, grant=grant, wanted=wanted, least=least, position=position)
    writing.add(
        GrantReport, grant=grant, what="Interim report", due=writing.story.ago(200), sent_on=writing.story.ago(204)
    )
    writing.add(
        GrantReport, "final report", grant=grant, what="Final report, papers 4 of 6", due=writing.story.ago(-52)
    )


def _youth_paid(writing: Writing) -> None:
    shared: dict[str, Any] = {
        "currency": "USD",
        "fund": writing["fund youth"],
        "exchange": writing["youth out"],
        "partnership": writing["case bailu"],
    }
    of_the_grant = writing["grant youth"]
    for direction, amount, category, what, grant in (
        (_IN, 512000, "grants", "Tidewater Community Foundation, first payment", of_the_grant),
        (_OUT, 486000, "travel", "Flights of eleven students and two adults, the association’s part", of_the_grant),
        (_IN, 1595000, "fees", "Fees of eleven students", None),
        (_OUT, 1489000, "travel", "Flights, the students’ part", None),
    ):
        writing.add(
            MoneyEntry,
            dated=writing.story.ago(380),
            what=what,
            direction=direction,
            amount=amount,
            category=writing[f"category of {category}"],
            paid_by=PaidBy.TRANSFER,
            grant=grant,
            **shared,
        )


def _applied(writing: Writing) -> None:
    grant = writing.add(
        Grant,
        funder=writing["foundation"],
        programme="Anniversaries",
        title=en("Seventy years of Annental"),
        partnership=writing["case annental"],
        exchange=writing.find("jubilee"),
        applied=950000,
        applied_on=writing.story.ago(90),
        currency="USD",
        state=GrantState.APPLIED,
    )
    writing.add(GrantCondition, grant=grant, wanted=Wanted.PARTICIPANTS, least=50)
    writing.add(GrantCondition, grant=grant, wanted=Wanted.PARTICIPANTS_FROM_ABROAD, least=25, position=1)


def _visit(writing: Writing) -> None:
    for position, (category, planned, remark) in enumerate(
        (
            ("hospitality", 180000, "welcome and farewell"),
            ("travel", 340000, "buses and boats"),
            ("gifts", 120000, "for guests and hosts"),
        )
    ):
        writing.add(
            BudgetLine,
            exchange=writing["youth in"],
            direction=_OUT,
            category=writing[f"category of {category}"],
            planned=planned,
            currency="USD",
            remark=remark,
            position=position,
        )
    for category, amount, what, grant in (
        ("travel", 148000, "Deposit for the buses", writing["grant youth"]),
        ("gifts", 70000, "Fifteen oyster plates", None),
    ):
        writing.add(
            MoneyEntry,
            dated=writing.story.ago(45),
            what=what,
            direction=_OUT,
            amount=amount,
            currency="USD",
            category=writing[f"category of {category}"],
            fund=writing["fund youth"],
            partnership=writing["case bailu"],
            exchange=writing["youth in"],
            grant=grant,
            paid_by=PaidBy.TRANSFER,
        )
    writing.add(
        MoneyEntry,
        dated=writing.story.ago(45),
        what="Wreath for the grave of Walter Pruitt, ordered in Annental",
        direction=_OUT,
        amount=8500,
        currency="EUR",
        rate=1084000,
        category=writing["category of gifts"],
        fund=writing["fund general"],
        partnership=writing["case annental"],
        paid_by=PaidBy.CARD,
    )
