"""Day by day through the January visit in two groups, and the flights that bring the guests and take them home."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

from db.records.journey import Journey, JourneyWay, Means, Traveller
from db.records.participant import Participant
from db.records.programme import ProgrammeGuest, ProgrammeItem, ProgrammeState
from db.sample.making import HOME_ZONE, Writing, moment, zh

_CONFIRMED, _PROPOSED = ProgrammeState.CONFIRMED, ProgrammeState.PROPOSED
_GROUPS = ("Herons", "Terns")
_ELSEWHERE = {"Washington, D.C.", "at home"}
# Day, from and to by the clock, what, where, who, how they get there, dress, state.
_ITEMS = (
    (0, 17, 19, "抵達與接待家庭相見", "Arrival; the hosts are waiting", "Larkhaven High School, gym", "all", "school bus from the airport", None, _CONFIRMED),
    (1, 9, 12, "參觀學校與上課", "A morning in class", "Larkhaven High School", "students", None, None, _CONFIRMED),
    (1, 14, 16, "市政廳歡迎會", "Welcome by the Mayor", "City Hall, 1 Harbor Square", "all", "on foot", "smart", _CONFIRMED),
    (2, 8, 18, "首都一日遊", "A day in the capital", "Washington, D.C.", "all", "bus; leaves on the minute", "warm coats", _CONFIRMED),
    (3, 10, 12, "圖書館圖畫書工作坊", "Picture-book workshop", "Public Library, room 12", "students", None, None, _CONFIRMED),
    (3, 18, 21, "家庭之夜", "Evening with the families", "at home", "students and hosts", None, None, _CONFIRMED),
    (4, 9, 12, "海灣生態調查", "Sea grass and crabs: out on the bay", "Ferry landing", "Herons", "boat of the fire company", "rubber boots", _PROPOSED),
    (4, 9, 12, "燈塔與船屋", "The lighthouse and the boat shed", "Lighthouse Point", "Terns", "on foot", "rubber boots", _PROPOSED),
    (4, 13, 16, "海灣生態調查", "Sea grass and crabs: out on the bay", "Ferry landing", "Terns", "boat of the fire company", "rubber boots", _PROPOSED),
    (4, 13, 16, "燈塔與船屋", "The lighthouse and the boat shed", "Lighthouse Point", "Herons", "on foot", "rubber boots", _PROPOSED),
    (5, 10, 16, "隨接待同學上課", "A school day with one’s host", "Larkhaven High School", "pairs", None, None, _CONFIRMED),
    (6, 11, 17, "自由活動", "A lazy day", "at home", "pairs", None, None, _CONFIRMED),
    (7, 18, 21, "惜別晚會", "Farewell evening: everyone brings a dish", "Fire house No. 2", "all, parents, board", None, "as you like", _PROPOSED),
    (8, 6, 7, "啟程返鄉", "Goodbye at the bus", "Larkhaven High School", "all", "school bus to the airport", None, _CONFIRMED),
)  # fmt: skip


def programme(writing: Writing, exchange: UUID, first: date) -> None:
    """The items of nine days, and the group in which each student goes through them."""
    guests = [key for key in writing.story.known if key.startswith("in ")]
    for position, guest in enumerate(guests[2:]):  # the two grown-ups go wherever they are wanted
        writing.edit(Participant, guest, in_group=_GROUPS[position % 2])
    for offset, begins, ends, chinese, english, venue, who, transport, dress, state in _ITEMS:
        day = first + timedelta(days=offset)
        item = writing.add(
            ProgrammeItem,
            exchange=exchange,
            day=day,
            starts=moment(day, begins),
            ends=moment(day, ends),
            zone=HOME_ZONE,
            title=zh(chinese, english),
            place=None if venue in _ELSEWHERE else writing["larkhaven"],
            venue=venue,
            who=None if who in _GROUPS else who,
            for_groups=[who] if who in _GROUPS else None,
            contact=writing["rahman"],
            transport=transport,
            dress=dress,
            state=state,
            cost=86000 if offset == 2 else None,
            cost_currency="USD" if offset == 2 else None,
            remark="Owen’s dog bites the mail carrier; keep it in." if offset == 3 else None,
        )
        if "Mayor" in english:
            writing.add(ProgrammeGuest, programme_item=item, person=writing["castell"], part="host")
            writing.add(ProgrammeGuest, programme_item=item, person=writing["grady"], part="speaks for the association")


def journeys(writing: Writing, exchange: UUID, first: date) -> None:
    """Three legs each way; everybody of Bailu is on all of them."""
    eve, last = first - timedelta(days=1), first + timedelta(days=8)
    there, back, flight, bus = JourneyWay.THERE, JourneyWay.BACK, Means.FLIGHT, Means.BUS
    pacific, taipei, airport = "America/Los_Angeles", "Asia/Taipei", "Baltimore airport"
    legs = (
        (there, flight, "BR 12", "Taipei", "Los Angeles", eve, 19, taipei, eve, 15, pacific),
        (there, flight, "UA 1184", "Los Angeles", airport, first, 6, pacific, first, 14, HOME_ZONE),
        (there, bus, "", airport, "Larkhaven High School", first, 15, HOME_ZONE, first, 16, HOME_ZONE),
        (back, bus, "", "Larkhaven High School", airport, last, 7, HOME_ZONE, last, 8, HOME_ZONE),
        (back, flight, "UA 573", airport, "San Francisco", last, 9, HOME_ZONE, last, 12, pacific),
        (back, flight, "BR 7", "San Francisco", "Taipei", last, 15, pacific, last + timedelta(days=1), 20, taipei),
    )
    guests = [key for key in writing.story.known if key.startswith("in ")]
    for way, means, number, origin, destination, out, hour, zone, landing, arrives, arrives_zone in legs:
        carrier, _, run = number.partition(" ")
        journey = writing.add(
            Journey,
            exchange=exchange,
            way=way,
            means=means,
            carrier=carrier or None,
            number=run or None,
            origin=origin,
            destination=destination,
            departs=moment(out, hour, 40, zone),
            departs_zone=zone,
            arrives=moment(landing, arrives, 10, arrives_zone),
            arrives_zone=arrives_zone,
            met_by=writing["rahman"] if means is bus and way is there else None,
            booking="BLJH13" if means is flight else None,
        )
        for position, guest in enumerate(guests):
            writing.add(Traveller, journey=journey, participant=writing[guest], position=position)
