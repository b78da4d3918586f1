"""A person: their names in every script, how they are addressed, what they speak, what they are to the association."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from sqlalchemy import Select, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from db.columns import choice, not_before, owner, private, ref, rule
from db.records.contact_way import Way
from db.records.record import Record
from db.rules.naming import NameOrder, NameParts, full_name, in_one_line, sort_key_of, usual_name
from db.values import PartialDate, Texts


class NameKind(StrEnum):
    LEGAL = "legal"
    USUAL = "usual"
    FORMER = "former"
    STAGE = "stage"


class Level(StrEnum):
    """How well somebody has a language."""

    NATIVE = "native"
    FLUENT = "fluent"
    GOOD = "good"
    SOME = "some"
    READS = "reads"


class Mark(StrEnum):
    """What a person is to the association for a time."""

    VOLUNTEER = "volunteer"
    HOST = "host"
    MEMBER = "member"
    DIASPORA = "diaspora"


class Person(Record):
    """A contact of either side or of neither. Names, languages, styles of address and marks are its parts."""

    FOUND_BY = ("name", "contact_way")

    honorific: Mapped[Texts | None]
    gender: Mapped[str | None]
    born: Mapped[PartialDate | None] = private()
    died: Mapped[PartialDate | None]
    photo_id: Mapped[int | None] = ref("document")
    nationalities: Mapped[list[str] | None] = private()
    interests: Mapped[str | None]
    preferred_language: Mapped[str | None]
    preferred_channel: Mapped[Way | None] = choice(Way)
    do_not_contact: Mapped[bool] = mapped_column(default=False)
    erased: Mapped[date | None]
    __table_args__ = (not_before("died", "born", "The person would have died before being born."),)

    def call(self, session: Session) -> str:
        """The usual name, Latin script first, with the one in the person's own script behind it."""
        return in_one_line(usual_name(self._names(session)))

    def sort_by(self, called: str) -> str:
        """By family name, whatever the order in which the name is said."""
        session = Session.object_session(self)
        names = [] if session is None else self._names(session)
        return sort_key_of(names) or super().sort_by(called)

    def _names(self, session: Session) -> list[NameParts]:
        return [name.parts() for name in session.scalars(names_of(self.id))]


class Name(Record):
    """One of a person's names: ``script`` is ISO 15924 ("Latn", "Hant"), ``romanisation`` a system ("Hanyu Pinyin")."""

    person_id: Mapped[int] = owner("person")
    name_kind: Mapped[NameKind] = choice(NameKind, NameKind.USUAL)
    script: Mapped[str] = mapped_column(default="Latn")
    language: Mapped[str | None]
    given: Mapped[str | None]
    middle: Mapped[str | None]
    family: Mapped[str | None]
    suffix: Mapped[str | None]
    name_order: Mapped[NameOrder] = choice(NameOrder, NameOrder.GIVEN_FIRST)
    romanisation: Mapped[str | None]
    since: Mapped[PartialDate | None]
    until: Mapped[PartialDate | None]
    position: Mapped[int] = mapped_column(default=0)
    __table_args__ = (
        rule("is_filled", "coalesce(given, '') <> '' OR coalesce(family, '') <> ''", "The name is empty.", "family"),
        rule("script_shape", "length(script) = 4", "A script has four letters, such as Latn or Hant.", "script"),
        not_before("until", "since", "The name would end before it began."),
    )

    def call(self, session: Session) -> str:  # noqa: ARG002
        return in_one_line(full_name(self.parts()))

    def parts(self) -> NameParts:
        """The name as the rules of naming take it."""
        return NameParts(
            given=self.given or "",
            middle=self.middle or "",
            family=self.family or "",
            suffix=self.suffix or "",
            script=self.script,
            order=self.name_order,
            former=self.name_kind is NameKind.FORMER,
        )


class SpokenLanguage(Record):
    """A language (BCP 47) that a person has, and how well."""

    person_id: Mapped[int] = owner("person")
    language: Mapped[str]
    level: Mapped[Level | None] = choice(Level)
    NAMED_BY = ("language",)


class StyleOfAddress(Record):
    """How a person is addressed in one language: on the envelope, at the head of a letter and at its foot."""

    person_id: Mapped[int] = owner("person")
    language: Mapped[str]
    address: Mapped[str | None]
    opening: Mapped[str | None]
    closing: Mapped[str | None]
    NAMED_BY = ("address", "opening", "language")


class PersonMark(Record):
    """That a person is a volunteer, a host, a member or of the diaspora, from a day to a day."""

    person_id: Mapped[int] = owner("person")
    mark: Mapped[Mark] = choice(Mark)
    since: Mapped[PartialDate | None]
    until: Mapped[PartialDate | None]
    __table_args__ = (not_before("until", "since", "The end is before the start."),)
    NAMED_BY = ("mark",)


def names_of(person_id: int) -> Select[Name]:
    """The names of a person that are not in the bin, in their order."""
    of_person = select(Name).where(Name.person_id == person_id, Name.binned.is_(None))
    return of_person.order_by(Name.position, Name.id)
