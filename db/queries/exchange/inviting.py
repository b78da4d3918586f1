"""Which country invites to an exchange, so that those of the others come from abroad."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import aliased

from db.book import Book
from db.queries.exchange.head import Head
from db.queries.in_print import places
from db.records.exchange import ExchangePartnership
from db.records.partnership import PartnershipPlace, PlaceSide
from db.rules.conditions import hosting_country

# Joined to another record, so it needs a name of its own for what all records share.
_PLACE = aliased(PartnershipPlace, flat=True)


def inviting_country(book: Book, exchange: Head) -> str:
    """ISO 3166; "" where the book does not say."""
    venues = [venue.place.country for venue in exchange.venues if venue.place is not None]
    home = exchange.home.country if exchange.home is not None else ""
    return hosting_country(exchange.direction, home, venues, _partners(book, exchange))


def _partners(book: Book, exchange: Head) -> list[str]:
    """The countries of the partners' places."""
    link, place = ExchangePartnership, _PLACE
    statement = (
        select(place.place_id)
        .join_from(link, place, place.partnership_id == link.partnership_id)
        .where(link.exchange_id == exchange.key, link.binned.is_(None), place.binned.is_(None))
        .where(place.side == PlaceSide.PARTNER, place.until.is_(None))
        .order_by(link.position, place.position, place.id)
    )
    keys = [row.place_id for row in book.rows(statement)]
    known = places(book, keys, "")
    return [known[key].country for key in keys if key in known]
