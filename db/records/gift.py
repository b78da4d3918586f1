"""Gifts given and received: what, worth how much, from and to whom, where it is kept and whose it is."""

from __future__ import annotations

from enum import StrEnum

from sqlalchemy import Index
from sqlalchemy.orm import Mapped

from db.columns import choice, money, not_before, ref, rule
from db.records.record import Record
from db.values import PartialDate, Texts


class GiftDirection(StrEnum):
    GIVEN = "given"
    RECEIVED = "received"


class GiftOwner(StrEnum):
    CITY = "city"
    ASSOCIATION = "association"
    PERSON = "person"


class Gift(Record):
    """A gift. ``given_by`` and ``given_to`` are persons, organisations, places or the association.

    ``number`` is the one under which it was declared; of a gift that is a person's, ``owner_person`` says whose.
    """

    direction: Mapped[GiftDirection] = choice(GiftDirection)
    partnership_id: Mapped[int | None] = ref("partnership")
    exchange_id: Mapped[int | None] = ref("exchange")
    dated: Mapped[PartialDate | None]
    given_by_id: Mapped[int | None] = ref("record")
    given_to_id: Mapped[int | None] = ref("record")
    occasion: Mapped[Texts | None]
    what: Mapped[Texts]
    maker: Mapped[str | None]
    worth: Mapped[int | None]
    worth_currency: Mapped[str | None]
    photo_id: Mapped[int | None] = ref("document")
    kept_where: Mapped[str | None]
    declared: Mapped[PartialDate | None]
    number: Mapped[str | None]
    owned_by: Mapped[GiftOwner | None] = choice(GiftOwner)
    owner_person_id: Mapped[int | None] = ref("person")
    thanked_id: Mapped[int | None] = ref("letter")
    __table_args__ = (
        *money("worth"),
        rule("worth_is_not_less", "worth >= 0", "A worth is zero or more.", "worth"),
        not_before("declared", "dated", "The gift would be declared before it was given."),
        Index("ix_gift_dated", "dated"),
    )
