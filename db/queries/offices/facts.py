"""What is told of an office that somebody holds on a day."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from db.queries.record import Called
from db.records.organisation import Side
from db.records.partnership import PlaceSide
from db.records.role import RoleKind
from db.values import PartialDate, Texts


@dataclass(frozen=True, slots=True)
class Former:
    """Who held the office before, and until when."""

    person: Called
    until: PartialDate


@dataclass(frozen=True, slots=True)
class OfficeLine:
    """Somebody in office on a day. ``until`` is when the office ends, known or, with ``ends_by_term``, expected.

    ``is_certain`` is False where the dates only allow it: "since 2018" on a day of May 2018. ``before`` is told of an
    office that one person holds at a time.
    """

    role: UUID
    person: Called
    office: Texts | None
    kind: RoleKind
    body: Called
    side: PlaceSide
    since: PartialDate | None
    until: PartialDate | None
    is_acting: bool
    ends_by_term: bool = False
    is_certain: bool = True
    before: Former | None = None


@dataclass(frozen=True, slots=True)
class OfficeGroup:
    """The offices of one side, body by body, in each the heads first.

    ``partnership`` is None for our own side in the whole book, which all partnerships share, and for who belongs to
    neither side (Side.THIRD).
    """

    partnership: Called | None
    side: Side
    lines: tuple[OfficeLine, ...]
