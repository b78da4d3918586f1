"""Series: exchanges that come again, such as a festival of every year."""

from __future__ import annotations

from sqlalchemy.orm import Mapped

from db.records.record import Record
from db.values import Texts


class Series(Record):
    """Exchanges that come again, such as a festival of every year."""

    name: Mapped[Texts]
    rhythm: Mapped[str | None]
