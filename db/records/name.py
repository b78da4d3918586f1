"""The names of a person, in every script, and their order."""

from __future__ import annotations

from enum import StrEnum

from sqlalchemy import Select, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from db.columns import choice, not_before, owner, rule
from db.records.record import Record
from db.rules.languages import script_of
from db.rules.naming import NameOrder, NameParts, family_leads, full_name, in_one_line
from db.values import PartialDate


class NameKind(StrEnum):
    LEGAL = "legal"
    USUAL = "usual"
    FORMER = "former"
    STAGE = "stage"


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

    def settle(self, session: Session) -> None:  # noqa: ARG002
        """A name whose letters are not Latin is not of Latin script, whatever it began with; its order follows once."""
        written = f"{self.family or ''}{self.given or ''}"
        if self.script == "Latn" and (seen := script_of(written)) != "Latn":
            self.script = seen
            if family_leads(written):
                self.name_order = NameOrder.FAMILY_FIRST

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


def names_of(person_id: int) -> Select[Name]:
    """The names of a person that are not in the bin, in their order."""
    of_person = select(Name).where(Name.person_id == person_id, Name.binned.is_(None))
    return of_person.order_by(Name.position, Name.id)
