"""The addresses of the association."""

from __future__ import annotations

from enum import StrEnum

from sqlalchemy.orm import Mapped, mapped_column

from db.columns import choice, owner, rule
from db.records.record import Record
from db.values import Texts


class AddressKind(StrEnum):
    POST = "post"
    OFFICE = "office"
    ARCHIVE = "archive"
    INVOICE = "invoice"


class AssociationAddress(Record):
    """An address of the association, its lines as they stand on an envelope."""

    association_id: Mapped[int] = owner("association")
    address_kind: Mapped[AddressKind] = choice(AddressKind, AddressKind.POST)
    text: Mapped[Texts]
    country: Mapped[str | None]
    position: Mapped[int] = mapped_column(default=0)
    __table_args__ = (
        rule(
            "country_has_two_letters",
            "length(country) = 2 AND country = upper(country)",
            "A country is two capital letters.",
            "country",
        ),
    )
