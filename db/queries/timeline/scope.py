"""Which records belong to the story: of one partnership, or of all."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Select, or_, select, true, union

from db.queries.partners import Partner, governs
from db.records.agreement import Agreement
from db.records.concern import Concern
from db.records.exchange import ExchangePartnership
from db.records.gift import Gift
from db.records.goods import Goods
from db.records.grant import Grant
from db.records.letter import LetterPartnership
from db.records.organisation import Organisation
from db.records.partnership import PlaceSide
from db.records.record import Record
from db.records.stage_change import StageChange

# What belongs to one partnership by a reference of its own; exchanges and letters are filed under several.
_OWNED = (Agreement, Concern, StageChange, Gift, Goods, Grant)


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
        """That a reference is to the partnership itself, or to something of its case file."""
        owned = [select(each.__table__.c.id).where(each.__table__.c.partnership_id == self.only) for each in _OWNED]
        link, base = LetterPartnership.__table__.c, Record.__table__.alias()
        # Asked letter by letter: a partnership may have a hundred thousand of them.
        letter = (
            select(link.id)
            .join_from(LetterPartnership.__table__, base, base.c.id == link.id)
            .where(link.letter_id == column, link.partnership_id == self.only, base.c.binned.is_(None))
        )
        return or_(column == self.only, column.in_(union(*owned, self._filed(ExchangePartnership))), letter.exists())

    def of_exchange(self, partnership: Any, exchange: Any) -> ColumnElement[bool]:
        """That a record is of the partnership, by a reference of its own or by its exchange."""
        if self.only is None:
            return true()
        return or_(partnership == self.only, exchange.in_(self._filed(ExchangePartnership)))

    def about(self, partnership: Any, about: Any) -> ColumnElement[bool]:
        """That a record is of the partnership, by a reference of its own or by what it is about."""
        return true() if self.only is None else or_(partnership == self.only, self.touches(about))

    def members(self, member: Any) -> ColumnElement[bool]:
        """That the member of a network is the partnership or one of its partner places."""
        if self.only is None:
            return true()
        return or_(member == self.only, member.in_(self.partners[self.only].places))

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
