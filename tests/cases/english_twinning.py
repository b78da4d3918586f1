"""An English twinning association: what its annual meeting reports."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from db.book import Book
from db.records.concern import Concern, ConcernKind
from db.records.exchange import ExchangeDirection, ExchangeKind, ExchangeState
from db.records.meeting import AgendaItem, Meeting, MeetingKind
from db.records.membership import Membership
from db.records.money import MoneyDirection, MoneyEntry
from db.records.organisation import OrganisationKind, Side
from db.records.participant import Part, Participant
from db.rules.lifecycle import Stage
from tests.cases.entering import body, day, en, exchange, partnership, person, place, stage


def enter(book: Book) -> UUID:
    """Visits in alternate years, members, audited money, an obituary and a worry."""
    with book.change("Enter the twinning association") as change:
        home = place(change, en("An English town"), "GB")
        case = partnership(change, home, place(change, en("A French town"), "FR"), since="1985~")
        stage(change, case, None, Stage.ACTIVE, "1985~", reason=en("The charter hangs in the town hall."))
        weekend = exchange(
            change,
            case,
            ExchangeKind.STUDY,
            en("Weekend of the French visitors"),
            "2018-05",
            direction=ExchangeDirection.IN,
            state=ExchangeState.DONE,
        )
        change.add(Participant, exchange=weekend, description="French visitors", heads=28, side=Side.PARTNER)
        youth = exchange(
            change,
            case,
            ExchangeKind.YOUTH,
            en("Half-term visit"),
            "2019-02",
            direction=ExchangeDirection.IN,
            state=ExchangeState.DONE,
        )
        change.add(Participant, exchange=youth, description="youngsters", heads=8, side=Side.PARTNER, part=Part.STUDENT)
        change.add(Participant, exchange=youth, description="leaders", heads=2, side=Side.PARTNER, part=Part.LEADER)
        association = body(change, en("Twinning association"), OrganisationKind.ASSOCIATION, home)
        meeting = change.add(Meeting, meeting_kind=MeetingKind.GENERAL, body=association, dated=day("2019-11"))
        items = (
            "Minutes accepted",
            "Matters arising",
            "Chair’s report",
            "Secretary",
            "Treasurer",
            "Visits",
            "Social programme",
            "Elections",
            "Obituaries",
            "Plans",
        )
        for position, title in enumerate(items):
            change.add(AgendaItem, meeting=meeting, position=position, title=en(title))
        founder = person(change, "A", "Founder")
        change.edit(founder, died=day("2019-08"))
        change.add(Membership, person=founder, since=day("1985~"), until=day("2019-08"), reason="died")
        change.add(
            MoneyEntry,
            dated=date(2019, 3, 1),
            what="Subscriptions",
            direction=MoneyDirection.IN,
            amount=61200,
            currency="GBP",
        )
        change.add(
            Concern,
            partnership=case,
            concern_kind=ConcernKind.OTHER,
            grave=3,
            raised=day("2019-11"),
            what=en("An ageing committee, no new blood; the link depends on one person."),
        )
    return case.uid
