"""A message as it was read: what every reader of mail makes, and what is filed as a letter."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Address:
    """Who stands on a line of a message. ``as_written`` is decoded, and is all there is where no address was found."""

    name: str
    email: str
    as_written: str


@dataclass(frozen=True, slots=True)
class Part:
    """What is attached, or shown amid the text. ``name`` is harmless; ``content_id`` is without its brackets."""

    name: str
    media_type: str
    data: bytes
    content_id: str = ""
    is_inline: bool = False


@dataclass(frozen=True, slots=True)
class Mail:
    """One message.

    ``sent`` is in UTC, and ``offset_minutes`` how far the writer's clock was before UTC; None where it is not said.
    Identifiers are those of RFC 5322, within their angle brackets; ``references`` begins with the oldest. ``text`` is
    plain, its lines end with a line feed, and it is never empty where the HTML has words. ``html`` is cleaned: it loads
    nothing, and its pictures are those of ``parts`` by "cid:". ``language`` (BCP 47) is what the message says of
    itself, mostly nothing. Each of ``remarks`` is a sentence about what could not be read.
    """

    sender: tuple[Address, ...] = ()
    to: tuple[Address, ...] = ()
    copy: tuple[Address, ...] = ()
    reply_to: tuple[Address, ...] = ()
    subject: str = ""
    sent: datetime | None = None
    offset_minutes: int | None = None
    message_id: str = ""
    in_reply_to: tuple[str, ...] = ()
    references: tuple[str, ...] = ()
    text: str = ""
    html: str = ""
    language: str = ""
    parts: tuple[Part, ...] = ()
    remarks: tuple[str, ...] = ()

    @property
    def fingerprint(self) -> str:
        """The same for the same message however it was kept: who wrote when about what, for one without identifier."""
        said = (
            *sorted(address.email.lower() or address.as_written for address in self.sender),
            self.sent.isoformat() if self.sent is not None else "",
            " ".join(self.subject.split()),
            " ".join(self.text.split()),
            *(hashlib.sha256(part.data).hexdigest() for part in self.parts),
        )
        return hashlib.sha256("\0".join(said).encode("utf-8", "replace")).hexdigest()
