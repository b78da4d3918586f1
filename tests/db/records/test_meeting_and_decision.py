"""Meetings and what they decided."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
from sqlalchemy import select

from db.book import Book
from db.records.association import Association
from db.records.decision import Decision
from db.records.meeting import AgendaItem, Attendance, Meeting, MeetingKind
from db.records.name import Name
from db.records.organisation import Organisation, OrganisationKind
from db.records.person import Person
from db.values import PartialDate, Texts
from tests.db.records.breaking import added, binned, edited, refused

JULY = PartialDate(2019, 7, 8)


def text(words: str) -> Texts:
    return Texts.only("en", words)


def test_a_meeting_is_called_by_its_kind_body_and_day(book: Book) -> None:
    council = added(book, Organisation, name=text("City of Larkhaven"), organisation_kind=OrganisationKind.COUNCIL)
    added(book, Meeting, meeting_kind=MeetingKind.COUNCIL, body=council, dated=JULY)
    assert book.scalar(select(Meeting.called)) == "Council meeting, City of Larkhaven, 2019-07-08"


def test_the_association_itself_can_meet(book: Book) -> None:
    ours = added(book, Association, name=text("Larkhaven Sister Cities"))
    added(book, Meeting, meeting_kind=MeetingKind.CEREMONY, body=ours, dated=JULY)
    assert book.scalar(select(Meeting.called)) == "Ceremony, Larkhaven Sister Cities, 2019-07-08"


@pytest.mark.parametrize(
    ("values", "field"),
    [
        (
            {"starts": datetime(2019, 7, 8, 19, tzinfo=UTC), "ends": datetime(2019, 7, 8, 18, tzinfo=UTC)},
            "ends",
        ),
        ({"approved": PartialDate(2019, 6)}, "approved"),
    ],
)
def test_a_meeting_does_not_end_before_it_starts(book: Book, values: dict[str, Any], field: str) -> None:
    assert refused(book, Meeting, dated=JULY, **values).field == field


def test_a_person_stands_once_on_the_list_of_those_present(book: Book) -> None:
    meeting = added(book, Meeting, dated=JULY)
    with book.change("Add a person") as change:
        person = change.add(Person)
        change.add(Name, person=person, given="Anna", family="Larkin")
        uid = person.uid
    first = added(book, Attendance, meeting=meeting, person=uid)
    assert str(refused(book, Attendance, meeting=meeting, person=uid)) == "This person is on the list already."
    binned(book, Attendance, first)
    added(book, Attendance, meeting=meeting, person=uid)


def test_a_point_of_the_agenda_has_a_title(book: Book) -> None:
    meeting = added(book, Meeting, dated=JULY)
    assert refused(book, AgendaItem, meeting=meeting, position=1).field == "title"


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"votes_for": -1}, "votes_for"),
        ({"unanimous": True, "votes_for": 4, "votes_against": 1}, "votes_against"),
        ({"number": 0}, "number"),
        ({"carried_out": PartialDate(2019, 6)}, "carried_out"),
    ],
)
def test_a_vote_that_cannot_be_is_refused(book: Book, values: dict[str, Any], field: str) -> None:
    assert refused(book, Decision, dated=JULY, text=text("Resolved."), **values).field == field


def test_a_decision_has_its_number_once_in_the_year_of_its_body(book: Book) -> None:
    council = added(book, Organisation, name=text("City of Larkhaven"), organisation_kind=OrganisationKind.COUNCIL)
    first = added(book, Decision, dated=JULY, number=11, text=text("Sister city Bailu"))
    added(book, Decision, dated=JULY, number=11, text=text("Sister city Bailu"), body=council)
    added(book, Decision, dated=PartialDate(2020), number=11, text=text("Budget"))
    told = refused(book, Decision, dated=PartialDate(2019, 12), number=11, text=text("Another"))
    assert str(told) == "There is a decision with this number in that year already."
    assert told.field == "number"
    edited(book, Decision, first, number=12)
    added(book, Decision, dated=PartialDate(2019, 12), number=11, text=text("Another"))


def test_a_decision_is_called_by_what_the_body_calls_it(book: Book) -> None:
    added(book, Decision, dated=JULY, reference="Resolution 11-19", title=text("Sister city Bailu"), text=text("…"))
    assert book.scalar(select(Decision.called)) == "Resolution 11-19: Sister city Bailu"
