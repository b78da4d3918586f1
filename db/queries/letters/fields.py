"""What the fields of a template mean in a letter: names, days, exchange and agreement, in the letter's language."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import select

from db.book import Book
from db.errors import NoSuchRecord
from db.queries.agreed import Agreed, agreed
from db.queries.in_print import places, wording
from db.queries.letters.addressees import Addressee, addressees
from db.queries.letters.addresses import addresses_to
from db.queries.letters.forms import form_of, said_in
from db.queries.letters.signatory import signatory
from db.queries.partners import Partner, partners
from db.queries.record import Fields, parts, read
from db.queries.the_association import the_association
from db.records.letter import Line
from db.records.organisation import Organisation
from db.records.partnership import PlaceSide
from db.records.record import Record
from db.rules.addressing import name_in
from db.rules.agreements import BINDING, status
from db.rules.naming import full_name, usual_names
from db.rules.written_days import written_day
from db.values import PartialDate

FIELDS = (
    "opening", "closing", "name", "family", "given", "title", "office", "address", "place", "partner", "our place",
    "association", "today", "first day", "last day", "exchange", "agreement", "signed on", "years", "register",
    "signatory", "signatory office",
)  # fmt: skip
"""The fields that a letter knows; ``fields_for`` says what each is."""


@dataclass(frozen=True, slots=True)
class Writing:
    """What a letter is about, of one that is in the book or not yet. ``to`` are people or organisations."""

    to: tuple[UUID, ...] = ()
    partnership: UUID | None = None
    about: UUID | None = None
    signed_by: UUID | None = None
    register: str = ""


def writing_of(book: Book, letter: UUID) -> Writing:
    """The same of a letter in the book. Raises NoSuchRecord."""
    values = read(book, "letter", letter)
    lines = parts(book, "correspondent", "letter", letter, ordered="position")
    to = tuple(who for one in lines if one["line"] is Line.TO and (who := one["person"] or one["organisation"]))
    filed = parts(book, "letter_partnership", "letter", letter)
    partnership = filed[0]["partnership"] if filed else None
    return Writing(to, partnership, values["about"], values["signed_by"], values["register"] or "")


def fields_for(book: Book, letter: UUID | Writing, language: str, on: date) -> dict[str, str]:
    """The value of each of ``FIELDS`` in a language (BCP 47), "" where the book does not know it.

    ``opening`` and ``closing`` are the form of address of all addressees. ``name``, ``family``, ``given``, ``title``
    (Dr.), ``office`` (Mayor) and ``address`` are the first addressee's. ``place`` is where they are, ``partner`` the
    place of the partnership, ``our place`` ours. ``exchange``, ``first day`` and ``last day`` are of the exchange that
    the letter is about; ``agreement`` and ``signed on`` of the agreement that it is about, else of the one in force;
    ``years`` is for how many whole years the partnership has stood. ``today`` is ``on``. Raises NoSuchRecord.
    """
    one = letter if isinstance(letter, Writing) else writing_of(book, letter)
    return fields_of(book, addressees(book, one.to, on), one, language, on)


def fields_of(book: Book, to: Sequence[Addressee], one: Writing, language: str, on: date) -> dict[str, str]:
    """The same where the addressees were read already, as for a letter to many. Raises NoSuchRecord."""
    with book.reading():
        association = the_association(book)
        partner = next((each for each in partners(book).values() if each.uid == one.partnership), None)
        return {
            **_of_addressees(book, to, language),
            **_of_places(book, to, partner, association.home_id if association else None, language),
            "association": wording(association.name, language).text if association else "",
            "today": written_day(on, language),
            **_of_exchange(book, one.about, language),
            **_of_agreement(book, one.about, partner, language, on),
            "register": one.register,
            **_of_signatory(book, one.signed_by, language, on),
        }


def _of_addressees(book: Book, to: Sequence[Addressee], language: str) -> dict[str, str]:
    form = form_of(to, language) if to else None
    found = {"opening": form.opening if form else "", "closing": form.closing if form else ""}
    if not to:
        return found | dict.fromkeys(("name", "family", "given", "title", "office", "address"), "")
    first = to[0]
    body = first.body or (first.office.body if first.office else None)
    parts_of_name = name_in(language, list(first.names)) or next(iter(usual_names(list(first.names))), None)
    whole = full_name(parts_of_name) if parts_of_name else wording(body.name, language).text if body else ""
    lines = addresses_to(book, [first], language)[0].lines
    return found | {
        "name": whole,
        "family": parts_of_name.family if parts_of_name else "",
        "given": parts_of_name.given if parts_of_name else "",
        "title": said_in(first.honorific, language),
        "office": said_in(first.office.title, language) if first.office else "",
        "address": "\n".join(line.text for line in lines),
    }


def _of_places(
    book: Book, to: Sequence[Addressee], partner: Partner | None, home: int | None, language: str
) -> dict[str, str]:
    theirs = list(partner.names[PlaceSide.PARTNER]) if partner else []
    own = [key for one in to[:1] if (key := _place_of(book, one)) is not None]
    named = places(book, [*theirs, *own, home], language)
    said = {key: place.names[0].text for key, place in named.items() if place.names}
    at_partner = ", ".join(said[key] for key in theirs if key in said)
    return {
        "place": next((said[key] for key in own if key in said), at_partner),
        "partner": at_partner,
        "our place": said.get(home, "") if home is not None else "",
    }


def _place_of(book: Book, one: Addressee) -> int | None:
    """The place of an organisation; of a person the book knows where their office is only by its name."""
    own = Organisation.__table__.c
    return book.scalar(select(own.place_id).where(own.id == one.key)) if one.body is not None else None


def _of_exchange(book: Book, about: UUID | None, language: str) -> dict[str, str]:
    values = _read(book, "exchange", about)
    if values is None:
        return dict.fromkeys(("exchange", "first day", "last day"), "")
    starts, ends = values["starts"], values["ends"] or values["starts"]
    return {
        "exchange": wording(values["title"], language).text,
        "first day": _day(starts, language),
        "last day": _day(ends, language),
    }


def _of_agreement(book: Book, about: UUID | None, partner: Partner | None, language: str, on: date) -> dict[str, str]:
    one, since = None, partner.started if partner else None
    if partner is not None:
        theirs = agreed(book, partner.id)
        binding = [each for each in theirs if status(each.terms, on) in BINDING]
        one = next((each for each in theirs if each.uid == about), None) or next(reversed(binding), None)
        signed = [day for each in theirs for day in each.signings]
        since = min(signed, key=lambda day: day.first, default=since)
    elif (values := _read(book, "agreement", about)) is not None:
        key = book.scalar(select(Record.__table__.c.id).where(Record.__table__.c.uid == values["partnership"]))
        one = next((each for each in agreed(book, key) if each.uid == about), None)
    years = _whole_years(since, on) if since else None
    return {
        "agreement": _title(book, one, language),
        "signed on": _day(one.signings[0], language) if one and one.signings else "",
        "years": str(years) if years is not None else "",
    }


def _title(book: Book, one: Agreed | None, language: str) -> str:
    if one is None:
        return ""
    title = read(book, "agreement", one.uid)["title"]
    return wording(title, language).text if title else one.called


def _of_signatory(book: Book, person: UUID | None, language: str, on: date) -> dict[str, str]:
    if person is None:
        return {"signatory": "", "signatory office": ""}
    who = signatory(book, person, [language], on)
    return {"signatory": who.names[0].text, "signatory office": who.offices[0].text}


def _whole_years(since: PartialDate, on: date) -> int | None:
    """How many years are over; where only the year is known, as if it began with it."""
    first = since.first
    years = on.year - first.year - ((on.month, on.day) < (first.month, first.day))
    return years if years > 0 else None


def _day(value: PartialDate | None, language: str) -> str:
    return written_day(value, language) if value is not None else ""


def _read(book: Book, kind: str, uid: UUID | None) -> Fields | Any:
    """The fields of a record if it is of this kind."""
    if uid is None:
        return None
    try:
        return read(book, kind, uid)
    except NoSuchRecord:
        return None
