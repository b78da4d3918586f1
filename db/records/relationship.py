"""What two people are to each other: family, guardian, host, successor, or who introduced whom."""

from __future__ import annotations

from enum import StrEnum

from sqlalchemy.orm import Mapped, Session

from db.columns import choice, not_before, ref, rule
from db.records.record import Record
from db.rules.naming import in_one_line
from db.values import PartialDate


class RelationshipKind(StrEnum):
    """What ``person`` is to ``other``."""

    FAMILY_OF = "family of"
    GUARDIAN_OF = "guardian of"
    HOST_OF = "host of"
    SUCCESSOR_OF = "successor of"
    INTRODUCED_BY = "introduced by"


class Relationship(Record):
    """One relationship, read from ``person`` to ``other``: person is the guardian of other."""

    CALLED_BY = ("person", "other")

    person_id: Mapped[int] = ref("person")
    other_id: Mapped[int] = ref("person")
    relationship_kind: Mapped[RelationshipKind] = choice(RelationshipKind)
    since: Mapped[PartialDate | None]
    until: Mapped[PartialDate | None]
    remark: Mapped[str | None]
    __table_args__ = (
        rule("joins_two", "person_id <> other_id", "A relationship joins two people.", "other"),
        not_before("until", "since", "The end is before the start."),
    )

    def call(self, session: Session) -> str:
        one, other = self.called_of(session, self.person_id), self.called_of(session, self.other_id)
        return in_one_line(f"{one} → {other}")
