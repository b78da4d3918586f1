"""The kinds of membership that an association has."""

from __future__ import annotations

from sqlalchemy.orm import Mapped, mapped_column

from db.columns import owner, rule
from db.records.record import Record
from db.values import Texts


class MemberCategory(Record):
    """A kind of membership, such as "family". ``people`` is how many people it covers, None for any number."""

    association_id: Mapped[int] = owner("association")
    name: Mapped[Texts]
    people: Mapped[int | None]
    may_vote: Mapped[bool] = mapped_column(default=True)
    position: Mapped[int] = mapped_column(default=0)
    __table_args__ = (rule("covers_people", "people > 0", "A membership covers at least one person.", "people"),)
