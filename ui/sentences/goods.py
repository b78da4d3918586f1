"""Goods and gifts in rows: what and how much, from whom to whom, and where it is now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from db.queries.exchange.goods import Sent
from db.records.gift import GiftDirection
from db.records.goods import GoodsDirection
from ui.dates.shown import show_date
from ui.sentences.budget import amount, amounts
from ui.words import tr

if TYPE_CHECKING:
    from PySide6.QtCore import QLocale

    from db.queries.exchange.goods import Given, GoodsFacts
    from ui.kit.text import Tone


def goods_row(one: Sent, locale: QLocale) -> tuple[str, str, str, Tone]:
    """What; from whom to whom, how, worth what; and where it is."""
    chip, tone = _where_now(one, locale)
    return quantity(one, locale), _told(one, locale), chip, tone


def gift_row(one: Given, locale: QLocale) -> tuple[str, str, str, Tone]:
    """What; from whom to whom, when, kept where; and whether it was given or received."""
    worth = amount(one.worth, locale) if one.worth else ""
    told = (_ways(one), show_date(one.dated, locale), worth, one.kept_where)
    chip = tr("given") if one.direction is GiftDirection.GIVEN else tr("received")
    return one.what.text, " · ".join(filter(None, told)), chip, "plain"


def quantity(one: Sent, locale: QLocale) -> str:
    """How many of what: "12,000 masks, Surgical masks"."""
    if one.quantity is None:
        return one.what.text
    number = locale.toString(one.quantity)
    if one.unit:
        return tr("{number} {unit}, {what}").format(number=number, unit=one.unit, what=one.what.text)
    return tr("{number} {what}").format(number=number, what=one.what.text)


def sums(facts: GoodsFacts, locale: QLocale) -> list[tuple[str, str]]:
    """What came and what went, added up by unit and by currency."""
    pairs: list[tuple[str, str]] = []
    for direction, label in ((GoodsDirection.IN, tr("Came to us")), (GoodsDirection.OUT, tr("Went to them"))):
        found = facts.sums(direction)
        said = [f"{locale.toString(number)} {unit}".rstrip() for unit, number in found.quantities]
        if said:
            pairs.append((label, " · ".join(said)))
        if found.worths:
            worth = tr("{which}, worth").format(which=label)
            pairs.append((worth, amounts(found.worths, locale)))
    return pairs


def thanks_for(one: Sent | Given, locale: QLocale) -> str:
    """The subject of the letter that thanks for it."""
    what = quantity(one, locale) if isinstance(one, Sent) else one.what.text
    return tr("Thanks for {what}").format(what=what)


def _told(one: Sent, locale: QLocale) -> str:
    by = ", ".join(filter(None, (one.carrier, one.tracking)))
    worth = amount(one.worth, locale) if one.worth else ""
    return " · ".join(filter(None, (_ways(one), by, worth)))


def _ways(one: Sent | Given) -> str:
    giver, receiver = one.giver_name.text, one.receiver_name.text
    if giver and receiver:
        return tr("from {giver} to {receiver}").format(giver=giver, receiver=receiver)
    if giver:
        return tr("from {giver}").format(giver=giver)
    return tr("to {receiver}").format(receiver=receiver) if receiver else ""


def _where_now(one: Sent, locale: QLocale) -> tuple[str, Tone]:
    if one.received is not None:
        return tr("received {date}").format(date=show_date(one.received, locale)), "good"
    if one.sent is not None:
        return tr("on its way since {date}").format(date=show_date(one.sent, locale)), "accent"
    return tr("not sent yet"), "plain"
