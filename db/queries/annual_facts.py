"""What the annual report prints: db/queries/annual.py counts it, exports/annual sets it.

Every count is the number of records that a list shows with the same filter over the same days. Codes (kind, stage,
state, direction, part, side, category group) are those of db.records; exports/words.py turns them into words. A tuple
with nothing in it makes its section disappear. Places, people and titles come with the language of their text, since
Han characters take their form from it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from uuid import UUID

from db.queries.facts import (
    NO_WORDS,
    NOUGHT,
    AssociationFacts,
    Figure,
    Money,
    Picture,
    PlaceFacts,
    Span,
    Sum,
    SumFigure,
    Wording,
)
from db.queries.letters.registered import Registered
from db.queries.letters.statistics import NOTHING_WRITTEN, Exchanged
from db.rules.own_values import Value
from db.values import PartialDate


@dataclass(frozen=True, slots=True)
class Glance:
    """The six numbers. People counts those who took part, names and head counts; nights those in host families.

    Answer days is the median of whole days from a letter that wants a reply to its answer, None where none was
    answered.
    """

    exchanges: Figure = NOUGHT
    people: Figure = NOUGHT
    nights: Figure = NOUGHT
    letters_in: Figure = NOUGHT
    letters_out: Figure = NOUGHT
    answer_days: Figure | None = None
    money: tuple[Money, ...] = ()


@dataclass(frozen=True, slots=True)
class Month:
    """People who took part in exchanges that started in this month (its first day) and in that of the span before."""

    first: date
    people: Figure


@dataclass(frozen=True, slots=True)
class Kind:
    """Exchanges of one kind, by the kind's code."""

    kind: str
    exchanges: Figure


@dataclass(frozen=True, slots=True)
class ResultNumber:
    """A result in numbers: what, how many, of which unit (as written), how it is known (as written)."""

    what: Wording
    number: Decimal
    unit: Wording = NO_WORDS
    how_known: Wording = NO_WORDS


@dataclass(frozen=True, slots=True)
class ExchangeFacts:
    """An exchange, done or planned. Cost is one sum a currency; partnerships are those it belongs to."""

    uid: UUID
    title: Wording
    kind: str
    direction: str
    state: str
    partnerships: tuple[UUID, ...]
    starts: PartialDate | None = None
    ends: PartialDate | None = None
    places: tuple[Wording, ...] = ()
    people: int = 0
    nights: int = 0
    cost: tuple[Sum, ...] = ()
    summary: Wording = NO_WORDS
    results: Wording = NO_WORDS
    numbers: tuple[ResultNumber, ...] = ()
    pictures: tuple[Picture, ...] = ()


@dataclass(frozen=True, slots=True)
class StageStep:
    """A stage change in the span. From is "" for the first; decided by and reason as the book has them."""

    on: PartialDate | None
    from_stage: str
    to_stage: str
    decided_by: Wording = NO_WORDS
    reason: Wording = NO_WORDS


@dataclass(frozen=True, slots=True)
class OfficeHolder:
    """Who held an office on the last day of the span. Names: usual one first, then in the own script."""

    names: tuple[Wording, ...]
    office: Wording
    body: Wording = NO_WORDS
    side: str = ""
    since: PartialDate | None = None
    until: PartialDate | None = None


@dataclass(frozen=True, slots=True)
class SigningFacts:
    """One act of signing: an agreement may be signed on several days, on several papers."""

    on: PartialDate | None
    place: Wording = NO_WORDS
    occasion: Wording = NO_WORDS
    signatories: tuple[Wording, ...] = ()


@dataclass(frozen=True, slots=True)
class ComingDay:
    """A day ahead: what is "expires", "notice", "anniversary", "renewal", "exchange", "term-ends" or "report-due"."""

    on: PartialDate
    what: str
    about: Wording = NO_WORDS
    partnership: UUID | None = None
    years: int | None = None


@dataclass(frozen=True, slots=True)
class AgreementFacts:
    """An agreement with its status on the last day of the span and the days that come after it."""

    uid: UUID
    partnership: UUID
    title: Wording
    kind: str
    status: str
    number: str = ""
    signings: tuple[SigningFacts, ...] = ()
    effective: PartialDate | None = None
    expires: PartialDate | None = None
    remark: Wording = NO_WORDS
    coming: tuple[ComingDay, ...] = ()


@dataclass(frozen=True, slots=True)
class Written:
    """What was written in the span, and in the one before; None where the book knows nothing of that time."""

    now: Exchanged = NOTHING_WRITTEN
    before: Exchanged | None = None


NO_LETTERS = Written()


@dataclass(frozen=True, slots=True)
class PartnershipFacts:
    """A partnership in the span. Since is the first signing or the start; replies owed stand on the last day."""

    uid: UUID
    title: Wording
    kind: str
    stage: str
    partners: tuple[PlaceFacts, ...]
    since: PartialDate | None = None
    until: PartialDate | None = None
    stage_since: PartialDate | None = None
    steps: tuple[StageStep, ...] = ()
    exchanges: tuple[ExchangeFacts, ...] = ()
    people: Figure = NOUGHT
    nights: Figure = NOUGHT
    letters_in: Figure = NOUGHT
    letters_out: Figure = NOUGHT
    replies_owed_by_us: int = 0
    replies_owed_by_them: int = 0
    written: Written = NO_LETTERS
    office_holders: tuple[OfficeHolder, ...] = ()
    agreements: tuple[AgreementFacts, ...] = ()
    planned: tuple[ExchangeFacts, ...] = ()
    last_exchange: PartialDate | None = None


@dataclass(frozen=True, slots=True)
class DecisionFacts:
    """What a meeting resolved. Votes are None where they were not written down."""

    on: date | None
    meeting: Wording
    text: Wording
    number: str = ""
    votes_for: int | None = None
    votes_against: int | None = None
    abstained: int | None = None
    unanimous: bool = False
    state: str = ""


@dataclass(frozen=True, slots=True)
class NetworkFacts:
    """Membership in a wider body."""

    name: Wording
    part: Wording = NO_WORDS
    since: PartialDate | None = None
    until: PartialDate | None = None
    dues: tuple[Sum, ...] = ()
    report_due: date | None = None


@dataclass(frozen=True, slots=True)
class Thanks:
    """People or households thanked by name with their consent, and how many more go unnamed.

    Group is "volunteers", "hosts" or "donors".
    """

    group: str
    names: tuple[Wording, ...] = ()
    unnamed: int = 0


@dataclass(frozen=True, slots=True)
class MoneyLine:
    """A category's income or expense (direction "in" or "out") in one currency."""

    category: Wording
    direction: str
    amount: SumFigure


@dataclass(frozen=True, slots=True)
class GrantFacts:
    """A grant that was applied for, awarded, or spent from in the span."""

    funder: Wording
    title: Wording
    state: str
    awarded: Sum | None = None
    spent: Sum | None = None
    report_due: date | None = None


@dataclass(frozen=True, slots=True)
class ParticipantFacts:
    """Someone in an exchange, for the appendix of participants; given only where private lists were asked for."""

    exchange: UUID
    names: tuple[Wording, ...]
    part: str = ""
    side: str = ""
    body: Wording = NO_WORDS
    heads: int = 1


@dataclass(frozen=True, slots=True)
class OwnFact:
    """What a record holds in a field of the association's own; a text is as it was written."""

    name: Wording
    value: Value


@dataclass(frozen=True, slots=True)
class OwnFacts:
    """The fields and tags of a record that the association wants printed."""

    fields: tuple[OwnFact, ...] = ()
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AnnualFacts:
    """All that one annual report prints. Before is the span compared with."""

    association: AssociationFacts
    span: Span
    before: Span
    glance: Glance = Glance()
    months: tuple[Month, ...] = ()
    kinds: tuple[Kind, ...] = ()
    partnerships: tuple[PartnershipFacts, ...] = ()
    exchanges: tuple[ExchangeFacts, ...] = ()
    agreements: tuple[AgreementFacts, ...] = ()
    decisions: tuple[DecisionFacts, ...] = ()
    letters: tuple[Registered, ...] = ()
    """The letter register; those marked private are never among them."""
    networks: tuple[NetworkFacts, ...] = ()
    thanks: tuple[Thanks, ...] = ()
    money: tuple[MoneyLine, ...] = ()
    grants: tuple[GrantFacts, ...] = ()
    outlook: tuple[ComingDay, ...] = ()
    participants: tuple[ParticipantFacts, ...] = ()
    written: Written = NO_LETTERS
    own: Mapping[UUID, OwnFacts] = field(default_factory=dict[UUID, OwnFacts])
    """By partnership, exchange and agreement what the association's own fields and tags add to it."""
