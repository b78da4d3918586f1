"""What keeps an office busy beside its letters: tasks, money, meetings with their decisions."""

from __future__ import annotations

from datetime import timedelta

from benchmarks.office.words import MONTHS
from benchmarks.office.writing import Office, en, on
from db.change import Change
from db.records.category import Category
from db.records.decision import Decision
from db.records.fund import Fund
from db.records.meeting import Meeting, MeetingKind
from db.records.money import MoneyDirection, MoneyEntry
from db.records.task import Task
from db.values import PartialDate

_CATEGORIES = ("Dues", "Grants", "Donations", "Travel", "Receptions", "Postage", "Interpreters", "Insurance")
_INCOMES = 3
_A_MONTH = 100  # entries of money


def write_running(office: Office) -> None:
    with office.book.change("Set up the accounts") as change:
        funds = [change.add(Fund, name=en(name)).uid for name in ("General fund", "Youth fund")]
        categories = [
            (change.add(Category, name=en(name)).uid, MoneyDirection.IN if number < _INCOMES else MoneyDirection.OUT)
            for number, name in enumerate(_CATEGORIES)
        ]
    months = office.size.years * 12
    entries = max(_A_MONTH * office.size.exchanges // 2_000, 1)
    for month in range(months):
        office.told("Money, meetings and tasks", month, months)
        starts = office.first + timedelta(days=month * 30)
        with office.book.change(f"Enter the bank's statement of {MONTHS[starts.month - 1]} {starts.year}") as change:
            for _ in range(entries):
                category, direction = office.draw(categories)
                exchange = office.draw(office.exchanges) if office.falls(0.4) else None
                change.add(
                    MoneyEntry,
                    dated=starts + timedelta(days=office.lots.randrange(28)),
                    direction=direction,
                    amount=office.lots.randrange(500, 250_000),
                    currency="USD",
                    category=category,
                    fund=office.draw(funds),
                    exchange=exchange.uid if exchange else None,
                    partnership=exchange.case.uid if exchange else office.draw(office.cases).uid,
                    party=f"Bill {office.lots.randrange(10_000)}",
                )
        _write_month(office, change_title=f"Minutes of {MONTHS[starts.month - 1]} {starts.year}", month=month)


def _write_month(office: Office, *, change_title: str, month: int) -> None:
    """A meeting of the board with two decisions, and the tasks that came of it."""
    held = office.first + timedelta(days=month * 30 + 10)
    with office.book.change(change_title) as change:
        meeting = change.add(Meeting, meeting_kind=MeetingKind.BOARD, body=office.association, dated=on(held))
        for position in range(2):
            case = office.draw(office.cases)
            change.add(
                Decision,
                meeting=meeting,
                body=office.association,
                dated=PartialDate.of(held),
                number=month * 2 + position + 1,
                text=en(f"The board resolved to invite the delegation of {case.name} and to pay for its interpreters."),
                partnership=case.uid,
                votes_for=office.lots.randint(5, 11),
                votes_against=office.lots.randint(0, 4),
            )
        for _ in range(20):
            _write_task(office, change)


def _write_task(office: Office, change: Change) -> None:
    case = office.draw(office.cases)
    due = office.day(latest=office.last + timedelta(days=90))
    is_done = due < office.last - timedelta(days=20) and not office.falls(0.01)
    change.add(
        Task,
        title=f"Ask {case.name} for the list of participants",
        due=due,
        partnership=case.uid,
        who=office.draw(office.people[:60]),
        done=due - timedelta(days=office.lots.randrange(10)) if is_done else None,
    )
