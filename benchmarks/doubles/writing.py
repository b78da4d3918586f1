"""A book of a town's people, each with letters, tags, notes and offices that a merger must not lose."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from uuid import UUID

from benchmarks.doubles.town import Entry, Town
from db.book import Book
from db.change import Change
from db.records.contact_way import ContactWay
from db.records.exchange import Exchange, ExchangeKind
from db.records.letter import Correspondent, Letter, Line
from db.records.name import Name
from db.records.note import Note
from db.records.participant import Participant
from db.records.person import Person, Way
from db.records.tag import Tag, Tagging
from db.rules.naming import NameOrder
from db.values import PartialDate, Texts

_AT_ONCE = 250


@dataclass
class Written:
    """The book, and who in it is whom: the uids of the entries of each person, the first one first."""

    book: Book
    uids: dict[int, list[UUID]] = field(default_factory=dict[int, list[UUID]])

    @property
    def pairs(self) -> set[frozenset[UUID]]:
        """The pairs that are one person."""
        return {frozenset(uids) for uids in self.uids.values() if len(uids) == 2}


def write(path: Path, town: Town, *, linked: bool) -> Written:
    """A new book of these people. With links each is in a letter and an exchange, has a tag and a note."""
    written = Written(Book.new(path, who="Bench"))
    with written.book.change("Begin") as change:
        shared = [
            change.add(Tag, name="choir"),
            change.add(Exchange, title=_en("Festival"), exchange_kind=ExchangeKind.ARTS),
        ]
        tag, visit = (record.uid for record in shared)
    for start in range(0, len(town.people), _AT_ONCE):
        with written.book.change("Type a list of people") as change:
            for entry in town.people[start : start + _AT_ONCE]:
                person = _person(change, entry)
                written.uids.setdefault(entry.who, []).append(person.uid)
                if linked:
                    _links(change, person, tag, visit, len(written.uids[entry.who]))
    return written


def _person(change: Change, entry: Entry) -> Person:
    person = change.add(Person, born=PartialDate.parse(entry.born) if entry.born else None)
    for position, name in enumerate(entry.names):
        change.add(
            Name,
            person=person,
            family=name.family or None,
            given=name.given or None,
            suffix=name.suffix or None,
            script=name.script,
            name_order=NameOrder.FAMILY_FIRST if name.family_first else NameOrder.GIVEN_FIRST,
            position=position,
        )
    if entry.mail:
        change.add(ContactWay, person=person, way=Way.EMAIL, value=entry.mail)
    if entry.phone:
        change.add(ContactWay, person=person, way=Way.MOBILE, value=entry.phone, is_private=True)
    if entry.town:
        change.add(ContactWay, person=person, way=Way.POST, value=entry.town, locality=entry.town)
    return person


def _links(change: Change, person: Person, tag: UUID, visit: UUID, entry: int) -> None:
    letter = change.add(Letter, direction="in", subject="Greetings")
    change.add(Correspondent, letter=letter, person=person, line=Line.FROM)
    change.add(Participant, exchange=visit, person=person, school_class=f"class {person.id}")
    change.add(Tagging, record=person, tag=tag)
    change.add(Note, about=person, text=_en(f"Entry {entry}"))


def _en(text: str) -> Texts:
    return Texts.only("en", text)
