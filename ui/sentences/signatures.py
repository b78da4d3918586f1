"""Who signed in which office, and what makes one look again, said calmly."""

from __future__ import annotations

from typing import TYPE_CHECKING

from db.records.signing import SignatoryPart
from db.rules.naming import in_one_line
from db.rules.signatures import Doubt
from db.words import words
from ui.choices.agreements import signatory_parts
from ui.dates.shown import show_date
from ui.words import tr

if TYPE_CHECKING:
    from PySide6.QtCore import QLocale

    from db.queries.agreement import SignatoryRead
    from db.queries.agreement.facts import RoleThen
    from db.values import PartialDate


def name(hand: SignatoryRead) -> str:
    """The name as signed, else as the person is called."""
    if hand.name is not None:
        return in_one_line(hand.name)
    return hand.person.called if hand.person else tr("Somebody without a name")


def office(hand: SignatoryRead) -> str:
    """The office as signed, else as the book has it; for whom, and whether they only witnessed."""
    if hand.office is not None:
        held = in_one_line(hand.office)
    else:
        held = in_one_line(hand.then.title) if hand.then is not None and hand.then.title is not None else ""
    behalf = tr("for {body}").format(body=hand.on_behalf_of.called) if hand.on_behalf_of else ""
    place = _place_not_said(held, hand.place.called) if hand.place and not behalf else ""
    part = "" if hand.part is SignatoryPart.SIGNED else signatory_parts()[hand.part.value]
    return " · ".join(filter(None, (held, behalf or place, part)))


def _place_not_said(held: str, place: str) -> str:
    """For which place, unless the office says so: "Mayor of Larkhaven"."""
    said = set(words(held))
    return "" if set(words(place)) & said else tr("for {body}").format(body=place)


def role(then: RoleThen, locale: QLocale) -> str:
    """A role as the book has it: "Mayor, City of Larkhaven, 1 Dec 2019 – 30 Nov 2023"."""
    told = [in_one_line(then.title) if then.title is not None else "", then.body.called if then.body else ""]
    since, until = show_date(then.since, locale), show_date(then.until, locale)
    if since and until:
        told.append(tr("{first} – {last}", "a span of days").format(first=since, last=until))
    elif since or until:
        told.append(tr("since {date}").format(date=since) if since else tr("until {date}").format(date=until))
    return ", ".join(filter(None, told))


def doubt(hand: SignatoryRead, dated: PartialDate | None, locale: QLocale) -> str:
    """What a reader should know of the office; nothing where all agrees."""
    day = show_date(dated, locale)
    held = "; ".join(role(each, locale) for each in hand.held)
    linked = role(hand.then, locale) if hand.then else ""
    match hand.doubt:
        case Doubt.OTHER_OFFICE:
            return tr("The book has it as: {office}.").format(office=linked)
        case Doubt.NOT_THEN:
            said = tr("Linked with {office}, which did not run on {date}.").format(office=linked, date=day)
            then = tr("On that day: {office}.").format(office=held)
            return f"{said} {then}" if held else said
        case Doubt.NOT_LINKED:
            return tr("On that day in the book: {office}.").format(office=held)
        case Doubt.NO_OFFICE:
            return _no_office(hand, day)
        case _:
            return ""


def _no_office(hand: SignatoryRead, day: str) -> str:
    person = hand.person.called if hand.person else name(hand)
    said = tr("The book has no office of {person} on {date}.").format(person=person, date=day)
    if hand.heads:
        heads = tr("In office was {person}.").format(person=", ".join(hand.heads))
        return f"{said} {heads}"
    if hand.seat is None:
        return said
    nobody = tr("Nobody of {place} is in office on that day in the book.").format(place=hand.seat.called)
    return f"{said} {nobody}"
