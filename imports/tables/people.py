"""The people of a list written down: new ones whole, known ones where something of them was empty, and guardians."""

from __future__ import annotations

from collections.abc import Collection

from db.change import Change
from db.queries.exchange.known import Known
from db.records.contact_way import ContactWay
from db.records.name import Name
from db.records.person import Person, Way
from db.records.relationship import Relationship, RelationshipKind
from db.records.spoken_language import SpokenLanguage
from db.rules.contacts import normalised
from db.rules.languages import language_of
from db.rules.naming import NameParts, in_one_line
from db.values import Texts
from db.words import fold
from imports.tables.guardians import Guardian
from imports.tables.headings import Field
from imports.tables.proposals import PERSON_FIELDS
from imports.tables.rows import Told, way_of, ways_of


class People:
    """Writes within one change. Guardians of the same name and number are one person."""

    def __init__(self, change: Change, known: Known, language: str) -> None:
        self._change = change
        self._language = language
        self._guardians: dict[str, Person] = {}
        self._by_mail = {mail: one for one in known.people for mail in one.compared.emails}

    def begun(self, told: Told, country: str) -> Person:
        """A new person, as the row tells of them."""
        person = self._change.add(
            Person,
            born=told.born,
            gender=told.said.get(Field.SEX),
            nationalities=[told.said[Field.NATIONALITY]] if Field.NATIONALITY in told.said else None,
            honorific=self._text(told.honorific),
        )
        self._names(person, told.names)
        for way, value in ways_of(told, country):
            self._way(person, way, value, country)
        for language in told.said.get(Field.LANGUAGES, ()):
            self._change.add(SpokenLanguage, person=person, language=language)
        return person

    def fill(self, person: Person, told: Told, take: Collection[str], country: str) -> None:
        """Write down what the book does not have of a known person. What it has stays, but for the fields ``take``."""
        for field, column in PERSON_FIELDS.items():
            said = told.said.get(field)
            if said is not None and (field in take or getattr(person, column) in (None, "")):
                self._change.edit(person, **{column: said})
        if Field.NATIONALITY in told.said and not person.nationalities:
            self._change.edit(person, nationalities=[told.said[Field.NATIONALITY]])
        scripts = {name.script == "Latn" for name in self._change.all(Name, person=person)}
        self._names(person, [name for name in told.names if (name.script == "Latn") not in scripts], len(scripts))
        ways = {(way.way, way.normalised) for way in self._change.all(ContactWay, person=person)}
        reached = {normal for _, normal in ways}
        for way, value in ways_of(told, country):
            if normalised(way, value, lambda: country or None) not in reached:
                self._way(person, way, value, country)
        spoken = {one.language.partition("-")[0] for one in self._change.all(SpokenLanguage, person=person)}
        for language in told.said.get(Field.LANGUAGES, ()):
            if language.partition("-")[0] not in spoken:
                self._change.add(SpokenLanguage, person=person, language=language)

    def guardians(self, told: Told, child: Person, *, is_known: bool) -> list[Person]:
        """The guardians of a child: those whom the book has by this name, else new people.

        Of a child that is begun in this change nothing is asked.
        """
        have = self._guardians_of(child) if told.guardians and is_known else {}
        found: list[Person] = []
        for guardian in told.guardians:
            key = _same(fold(guardian.called), have)
            person = next(iter(self._change.all(Person, id=key)), None) if key is not None else None
            if person is None:
                person = self._guardian(guardian, told.country)
                if person.id != child.id:
                    self._change.add(
                        Relationship, person=person, other=child, relationship_kind=RelationshipKind.GUARDIAN_OF
                    )
            if person.id != child.id:
                found.append(person)
        return found

    def _guardians_of(self, child: Person) -> dict[str, int]:
        links = self._change.all(Relationship, other=child, relationship_kind=RelationshipKind.GUARDIAN_OF)
        return {fold(self._change.called_of(link.person_id)): link.person_id for link in links}

    def _guardian(self, guardian: Guardian, country: str) -> Person:
        key = "|".join((fold(guardian.called), *sorted(guardian.phones), *sorted(guardian.mails)))
        if key in self._guardians:
            return self._guardians[key]
        person = self._known(guardian)
        if person is None:
            person = self._change.add(Person)
            self._names(person, guardian.names)
            for mail in guardian.mails:
                self._way(person, Way.EMAIL, mail, country)
            for phone in guardian.phones:
                self._way(person, *way_of(phone, country), country)
        self._guardians[key] = person
        return person

    def _known(self, guardian: Guardian) -> Person | None:
        """Who has this address and this name in the book."""
        for mail in guardian.mails:
            known = self._by_mail.get(normalised("email", mail) or "")
            if known is not None and _same(fold(guardian.called), {fold(known.called.called): known.compared.id}):
                return self._change.get(Person, known.called.uid)
        return None

    def _names(self, person: Person, names: Collection[NameParts], after: int = 0) -> None:
        for position, name in enumerate(names, after):
            self._change.add(
                Name, person=person, given=name.given or None, middle=name.middle or None, family=name.family or None,
                suffix=name.suffix or None, script=name.script, name_order=name.order, position=position,
            )  # fmt: skip

    def _way(self, person: Person, way: Way, value: str, country: str) -> None:
        self._change.add(
            ContactWay, person=person, way=way, value=value, country=country or None, is_private=way is Way.POST
        )

    def _text(self, text: str) -> Texts | None:
        return Texts.only(language_of(text, self._language), text) if text else None


def _same(called: str, have: dict[str, int]) -> int | None:
    """The key of who is called so: in one of the scripts the whole name is the same."""
    for other, key in have.items():
        if called == other or (called and (called in other or other in called) and " " in in_one_line(called)):
            return key
    return None
