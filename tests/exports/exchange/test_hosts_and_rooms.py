"""The host list and the rooming list: who sleeps where, what hosts must know, and what others must not."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from db.book import Book
from db.errors import IsPrivate
from db.records.hosting import Hosting, HostingState
from db.records.participant import Participant
from tests.db.queries.exchange.homes import Hosted
from tests.exports.exchange.printed import paper

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def visit(tmp_path: Path) -> Iterator[Hosted]:
    """Lin with the Brandts, told; Wu with the Okafors from the third night, before in an inn; Chen nowhere."""
    with Book.new(tmp_path / "hosts.twinbook", who="M. Aldous") as book:
        visit = Hosted(book)
        with book.change("Needs") as change:
            change.edit(
                change.get(Participant, visit.guests["Lin"]), allergies=["peanuts"], diet="halal <b", age_told=14
            )  # fmt: skip
        brandt, okafor = visit.home("Brandt", rooms=1), visit.home("Okafor", address=None)
        visit.stay("Lin", brandt, told_on=date(2027, 2, 1), room="Blue room", state=HostingState.AGREED)
        visit.stay("Wu", hotel="Harbor Inn", last_night=date(2027, 3, 11), room="214")
        visit.stay("Wu", okafor, first_night=date(2027, 3, 12))
        yield visit


def test_hosts_are_told_what_they_must_know_and_nobody_else_is(visit: Hosted) -> None:
    with pytest.raises(IsPrivate):
        paper(visit.book, visit.uid, "hosts")
    text = "\n".join(paper(visit.book, visit.uid, "hosts", private=True))
    for words in (
        "1 Brandt Street", "A. Brandtsen  +1 410 555 0106", "no address", "14 years old", "Allergies: Peanuts",
        "halal <b", "The hosts were told on Feb 1, 2027.", "Harbor Inn", "Without a bed", "A. Chen",
    ):  # fmt: skip
        assert words in text, words
    assert "The hosts have not been told yet." not in text
    by_name = text.partition("Guests by name")[2]
    assert "A. Lin Brandt" in " ".join(by_name.split())
    assert "Harbor Inn (Mar 10" in by_name
    assert "Okafor (Mar 12" in by_name


def test_the_rooming_list_counts_beds_by_night_and_holds_nothing_private(visit: Hosted) -> None:
    text = "\n".join(paper(visit.book, visit.uid, "rooms"))
    rows = [" ".join(line.split()) for line in text.splitlines()]
    for words in ("Brandt 1 person", "Blue room", "214", "Bed nights"):
        assert any(words in row for row in rows), words
    assert "March 10, 2027 3 1 1 1" in " ".join(rows)
    assert "March 12, 2027 3 2 0 1" in " ".join(rows)
    for private in ("Peanuts", "halal", "Street", "+1 410", "years old"):
        assert private not in text, private


def test_a_group_has_its_own_lists_and_an_exchange_without_beds_says_so(visit: Hosted) -> None:
    red = "\n".join(paper(visit.book, visit.uid, "rooms", group="Red"))
    assert "Brandt" in red
    assert "Okafor" not in red
    with visit.book.change("Nobody comes") as change:
        for stay in visit.facts.stays:
            assert stay.uid is not None
            change.bin(change.get(Hosting, stay.uid))
        for guest in visit.guests.values():
            change.edit(change.get(Participant, guest), attended="cancelled")
    for name in ("rooms", "hosts"):
        (page,) = paper(visit.book, visit.uid, name, private=True)
        assert "Brandt" not in page
        assert "A. Lin" not in page


def test_a_full_house_is_printed_whole_and_no_house_is_left_without_its_guests(visit: Hosted) -> None:
    inn = [visit.home(f"House {number:02}", single_beds=4) for number in range(11)]
    with visit.book.change("Many come") as change:
        for number in range(40):
            visit.guest(change, f"Guest{number:02} 陳怡婷")
    with visit.book.change("Place them") as change:
        for number in range(40):
            guest, home = visit.guests[f"Guest{number:02} 陳怡婷"], inn[number % 11]
            change.add(Hosting, exchange=visit.uid, participant=guest, household=home)
    text = "\n".join(paper(visit.book, visit.uid, "rooms"))
    assert all(text.count(f"Guest{number:02}") == 1 for number in range(40))
    for number in range(5):  # one row more each time, so that the page ends at each row of a house once
        with visit.book.change("One more") as change:
            visit.guest(change, f"More{number}")
        visit.stay(f"More{number}", inn[0])
        for page in paper(visit.book, visit.uid, "rooms")[:-1]:
            assert "people" not in page.rstrip().splitlines()[-1]
