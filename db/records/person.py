"""A person: when they lived, how they are called from their names, and what is kept to oneself of them."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from sqlalchemy.orm import Mapped, Session, mapped_column

from db.columns import choice, not_before, private, ref
from db.records.record import Record
from db.rules.naming import NameParts, in_one_line, sort_key_of, usual_name
from db.values import PartialDate, Texts


class Way(StrEnum):
    """By what a person or an organisation is reached."""

    POST = "post"
    EMAIL = "email"
    PHONE = "phone"
    MOBILE = "mobile"
    FAX = "fax"
    LINE = "LINE"
    WHATSAPP = "WhatsApp"
    WECHAT = "WeChat"
    SIGNAL = "Signal"
    WEB = "web"
    SOCIAL = "social"


class Smoking(StrEnum):
    """Whether somebody smokes, or a house is smoked in."""

    NO = "no"
    OUTSIDE = "outside"
    YES = "yes"


class Person(Record):
    """A contact of either side or of neither. Names, languages, styles of address and marks are its parts."""

    FOUND_BY = ("name", "contact_way", "merger")

    honorific: Mapped[Texts | None]
    gender: Mapped[str | None]
    born: Mapped[PartialDate | None] = private()
    died: Mapped[PartialDate | None]
    photo_id: Mapped[int | None] = ref("document")
    nationalities: Mapped[list[str] | None] = private()
    interests: Mapped[str | None]
    preferred_language: Mapped[str | None]
    preferred_channel: Mapped[Way | None] = choice(Way)
    do_not_contact: Mapped[bool] = mapped_column(default=False)
    erased: Mapped[date | None]
    __table_args__ = (not_before("died", "born", "The person would have died before being born."),)

    def call(self, session: Session) -> str:
        """The usual name, Latin script first, with the one in the person's own script behind it."""
        # Who lives on in another record gave their names to it, and is still called so in the bin.
        return in_one_line(usual_name(self._names(session))) or (self.called if self.binned else "")

    def sort_by(self, called: str) -> str:
        """By family name, whatever the order in which the name is said."""
        session = Session.object_session(self)
        names = [] if session is None else self._names(session)
        return sort_key_of(names) or (self.sorts if self.binned else super().sort_by(called))

    def _names(self, session: Session) -> list[NameParts]:
        from db.records.name import names_of  # only a change asks

        return [name.parts() for name in session.scalars(names_of(self.id))]
