"""Rockville, Maryland: Pinneberg signed twice and reaffirmed, Jiaxing without an agreement, Yilan contested."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from db.book import Book
from db.records.agreement import AgreementKind, Approval, Relation
from db.records.concern import Concern, ConcernKind
from db.records.concern_raiser import ConcernRaiser
from db.records.decision import Decision
from db.records.exchange import ExchangeDirection, ExchangeKind, ExchangeState, HowKnown
from db.records.exchange_facts import ResultNumber, Venue
from db.records.goods import Goods, GoodsDirection
from db.records.hosting import Hosting, HostingState
from db.records.household import Household
from db.records.meeting import Meeting, MeetingKind
from db.records.organisation import OrganisationKind, Side
from db.records.participant import Part, Participant
from db.records.partnership import Initiator, PartnershipKind, PlaceSide
from db.records.place import PlaceKind
from db.records.role import Role, RoleKind
from db.records.series import Series
from db.records.signing import SigningPaper
from db.rules.lifecycle import Stage
from tests.cases.entering import (
    agreement,
    body,
    both,
    day,
    en,
    exchange,
    mayor,
    partnership,
    person,
    place,
    signing,
    stage,
)

HOME, PARTNER = PlaceSide.HOME, PlaceSide.PARTNER


@dataclass(frozen=True, slots=True)
class Rockville:
    pinneberg: UUID
    jiaxing: UUID
    yilan: UUID
    city: UUID
    yilan_city: UUID


def enter(book: Book) -> Rockville:
    """The three cases in three changes, as they were entered one after the other."""
    with book.change("Enter Rockville and Pinneberg") as change:
        rockville = place(
            change,
            en("Rockville"),
            "US",
            68000,
            latitude=39.084,
            longitude=-77.153,
            time_zone="America/New_York",
            head_title=en("Mayor"),
        )
        city = body(change, en("City of Rockville"), OrganisationKind.MUNICIPALITY, rockville)
        newton = person(change, "Bridget", "Newton")
        role = mayor(change, newton, city, "2013-11", "2023-11")
        town = place(change, both("de", "Pinneberg", "Pinneberg"), "DE", 43000, time_zone="Europe/Berlin")
        pinneberg = partnership(change, rockville, town, since="1957", partnership_kind=PartnershipKind.SISTER_CITY)
        change.edit(
            pinneberg,
            counterpart=body(
                change,
                both("de", "Deutsch-Amerikanische Gesellschaft Rockville-Pinneberg e.V.", "German-American Society"),
                OrganisationKind.ASSOCIATION,
                town,
            ),
        )
        old = agreement(change, pinneberg, AgreementKind.SISTER_CITY, en("Resolutions of 1957"), effective=day("1957"))
        signing(change, old, "1957", (HOME, None, "Mayor", None), place=rockville)
        signing(change, old, "1957", (PARTNER, None, "Bürgermeister", None), place=town, position=1)
        again = agreement(
            change,
            pinneberg,
            AgreementKind.RENEWAL,
            en("Reaffirmation"),
            parent=old,
            relation=Relation.RENEWS,
            effective=day("2020-11-15"),
        )
        for position, (side, who, office, held, paper, where) in enumerate(
            (
                (HOME, newton, "Mayor", role, SigningPaper.LETTER, rockville),
                (PARTNER, None, "Bürgermeister", None, SigningPaper.A4, town),
            )
        ):
            signing(
                change,
                again,
                "2020-11-15",
                (side, who, office, held),
                paper=paper,
                copies=1,
                place=where,
                position=position,
            )
        stage(change, pinneberg, None, Stage.ACTIVE, "1957", agreement=old)
        exchange(
            change,
            pinneberg,
            ExchangeKind.ONLINE,
            en("Both mayors sign the reaffirmation, each at home"),
            "2020-11-15",
            direction=ExchangeDirection.ONLINE,
            state=ExchangeState.DONE,
        )
        brigade = exchange(
            change,
            pinneberg,
            ExchangeKind.EXPERTISE,
            en("Volunteer fire brigade of Pinneberg in Rockville"),
            "2022-05-27",
            "2022-06-05",
            direction=ExchangeDirection.IN,
            state=ExchangeState.DONE,
            occasion="100 years of the Rockville brigade",
        )
        change.add(Participant, exchange=brigade, description="firefighters of Pinneberg", heads=12, side=Side.PARTNER)
    with book.change("Enter Jiaxing") as change:
        jiaxing = partnership(
            change,
            rockville,
            place(change, both("zh-Hans", "嘉兴", "Jiaxing"), "CN"),
            since="2009",
            partnership_kind=PartnershipKind.FRIENDSHIP_CITY,
        )
        stage(change, jiaxing, None, Stage.EXPLORING, "2009", reason=en("Friendly relations; no agreement was meant."))
    with book.change("Enter Yilan") as change:
        county = place(change, both("zh-Hant", "宜蘭縣", "Yilan County"), "TW", place_kind=PlaceKind.COUNTY)
        town = place(
            change,
            both("zh-Hant", "宜蘭市", "Yilan City"),
            "TW",
            90000,
            parent=county,
            council_size=15,
            time_zone="Asia/Taipei",
        )
        change.edit(county, seat=town)
        hall = body(change, both("zh-Hant", "宜蘭市公所", "Yilan City Hall"), OrganisationKind.MUNICIPALITY, town)
        chiang = person(change, "Tsung-Yuan", "Chiang", "江 聰淵")
        there = mayor(change, chiang, hall, "2014-12", "2022-12")
        yilan = partnership(change, rockville, town, since="2016", initiated_by=Initiator.CITIZENS)
        corporation = body(change, en("Rockville Sister City Corporation"), OrganisationKind.ASSOCIATION, rockville)
        embassy = body(change, en("Embassy of a third state"), OrganisationKind.EMBASSY)
        objectors = [person(change, "One", "Director"), person(change, "Another", "Director")]
        for who in objectors:
            change.add(
                Role,
                person=who,
                organisation=corporation,
                role_kind=RoleKind.DIRECTOR,
                title=en("Director"),
                since=day("2016"),
            )
        council = body(change, en("Mayor and Council of Rockville"), OrganisationKind.COUNCIL, rockville)
        meeting = change.add(Meeting, meeting_kind=MeetingKind.COUNCIL, body=council, dated=day("2019-07-08"))
        resolution = change.add(
            Decision,
            meeting=meeting,
            body=council,
            dated=day("2019-07-08"),
            text=en("Yilan City becomes a sister city."),
            unanimous=True,
            partnership=yilan,
        )
        charter = agreement(
            change,
            yilan,
            AgreementKind.SISTER_CITY,
            en("Sister city agreement"),
            drafted=day("2019"),
            authentic_languages=["en", "zh-Hant"],
        )
        change.add(Approval, agreement=charter, side=HOME, decision=resolution)
        signing(
            change,
            charter,
            "2019",
            (HOME, newton, "Mayor of Rockville", role),
            (PARTNER, chiang, "宜蘭市市長", there),
            place=rockville,
            venue=en("F. Scott Fitzgerald Theatre"),
            occasion=en("A Wednesday evening; gala at Glenview Mansion"),
        )
        stage(change, yilan, None, Stage.EXPLORING, "2016")
        stage(change, yilan, Stage.EXPLORING, Stage.APPROVED, "2019-07-08", decision=resolution)
        stage(change, yilan, Stage.APPROVED, Stage.ACTIVE, "2019", agreement=charter, position=1)
        for kind, grave, what, raisers in (
            (ConcernKind.STATUS, 2, "Incompatible with national non-recognition.", objectors),
            (ConcernKind.POLITICAL_PRESSURE, 4, "The city was pressed to abandon the plan.", [embassy]),
        ):
            concern = change.add(
                Concern,
                partnership=yilan,
                concern_kind=kind,
                grave=grave,
                what=en(what),
                raised=day("2019"),
                settled=day("2019-07-08"),
            )
            for position, who in enumerate(raisers):
                change.add(ConcernRaiser, concern=concern, raised_by=who, position=position)
    _exchanges(book, yilan.uid)
    return Rockville(pinneberg.uid, jiaxing.uid, yilan.uid, city.uid, hall.uid)


def _exchanges(book: Book, uid: UUID) -> None:
    from db.records.partnership import Partnership

    with book.change("Enter what Rockville and Yilan did together") as change:
        yilan = change.get(Partnership, uid)
        done = {"state": ExchangeState.DONE}
        jazz = exchange(
            change,
            yilan,
            ExchangeKind.ARTS,
            en("Jazz band at the International Arts Festival"),
            "2019",
            direction=ExchangeDirection.OUT,
            **done,
        )
        change.add(
            Participant,
            exchange=jazz,
            description="high-school jazz band",
            heads=20,
            side=Side.HOME,
            part=Part.PERFORMER,
        )
        aid = exchange(
            change,
            yilan,
            ExchangeKind.AID,
            en("Protective equipment and vaccines"),
            "2020",
            "2021",
            direction=ExchangeDirection.BOTH,
            **done,
        )
        change.add(
            Goods, direction=GoodsDirection.IN, exchange=aid, what=en("Protective equipment"), received=day("2020")
        )
        change.add(Goods, direction=GoodsDirection.OUT, exchange=aid, what=en("Vaccines"), sent=day("2021"))
        series = change.add(Series, name=en("Bubble Tea Festival"), rhythm="every year")
        for when, visitors in (("2021-09-25", 5000), ("2024", 12000)):
            festival = exchange(
                change,
                yilan,
                ExchangeKind.ARTS,
                en("Bubble Tea Festival"),
                when,
                series=series,
                audience=visitors,
                audience_known=HowKnown.ESTIMATED,
                direction=ExchangeDirection.BOTH,
                **done,
            )
            change.add(
                ResultNumber,
                exchange=festival,
                what=en("Visitors"),
                number=float(visitors),
                unit=en("people"),
                known=HowKnown.ESTIMATED,
            )
        dance = exchange(
            change,
            yilan,
            ExchangeKind.YOUTH,
            both("zh-Hant", "復興國中舞蹈班", "Dance students of Fu Shing Junior High School"),
            "2024-09-18",
            "2024-09-26",
            direction=ExchangeDirection.IN,
            **done,
        )
        for number in range(4):
            guest = change.add(
                Participant,
                exchange=dance,
                description=f"dance student {number + 1}",
                side=Side.PARTNER,
                part=Part.STUDENT,
            )
            home = change.add(Household, name=f"Host family {number + 1}", single_beds=1)
            change.add(
                Hosting,
                exchange=dance,
                participant=guest,
                household=home,
                first_night=day("2024-09-18").first,
                last_night=day("2024-09-25").first,
                state=HostingState.DONE,
            )
        lantern = exchange(
            change,
            yilan,
            ExchangeKind.ARTS,
            en("Lantern Festival"),
            "2025-02-15",
            direction=ExchangeDirection.BOTH,
            **done,
            state_reason="Moved to another hall because of renovations.",
        )
        change.add(Venue, exchange=lantern, name=en("Another hall"))
