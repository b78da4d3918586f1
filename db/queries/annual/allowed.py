"""What people allowed, looked at on the day of printing: a consent that was withdrawn since counts no more."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping

from sqlalchemy import select

from db.queries.annual.wanted import Wanted
from db.records.consent import Consent, Purpose
from db.rules.consents import Given


def allowed(
    wanted: Wanted, people: Collection[int], purposes: Collection[Purpose]
) -> Mapping[int, frozenset[int | None]]:
    """By person the exchanges for which one of these purposes is allowed; None among them says always."""
    one = Consent
    statement = select(one.person_id, one.exchange_id, one.given_on, one.until, one.withdrawn_on).where(
        one.person_id.in_(people), one.purpose.in_(purposes), one.binned.is_(None)
    )
    found: dict[int, set[int | None]] = defaultdict(set)
    for person, exchange, given_on, until, withdrawn_on in wanted.book.rows(statement):
        if Given(given_on, until, withdrawn_on).holds(wanted.on):
            found[person].add(exchange)
    return {person: frozenset(exchanges) for person, exchanges in found.items()}
