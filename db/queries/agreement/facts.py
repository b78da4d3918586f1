"""An agreement as its page shows it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from db.queries.record import Called
from db.records.agreement import AgreementKind, Relation
from db.records.clause import ClauseSubject
from db.records.partnership import PlaceSide
from db.records.signing import SignatoryPart, SigningPaper
from db.rules.agreements import AgreementStatus, Coming, Terms
from db.rules.signatures import Doubt
from db.values import PartialDate, Texts


@dataclass(frozen=True, slots=True)
class Link:
    """An agreement of the chain. ``on`` is when it was first signed, else in force or drafted.

    ``relation`` is what it does to ``parent``; None for the first one of a chain.
    """

    uid: UUID
    called: str
    kind: AgreementKind
    status: AgreementStatus | None
    on: PartialDate | None
    relation: Relation | None
    parent: UUID | None
    begins: PartialDate | None


@dataclass(frozen=True, slots=True)
class RoleThen:
    """The role that a signature is linked with, as it is in the book today."""

    role: UUID
    title: Texts | None
    body: Called | None
    since: PartialDate | None
    until: PartialDate | None


@dataclass(frozen=True, slots=True)
class SignatoryRead:
    """Who signed. ``name`` and ``office`` are as signed; ``then`` is None where no role is linked.

    ``held`` are the offices that the book knows for the day where ``doubt`` says that the linked one is doubtful. Where
    it knows none, ``heads`` are those who then headed ``seat``: the place spoken for, else that of the side.
    """

    uid: UUID
    person: Called | None
    name: Texts | None
    office: Texts | None
    then: RoleThen | None
    side: PlaceSide
    place: Called | None
    on_behalf_of: Called | None
    part: SignatoryPart
    doubt: Doubt
    held: tuple[RoleThen, ...] = ()
    seat: Called | None = None
    heads: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SigningRead:
    """One act of signing with those who signed."""

    uid: UUID
    dated: PartialDate | None
    zone: str | None
    place: Called | None
    venue: Texts | None
    occasion: Texts | None
    exchange: Called | None
    paper: SigningPaper | None
    copies: int | None
    signatories: tuple[SignatoryRead, ...]


@dataclass(frozen=True, slots=True)
class ApprovalRead:
    """That one side approved it. The day, number and body are the decision's where the approval does not say."""

    uid: UUID
    side: PlaceSide
    body: Called | None
    dated: PartialDate | None
    number: str
    decision: Called | None
    votes_for: int | None
    votes_against: int | None
    abstained: int | None
    is_unanimous: bool


@dataclass(frozen=True, slots=True)
class Attached:
    """A document of the agreement. ``thumbnail`` is the SHA-256 of a small picture of it, if there is one."""

    document: Called
    caption: Texts | None
    media_type: str
    size: int
    pages: int | None
    thumbnail: str | None


@dataclass(frozen=True, slots=True)
class AgreementPage:
    """An agreement on a day. ``chain`` has the agreement itself among the others, the oldest first.

    ``renewed_by`` and ``replaced_by`` are the first that do so and are signed or in force. ``unsigned`` are the sides
    that have not signed. ``reminders`` are the tasks about it that are not done, with the day on which they are due.
    """

    uid: UUID
    called: str
    kind: AgreementKind
    number: str
    partnership: Called
    languages: tuple[str, ...]
    terms: Terms
    status: AgreementStatus | None
    ends: PartialDate | None
    coming: tuple[tuple[Coming, PartialDate], ...]
    notice_by: PlaceSide | None
    notice_letter: Called | None
    annulled_by: Called | None
    termination_reason: Texts | None
    annulment_reason: Texts | None
    remarks: Texts | None
    chain: tuple[Link, ...]
    renewed_by: Link | None
    replaced_by: Link | None
    signings: tuple[SigningRead, ...]
    unsigned: tuple[PlaceSide, ...]
    approvals: tuple[ApprovalRead, ...]
    attached: tuple[Attached, ...]
    reminders: tuple[tuple[Called, date | None], ...]
    clauses: int
    contested: int


@dataclass(frozen=True, slots=True)
class VersionRead:
    """An earlier or proposed wording. ``dated`` is from when it was meant to hold."""

    uid: UUID
    wording: Texts
    dated: PartialDate | None
    proposed_by: Called | None
    reason: Texts | None


@dataclass(frozen=True, slots=True)
class ClauseRead:
    """A clause with its present wording and its versions in their order."""

    uid: UUID
    number: str
    heading: Texts | None
    wording: Texts | None
    subject: ClauseSubject
    is_contested: bool
    contested_by: Called | None
    contested_on: PartialDate | None
    contest: Texts | None
    settled_on: PartialDate | None
    settlement: Texts | None
    versions: tuple[VersionRead, ...]

    @property
    def is_open(self) -> bool:
        """Whether somebody objects and nothing is settled."""
        return self.is_contested and self.settled_on is None and self.settlement is None

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages in which there is a wording, the original first."""
        if self.wording is None:
            return ()
        tags = [self.wording.original, *(tag for tag in self.wording.by if tag != self.wording.original)]
        return tuple(tag for tag in tags if self.wording.by[tag].strip())
