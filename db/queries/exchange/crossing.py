"""Who travels to an exchange and who is at home there, and who crosses a border for it."""

from __future__ import annotations

from db.queries.exchange.head import Head
from db.queries.exchange.roster import Guest
from db.records.exchange import ExchangeDirection
from db.records.organisation import Side

_AT_HOME = {ExchangeDirection.IN: Side.HOME, ExchangeDirection.OUT: Side.PARTNER}


def is_at_home(exchange: Head, guest: Guest) -> bool:
    """Whether somebody sleeps in their own bed: a host, one of the side that hosts, or one who comes from there."""
    if guest.is_host:
        return True
    side = _AT_HOME.get(exchange.direction) if exchange.direction else None
    if side is not None and guest.side is not None:
        return guest.side is side
    return guest.place is not None and guest.place in [venue.place for venue in exchange.venues]


def crosses_a_border(exchange: Head, guest: Guest) -> bool:
    """Whether they come to a country that is not theirs, as far as the book knows both."""
    countries = {venue.place.country for venue in exchange.venues if venue.place is not None and venue.place.country}
    return bool(guest.country and countries and guest.country not in countries and not is_at_home(exchange, guest))
