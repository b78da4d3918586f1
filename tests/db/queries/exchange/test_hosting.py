from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from db.book import Book
from db.queries.exchange.lodging import lodging
from db.queries.exchange.ties import Tied
from db.records.exchange import Exchange, ExchangeState
from db.records.hosting import Hosting, HostingState
from db.records.household import Household
from db.records.organisation import Side
from db.records.participant import Attended, Part, Participant
from db.rules.allergens import Allergen
from db.rules.hosting import Clash
from tests.db.queries.exchange.homes import FIRST, LAST, Hosted
from tests.db.queries.larkhaven import on

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ON = date(2027, 1, 1)


@pytest.fixture
def visit(tmp_path: Path) -> Iterator[Hosted]:
    with Book.new(tmp_path / "hosts.twinbook", who="M. Aldous") as book:
        yield Hosted(book)


def edit(visit: Hosted, guest: str, **values: object) -> None:
    with visit.book.change("Edit") as change:
        change.edit(change.get(Participant, visit.guests[guest]), **values)


def test_beds_are_wanted_by_those_who_come_and_are_not_at_home(visit: Hosted) -> None:
    with visit.book.change("More") as change:
        visit.guest(change, "Mayor", part=Part.DELEGATE, side=Side.HOME)
        visit.guest(change, "Ho", attended=Attended.CANCELLED)
        change.add(Participant, exchange=visit.uid, heads=4, description="drummers", side=Side.PARTNER)
    facts = visit.facts
    assert sorted((one.called, one.heads) for one in facts.sleepers) == [
        ("A. Chen", 1),
        ("A. Lin", 1),
        ("A. Wu", 1),
        ("drummers", 4),
    ]
    assert {(one.first_night, one.last_night) for one in facts.sleepers} == {(FIRST, LAST)}
    assert [one.wanted for one in facts.nights] == [7] * 6
    edit(visit, "Wu", ends=on("2027-03-12"))
    assert [one.wanted for one in visit.facts.nights] == [7, 7, 6, 6, 6, 6]


def test_homes_that_can_be_asked_are_those_where_the_guests_go(visit: Hosted) -> None:
    visit.home("Brandt", pets="two cats", animals=["birds"], children_ages="12, 14", children_ages_on=date(2025, 1, 1))
    visit.home("Nowhere", place=None)
    far = visit.home("Lin", place=visit.town.bailu)
    gone = visit.home("Gone")
    with visit.book.change("Bin") as change:
        change.bin(change.get(Household, gone))
    facts = visit.facts
    assert [one.home.called for one in facts.homes] == ["Brandt", "Nowhere"]
    assert [one.home.called for one in facts.elsewhere] == ["Lin"]
    brandt = facts.homes[0].home
    assert (brandt.animals, brandt.children) == ({Allergen.CATS, Allergen.BIRDS}, (14, 16))
    visit.stay("Lin", far)
    visit.stay("Wu", gone)
    assert [one.home.called for one in visit.facts.homes] == ["Brandt", "Gone", "Lin", "Nowhere"]


def test_who_hosted_is_a_pair_with_whom_they_hosted(visit: Hosted) -> None:
    theirs, ours, other = visit.home("Lin", place=visit.town.bailu), visit.home("Brandt"), visit.home("Okafor")
    visit.lives_in(theirs, "Lin")
    former = visit.before(host=theirs, guest=ours)
    (tie,) = visit.facts.ties[visit.guests["Lin"]]
    assert (tie.home, tie.tied, tie.hosting, tie.is_pair) == (ours, Tied.HOSTED_THEM, former, True)
    (earlier,) = next(one.earlier for one in visit.facts.elsewhere if one.home.uid == theirs)
    assert (earlier.guest.called, earlier.on) == ("A. Child", date(2026, 3, 10))
    visit.stay("Lin", other, state=HostingState.AGREED)
    assert Clash.PAIR_NOT_KEPT in {one.clash for one in visit.facts.clashes}


def test_hotels_are_told_by_their_names_and_wishes_have_no_roof(visit: Hosted) -> None:
    visit.stay("Lin", hotel="Harbor Inn", room="214")
    visit.stay("Wu", hotel="harbor  inn", first_night=None, last_night=None)
    visit.stay("Chen", wishes="near the school")
    facts = visit.facts
    assert [(one.roof, one.called) for one in facts.hotels] == [("harbor inn", "Harbor Inn")]
    assert [one.clash for one in facts.clashes] == [Clash.NO_BED]
    assert {(one.first_night, one.last_night) for one in facts.stays} == {(FIRST, LAST)}
    printed = lodging(visit.book, visit.head, "en", ON)
    assert [(one.called, [each.room for each in one.guests]) for one in printed.roofs] == [("Harbor Inn", ["214", ""])]
    assert [one.guest.called for one in printed.bedless] == ["A. Chen"]
    assert {(one.wanted, one.in_families, one.in_hotels, one.bedless) for one in printed.nights} == {(3, 0, 2, 1)}
    red = lodging(visit.book, visit.head, "en", ON, "Red")
    assert [one.guest.called for roof in red.roofs for one in roof.guests] == ["A. Lin"]


def test_an_exchange_that_is_over_or_has_no_days_asks_for_no_beds(visit: Hosted) -> None:
    assert len(visit.facts.clashes) == 3
    with visit.book.change("Over") as change:
        change.edit(change.get(Exchange, visit.uid), state=ExchangeState.DONE)
    assert (visit.facts.is_over, visit.facts.clashes) == (True, ())
    with visit.book.change("When?") as change:
        change.edit(change.get(Exchange, visit.uid), starts=on("2027-03"), ends=None, state=ExchangeState.PLANNED)
    assert (visit.facts.first_night, visit.facts.sleepers, visit.facts.nights) == (None, (), ())
    visit.stay("Lin", visit.home("Brandt"))
    assert [one.called for one in visit.facts.sleepers] == ["A. Lin"]


def test_another_exchange_at_the_same_time_takes_beds(visit: Hosted) -> None:
    home = visit.home("Brandt")
    visit.stay("Lin", home, state=HostingState.AGREED)
    before = len([one for one in visit.facts.clashes if one.clash is Clash.TOO_FEW_BEDS])
    with visit.book.change("Meanwhile") as change:
        there = change.get(Exchange, visit.uid)
        also = change.add(
            Exchange, title=there.title, exchange_kind=there.exchange_kind, starts=there.starts, ends=there.ends
        )  # fmt: skip
        guest = change.add(Participant, exchange=also, heads=1, description="a judge", part=Part.EXPERT)
        change.add(Hosting, exchange=also, participant=guest, household=home, first_night=LAST, last_night=LAST)
    full = [one for one in visit.facts.clashes if one.clash is Clash.TOO_FEW_BEDS]
    assert (before, [(one.roof, one.first_night) for one in full]) == (0, [(home, LAST)])
