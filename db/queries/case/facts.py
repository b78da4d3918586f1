"""What the page of a partnership shows: where it stands, who is in office, what is owed, what happened."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from db.queries.attention.entry import Attention
from db.queries.exchanges import ExchangeLine
from db.queries.letters.delays import Usual
from db.queries.offices.facts import OfficeLine
from db.queries.quiet import Heard
from db.queries.record import Called
from db.queries.timeline.event import Event
from db.queries.year import YearSoFar
from db.records.agreement import AgreementKind
from db.records.partnership import PartnershipKind, PlaceSide
from db.rules.agreements import AgreementStatus
from db.rules.lifecycle import Evidence, Stage
from db.rules.quiet import Quiet
from db.values import PartialDate, Texts


@dataclass(frozen=True, slots=True)
class CasePlace:
    """A place of the partnership. ``name`` has its own script and the others; ``time_zone`` is an IANA zone."""

    uid: UUID
    called: str
    name: Texts
    country: str
    side: PlaceSide
    time_zone: str | None
    latitude: float | None
    longitude: float | None
    since: PartialDate | None
    until: PartialDate | None


@dataclass(frozen=True, slots=True)
class Header:
    """What stands above the tabs.

    ``places`` are those in it today, home first; ``former_places`` left it. ``distance_km`` is the great circle from
    home to the first partner, None where a position is missing; ``time_zone`` that partner's. ``stage_since`` is the
    day of the last stage change. ``replies_owed`` are by us.
    """

    uid: UUID
    called: str
    title: Texts | None
    kind: PartnershipKind
    stage: Stage
    stage_since: PartialDate | None
    colour: str | None
    places: tuple[CasePlace, ...]
    former_places: tuple[CasePlace, ...]
    distance_km: int | None
    time_zone: str | None
    caretaker: Called | None
    counterpart: Called | None
    replies_owed: int
    replies_owed_by_them: int
    open_concerns: int
    quiet: Quiet | None


class Position(StrEnum):
    """Where a step of the track stands seen from today."""

    PAST = "past"
    NOW = "now"
    AHEAD = "ahead"


@dataclass(frozen=True, slots=True)
class TrackStep:
    """A step of the stage track, left to right.

    ``on`` is the day it was reached, None for one ahead or passed without a date. ``change`` is the stage change
    behind it, None where there is none. ``is_turn`` marks what lies off the track: dormant, suspended, an ending, and
    active again after one.
    """

    stage: Stage
    on: PartialDate | None
    position: Position
    change: UUID | None
    is_turn: bool


@dataclass(frozen=True, slots=True)
class Wanted:
    """A piece of evidence that a step can rest on, and the records of the book that are it, the newest first."""

    evidence: Evidence
    found: tuple[Called, ...]


@dataclass(frozen=True, slots=True)
class NextStep:
    """A step that may come next. Any one of ``wanted`` would do; none is wanted by a rest, and by an end a reason."""

    stage: Stage
    wanted: tuple[Wanted, ...]


@dataclass(frozen=True, slots=True)
class OpenConcern:
    """A concern that is not settled; ``grave`` from 1 to 4."""

    record: Called
    grave: int
    raised: PartialDate
    is_private: bool


class ComingDay(StrEnum):
    """What the next day of an agreement is."""

    EXPIRES = "expires"
    NOTICE_ENDS = "notice ends"
    RENEWS = "renews"
    ANNIVERSARY = "anniversary"


@dataclass(frozen=True, slots=True)
class AgreementLine:
    """An agreement that binds both sides today, with the day that comes next; ``expires`` None is an open end.

    ``years`` is the age on an anniversary.
    """

    uid: UUID
    called: str
    kind: AgreementKind
    status: AgreementStatus
    signed: PartialDate | None
    effective: PartialDate | None
    expires: PartialDate | None
    coming: ComingDay | None = None
    coming_on: PartialDate | None = None
    years: int | None = None


@dataclass(frozen=True, slots=True)
class TabCounts:
    """How many rows the list of each tab has, counted by the list itself."""

    agreements: int
    people: int
    exchanges: int
    letters: int
    concerns: int
    documents: int
    money: int
    meetings: int
    decisions: int
    tasks: int
    gifts: int
    goods: int
    grants: int
    networks: int

    @property
    def more(self) -> int:
        """How many rows the lists behind the tab "More" have together."""
        return self.meetings + self.decisions + self.tasks + self.gifts + self.goods + self.grants + self.networks


@dataclass(frozen=True, slots=True)
class Case:
    """The page of a partnership. ``digest`` is the timeline of the last twelve months, the newest first.

    ``concerns`` are those that are open, the gravest first. ``heard`` is only asked where it is going quiet. ``usual``
    is how long both sides take to answer.
    """

    header: Header
    track: tuple[TrackStep, ...]
    digest: tuple[Event, ...]
    attention: tuple[Attention, ...]
    in_office: tuple[OfficeLine, ...]
    agreements: tuple[AgreementLine, ...]
    last_exchange: ExchangeLine | None
    next_exchange: ExchangeLine | None
    year: YearSoFar
    counts: TabCounts
    next_steps: tuple[NextStep, ...]
    concerns: tuple[OpenConcern, ...]
    heard: Heard | None
    usual: Usual
    on: date
