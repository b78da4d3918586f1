"""Which records belong to the story: of one partnership, or of all."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Select, or_, select, true

from db.queries.partners import Partner, governs
from db.records.agreement import Agreement
from db.records.exchange import ExchangePartnership
from db.records.letter import LetterPartnership
from db.records.organisation import Organisation
from db.records.partnership import PlaceSide
from db.records.record import Record


@dataclass(frozen=True, slots=True)
class Scope:
    """``partners`` are all of the book, by key; ``only`` is the key of the one whose story it is, None for all."""

    partners: Mapping[int, Partner]
    only: int | None = None

    @property
    def among(self) -> Collection[Partner]:
        return self.partners.values() if self.only is None else [self.partners[self.only]]

    def of(self, column: Any) -> ColumnElement[bool]:
        """That a reference is to the partnership."""
        return true() if self.only is None else column == self.only

    def filed(self, column: Any, kind: type[ExchangePartnership | LetterPartnership]) -> ColumnElement[bool]:
        """That an exchange or a letter is filed under the partnership; of all partnerships also what is nowhere."""
        return true() if self.only is None else column.in_(self._filed(kind))

    def touches(self, column: Any) -> ColumnElement[bool]:
        """That a record is the partnership itself, or one of its agreements or exchanges."""
        agreement = Agreement.__table__.c
        return or_(
            column == self.only,
            column.in_(select(agreement.id).where(agreement.partnership_id == self.only)),
            column.in_(self._filed(ExchangePartnership)),
        )

    def bodies(self) -> Select[Any]:
        """The keys of the organisations that govern its places, of either side, and of its counterpart."""
        organisation = Organisation.__table__.c
        places = {place for one in self.among for side in PlaceSide for place in one.names[side]}
        counterparts = {one.counterpart for one in self.among if one.counterpart is not None}
        theirs = or_(governs(*places), organisation.id.in_(counterparts))
        return select(organisation.id).where(theirs)

    def _filed(self, kind: type[ExchangePartnership | LetterPartnership]) -> Select[Any]:
        link, base = kind.__table__.c, Record.__table__.alias()
        filed = link.exchange_id if kind is ExchangePartnership else link.letter_id
        return (
            select(filed)
            .join_from(kind.__table__, base, base.c.id == link.id)
            .where(link.partnership_id == self.only, base.c.binned.is_(None))
        )
