"""How many days the sides usually take to answer: in a partnership, and one correspondent."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from sqlalchemy import func, select

from db.book import Book
from db.queries.facts import Span
from db.queries.figures import in_any
from db.queries.letters.answered import Answered, answered, by_partnership, median_of
from db.queries.living import living
from db.records.letter import Correspondent, Letter, LetterDirection, Line, OwedBy
from db.rules.months import add_months

_YEARS = 5
_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Usual:
    """The median of whole days to an answer on either side; None for a side that answered nothing."""

    we: int | None = None
    they: int | None = None

    def of(self, side: OwedBy) -> int | None:
        """The days of one side."""
        return self.we if side is OwedBy.US else self.they


NOBODY = Usual()


@dataclass(frozen=True, slots=True)
class Delays:
    """By the key of a partnership, and by that of a person or an organisation."""

    of_partnership: Mapping[int, Usual] = field(default_factory=dict[int, Usual])
    of_correspondent: Mapping[int, Usual] = field(default_factory=dict[int, Usual])

    def usual(self, side: OwedBy, partnership: int | None, correspondent: int | None) -> int | None:
        """What is usual for this correspondent; where nothing is known of them, what is in the partnership."""
        own = self.of_correspondent.get(correspondent, NOBODY).of(side) if correspondent is not None else None
        if own is not None or partnership is None:
            return own
        return self.of_partnership.get(partnership, NOBODY).of(side)


def delays(book: Book, on: date) -> Delays:
    """Of the answers of the five years that end on a day."""
    answers = answered(book, _lately(on))
    return Delays(_usual(by_partnership(book, answers)), _usual(_by_correspondent(book, answers)))


def usual_of(book: Book, on: date, partnership: UUID) -> Usual:
    """The same of one partnership."""
    answers = answered(book, _lately(on), in_any("letter", (partnership,)))
    return Usual(median_of(answers, OwedBy.US), median_of(answers, OwedBy.THEM))


def _lately(on: date) -> Span:
    return Span(add_months(on, -12 * _YEARS) if on.year > _YEARS else date.min, on)


def _usual(answers: Mapping[int, Sequence[Answered]]) -> Mapping[int, Usual]:
    return {key: Usual(median_of(some, OwedBy.US), median_of(some, OwedBy.THEM)) for key, some in answers.items()}


def _by_correspondent(book: Book, answers: Collection[Answered]) -> Mapping[int, Sequence[Answered]]:
    """By who asked or was asked: whoever stands on the line of the other side, a person as well as the body."""
    found: dict[int, list[Answered]] = defaultdict(list)
    of_key = {one.letter: one for one in answers}
    who, letter = Correspondent.__table__.c, Letter.__table__.c
    other = ((letter.direction == LetterDirection.IN) & (who.line == Line.FROM)) | (
        (letter.direction == LetterDirection.OUT) & (who.line == Line.TO)
    )
    columns = (
        select(who.letter_id, func.coalesce(who.person_id, who.organisation_id))
        .join_from(Correspondent.__table__, Letter.__table__, letter.id == who.letter_id)
        .where(other, living(who.id))
    )
    keys = list(of_key)
    for start in range(0, len(keys), _AT_ONCE):
        some = set(book.rows(columns.where(who.letter_id.in_(keys[start : start + _AT_ONCE]))))
        for key, correspondent in some:
            if correspondent is not None:
                found[correspondent].append(of_key[key])
    return found
