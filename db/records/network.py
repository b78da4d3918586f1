"""Networks: wider bodies of cities, who is a member of them and in which part, and what they want to read."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, Session

from db.columns import choice, counted, not_before, owner, ref
from db.records.record import Record
from db.values import PartialDate, Texts


class NetworkKind(StrEnum):
    NATIONAL_BODY = "national body"
    REGIONAL_BODY = "regional body"
    CLIMATE = "climate"
    CULTURE = "culture"
    PORTS = "ports"
    PEACE = "peace"
    OTHER = "other"


class NetworkPart(StrEnum):
    MEMBER = "member"
    MENTOR = "mentor"
    FOUNDER = "founder"
    BOARD = "board"
    OBSERVER = "observer"


class Network(Record):
    """A wider body. ``members`` is how many it has, as counted at ``members_counted``."""

    name: Mapped[Texts]
    short_name: Mapped[str | None]
    network_kind: Mapped[NetworkKind] = choice(NetworkKind, NetworkKind.OTHER)
    organisation_id: Mapped[int | None] = ref("organisation")
    founded: Mapped[PartialDate | None]
    ended: Mapped[PartialDate | None]
    website: Mapped[str | None]
    purpose: Mapped[Texts | None]
    members: Mapped[int | None]
    members_counted: Mapped[PartialDate | None]
    __table_args__ = (
        not_before("ended", "founded", "The network would end before it was founded."),
        counted("members", "Members are counted: zero or more."),
    )


class NetworkMembership(Record):
    """That the association, a place or a partnership is in a network. ``member`` None means the association."""

    CALLED_BY = ("network", "member")

    network_id: Mapped[int] = owner("network")
    member_id: Mapped[int | None] = ref("record")
    since: Mapped[PartialDate | None]
    until: Mapped[PartialDate | None]
    part: Mapped[NetworkPart] = choice(NetworkPart, NetworkPart.MEMBER)
    role: Mapped[Texts | None]
    contact_id: Mapped[int | None] = ref("person")
    number: Mapped[str | None]
    __table_args__ = (not_before("until", "since", "The membership would end before it began."),)

    def call(self, session: Session) -> str:
        """The network and the part played, with the member where it is not the association."""
        network = self.called_of(session, self.network_id)
        return ", ".join(filter(None, (network, self.called_of(session, self.member_id), self.part.value)))


class NetworkReport(Record):
    """A report that a network asks for by a day, and the letter or document with which it was sent."""

    network_membership_id: Mapped[int] = owner("network_membership")
    title: Mapped[Texts]
    due: Mapped[date]
    sent: Mapped[date | None]
    sent_as_id: Mapped[int | None] = ref("record")
    __table_args__ = (Index("ix_network_report_due", "due"),)
