"""Under which partnerships a letter to somebody belongs: those on whose other side they stand."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from uuid import UUID

from sqlalchemy import select, union

from db.book import Book
from db.queries.lists import case_file
from db.queries.lists.joined import keys
from db.queries.record import id_of
from db.records.organisation import Side
from db.records.participant import Participant
from db.records.partnership import Partnership
from db.records.record import Record
from db.records.role import Role


def filed_under(book: Book, people: Iterable[int]) -> Mapping[int, tuple[UUID, ...]]:
    """By key of a person or an organisation the partnerships, in the order in which they came into the book.

    A body of the partner place, whoever holds or held an office there, and who came with it to an exchange.
    """
    wanted, found = set(people), defaultdict[int, list[UUID]](list)
    role, guest = Role.__table__, Participant.__table__
    for (partnership,) in book.rows(
        select(Partnership.uid).where(Partnership.binned.is_(None)).order_by(Partnership.id)
    ):
        scope = id_of(partnership)
        theirs = union(
            case_file.bodies(scope),
            keys(role, role.c.person_id, role.c.partnership_id == scope),
            keys(role, role.c.person_id, role.c.organisation_id.in_(case_file.bodies(scope))),
            keys(
                guest,
                guest.c.person_id,
                guest.c.side == Side.PARTNER,
                guest.c.exchange_id.in_(case_file.exchanges(scope)),
            ),
        ).subquery()
        base = Record.__table__
        for (key,) in book.rows(select(base.c.id).where(base.c.id.in_(select(theirs)))):
            if key in wanted:
                found[key].append(partnership)
    return {key: tuple(those) for key, those in found.items()}
