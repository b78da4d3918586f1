"""Stays written over those of the book: what is kept, what begins anew, what goes into the bin."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from db.book import Book
from db.placing.rewriting import pair_with, rewrite
from db.records.hosting import Hosting, HostingState
from db.rules.hosting import Stay
from tests.db.queries.exchange.homes import FIRST, LAST, Hosted

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from uuid import UUID

TOLD = date(2027, 2, 1)


@pytest.fixture
def visit(tmp_path: Path) -> Iterator[Hosted]:
    with Book.new(tmp_path / "hosts.twinbook", who="M. Aldous") as book:
        yield Hosted(book)


def let(visit: Hosted, *stays: Stay) -> None:
    with visit.book.change("Place") as change:
        rewrite(change, visit.uid, visit.facts, stays)


def stays(visit: Hosted) -> list[tuple[str, str, int, int, str]]:
    facts = visit.facts
    names = {sleeper.uid: sleeper.called for sleeper in facts.sleepers}
    told = [
        (
            names[one.sleeper],
            facts.roofs[one.roof] if one.roof is not None else "",
            one.first_night.day,
            one.last_night.day,
            one.state.value,
        )
        for one in facts.stays
    ]
    return sorted(told)


def test_a_stay_is_split_around_a_night_in_a_hotel_and_comes_back_whole(visit: Hosted) -> None:
    home = visit.home("Brandt")
    visit.stay("Lin", home, state=HostingState.AGREED, told_on=TOLD)
    (there,) = visit.facts.stays
    night = date(2027, 3, 12)
    let(
        visit,
        replace(there, last_night=date(2027, 3, 11)),
        Stay(there.sleeper, "Harbor Inn", night, night),
        replace(there, first_night=date(2027, 3, 13)),
    )
    assert stays(visit) == [
        ("A. Lin", "Brandt", 10, 11, "agreed"),
        ("A. Lin", "Brandt", 13, 15, "agreed"),
        ("A. Lin", "Harbor Inn", 12, 12, "proposed"),
    ]
    assert {one.told_on for one in visit.facts.stays if one.roof == home} == {TOLD}
    visit.book.undo()
    assert visit.facts.stays == (there,)


def test_another_home_has_not_been_asked_and_told_and_wishes_go_along(visit: Hosted) -> None:
    visit.stay("Lin", visit.home("Brandt"), state=HostingState.AGREED, told_on=TOLD, wishes="near the school")
    okafor = visit.home("Okafor")
    (was,) = visit.facts.stays
    let(visit, Stay(was.sleeper, okafor, FIRST, LAST))
    (now,) = visit.facts.stays
    assert (now.uid, now.roof, now.state, now.told_on) == (was.uid, okafor, HostingState.PROPOSED, None)
    assert now.wishes == "near the school"
    let(visit)
    assert [(one.roof, one.wishes) for one in visit.facts.stays] == [(None, "near the school")]


def test_pairs_are_linked_both_ways_and_let_go_of_who_goes_elsewhere(visit: Hosted) -> None:
    theirs, ours, other = visit.home("Lin", place=visit.town.bailu), visit.home("Brandt"), visit.home("Okafor")
    visit.lives_in(theirs, "Lin")
    former = visit.before(host=theirs, guest=ours)
    guest = visit.guests["Lin"]
    let(visit, Stay(guest, ours, FIRST, LAST))
    (now,) = visit.facts.stays
    assert now.pair == former
    assert pair_of(visit, former) == now.uid
    let(visit, Stay(guest, other, FIRST, LAST))
    assert [one.pair for one in visit.facts.stays] == [None]
    assert pair_of(visit, former) is None


def test_a_stay_has_one_pair(visit: Hosted) -> None:
    first, second, third = (visit.stay(name, visit.home(f"Home {name}")) for name in ("Lin", "Wu", "Chen"))
    for other in (second, third):
        with visit.book.change("Pair") as change:
            pair_with(change, change.get(Hosting, first), other)
    assert [pair_of(visit, one) for one in (first, second, third)] == [third, None, first]


def pair_of(visit: Hosted, stay: UUID) -> UUID | None:
    with visit.book.change("Look") as change:
        pair = change.get(Hosting, stay).pair_id
        return next((one.uid for one in change.all(Hosting) if one.id == pair), None)
