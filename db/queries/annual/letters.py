"""The letters of a report: its register, without those marked private, and what was written beside the span before."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from db.queries.annual.wanted import Wanted
from db.queries.annual_facts import Written
from db.queries.figures import written
from db.queries.letters.registered import Registered, registered
from db.queries.letters.statistics import statistics
from db.records.letter import Letter


def register_of(wanted: Wanted) -> tuple[Registered, ...]:
    """The letters of the span by day and register number."""
    shown = written(wanted.span, wanted.among) & ~Letter.is_private
    return registered(wanted.book, shown, wanted.partners, wanted.language, wanted.among)


def letters_of(wanted: Wanted) -> tuple[Written, Mapping[UUID, Written]]:
    """What was written in all, and by partnership; answers owed are those of the last day."""
    now = statistics(wanted.book, wanted.span, wanted.among, on=wanted.on)
    if wanted.before is None:
        return Written(now.whole), {uid: Written(one) for uid, one in now.partnerships.items()}
    before = statistics(wanted.book, wanted.before, wanted.among, on=wanted.on)
    each = {uid: Written(one, before.partnerships.get(uid)) for uid, one in now.partnerships.items()}
    return Written(now.whole, before.whole), each
