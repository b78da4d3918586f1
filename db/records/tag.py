"""Tags: words of the association's own by which records of any kind are found together."""

from __future__ import annotations

from sqlalchemy.orm import Mapped, Session

from db.columns import owner, ref, rule
from db.records.record import Record


class Tag(Record):
    """A tag; no two are spelled alike. ``colour`` is "#1d5a85", ``printed_in`` names the reports that print it."""

    name: Mapped[str]
    colour: Mapped[str | None]
    printed_in: Mapped[list[str] | None]
    __table_args__ = (
        rule("name_is_a_word", "length(trim(name)) > 0", "A tag needs a name.", "name"),
        rule(
            "colour_is_hex",
            "length(colour) = 7 AND substr(colour, 1, 1) = '#'",
            "A colour is written like #1d5a85.",
            "colour",
        ),
    )


class Tagging(Record):
    """That a record has a tag."""

    CALLED_BY = ("tag",)

    record_id: Mapped[int] = owner("record")
    tag_id: Mapped[int] = ref("tag")

    def call(self, session: Session) -> str:
        return self.called_of(session, self.tag_id)
