"""What a person is to the association for a time: a volunteer, a host, a member."""

from __future__ import annotations

from enum import StrEnum

from sqlalchemy.orm import Mapped

from db.columns import choice, not_before, owner
from db.records.record import Record
from db.values import PartialDate


class Mark(StrEnum):
    """What a person is to the association for a time."""

    VOLUNTEER = "volunteer"
    HOST = "host"
    MEMBER = "member"
    DIASPORA = "diaspora"


class PersonMark(Record):
    """That a person is a volunteer, a host, a member or of the diaspora, from a day to a day."""

    person_id: Mapped[int] = owner("person")
    mark: Mapped[Mark] = choice(Mark)
    since: Mapped[PartialDate | None]
    until: Mapped[PartialDate | None]
    __table_args__ = (not_before("until", "since", "The end is before the start."),)
    NAMED_BY = ("mark",)
