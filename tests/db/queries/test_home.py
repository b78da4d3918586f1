"""The home page and the side bar: the partnerships in their order, the year beside the last, what was done lately."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from db.book import Book
from db.queries.attention import What, When
from db.queries.home import home
from db.queries.partnerships import sidebar
from db.records.association import Association
from db.records.exchange import Exchange, ExchangeKind, ExchangePartnership, ExchangeState
from db.records.letter import LetterDirection, OwedBy
from db.records.money import MoneyDirection, MoneyEntry
from db.records.participant import Participant
from db.records.partnership import Partnership, PartnershipPlace, PlaceSide
from db.records.place import Place
from db.records.stage_change import StageChange
from db.records.task import Task
from db.rules.lifecycle import Stage
from tests.db.queries.larkhaven import TODAY, Larkhaven, en, enter, letter, on


def test_an_empty_book_has_an_empty_home(book: Book) -> None:
    found = home(book, TODAY)
    assert [(group.when, group.entries) for group in found.groups] == [(each, ()) for each in When]
    assert (found.partnerships, found.lately, found.places, found.year.money) == ((), (), (), ())
    assert (found.year.exchanges.now, found.year.exchanges.before, found.year.answer_days) == (0, 0, None)
    assert sidebar(book, TODAY) == ()


def test_partnerships_in_being_stand_first_and_those_that_are_over_last(book: Book, place: Larkhaven) -> None:
    with book.change("Enter more") as change:
        for name, stage in (("Annental", Stage.ENDED), ("Coimbrinha", Stage.EXPLORING), ("Wexcombe", Stage.DORMANT)):
            partnership = change.add(Partnership, emblem_colour="#1d5a85")
            town = change.add(Place, name=en(name), country="DE")
            change.add(PartnershipPlace, partnership=partnership, place=place.home, side=PlaceSide.HOME)
            change.add(PartnershipPlace, partnership=partnership, place=town)
            change.add(StageChange, partnership=partnership, to_stage=stage, dated=on("2026"))
        left = change.add(PartnershipPlace, partnership=partnership, place=place.bailu, until=on("2020"))
        change.edit(left, position=1)
        gone = change.add(Partnership, title=en("In the bin"))
        change.bin(gone)
        change.add(Partnership, title=en("Without places"))
    found = sidebar(book, TODAY)
    assert [one.called for one in found] == ["Bailu 白鷺市", "Wexcombe", "Coimbrinha", "Without places", "Annental"]
    assert [one.going_quiet for one in found] == [True, False, False, False, False]
    assert [one.called for one in home(book, TODAY).partnerships] == [one.called for one in found]


def test_a_partnership_that_all_have_left_keeps_their_names(book: Book, place: Larkhaven) -> None:
    with book.change("Leave") as change:
        for link in change.all(PartnershipPlace):
            change.edit(link, until=on("2022"))
        change.add(StageChange, partnership=place.partnership, to_stage=Stage.ENDED, dated=on("2022"))
    assert [one.called for one in sidebar(book, TODAY)] == ["Bailu 白鷺市"]


def test_entries_stand_in_their_groups(book: Book, place: Larkhaven) -> None:
    with book.change("Plan") as change:
        letter(change, place.partnership, "Hello", TODAY)
        for day in (23, 25, 30):
            change.add(Task, title=f"On {day}", due=date(2026, 11, day))
        change.add(Task, title="In December", due=date(2026, 12, 24))
    late, this_week, later = home(book, TODAY).groups
    assert [one.about.called for one in late.entries] == ["On 23"]
    assert [one.about.called for one in this_week.entries] == ["On 25", "On 30"]
    assert [one.about.called for one in later.entries] == ["In December"]


def test_the_year_so_far_beside_the_whole_year_before(book: Book, place: Larkhaven) -> None:
    with book.change("Live for two years") as change:
        change.edit(change.all(Association)[0], year_starts=7)
        for day, state in (
            ("2026-07-01", ExchangeState.DONE),
            ("2026-06-30", ExchangeState.DONE),
            ("2025-07", ExchangeState.DONE),
            ("2025-06-30", ExchangeState.DONE),
            ("2026-10-01", ExchangeState.CANCELLED),
            ("2027-01-18", ExchangeState.PLANNED),
            ("2027-07-01", ExchangeState.PLANNED),
        ):
            one = change.add(Exchange, title=en(day), exchange_kind=ExchangeKind.ARTS, starts=on(day), state=state)
            change.add(ExchangePartnership, exchange=one, partnership=place.partnership)
            change.add(Participant, exchange=one, description="singers", heads=10)
        asked = letter(change, place.partnership, "Asked", date(2026, 8, 1), reply_owed_by=OwedBy.US)
        letter(change, place.partnership, "Re", date(2026, 8, 7), direction=LetterDirection.OUT, answers=asked)
        change.add(MoneyEntry, dated=date(2026, 8, 1), direction=MoneyDirection.IN, amount=4210, currency="USD")
        change.add(MoneyEntry, dated=date(2025, 8, 1), direction=MoneyDirection.OUT, amount=100, currency="EUR")
    found = home(book, TODAY).year
    assert (found.year, found.span.first, found.span.last) == (2026, date(2026, 7, 1), TODAY)
    assert (found.exchanges.now, found.exchanges.before, found.planned) == (1, 2, 1)
    assert (found.people.now, found.people.before) == (10, 20)
    assert (found.letters_in.now, found.letters_out.now) == (1, 1)
    assert (found.answer_days and found.answer_days.now) == 6
    assert [(one.raised.currency, one.raised.now, one.spent.before) for one in found.money] == [
        ("EUR", 0, 100), ("USD", 4210, 0),
    ]  # fmt: skip
    (partnership,) = home(book, TODAY).partnerships
    assert partnership.last_exchange is not None
    assert partnership.next_exchange is not None
    assert (partnership.last_exchange.called, partnership.next_exchange.called) == ("2026-07-01", "2027-01-18")


def test_the_map_has_our_place_and_theirs(book: Book, place: Larkhaven) -> None:
    with book.change("Leave") as change:
        change.edit(change.get(Place, place.bailu), latitude=None)
    assert [(one.called, one.partnership) for one in home(book, TODAY).places] == [("Larkhaven", None)]
    with book.change("Find it again") as change:
        change.edit(change.get(Place, place.bailu), latitude=23.5)
    assert {(one.place, one.partnership) for one in home(book, TODAY).places} == {
        (place.home, None), (place.bailu, place.partnership),
    }  # fmt: skip


def test_lately_names_the_last_five_changes_the_newest_first(book: Book) -> None:
    for number in range(6):
        with book.change(f"Add task {number}") as change:
            change.add(Task, title=f"Task {number}", due=TODAY)
    book.undo()
    found = home(book, TODAY).lately
    assert [(one.title, one.kind) for one in found[:2]] == [("Add task 5", "undone"), ("Add task 5", "done")]
    assert len(found) == 5
    assert (found[0].record, found[2].record and found[2].record.called) == (None, "Task 4")


def test_a_quiet_partnership_says_since_when(book: Book) -> None:
    enter(book)
    found = home(book, TODAY)
    (partnership,) = found.partnerships
    assert partnership.quiet is not None
    assert partnership.quiet.since == date(2019, 7, 8)
    assert [one.what for one in found.groups[0].entries] == [What.GOING_QUIET]


@pytest.mark.usefixtures("book")
def test_home_loads_only_the_kinds_of_record_that_it_shows(path: Path) -> None:
    """What is imported is waited for at every start."""
    code = (
        "import sys; from datetime import date; from pathlib import Path\n"
        "from db.book import Book; from db.queries.home import home\n"
        f"book = Book.open(Path({str(path)!r})); home(book, date(2026, 11, 24))\n"
        "from db.records.record import Record; print(*Record.__mapper__.polymorphic_map)"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = set(ran.stdout.split())
    assert "letter" in loaded
    for kind in ("journey", "gift", "meeting", "household", "contact_way", "name", "thread", "stage_change", "fund"):
        assert kind not in loaded
    assert len(loaded) <= 30, "Each kind costs every start some milliseconds: does Home show what is new here?"
