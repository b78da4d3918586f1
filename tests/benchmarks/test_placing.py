"""The bench's festival: drawn alike each time, and placed without a hard clash."""

from __future__ import annotations

from benchmarks.placing import festival, told
from db.placing.proposing import propose


def test_a_festival_is_placed_and_told_in_figures() -> None:
    guests, homes = festival(60, 30)
    assert (guests, homes) == festival(60, 30)
    proposal = propose(guests, homes)
    assert not any(one.is_hard for one in proposal.clashes)
    assert proposal.placed == proposal.wanted == 60
    first, second, *_ = told(proposal)
    assert first.startswith("60 of 60 guests")
    assert second == "hard clashes: 0"
