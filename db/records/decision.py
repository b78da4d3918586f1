"""Decisions of a board, council or committee: what was resolved, with which vote, and what became of it."""

from __future__ import annotations

from enum import StrEnum

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, Session, mapped_column

from db.columns import choice, counted, not_before, ref, rule
from db.records.record import Record
from db.rules.naming import in_one_line
from db.values import PartialDate, Texts


class DecisionState(StrEnum):
    PROPOSED = "proposed"
    CARRIED = "carried"
    LOST = "lost"
    DEFERRED = "deferred"
    WITHDRAWN = "withdrawn"
    CARRIED_OUT = "carried out"
    REPEALED = "repealed"


class Decision(Record):
    """What a body resolved. ``body`` is an organisation or the association; ``meeting`` may not be in the book.

    ``number`` is unique for each body in the year of ``dated``; ``reference`` is what the body itself calls it, as
    "Resolution 11-19".
    """

    meeting_id: Mapped[int | None] = ref("meeting")
    body_id: Mapped[int | None] = ref("record")
    dated: Mapped[PartialDate]
    number: Mapped[int | None]
    reference: Mapped[str | None]
    title: Mapped[Texts | None]
    text: Mapped[Texts]
    about_id: Mapped[int | None] = ref("record")
    partnership_id: Mapped[int | None] = ref("partnership")
    votes_for: Mapped[int | None]
    votes_against: Mapped[int | None]
    abstained: Mapped[int | None]
    unanimous: Mapped[bool] = mapped_column(default=False)
    proposed_by_id: Mapped[int | None] = ref("person")
    seconded_by_id: Mapped[int | None] = ref("person")
    decision_state: Mapped[DecisionState] = choice(DecisionState, DecisionState.CARRIED)
    carried_out: Mapped[PartialDate | None]
    __table_args__ = (
        not_before("carried_out", "dated", "The decision would be carried out before it was taken."),
        counted("votes_for", "Votes are counted: zero or more."),
        counted("votes_against", "Votes are counted: zero or more."),
        counted("abstained", "Votes are counted: zero or more."),
        rule("number_counts_from_one", "number > 0", "The first decision of a year has number 1.", "number"),
        rule(
            "unanimous_has_no_against",
            "unanimous = 0 OR votes_against IS NULL OR votes_against = 0",
            "A unanimous decision has no votes against.",
            "votes_against",
        ),
        rule(
            "two_to_propose",
            "proposed_by_id <> seconded_by_id",
            "Whoever proposed it cannot second it.",
            "seconded_by",
        ),
        Index("ix_decision_number", "number"),
        Index("ix_decision_dated", "dated"),
    )

    def call(self, session: Session) -> str:  # noqa: ARG002
        """Its reference or number with its title or text: "Resolution 11-19: Sister city Yilan"."""
        number = self.reference or (f"{self.dated.year}/{self.number}" if self.number else "")
        said = in_one_line(self.title or self.text)
        return in_one_line(f"{number}: {said}" if number else said)
