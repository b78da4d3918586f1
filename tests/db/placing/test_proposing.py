from __future__ import annotations

from collections import defaultdict
from datetime import date

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.sparse import csr_array
from scipy.sparse.csgraph import maximum_bipartite_matching

from db.placing.proposing import propose
from db.records.household import Smoking
from db.rules.allergens import Allergen
from db.rules.clashes import clashes
from db.rules.hosting import Home, Sleeper, Stay, nights_from
from tests.db.placing.towns import kept_in, towns

_TOWNS = towns()


@given(_TOWNS, st.data())
@settings(max_examples=80)
def test_nothing_hard_ever_comes_of_a_proposal(town: tuple[list[Sleeper], list[Home]], data: st.DataObject) -> None:
    guests, homes = town
    kept = data.draw(kept_in(guests, homes))
    proposal = propose(guests, homes, kept)
    stays = [one.stay for one in proposal.stays]
    before = {one for one in clashes(guests, homes, kept) if one.is_hard}
    hard = {one for one in clashes(guests, homes, [*kept, *stays]) if one.is_hard}
    # What was wrong by hand is still said, but nothing is added for any guest, home or reason.
    assert {(one.clash, one.sleeper, one.roof) for one in hard} <= {
        (one.clash, one.sleeper, one.roof) for one in before
    }


@given(_TOWNS, st.data())
@settings(max_examples=80)
def test_each_night_has_as_many_guests_in_beds_as_there_can_be(
    town: tuple[list[Sleeper], list[Home]], data: st.DataObject
) -> None:
    guests, homes = town
    kept = data.draw(kept_in(guests, homes))
    proposal = propose(guests, homes, kept)
    placed: dict[date, int] = defaultdict(int)
    for one in proposal.stays:
        for night in one.stay.nights:
            placed[night] += 1
    for night in nights_from(min(one.first_night for one in guests), max(one.last_night for one in guests)):
        assert placed[night] == most_in_beds(guests, homes, kept, night), night


@given(_TOWNS, st.data())
@settings(max_examples=40)
def test_what_is_kept_stays_and_the_same_question_has_the_same_answer(
    town: tuple[list[Sleeper], list[Home]], data: st.DataObject
) -> None:
    guests, homes = town
    kept = data.draw(kept_in(guests, homes))
    proposal = propose(guests, homes, kept)
    assert proposal == propose(guests, homes, kept)
    nights = {(stay.sleeper, night) for stay in kept for night in stay.nights}
    proposed = [(one.stay.sleeper, night) for one in proposal.stays for night in one.stay.nights]
    assert not nights.intersection(proposed)
    assert len(proposed) == len(set(proposed))
    wanted = {(guest.uid, night) for guest in guests for night in nights_from(guest.first_night, guest.last_night)}
    bedless = {
        (one.sleeper, night) for one in proposal.bedless for night in nights_from(one.first_night, one.last_night)
    }
    assert wanted == nights | set(proposed) | bedless


def most_in_beds(guests: list[Sleeper], homes: list[Home], kept: list[Stay], night: date) -> int:
    """How many of those who are not kept anywhere can have a bed on a night: a maximum matching, by scipy's own."""
    asleep = {stay.sleeper: stay.roof for stay in kept if stay.first_night <= night <= stay.last_night}
    known = {guest.uid: guest for guest in guests}
    beds: list[tuple[Home, bool]] = []
    for home in homes:
        there = [known[sleeper] for sleeper, roof in asleep.items() if roof == home.uid]
        children = min(sum(guest.fits_child_bed for guest in there), home.child_beds)
        others = len(there) - children
        too_long = max(others - home.full_beds - home.doubles, 0)  # two share a double bed by hand
        beds += [(home, False)] * (home.full_beds - others)
        beds += [(home, True)] * (home.child_beds - children - too_long)
    wanting = [guest for guest in guests if guest.uid not in asleep and guest.first_night <= night <= guest.last_night]
    if not wanting or not beds:
        return 0
    may = np.array([[_may(guest, *bed, night) for bed in beds] for guest in wanting], dtype=np.bool_)
    return int((maximum_bipartite_matching(csr_array(may), perm_type="column") >= 0).sum())


def _may(guest: Sleeper, home: Home, is_small: bool, night: date) -> bool:
    """The hard rules, written down once more and plainly."""
    return (
        not guest.allergens & home.animals
        and not (Allergen.SMOKE in guest.allergens and home.smoking is Smoking.YES)
        and not (guest.is_minor and home.check_until is not None and home.check_until < night)
        and (home.free_from is None or home.free_from <= night)
        and (home.free_until is None or night <= home.free_until)
        and (not is_small or (guest.age is not None and guest.age.most <= 11))
    )
