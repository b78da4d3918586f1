"""Exchanges that belong to a network, such as its congress."""

from __future__ import annotations

from sqlalchemy.orm import Mapped, Session

from db.columns import owner, ref
from db.records.record import Record


class NetworkEvent(Record):
    """An exchange that belongs to a network membership: its congress, its study visit."""

    CALLED_BY = ("exchange",)

    network_membership_id: Mapped[int] = owner("network_membership")
    exchange_id: Mapped[int] = ref("exchange")

    def call(self, session: Session) -> str:
        return self.called_of(session, self.exchange_id)
