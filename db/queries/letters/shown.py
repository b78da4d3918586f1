"""What a conversation shows of each of its letters."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from db.queries.record import Called
from db.records.letter import Channel, LetterDirection, LetterState, Line
from db.values import Texts


@dataclass(frozen=True, slots=True)
class Who:
    """Somebody on a line of a letter: a person, the body that they wrote for, and the address as written."""

    line: Line
    person: Called | None
    organisation: Called | None
    address: str

    @property
    def called(self) -> str:
        """By name, the person first; the address where the book knows nobody."""
        return ", ".join(one.called for one in (self.person, self.organisation) if one is not None) or self.address


@dataclass(frozen=True, slots=True)
class Held:
    """A document attached to a letter. ``content_id`` names it where the text of a mail shows it (RFC 2392)."""

    uid: UUID
    called: str
    name: str
    media_type: str
    size: int
    sha256: str
    content_id: str


@dataclass(frozen=True, slots=True)
class LetterShown:
    """One letter whole. ``html`` is cleaned and may name pictures of ``attachments`` by ``cid:``; "" for none."""

    uid: UUID
    key: int
    subject: str
    direction: LetterDirection
    channel: Channel
    state: LetterState
    dated: date | None
    moment: datetime | None
    """When it was sent, or came, in UTC."""
    zone: str | None
    """The zone of the one who wrote it, or of the reader where only the coming is known."""
    register: str
    text: Texts | None
    is_styled: bool
    translator: Called | None
    html: str
    is_private: bool
    source: UUID | None
    """The message as it came, a document."""
    answers: Called | None
    who: tuple[Who, ...]
    attachments: tuple[Held, ...]
    enclosures: tuple[str, ...]

    def on(self, line: Line) -> tuple[Who, ...]:
        """Those on one line."""
        return tuple(one for one in self.who if one.line is line)
