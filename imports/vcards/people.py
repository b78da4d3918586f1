"""The people of a vCard file on their way into the book."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from db.book import Book
from db.change import Change
from db.errors import CannotRead
from db.queries.record import called
from db.records.contact_way import ContactWay
from db.records.name import Name
from db.records.note import Note
from db.records.organisation import Organisation
from db.records.person import Person, Way
from db.records.role import Role
from db.records.spoken_language import SpokenLanguage
from db.rules.languages import language_of
from db.values import Texts
from db.words import fold, words
from imports.files.document import size_of
from imports.files.names import harmless
from imports.outcome import Became, Item
from imports.vcards.card import Told, told_by
from imports.vcards.lines import cards
from imports.vcards.photo import keep_photo

LARGEST = 16_000_000
"""Bytes of a file of cards: some ten thousand people, or a thousand with photos."""
_SAY = (Way.PHONE, Way.MOBILE, Way.WHATSAPP)


@dataclass(frozen=True, slots=True)
class ComingPeople:
    """The cards of one file, read. ``unread`` are those that cannot be taken."""

    people: tuple[Told, ...]
    unread: tuple[Item, ...]
    language: str
    about_kind: Callable[[UUID], str]

    def put(self, change: Change, about: UUID | None) -> list[Item]:
        """Write down everyone who is not in the book yet."""
        body = (self.about_kind(about), about) if about is not None else ("", None)
        return [*(self._put(change, told, body) for told in self.people), *self.unread]

    def _put(self, change: Change, told: Told, body: tuple[str, UUID | None]) -> Item:
        known = _known(change, told)
        person = known or self._written(change, told)
        attached = self._join(change, person, told, body)
        return Item(
            told.called, Became.KNOWN if known else Became.NEW, "person", person.uid, "text/vcard", is_attached=attached
        )

    def _written(self, change: Change, told: Told) -> Person:
        person = change.add(Person, honorific=self._text(told.prefix), born=told.born)
        if told.languages:
            change.edit(person, preferred_language=told.languages[0])
        for position, name in enumerate(told.names):
            change.add(
                Name, person=person, given=name.given or None, middle=name.middle or None, family=name.family or None,
                suffix=name.suffix or None, script=name.script, name_order=name.order, position=position,
            )  # fmt: skip
        for way in told.ways:
            change.add(
                ContactWay, person=person, way=way.way, value=way.value, normalised=way.normalised,
                label=way.label or None, preferred=way.is_preferred, is_private=way.is_private, **dict(way.parts),
            )  # fmt: skip
        for language in told.languages:
            change.add(SpokenLanguage, person=person, language=language)
        if told.note:
            change.add(Note, about=person, text=self._text(told.note))
        if told.organisation:
            change.add(Role, person=person, organisation=self._organisation(change, told), title=self._text(told.title))
        elif told.title:
            change.add(Note, about=person, text=self._text(told.title))
        if told.photo:
            change.edit(person, photo=keep_photo(change, told.photo, told.called, self.language))
        return person

    def _organisation(self, change: Change, told: Told) -> Organisation:
        """The organisation of this name, begun where the book has none."""
        wanted = fold(told.organisation)
        for known in change.all(Organisation, sorts=wanted):
            return known
        for known in change.all(Organisation):
            if any(fold(name) == wanted for name in known.name.by.values()):
                return known
        return change.add(Organisation, name=self._text(told.organisation))

    def _join(self, change: Change, person: Person, told: Told, body: tuple[str, UUID | None]) -> bool:
        """Give them an office in the organisation or the partnership on whose page they were brought in."""
        kind, uid = body
        if kind not in {"organisation", "partnership"} or change.all(Role, **{"person": person, kind: uid}):
            return False
        change.add(Role, person=person, title=self._text(told.title), **{kind: uid})
        return True

    def _text(self, words_of_it: str) -> Texts | None:
        return Texts.only(language_of(words_of_it, self.language), words_of_it) if words_of_it else None


def is_vcard(path: Path) -> bool:
    """Whether a file is for people, by its name or how it begins. Raises OSError or CannotRead."""
    size_of(path)
    if path.suffix.lower() in {".vcf", ".vcard"}:
        return True
    with path.open("rb") as file:
        return file.read(64).lstrip(b"\xef\xbb\xbf \r\n\t").upper().startswith(b"BEGIN:VCARD")


def coming_people(book: Book, path: Path, language: str, step: Callable[[int], object]) -> ComingPeople:
    """Read the cards of a file. Raises CannotRead with a sentence where there are none, or far too many."""
    size = size_of(path)
    if size > LARGEST:
        raise CannotRead(
            f"It is larger than {LARGEST // 1_000_000} MB, too large for a file of cards. Bring it in in parts."
        )
    if not size:
        raise CannotRead("It is empty: there is no card in it.")
    people: list[Told] = []
    unread: list[Item] = []
    for number, card in enumerate(cards(path.read_bytes()), 1):
        told = told_by(card)
        name = told.called or f"{harmless(path.name)}, card {number}"
        if not card.is_whole:
            unread.append(Item(name, Became.REFUSED, remark="The end of this card is missing; part of it may be lost."))
        elif not told.names:
            unread.append(Item(name, Became.REFUSED, remark="This card names nobody."))
        else:
            people.append(told)
        step(0)
    step(2 * size)
    if not people and not unread:
        raise CannotRead("There is no card in it.")
    return ComingPeople(tuple(people), tuple(unread), language, lambda uid: called(book, uid).kind)


def _known(change: Change, told: Told) -> Person | None:
    """Who is surely the same: with this e-mail address and no other name, or with this name and this number.

    An office shares one address among its people; so a name in the same script that has no word in common is another.
    """
    for way in told.ways:
        if way.normalised is None or way.way not in {Way.EMAIL, *_SAY}:
            continue
        for found in change.all(ContactWay, normalised=way.normalised):
            if found.person_id is None:
                continue
            person = _person(change, found.person_id)
            if person is not None and _is_same(change, person, told, is_email=way.way is Way.EMAIL):
                return person
    return None


def _person(change: Change, key: int) -> Person | None:
    return next(iter(change.all(Person, id=key)), None)


def _is_same(change: Change, person: Person, told: Told, *, is_email: bool) -> bool:
    theirs = change.all(Name, person=person)
    for name in theirs:
        known = set(words(f"{name.given or ''} {name.family or ''}"))
        for other in told.names:
            said = set(words(f"{other.given} {other.family}"))
            if known == said or (is_email and known & said):
                return True
    scripts = {name.script == "Latn" for name in theirs} & {name.script == "Latn" for name in told.names}
    return is_email and not scripts
