"""What an entry of the timeline holds: typed values out of which screens and reports make their words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from db.queries.record import Called
from db.values import PartialDate, Texts


class EventKind(StrEnum):
    """What the timeline can be filtered by."""

    STAGE = "stage"
    AGREEMENT = "agreement"
    EXCHANGE = "exchange"
    LETTER = "letter"
    MEETING = "meeting"
    DECISION = "decision"
    CONCERN = "concern"
    GIFT = "gift"
    GOODS = "goods"
    GRANT = "grant"
    NETWORK = "network"
    TASK = "task"
    OFFICE = "office"
    DOCUMENT = "document"


class Tone(StrEnum):
    """In which colour role an event is drawn; never the only sign of what it is."""

    ACCENT = "accent"
    GOOD = "good"
    WARNING = "warning"
    SOFT = "soft"


@dataclass(frozen=True, slots=True)
class Votes:
    """A vote as far as it was written down."""

    votes_for: int | None = None
    against: int | None = None
    abstained: int | None = None
    is_unanimous: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something that happened on a day. ``record`` is what its row opens.

    ``step`` says which day of the record this is: of a stage the stage come to; of an agreement "drafted", "signed",
    "effective", "signed and in force" (both on one day), "notice given", "expired", "terminated" or "annulled"; of a
    decision "" or "carried out"; of a concern "raised", "answered" or "settled"; of goods "sent" or "received"; of a
    grant "applied", "awarded" or "paid"; of a network "joined" or "left"; of both "report due" or "reported"; of an
    office "begins" or "ends"; of the others "".
    The values that a kind does not have are empty:

    - ``word``: the record's own kind (exchange_kind, agreement_kind, letter channel, concern_kind, role_kind, …)
    - ``state``: exchange, letter (draft, ready, sent), decision, grant
    - ``direction``: exchange, letter, gift, goods
    - ``until``: the last day of an exchange
    - ``people`` who take part in an exchange, ``hosts`` the households that have guests
    - ``audience`` of an exchange
    - ``register``: a letter's number as printed, a decision's reference or number, an agreement's number
    - ``owed_by`` ("us", "them") and ``owed_until``: the answer that a letter still wants
    - ``votes``: of a decision, and of the decision behind a stage
    - ``who``: whose office it is; who raised a concern; a letter's correspondent on the other side; who did a task;
      who is the member of a network
    - ``office`` and ``body``: of an office; ``body`` also who took a decision, who met, who gives a grant, the network
    - ``name``: of a report to a funder or a network, what they want to read; of a signing, who signed in
      which office
    - ``amount`` in minor units of ``currency``: of a grant, on its day
    - ``grave``: a concern's, 1 to 4
    - ``reason``: of a stage, and of an agreement's end
    - ``is_corrected``: of a stage whose first reading was wrong; this is what it should have been
    - ``is_private``: a letter or a concern that is not for everybody's eyes; reports leave it out
    """

    on: PartialDate
    kind: EventKind
    record: Called
    tone: Tone
    partnerships: tuple[UUID, ...] = ()
    step: str = ""
    word: str = ""
    state: str = ""
    direction: str = ""
    until: PartialDate | None = None
    people: int | None = None
    hosts: int | None = None
    audience: int | None = None
    register: str = ""
    owed_by: str = ""
    owed_until: PartialDate | None = None
    votes: Votes | None = None
    who: Called | None = None
    office: Texts | None = None
    body: Called | None = None
    grave: int | None = None
    reason: Texts | None = None
    name: str = ""
    amount: int | None = None
    currency: str = ""
    is_corrected: bool = False
    is_private: bool = False


@dataclass(frozen=True, slots=True, order=True)
class Key:
    """Where a page ended: the first day that the date can mean, in ISO 8601, and what tells events of one day apart.

    Keys order as the timeline does, the earliest first.
    """

    on: str
    kind: str
    step: str
    id: int


@dataclass(frozen=True, slots=True)
class Page:
    """Some events, the newest first, and the key before which the next page begins; None on the last."""

    events: tuple[Event, ...]
    next: Key | None
