"""Filings: where the mail of an address belongs, once somebody has said so."""

from __future__ import annotations

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, Session, mapped_column

from db.columns import ref, rule
from db.errors import RuleBroken
from db.records.record import Record
from db.rules.contacts import normalised


class Filing(Record):
    """Whose an e-mail address is and under which partnership its mail is filed, so that nobody is asked twice.

    ``address`` is in its normal form (``db.rules.contacts``); mail of one that ``is_left_out`` does not come in.
    Of several for one address the youngest holds.
    """

    address: Mapped[str]
    person_id: Mapped[int | None] = ref("person")
    organisation_id: Mapped[int | None] = ref("organisation")
    partnership_id: Mapped[int | None] = ref("partnership")
    is_left_out: Mapped[bool] = mapped_column(default=False)
    NAMED_BY = ("address",)
    __table_args__ = (
        rule("has_an_address", "length(trim(address)) > 0", "Write the address.", "address"),
        Index("ix_filing_address", "address"),
    )

    def settle(self, session: Session) -> None:  # noqa: ARG002
        """Bring the address to its normal form. Raises RuleBroken where none is written."""
        address = normalised("email", self.address or "")
        if not address:
            raise RuleBroken("Write the address.", field="address")
        self.address = address
