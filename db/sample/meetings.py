"""The board and the members of the sample: meetings of every year, what was on the agenda, what was resolved."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta

from db.records.decision import Decision, DecisionState
from db.records.meeting import AgendaItem, Attendance, Meeting, MeetingKind, Presence
from db.sample.making import HOME_ZONE, Step, Story, Writing, en, moment, on

_BOARD = ("grady", "aldous", "okafor", "meyer", "rahman", "santos", "barnes", "whitlock")
_EARLY_BOARD = ("whitlock", "aldous", "meyer", "novak", "delacroix", "barnes")
# What the board resolved, in turn: agenda, minutes, text of the decision, for, against, abstained, case.
_BUSINESS = (
    ("Fares of students", "The treasurer showed three ways to share the cost; nobody liked the first.", "The youth fund pays half of the fare where parents ask for it.", 8, 0, 0, "annental"),
    ("Hosts for the summer", "Four families are missing. Names were named.", "Each director asks two families before the month is out.", 7, 0, 1, ""),
    ("Tea Festival", "Rain plan, parking, and the question of the second stage.", "The Tea Festival is held on Harbor Square, with a rain plan in the armory.", 6, 1, 1, "bailu"),
    ("Room 12", "The shelves are full since the boxes from Wexcombe came.", "The library is asked for two more shelves; old receipts go after seven years.", 8, 0, 0, "wexcombe"),
    ("Photos of children", "A parent wrote. The rule that we had was in nobody’s hand.", "No child is shown by name, and none without a form.", 8, 0, 0, ""),
    ("Letters that lie", "Margaret counted: eleven letters waited longer than three weeks.", "Whoever takes a letter home answers it or brings it back.", 5, 0, 3, ""),
    ("A choir for Porto Sereno", "The choir asks for 4,000 dollars; we have a third of it.", "The choir receives 1,200 dollars and the loan of the bus.", 6, 2, 0, "porto sereno"),
    ("Who comes after us", "Average age of the board: sixty-three. Silence, then coffee.", "Two seats are kept for people under thirty.", 8, 0, 0, ""),
)  # fmt: skip


def steps(story: Story) -> Iterator[Step]:
    """Two boards and an annual meeting a year, and those of this autumn and winter."""
    for years in range(9, -1, -1):
        for number, (month, day) in enumerate(((3, 15), (10, 18))):
            when = story.day(years, month, day)
            if when <= story.today - timedelta(days=100):
                yield Step(
                    when, f"Write the minutes of the board of {when:%B %Y}", _board(when, 2 * (9 - years) + number)
                )
        annual = story.day(years, 1, 25)
        if annual <= story.today:
            yield Step(annual, f"Write the minutes of the annual meeting {annual.year}", _annual(annual, 9 - years))
    yield Step(story.ago(95), "Write the minutes: the hosting budget is approved", _hosting_budget)
    yield Step(story.ago(5), "Call the next board", _next_board)


def _body(writing: Writing, meeting: Meeting, people: tuple[str, ...], absent: str = "") -> None:
    for position, who in enumerate(people):
        writing.add(
            Attendance,
            meeting=meeting,
            person=writing[who],
            presence=Presence.APOLOGIES if who == absent else Presence.PRESENT,
            role="in the chair" if position == 0 else None,
            position=position,
        )


def _meet(
    writing: Writing, kind: MeetingKind, day: date, key: str, people: tuple[str, ...], minutes: str | None
) -> Meeting:
    return writing.add(
        Meeting,
        key,
        meeting_kind=kind,
        body=writing["association"],
        dated=on(day),
        starts=moment(day, 19),
        ends=moment(day, 21) if minutes else None,
        zone=HOME_ZONE,
        place=writing["larkhaven"],
        venue="Public Library, room 12",
        chair=writing[people[0]],
        minutes_by=writing["aldous"],
        minutes=en(minutes) if minutes else None,
        approved=on(day + timedelta(days=35)) if minutes and day + timedelta(days=35) <= writing.story.today else None,
    )


def _board(day: date, turn: int) -> Callable[[Writing], None]:
    def write(writing: Writing) -> None:
        people = _BOARD if day.year > writing.story.today.year - 5 else _EARLY_BOARD
        title, minutes, text, yes, no, abstained, case = _BUSINESS[turn % len(_BUSINESS)]
        absent = people[1 + turn % (len(people) - 1)]
        meeting = _meet(writing, MeetingKind.BOARD, day, f"board {turn}", people, minutes)
        _body(writing, meeting, people, absent)
        other = _BUSINESS[(turn + 3) % len(_BUSINESS)]
        for position, (heading, said) in enumerate(
            (
                ("Minutes of the last meeting", "Accepted."),
                (title, minutes),
                (other[0], "Put off to the next meeting."),
                ("Any other business", None),
            )
        ):
            writing.add(
                AgendaItem,
                meeting=meeting,
                position=position,
                number=str(position + 1),
                title=en(heading),
                minutes=en(said) if said else None,
            )
        missing = 8 - len(people)
        writing.add(
            Decision,
            meeting=meeting,
            body=writing["association"],
            dated=on(day),
            number=1 if day.month < 6 else 2,
            title=en(title),
            text=en(text),
            partnership=writing.find(f"case {case}"),
            votes_for=yes - missing if yes > missing + no else yes,
            votes_against=no,
            abstained=abstained,
            unanimous=no == 0 and abstained == 0,
            proposed_by=writing[people[0]],
            seconded_by=writing[people[2]],
            decision_state=DecisionState.CARRIED_OUT if turn % 3 else DecisionState.CARRIED,
            carried_out=on(day + timedelta(days=60)) if turn % 3 else None,
        )

    return write


def _annual(day: date, turn: int) -> Callable[[Writing], None]:
    def write(writing: Writing) -> None:
        people = _BOARD if turn > 5 else _EARLY_BOARD
        minutes = _ANNUAL[turn % len(_ANNUAL)]
        meeting = _meet(writing, MeetingKind.GENERAL, day, f"annual {day.year}", people, minutes)
        _body(writing, meeting, (*people, "yancey", "delgado"))
        for position, heading in enumerate(_AGENDA):
            writing.add(
                AgendaItem,
                meeting=meeting,
                position=position,
                number=str(position + 1),
                title=en(heading),
                presented_by=writing["okafor"] if heading.startswith("Accounts") else None,
            )
        writing.add(
            Decision,
            meeting=meeting,
            body=writing["association"],
            dated=on(day),
            number=10,
            text=en(f"The accounts of {day.year - 1} are accepted and the board is discharged, with thanks."),
            votes_for=28 + turn,
            votes_against=0,
            abstained=len(people),
        )

    return write


_AGENDA = (
    "Welcome and apologies",
    "Minutes",
    "Report of the chair",
    "Accounts and their check",
    "Elections",
    "Plans for the year",
    "Those whom we remember",
)
_ANNUAL = (
    "Thirty-one members. A long talk about whether Bailu is too far; a show of hands said no.",
    "Thirty-four members. The treasurer asked for receipts and got a laugh, then receipts.",
    "Twenty-nine members in the snow. Harold Prescott spoke about the boat of 1958 and was not stopped.",
    "Forty members, the room too small. Both sides of the question on Bailu were heard to the end.",
    "On the screen: forty-four windows. The vote by raised hand took nineteen minutes.",
    "Thirty-eight members. Sheila O’Grady was elected president, 31 to 5; Thomas Whitlock handed her the bell.",
    "Forty-one members, nine of them under thirty.",
    "Forty-three members. The end of Wexcombe was noted standing.",
    "Forty-six members. The students showed their film; the treasurer wept and denied it.",
    "Fifty members. The plan for the seventieth year was welcomed, the fireworks were not.",
)


def _hosting_budget(writing: Writing) -> None:
    day = writing.story.ago(95)
    meeting = _meet(
        writing,
        MeetingKind.BOARD,
        day,
        "board august",
        (*_BOARD, "hartigan", "feld"),
        "The budget for January was read line by line.",
    )
    _body(writing, meeting, _BOARD)
    writing.add(
        AgendaItem, meeting=meeting, number="1", title=en("Hosting budget for January"), about=writing["youth in"]
    )
    writing.add(
        Decision,
        "hosting budget",
        meeting=meeting,
        body=writing["association"],
        dated=on(day),
        number=7,
        title=en("Hosting budget"),
        text=en("The board approves 6,400 dollars for the January visit, of which the grant pays 4,000."),
        about=writing["youth in"],
        partnership=writing["case bailu"],
        votes_for=9,
        votes_against=1,
        abstained=0,
        proposed_by=writing["rahman"],
        seconded_by=writing["okafor"],
        decision_state=DecisionState.CARRIED,
    )


def _next_board(writing: Writing) -> None:
    day = writing.story.next_weekday(2, 7)
    meeting = _meet(writing, MeetingKind.BOARD, day, "board next", _BOARD, None)
    for position, (heading, about) in enumerate(
        (
            ("Seventy years of Annental: proposal", "case annental"),
            ("Bailu: does the agreement renew itself?", "agreement bailu"),
            ("Porto Sereno: who calls?", "case porto sereno"),
            ("A letter of intent with Baan Talay?", "case baan talay"),
        )
    ):
        writing.add(
            AgendaItem,
            meeting=meeting,
            position=position,
            number=str(position + 1),
            title=en(heading),
            about=writing[about],
        )
