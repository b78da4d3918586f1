"""What a letter says on paper, as its page and its draft for a mail program are made of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from db.queries.facts import AssociationFacts, Wording
from db.records.letter import Channel, LetterDirection, LetterState


@dataclass(frozen=True, slots=True)
class Somebody:
    """A person or body on a line of the letter. ``email`` is what is written on the line, "" where that is none."""

    called: Wording
    email: str = ""
    who: UUID | None = None


@dataclass(frozen=True, slots=True)
class Signatory:
    """Who signs, in the languages of the letter's texts and their order; an office is "" where none is known."""

    names: tuple[Wording, ...]
    offices: tuple[Wording, ...]


@dataclass(frozen=True, slots=True)
class Enclosed:
    """What lies in the envelope. ``document`` is a file of the book."""

    what: Wording
    copies: int = 1
    document: UUID | None = None


@dataclass(frozen=True, slots=True)
class Earlier:
    """A letter that this one goes back to. ``message_ids`` are its own and those that it referred to (RFC 5322)."""

    dated: date | None
    register: str
    direction: LetterDirection
    message_ids: tuple[str, ...] = ()
    message_id: str = ""


@dataclass(frozen=True, slots=True)
class LetterFacts:
    """A letter ready to set. ``texts`` has one entry a language, the printed one first; none where nothing is written.

    ``letterhead`` and ``names`` of the association are in the same languages, each said once. ``signature`` reads the
    image of the association's signature; it is None where there is none.
    """

    uid: UUID
    direction: LetterDirection
    channel: Channel
    state: LetterState
    is_private: bool
    association: AssociationFacts
    names: tuple[Wording, ...]
    letterhead: tuple[Wording, ...]
    language: str
    register: str
    dated: date | None
    received: datetime | None
    address: tuple[Wording, ...]
    senders: tuple[Somebody, ...]
    recipients: tuple[Somebody, ...]
    copies: tuple[Somebody, ...]
    subject: str
    texts: tuple[Wording, ...]
    is_styled: bool
    signatory: Signatory | None
    enclosures: tuple[Enclosed, ...]
    answers: Earlier | None
    reminds: Earlier | None
    message_id: str = ""
    signature: Callable[[], bytes] | None = field(default=None, repr=False)
