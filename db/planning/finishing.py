"""A letter on its way out: what it lacks, finished with its number, back to the desk, and sent."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from enum import StrEnum
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import select

from db.book import Book
from db.change import Change
from db.planning.registering import give_number
from db.queries.letters.addressees import addressees
from db.queries.letters.addresses import addresses_of
from db.queries.letters.fields import writing_of
from db.queries.letters.forms import form_of_all
from db.queries.record import parts, read
from db.queries.the_association import the_association
from db.records.letter import Channel, Letter, LetterState, Line
from db.records.place import Place
from db.rules.filling import missing
from db.rules.styled import plain
from db.rules.zones import moment_at, zone_named
from db.values import Texts

_NOON = time(12)
_ENOUGH = 2
"""Paragraphs that every letter has: how it opens and how it closes."""


class What(StrEnum):
    """What a letter may lack."""

    ADDRESSEE = "addressee"
    SUBJECT = "subject"
    TEXT = "text"
    """In one of its languages nothing is written but opening and closing."""
    FIELD = "field"
    """A field of a template is not filled in."""
    ADDRESS = "address"
    """The book has no postal address for who it goes to; it can go all the same."""


@dataclass(frozen=True, slots=True)
class Lack:
    """One thing; ``language`` (BCP 47) of a text or a field, ``name`` of a field or of who has no address."""

    what: What
    language: str = ""
    name: str = ""

    @property
    def is_grave(self) -> bool:
        """Whether nobody would send it so."""
        return self.what is not What.ADDRESS


def lacks(book: Book, uid: UUID, on: date) -> tuple[Lack, ...]:
    """What a letter lacks before it can go. Raises NoSuchRecord."""
    letter, lines = read(book, "letter", uid), parts(book, "correspondent", "letter", uid, ordered="position")
    texts: Texts | None = letter["text"]
    found: list[Lack] = []
    to = [one for one in lines if one["line"] is Line.TO]
    if not to:
        found.append(Lack(What.ADDRESSEE))
    if not (letter["subject"] or "").strip():
        found.append(Lack(What.SUBJECT))
    for tag, text in (texts.by if texts is not None else {"": ""}).items():
        said = plain(text)
        if len(said.split("\n\n")) <= _ENOUGH and _is_frame(book, said, writing_of(book, uid).to, tag, on):
            found.append(Lack(What.TEXT, tag))
        found += [Lack(What.FIELD, tag, name) for name in missing(text, {})]
    found += [Lack(What.FIELD, "", name) for name in missing(letter["subject"] or "", {})]
    if letter["channel"] is Channel.LETTER and not (letter["address_lines"] or "").strip():
        found += [
            Lack(What.ADDRESS, "", one["called"]) for one in to[:1] if not _address(book, uid, letter["dated"] or on)
        ]
    return tuple(found)


def finish(book: Book, change: Change, uid: UUID, on: date) -> str:
    """Make a letter ready to go: give it its register number, which is returned, and keep what is on its envelope.

    What the person wrote for the envelope stays. Of a home, which is private, no address is kept.
    """
    letter = change.get(Letter, uid)
    if letter.dated is None:
        change.edit(letter, dated=on)
    if not (letter.address_lines or "").strip():
        change.edit(letter, address_lines=_address(book, uid, letter.dated or on) or None)
    change.edit(letter, state=LetterState.READY)
    return give_number(change, letter)


def take_back(book: Book, change: Change, uid: UUID, on: date) -> None:
    """Make a draft of it again. It keeps its number, and what the person wrote for the envelope."""
    letter = change.get(Letter, uid)
    is_by_book = letter.address_lines == _address(book, uid, letter.dated or on)
    change.edit(letter, state=LetterState.DRAFT, address_lines=None if is_by_book else letter.address_lines)


def send(book: Book, change: Change, uid: UUID, day: date, channel: Channel) -> None:
    """Say that a letter went out on a day, by what. One that was not finished is finished with that.

    Of today the moment is now, of another day noon, in the zone of our place.
    """
    letter = change.get(Letter, uid)
    if letter.state is LetterState.DRAFT:
        finish(book, change, uid, day)
    zone = _home_zone(book)
    now = datetime.now(UTC)
    sent = now if now.astimezone(ZoneInfo(zone)).date() == day else moment_at(day, _NOON, ZoneInfo(zone))
    change.edit(letter, state=LetterState.SENT, channel=channel, sent=sent, sent_zone=zone)


def _is_frame(book: Book, said: str, to: tuple[UUID, ...], language: str, on: date) -> bool:
    """Whether nothing stands there, or only how a letter opens and closes by book or custom."""
    if not said.strip():
        return True
    form = form_of_all(book, to, language, on) if to else None
    return form is not None and "".join(said.split()) == "".join((form.opening + form.closing).split())


def _address(book: Book, uid: UUID, on: date) -> str:
    """The lines on the envelope, "" where the book has none that is not private."""
    to = writing_of(book, uid).to[:1]
    languages = [tag for one in addressees(book, to, on) for tag in one.languages]
    found = addresses_of(book, to, on, languages[0] if languages else "")
    return "\n".join(line.text for one in found for line in one.lines)


def _home_zone(book: Book) -> str:
    association = the_association(book)
    place = Place.__table__.c
    zone: str | None = None
    if association is not None:
        zone = book.scalar(select(place.time_zone).where(place.id == association.home_id))
    return zone if zone and zone_named(zone) is not None else "Etc/UTC"
