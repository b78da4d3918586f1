"""The letter book of a year: whole by its numbers, silent about what is private, honest about what is missing."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from db.book import Book
from db.change import Change
from db.queries.letters.register import Missing, register
from db.records.decision import Decision
from db.records.enclosure import Enclosure
from db.records.letter import Channel, Correspondent, Letter, LetterDirection, LetterPartnership, LetterState, Line
from db.records.name import Name
from db.records.person import Person
from db.rules.naming import NameOrder
from db.values import PartialDate
from tests.db.queries.larkhaven import TODAY, Larkhaven, en, enter

IN, OUT = LetterDirection.IN, LetterDirection.OUT


@pytest.fixture
def place(book: Book) -> Larkhaven:
    return enter(book)


def _letter(change: Change, number: int | None, dated: date | None, subject: str, **values: Any) -> Letter:
    registered = (
        {} if number is None else {"register_year": 2026, "register_number": number, "register": f"2026-{number:03}"}
    )
    values.setdefault("direction", IN)
    return change.add(Letter, subject=subject, dated=dated, **registered, **values)


def test_letters_stand_by_number_and_those_without_one_after_by_day(book: Book, place: Larkhaven) -> None:
    with book.change("File the letters") as change:
        lin = change.add(Person)
        change.add(Name, person=lin, given="Mei-hua", family="Lin", name_order=NameOrder.FAMILY_FIRST)
        own = {"script": "Hant", "language": "zh-Hant", "position": 1}
        change.add(Name, person=lin, given="美華", family="林", name_order=NameOrder.FAMILY_FIRST, **own)
        asked = _letter(change, 2, date(2026, 3, 1), "May we come?")
        change.add(LetterPartnership, letter=asked, partnership=place.partnership)
        change.add(Correspondent, letter=asked, line=Line.FROM, person=lin, organisation=place.city_of_bailu)
        change.add(Correspondent, letter=asked, line=Line.FROM, address="hall@bailu.example", position=1)
        change.add(Enclosure, letter=asked, what="A map")
        # The number of a year may be given after its end, and that of the next before its beginning.
        _letter(change, 1, date(2025, 12, 30), "Early", direction=OUT)
        _letter(change, 3, date(2026, 3, 9), "You may", direction=OUT, answers=asked)
        _letter(change, 4, date(2026, 4, 9), "Written, not sent", direction=OUT, state=LetterState.READY)
        _letter(change, None, date(2026, 6, 2), "The second call", channel=Channel.CALL)
        _letter(change, None, date(2026, 6, 1), "The first call", channel=Channel.CALL)
        _letter(change, None, date(2025, 6, 1), "Of another year")
        _letter(change, None, date(2026, 6, 3), "Only a draft", direction=OUT, state=LetterState.DRAFT)
        voted = change.add(Decision, dated=PartialDate(2026, 5), text=en("To say no."))
        _letter(change, 5, date(2026, 5, 1), "A complaint", settled_by=voted, settled_on=date(2026, 5, 20))
    found = register(book, 2026, on=TODAY)
    assert [(line.number, line.subject.text) for line in found.lines] == [
        ("2026-001", "Early"),
        ("2026-002", "May we come?"),
        ("2026-003", "You may"),
        ("2026-004", "Written, not sent"),
        ("2026-005", "A complaint"),
        ("", "The first call"),
        ("", "The second call"),
    ]
    line = found.lines[1]
    assert [name.text for name in line.who] == ["Lin Mei-hua", "林美華"]
    assert (line.body.text, line.more, line.enclosures) == ("City of Bailu", 1, 1)
    assert (line.answered_by, line.answered_on) == ("2026-003", date(2026, 3, 9))
    assert found.called(line.partnerships[0]) == "Bailu 白鷺市"
    assert (found.lines[4].settled.text, found.lines[4].settled_on) == ("To say no.", date(2026, 5, 20))
    # What waits to be sent has its line and is not counted.
    assert (found.incoming, found.outgoing, found.missing) == (4, 2, ())


def test_numbers_that_no_letter_has_are_said(book: Book, place: Larkhaven) -> None:
    with book.change("File the letters") as change:
        for number in (2, 6, 7):
            one = _letter(change, number, date(2026, 2, number), f"Number {number}")
            change.add(LetterPartnership, letter=one, partnership=place.partnership)
        change.bin(_letter(change, 9, date(2026, 3, 1), "Thrown away"))
        # Brought in from another book, where only what is printed was kept.
        _letter(change, None, date(2026, 3, 2), "By another hand", register="2026-004")
        _letter(change, None, date(2026, 3, 2), "With a number of its own", register="B/17")
    found = register(book, 2026)
    assert found.missing == (
        Missing(1, "2026-001", "2026-001"),
        Missing(3, "2026-003", "2026-003"),
        Missing(5, "2026-005", "2026-005"),
        Missing(8, "2026-008", "2026-008"),
        Missing(9, "2026-009", "2026-009", binned=True),
    )
    assert [line.number for line in found.lines] == ["2026-002", "2026-004", "2026-006", "2026-007", "B/17"]
    assert register(book, 2026, partnership=place.partnership).missing == ()
    assert len(register(book, 2026, partnership=place.partnership).lines) == 3
    assert (register(book, 2019).lines, register(book, 2019).missing) == ((), ())


def test_a_mistyped_number_does_not_make_a_million_lines(book: Book) -> None:
    with book.change("File the letter") as change:
        _letter(change, 987_654_321, date(2026, 2, 1), "Typed with the elbow")
    assert register(book, 2026).missing == (Missing(1, "2026-001", "2026-987654320", 987_654_320),)


def test_a_private_letter_keeps_its_number_and_says_no_more(book: Book, place: Larkhaven) -> None:
    with book.change("File the letter") as change:
        one = _letter(change, 1, date(2026, 2, 1), "About her illness", is_private=True, settled_why="Went to see her")
        change.add(Correspondent, letter=one, line=Line.FROM, address="lin@bailu.example")
        change.add(LetterPartnership, letter=one, partnership=place.partnership)
    closed = register(book, 2026)
    assert "illness" not in repr(closed)
    assert "lin@bailu" not in repr(closed)
    assert "see her" not in repr(closed)
    assert (closed.lines[0].number, closed.lines[0].is_private, closed.private, closed.incoming) == (
        "2026-001",
        True,
        1,
        1,
    )
    assert register(book, 2026, private=True).lines[0].subject.text == "About her illness"
