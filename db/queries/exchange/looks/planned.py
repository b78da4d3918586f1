"""What wants a look of what is planned: items of the programme, legs of the journeys, and who is forgotten in them."""

from __future__ import annotations

from collections.abc import Iterator

from db.book import Book
from db.queries.exchange.head import Head
from db.queries.exchange.looks.look import Grave, Look, What
from db.queries.exchange.planning import PlanningDoubt, Want, planning_doubts
from db.queries.exchange.programme import Item
from db.queries.exchange.roster import Roster
from db.queries.record import Called

_KNOW = {Want.NO_ZONE, Want.TOLD_TWICE, Want.LEG_NO_ZONE, Want.LEG_TOLD_TWICE}


def of_what_is_planned(book: Book, exchange: Head, guests: Roster, language: str) -> Iterator[Look]:
    """Each finding of ``planning_doubts``; an item outside the days and a zone that is none are told by themselves."""
    for one in planning_doubts(book, exchange, language, guests):
        yield _of_item(one, one.item) if one.item is not None else _of_travel(one, exchange)


def _of_item(one: PlanningDoubt, item: Item) -> Look:
    title = item.title.text
    about = Called(item.uid, "programme_item", title)
    if one.want is Want.OUTSIDE:
        return Look(What.ITEM_OUTSIDE, Grave.SHOULD, about, title, day=item.day)
    if one.want is Want.NO_ZONE and one.zone:
        return Look(What.ITEM_WITHOUT_ZONE, Grave.SHOULD, about, title, (one.zone,))
    return Look(What.PROGRAMME, _grave(one), about, title, day=item.day, planning=one)


def _of_travel(one: PlanningDoubt, exchange: Head) -> Look:
    if one.leg is None:
        about = Called(exchange.uid, "exchange", exchange.called)
        return Look(What.TRAVEL, Grave.SHOULD, about, number=len(one.guests), planning=one)
    leg = one.leg
    called = " → ".join(filter(None, (leg.origin, leg.destination)))
    return Look(What.TRAVEL, _grave(one), Called(leg.uid, "journey", called), called, planning=one)


def _grave(one: PlanningDoubt) -> Grave:
    return Grave.KNOW if one.want in _KNOW else Grave.SHOULD
