"""What is told of an exchange is worked out anew after the changes that bear on it, and only after those."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from db.book import Book
from db.queries.exchange.glance import Glance, glance
from db.queries.exchange.head import head
from db.queries.exchange.roster import roster, roster_in_any_language
from db.records.consent import Consent, GivenBy, Purpose
from db.records.exchange import Exchange
from db.records.hosting import Hosting
from db.records.household import Household
from db.records.name import Name
from db.records.participant import Part, Participant
from db.records.relationship import Relationship, RelationshipKind
from db.records.spoken_language import SpokenLanguage
from db.records.task import Task
from db.values import Texts
from tests.db.queries.larkhaven import Larkhaven, en, person, visit

TODAY = date(2026, 11, 25)


class Stay:
    """One guest of an exchange, and a home."""

    def __init__(self, book: Book, place: Larkhaven) -> None:
        self.book = book
        with book.change("Plan") as change:
            made = visit(change, place, title=Texts("zh-Hant", {"zh-Hant": "訪問", "en": "Visit"}))
            someone = person(change, "Chen")
            self.mother = person(change, "Lin").uid
            guest = change.add(Participant, exchange=made, person=someone, part=Part.STUDENT, position=1)
            self.home = change.add(Household, name="Okafor", single_beds=1).uid
        self.exchange, self.person, self.guest = made.uid, someone.uid, guest.uid

    def add(self, kind: Any, **values: Any) -> UUID:
        with self.book.change("Write it down") as change:
            return change.add(kind, **values).uid

    def seen(self) -> Glance:
        return glance(self.book, self.exchange, TODAY)


def test_a_task_leaves_what_is_known_as_it_is(book: Book, place: Larkhaven) -> None:
    stay = Stay(book, place)
    before = stay.seen()
    stay.add(Task, title="Book the bus", about=stay.exchange)
    assert stay.seen() is before
    book.undo()
    assert stay.seen() is before


def test_a_place_to_sleep_leaves_the_people_as_they_are(book: Book, place: Larkhaven) -> None:
    stay = Stay(book, place)
    before = stay.seen()
    assert before.beds.of[stay.guest].roofs == ()
    stay.add(Hosting, exchange=stay.exchange, participant=stay.guest, household=stay.home)
    after = stay.seen()
    assert after.beds.of[stay.guest].roofs == ("Okafor",)
    assert after.guests is before.guests
    book.undo()
    assert stay.seen().beds.of[stay.guest].roofs == ()


def test_whatever_is_told_of_people_is_seen_at_once(book: Book, place: Larkhaven) -> None:
    stay = Stay(book, place)

    def guest() -> Any:
        return stay.seen().guests.guests[0]

    lacked = guest().lacking[0]
    stay.add(Consent, person=stay.person, purpose=lacked, given_by=GivenBy.GUARDIAN, given_on=date(2026, 1, 1))
    assert lacked not in guest().lacking
    stay.add(
        Relationship, person=stay.mother, other=stay.person, relationship_kind=RelationshipKind.GUARDIAN_OF
    )  # fmt: skip
    assert [each.called for each in guest().guardians] == ["A. Lin"]
    stay.add(SpokenLanguage, person=stay.person, language="fr")
    assert guest().languages == ("fr",)
    with book.change("Rename") as change:
        (name,) = change.all(Name, person=stay.person)
        change.edit(name, family="Cheng")
    assert [each.text for each in guest().names] == ["A. Cheng"]
    with book.change("Diet") as change:
        change.edit(change.get(Participant, stay.guest), diet="vegan")
    assert guest().diet == "vegan"
    with book.change("Not coming") as change:
        change.bin(change.get(Participant, stay.guest))
    assert stay.seen().guests.guests == ()


def test_a_list_takes_the_people_as_they_were_asked_for_in_another_language(book: Book, place: Larkhaven) -> None:
    stay = Stay(book, place)
    chinese = head(book, stay.exchange, "zh-Hant")
    english = head(book, stay.exchange, "en")
    assert chinese != english
    known = roster(book, chinese, "zh-Hant", on=TODAY)
    assert roster_in_any_language(book, english, TODAY) is known
    stay.add(Consent, person=stay.person, purpose=Purpose.PHOTO, given_by=GivenBy.SELF, given_on=date(2026, 1, 1))
    assert roster_in_any_language(book, english, TODAY) is not known
    with book.change("Later") as change:
        change.edit(change.get(Exchange, stay.exchange), title=en("Visit"), ends=None)
    later = head(book, stay.exchange)
    assert roster_in_any_language(book, later, TODAY).guests[0].last_day == later.last_day
