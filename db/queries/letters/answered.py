"""Letters that wanted an answer and got one: whose it was to give, and how many days it took."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, select, true, union_all

from db.book import Book
from db.queries.facts import Span
from db.queries.letters.asking import mere_reminders, reminding
from db.queries.living import living
from db.queries.spans import dated_within
from db.records.letter import Letter, LetterPartnership, LetterState, OwedBy
from db.rules.owing import median_days

_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Answered:
    """A letter by its key, who owed its answer, its day and that of its first answer."""

    letter: int
    owed_by: OwedBy
    asked: date
    answered: date

    @property
    def days(self) -> int:
        """Whole days, none where the date line lay between."""
        return max((self.answered - self.asked).days, 0)


def answered(book: Book, span: Span, counted: ColumnElement[bool] | None = None) -> tuple[Answered, ...]:
    """The letters whose first answer lies in the span: a sent letter that points at it, or the letter that settled it.

    What answers a reminder answers the letter that it reminds of, and the reminder itself is not counted again.
    ``counted`` is a further condition on the table of letters, such as ``figures.in_any("letter", among)``.
    """
    one, reply, former = Letter.__table__, Letter.__table__.alias(), Letter.__table__.alias()
    letter, answer, earlier = one.c, reply.c, former.c
    answered_before = (
        select(earlier.id)
        .where(earlier.answers_id == letter.id, earlier.dated < span.first)
        .where(earlier.state == LetterState.SENT, living(earlier.id))
        .exists()
    )
    pairs, again = reminding(span.last), Letter.__table__.alias()
    reminder_before = (
        select(earlier.id)
        .join_from(pairs, former, earlier.answers_id == pairs.c.again)
        .where(pairs.c.asked == letter.id, earlier.dated < span.first)
        .where(earlier.state == LetterState.SENT, living(earlier.id))
        .exists()
    )
    columns = select(letter.id, letter.reply_owed_by, letter.dated.label("asked"), answer.dated.label("answered"))
    wanted = (
        letter.reply_owed_by.is_not(None),
        letter.dated.is_not(None),
        living(letter.id),
        true() if counted is None else counted,
        dated_within(answer.dated, span),
        answer.state == LetterState.SENT,
        living(answer.id),
        ~answered_before,
        ~reminder_before,
        letter.id.not_in(mere_reminders(span.last)),
    )
    # Keys are above zero: said aloud, so that the index finds the few letters that point at something.
    pointing = ((answer.answers_id, letter.id), (letter.settled_by_id, answer.id))
    reminded = columns.join_from(pairs, again, again.c.id == pairs.c.again).join(one, letter.id == pairs.c.asked)
    answering = (answer.answers_id == again.c.id, again.c.settled_by_id == answer.id)
    every = union_all(
        *(columns.join_from(reply, one, reference == key).where(reference > 0, *wanted) for reference, key in pointing),
        *(reminded.join(reply, points).where(*wanted) for points in answering),
    ).subquery()
    first: dict[int, Answered] = {}
    for key, owed_by, asked, on in book.rows(select(every)):
        if key not in first or on < first[key].answered:
            first[key] = Answered(key, owed_by, asked, on)
    return tuple(first.values())


def by_partnership(book: Book, answers: Collection[Answered]) -> Mapping[int, Sequence[Answered]]:
    """The same by the key of each partnership that the letters belong to."""
    found: dict[int, list[Answered]] = defaultdict(list)
    of_key = {one.letter: one for one in answers}
    keys = list(of_key)
    link = LetterPartnership.__table__.c
    columns = select(link.letter_id, link.partnership_id).where(living(link.id)).order_by(link.id)
    for start in range(0, len(keys), _AT_ONCE):
        some = keys[start : start + _AT_ONCE]
        for letter, partnership in book.rows(columns.where(link.letter_id.in_(some))):
            found[partnership].append(of_key[letter])
    return found


def median_of(answers: Iterable[Answered], owed_by: OwedBy) -> int | None:
    """The median of the days that one side took; None where it answered nothing."""
    return median_days((one.asked, one.answered) for one in answers if one.owed_by is owed_by)
