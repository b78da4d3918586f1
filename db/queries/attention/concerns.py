"""Concerns that were to be looked at again, and partnerships that are going quiet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import timedelta

from sqlalchemy import select

from db.queries.attention.asking import Asking
from db.queries.attention.entry import Attention, Facts, What
from db.queries.record import Called
from db.records.concern import Concern
from db.rules.quiet import Quiet
from db.values import PartialDate

AHEAD = timedelta(days=30)


def reviews(asking: Asking) -> Iterator[Attention]:
    """Open concerns whose day of review is near or past."""
    one = Concern
    statement = select(one.uid, one.called, one.review, one.grave, one.partnership_id).where(
        one.settled.is_(None), one.review <= asking.on + AHEAD, one.binned.is_(None), asking.of(one.partnership_id)
    )
    for uid, called, review, grave, partnership in asking.book.rows(statement):
        if review is not None:
            about, facts = Called(uid, "concern", called), Facts(number=grave)
            yield Attention(What.CONCERN_REVIEW, PartialDate.of(review), about, asking.called(partnership), facts)


def silences(asking: Asking, quiet: Mapping[int, Quiet]) -> Iterator[Attention]:
    """The partnerships that are going quiet."""
    for partner in asking.among:
        if partner.id in quiet:
            found = quiet[partner.id]
            facts = Facts(months=found.months, asked=found.since)
            due = PartialDate.of(found.noticed)
            yield Attention(What.GOING_QUIET, due, partner.as_called, partner.as_called, facts)
