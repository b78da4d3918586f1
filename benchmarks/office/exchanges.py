"""The exchanges of ten years and those that are planned: who took part, who hosted whom, and what came of it."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

from benchmarks.office.words import MONTHS
from benchmarks.office.writing import Case, Held, Office, en, on
from db.change import Change
from db.records.exchange import Exchange, ExchangeDirection, ExchangeKind, ExchangePartnership, ExchangeState
from db.records.exchange_facts import ResultNumber, Venue
from db.records.exchange_lead import ExchangeLead
from db.records.hosting import Hosting, HostingState
from db.records.household import Household, HouseholdMember
from db.records.organisation import Side
from db.records.participant import Part, Participant

_WITH_HOSTS = {ExchangeKind.YOUTH, ExchangeKind.SCHOOL, ExchangeKind.ARTS}
_HOUSEHOLDS = 400
_NEVER_MET = {ExchangeKind.ONLINE}


def write_exchanges(office: Office) -> None:
    homes = _write_households(office)
    for number in range(office.size.exchanges):
        if number % 20 == 0:
            office.told("Exchanges", number, office.size.exchanges)
        case = office.cases[number % len(office.cases)]
        kind = office.draw(list(ExchangeKind))
        planned = number >= office.size.exchanges * 97 // 100
        starts = office.last + timedelta(days=office.lots.randrange(5, 300)) if planned else office.day(case.since)
        with office.book.change(f"Write down {_title(kind, case, starts)}") as change:
            _write_exchange(office, change, case, kind, starts, homes)


def _title(kind: ExchangeKind, case: Case, starts: date) -> str:
    return f"{kind.value.capitalize()} with {case.name}, {MONTHS[starts.month - 1]} {starts.year}"


def _write_households(office: Office) -> list[UUID]:
    homes: list[UUID] = []
    with office.book.change("Type the list of host families") as change:
        for person in office.people[: min(_HOUSEHOLDS, len(office.people))]:
            home = change.add(Household, place=office.home, single_beds=office.lots.randint(1, 3), rooms=1)
            change.add(HouseholdMember, household=home, person=person)
            homes.append(home.uid)
    return homes


def _write_exchange(
    office: Office, change: Change, case: Case, kind: ExchangeKind, starts: date, homes: list[UUID]
) -> None:
    ends = starts + timedelta(days=0 if kind in _NEVER_MET else office.lots.randint(1, 14))
    is_over = ends < office.last
    ahead = ExchangeState.PLANNED if office.falls(0.5) else ExchangeState.CONFIRMED
    over = ExchangeState.CANCELLED if office.falls(0.04) else ExchangeState.DONE
    exchange = change.add(
        Exchange,
        title=en(_title(kind, case, starts)),
        exchange_kind=kind,
        direction=ExchangeDirection.ONLINE if kind in _NEVER_MET else office.draw(list(ExchangeDirection)[:3]),
        state=over if is_over else ahead,
        starts=on(starts),
        ends=on(ends),
        zone=case.tongue.zone,
        summary=en(" ".join(("The guests were met at the station and sang in the town hall.",) * 3)),
    )
    change.add(ExchangePartnership, exchange=exchange, partnership=case.uid)
    change.add(Venue, exchange=exchange, place=case.place)
    change.add(ExchangeLead, exchange=exchange, side=Side.HOME, organisation=office.draw(office.bodies))
    change.add(ExchangeLead, exchange=exchange, side=Side.PARTNER, organisation=office.draw(case.bodies))
    if is_over and office.falls(0.5):
        number = float(office.lots.randrange(10, 3_000))
        change.add(ResultNumber, exchange=exchange, what=en("visitors"), number=number, unit=en("people"))
    _write_participants(office, change, case, exchange, homes)
    office.exchanges.append(Held(exchange.uid, kind, case, starts, ends))


def _write_participants(office: Office, change: Change, case: Case, exchange: Exchange, homes: list[UUID]) -> None:
    """Some by name, each of the young ones with a bed; the rest as a number of heads."""
    hosted = exchange.exchange_kind in _WITH_HOSTS and exchange.starts is not None and exchange.ends is not None
    guests = office.lots.sample(case.people, min(office.lots.randint(4, 16), len(case.people)))
    roofs = office.lots.sample(homes, min(len(guests), len(homes)))
    for position, who in enumerate(guests):
        participant = change.add(
            Participant,
            exchange=exchange,
            person=who,
            side=Side.PARTNER,
            part=Part.LEADER if position == 0 else Part.STUDENT if hosted else Part.DELEGATE,
            place=case.place,
            position=position,
        )
        if hosted and exchange.starts and exchange.ends and position < len(roofs):
            change.add(
                Hosting,
                exchange=exchange,
                participant=participant,
                household=roofs[position],
                first_night=exchange.starts.first,
                last_night=max(exchange.ends.first - timedelta(days=1), exchange.starts.first),
                state=HostingState.DONE if exchange.state is ExchangeState.DONE else HostingState.AGREED,
            )
    change.add(
        Participant,
        exchange=exchange,
        heads=office.lots.randint(2, 40),
        description="families and friends",
        side=Side.HOME,
        part=Part.GUEST,
        position=99,
    )
