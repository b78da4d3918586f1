"""Fields that an association adds to a kind of record, and their values."""

from __future__ import annotations

from enum import StrEnum

from sqlalchemy import Index, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from db.columns import choice, owner, private, ref, rule
from db.records.record import Record
from db.rules.naming import in_one_line
from db.values import Texts


class FieldType(StrEnum):
    LINE = "line"
    LONG_TEXT = "long text"
    NUMBER = "number"
    MONEY = "money"
    DATE = "date"
    CHECK = "check"
    CHOICE = "choice"
    LINK = "link"


class CustomField(Record):
    """A field of the association's own. ``of_kind`` is a kind of record ("person"), ``choices`` are its words.

    ``printed_in`` names the reports that print it. The values of a ``confidential`` one are private.
    """

    of_kind: Mapped[str]
    name: Mapped[Texts]
    help: Mapped[Texts | None]
    field_type: Mapped[FieldType] = choice(FieldType, FieldType.LINE)
    choices: Mapped[list[str] | None]
    confidential: Mapped[bool] = mapped_column(default=False)
    printed_in: Mapped[list[str] | None]
    position: Mapped[int] = mapped_column(default=0)
    __table_args__ = (Index("ix_custom_field_of_kind", "of_kind", "position"),)

    def settle(self, session: Session) -> None:
        """Bring the values where they belong when the field became private, or is so no longer."""
        misplaced = CustomValue.value if self.confidential else CustomValue.private_value
        for held in session.scalars(
            select(CustomValue).where(CustomValue.custom_field_id == self.id, misplaced.is_not(None))
        ):
            held.value, held.private_value = held.private_value, held.value
            held.called = held.call(session)
            held.sorts = held.sort_by(held.called)


class CustomValue(Record):
    """What a field of the association's own holds for one record, in its written form: "2019-07-08", "12.5", "yes".

    The value of a confidential field stands in ``private_value``, where it is private as any other private column.
    """

    CALLED_BY = ("custom_field",)

    record_id: Mapped[int] = owner("record")
    custom_field_id: Mapped[int] = ref("custom_field")
    value: Mapped[str | None]
    private_value: Mapped[str | None] = private()
    __table_args__ = (
        rule(
            "one_place",
            "value IS NULL OR private_value IS NULL",
            "A value is private or it is not.",
            "value",
        ),
    )

    def call(self, session: Session) -> str:
        """The field's name and, unless it is private, the value: "Shirt size: M"."""
        name = self.called_of(session, self.custom_field_id)
        return in_one_line(f"{name}: {self.value}" if self.value else name)
