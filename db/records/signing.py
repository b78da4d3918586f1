"""Signings of an agreement: each with its day, place and paper, and who signed it in which office."""

from __future__ import annotations

from enum import StrEnum

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, Session, mapped_column

from db.columns import choice, owner, ref, rule
from db.records.partnership import PlaceSide
from db.records.record import Record
from db.rules.naming import in_one_line
from db.values import PartialDate, Texts


class SigningPaper(StrEnum):
    A4 = "a4"
    A3 = "a3"
    LETTER = "letter"
    LEGAL = "legal"
    TABLOID = "tabloid"
    OTHER = "other"


class SignatoryPart(StrEnum):
    SIGNED = "signed"
    COUNTERSIGNED = "countersigned"
    WITNESSED = "witnessed"


class Signing(Record):
    """One act of signing. An agreement signed on two days, or in two countries, has two.

    ``zone`` is the IANA zone of the place where it was signed, in which ``dated`` is meant.
    """

    CALLED_BY = ("place",)
    FOUND_BY = ("signatory",)

    agreement_id: Mapped[int] = owner("agreement")
    dated: Mapped[PartialDate | None]
    zone: Mapped[str | None]
    place_id: Mapped[int | None] = ref("place")
    venue: Mapped[Texts | None]
    occasion: Mapped[Texts | None]
    exchange_id: Mapped[int | None] = ref("exchange")
    paper: Mapped[SigningPaper | None] = choice(SigningPaper)
    copies: Mapped[int | None]
    position: Mapped[int] = mapped_column(default=0)
    __table_args__ = (
        rule("copies_exist", "copies > 0", "At least one copy was signed.", "copies"),
        Index("ix_signing_dated", "dated"),
    )

    def call(self, session: Session) -> str:
        """The day and where: "2019-07-08, Rockville"."""
        where = self.called_of(session, self.place_id) or (in_one_line(self.venue) if self.venue else "")
        return ", ".join(filter(None, (str(self.dated or ""), where)))


class Signatory(Record):
    """Who signed, and the office held that day, kept as it was written beside the signature and as a link to the role.

    The name as signed stands for a person who is not in the book.
    """

    CALLED_BY = ("person",)

    signing_id: Mapped[int] = owner("signing")
    person_id: Mapped[int | None] = ref("person")
    name_as_signed: Mapped[Texts | None]
    office_as_signed: Mapped[Texts | None]
    role_id: Mapped[int | None] = ref("role")
    side: Mapped[PlaceSide] = choice(PlaceSide)
    place_id: Mapped[int | None] = ref("place")
    on_behalf_of_id: Mapped[int | None] = ref("organisation")
    part: Mapped[SignatoryPart] = choice(SignatoryPart, SignatoryPart.SIGNED)
    position: Mapped[int] = mapped_column(default=0)
    __table_args__ = (
        rule(
            "is_somebody",
            "person_id IS NOT NULL OR name_as_signed IS NOT NULL",
            "Say who signed: a person of the book, or the name as it was signed.",
            "person",
        ),
    )

    def call(self, session: Session) -> str:
        """The name as signed or the person's, with the office: "Bridget Newton, Mayor"."""
        name = in_one_line(self.name_as_signed) if self.name_as_signed else self.called_of(session, self.person_id)
        return f"{name}, {in_one_line(self.office_as_signed)}" if self.office_as_signed else name
