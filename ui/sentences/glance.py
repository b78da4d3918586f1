"""Where a partnership stands, in one look: each question that is always asked, and its answer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from db.queries.record import Called
from db.records.partnership import PlaceSide
from db.values import PartialDate
from ui.dates.shown import show_date
from ui.sentences.case import agreement, office
from ui.sentences.days import short
from ui.sentences.figures import money
from ui.sentences.owing import usual
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QLocale

    from db.queries.case import Case
    from ui.kit.text import Tone


@dataclass(frozen=True, slots=True)
class Glance:
    """An answer with what it answers below it. It leads to the ``record``, else to the ``tab``."""

    answer: str
    label: str
    tab: str = ""
    record: Called | None = None
    aside: str = ""
    tone: Tone = "plain"


def glances(case: Case, locale: QLocale) -> tuple[Glance, ...]:
    """The answers three by three: what holds and who speaks for it, what was done between us, what is open."""
    return (
        *_agreed(case, locale),
        _head(case, PlaceSide.PARTNER, locale),
        _head(case, PlaceSide.HOME, locale),
        *_exchanges(case, locale),
        _owed(case),
        _concerns(case),
        _money(case, locale),
    )


def _agreed(case: Case, locale: QLocale) -> Iterator[Glance]:
    """The agreement that has been in force the longest; of several it is said how many more."""
    if not case.agreements:
        yield Glance(tr("None"), tr("Agreement in force"), "agreements")
        return
    first = case.agreements[0]
    title, _, coming = agreement(first, case.on, locale)
    more = len(case.agreements) - 1
    label = tr("Agreement in force") if not more else tr("Agreement in force, and %Ln more", "", more)
    yield Glance(title, label, record=Called(first.uid, "agreement", first.called), aside=coming, tone="accent")


def _head(case: Case, side: PlaceSide, locale: QLocale) -> Glance:
    """The first in office of a side, who is its head where the book has one."""
    line = next((each for each in case.in_office if each.side is side), None)
    if line is None:
        label = tr("In office there") if side is PlaceSide.PARTNER else tr("In office here")
        return Glance(tr("Nobody is in the book"), label, "people")
    where, who = office(line, locale)
    return Glance(who, where, record=line.person)


def _exchanges(case: Case, locale: QLocale) -> Iterator[Glance]:
    pairs = (
        (tr("Last exchange"), tr("None yet"), case.last_exchange),
        (tr("Next exchange"), tr("None planned"), case.next_exchange),
    )
    for label, none, exchange in pairs:
        if exchange is None:
            yield Glance(none, label, "exchanges")
        else:
            day = short(exchange.starts, case.on, locale)
            yield Glance(exchange.called, label, record=Called(exchange.uid, "exchange", exchange.called), aside=day)


def _owed(case: Case) -> Glance:
    ours, theirs = case.header.replies_owed, case.header.replies_owed_by_them
    told: list[str] = []
    if ours:
        told.append(tr("We owe an answer") if ours == 1 else tr("We owe %Ln answers", "", ours))
    if theirs:
        told.append(tr("they owe an answer") if theirs == 1 else tr("they owe %Ln answers", "", theirs))
    said = ", ".join(told)
    return Glance(said[:1].upper() + said[1:] or tr("Nothing is owed"), usual(case.usual) or tr("Answers"), "letters")


def _concerns(case: Case) -> Glance:
    """The gravest by name, unless it is private."""
    number = len(case.concerns)
    if not number:
        return Glance(tr("None"), tr("Open concerns"), "concerns")
    first = case.concerns[0]
    label = tr("Open concern") if number == 1 else tr("The gravest of %Ln open concerns", "", number)
    if first.is_private:
        return Glance(tr("A private one"), label, "concerns")
    return Glance(first.record.called, label, record=first.record)


def _money(case: Case, locale: QLocale) -> Glance:
    told = [
        tr("{currency} {amounts}").format(currency=currency, amounts=amounts)
        for currency, amounts in money(case.year, locale)
    ]
    year = show_date(PartialDate(case.year.year), locale)
    return Glance("; ".join(told) or tr("None"), tr("Money of {year}").format(year=year), "money")
