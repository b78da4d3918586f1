"""Corpus Christi, Texas: eight students of three cities in one exchange, each hosted by the one whom they host."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from db.book import Book
from db.records.budget_line import BudgetLine
from db.records.category import Category
from db.records.exchange import Exchange, ExchangeDirection, ExchangeKind, ExchangePartnership, ExchangeState
from db.records.hosting import Hosting, HostingState
from db.records.household import Household
from db.records.money import MoneyDirection, MoneyEntry
from db.records.organisation import Side
from db.records.participant import Part, Participant
from db.rules.lifecycle import Stage
from tests.cases.entering import both, en, exchange, partnership, place, stage

# The place of origin, its country, the number of students of 2017, and since when.
PARTNERS = (
    (both("ja", "横須賀", "Yokosuka"), "JP", 2, "1962"),
    (en("Agen"), "FR", 4, "1993"),
    (both("zh-Hant", "基隆", "Keelung"), "TW", 2, "1969"),
    (en("Veracruz"), "MX", 0, "1990"),
)


@dataclass(frozen=True, slots=True)
class CorpusChristi:
    visit: UUID
    elsewhere: UUID


def enter(book: Book) -> CorpusChristi:
    """One exchange of several partnerships, its return visit, a budget cut to nothing, and a year that was not."""
    with book.change("Enter Corpus Christi and its partners") as change:
        home = place(change, en("Corpus Christi"), "US", time_zone="America/Chicago")
        places = [place(change, name, country) for name, country, _, _ in PARTNERS]
        cases = [partnership(change, home, one, since=since) for one, (*_, since) in zip(places, PARTNERS, strict=True)]
        for case, (*_, since) in zip(cases, PARTNERS, strict=True):
            stage(change, case, None, Stage.ACTIVE, since, reason=en("Taken over from the committee’s papers."))
    with book.change("Enter the students of 2017 and the return hosting of 2018") as change:
        visit = exchange(
            change,
            cases[0],
            ExchangeKind.YOUTH,
            en("Students in Corpus Christi"),
            "2017-07-20",
            "2017-08-09",
            direction=ExchangeDirection.IN,
            state=ExchangeState.DONE,
        )
        back = exchange(
            change,
            cases[0],
            ExchangeKind.YOUTH,
            en("Return visit"),
            "2018-07",
            direction=ExchangeDirection.OUT,
            state=ExchangeState.DONE,
            returns=visit,
        )
        for case in cases[1:3]:
            change.add(ExchangePartnership, exchange=visit, partnership=case)
            change.add(ExchangePartnership, exchange=back, partnership=case)
        number = 0
        for there, (_, _, students, _) in zip(places, PARTNERS, strict=True):
            for _ in range(students):
                number += 1
                _pair(change, visit, back, there, home, number)
    with book.change("Enter the year in which the budget was cut, and the year of the earthquake") as change:
        travel = change.add(Category, name=en("Student fares"))
        change.add(
            BudgetLine,
            year=2010,
            direction=MoneyDirection.OUT,
            category=travel,
            planned=0,
            currency="USD",
            remark="Cut to zero by the City.",
        )
        for what, party, amount in (
            ("Half of the fares of three students", "families", 240000),
            ("The fare of the fourth", "anonymous", 160000),
        ):
            change.add(
                MoneyEntry,
                dated=date(2010, 6, 1),
                what=what,
                party=party,
                direction=MoneyDirection.IN,
                amount=amount,
                currency="USD",
                category=travel,
            )
        elsewhere = exchange(
            change,
            cases[0],
            ExchangeKind.YOUTH,
            en("Students to Yokosuka"),
            "2011",
            direction=ExchangeDirection.OUT,
            state=ExchangeState.POSTPONED,
            state_on=date(2011, 3, 25),
            state_reason="Earthquake two weeks before the placement: elsewhere, if the host families cannot take them.",
        )
        change.edit(elsewhere, risks="After-shocks; whether the host families are well is not known.")
    return CorpusChristi(visit.uid, elsewhere.uid)


def _pair(change, visit: Exchange, back: Exchange, there, home, number: int) -> None:
    guest = change.add(
        Participant, exchange=visit, description=f"guest {number}", place=there, side=Side.PARTNER, part=Part.STUDENT
    )
    host = change.add(
        Participant, exchange=back, description=f"host {number}", place=home, side=Side.HOME, part=Part.STUDENT
    )
    here = change.add(Household, name=f"Family of host {number}", place=home, single_beds=1)
    away = change.add(Household, name=f"Family of guest {number}", place=there, single_beds=1)
    first = change.add(
        Hosting,
        exchange=visit,
        participant=guest,
        household=here,
        first_night=date(2017, 7, 20),
        last_night=date(2017, 8, 8),
        state=HostingState.DONE,
    )
    second = change.add(
        Hosting,
        exchange=back,
        participant=host,
        household=away,
        first_night=date(2018, 7, 5),
        last_night=date(2018, 7, 24),
        pair=first,
        state=HostingState.DONE,
    )
    change.edit(first, pair=second)
