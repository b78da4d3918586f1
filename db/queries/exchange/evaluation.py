"""The evaluation of an exchange: results against goals, numbers beside last year's, quotes and photos by consent."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import aliased

from db.book import Book
from db.queries.called import called_of
from db.queries.consents import Consents
from db.queries.exchange.before import exchange_before
from db.queries.exchange.figures import FigureOf, participation
from db.queries.exchange.head import Head, head
from db.queries.exchange.photos import Photo, minors_of, photos
from db.queries.exchange.roster import Roster, roster
from db.queries.facts import NO_WORDS, Wording
from db.queries.in_print import names_of, wording
from db.queries.record import Called
from db.records.consent import Consent, Purpose
from db.records.exchange import Exchange, HowKnown
from db.records.exchange_facts import PressItem, ResultNumber
from db.records.exchange_goal import ExchangeGoal, Judged
from db.records.person import Person
from db.records.quote import Quote
from db.records.task import Task
from db.rules.ages import taken_for_minor
from db.rules.quoting import Printed, quote_prints
from db.values import PartialDate

_PERSON = aliased(Person, flat=True)


@dataclass(frozen=True, slots=True)
class Goal:
    """``aimed`` and ``reached`` are numbers of ``unit``, None where it is not counted."""

    uid: UUID
    what: Wording
    aimed: float | None
    reached: float | None
    unit: Wording
    judged: Judged | None
    remark: Wording


@dataclass(frozen=True, slots=True)
class ResultIn:
    """A result in numbers, and the number of the same at the exchange before; None where it had none."""

    uid: UUID
    what: Wording
    number: float
    unit: Wording
    known: HowKnown | None
    known_from: str
    before: float | None


@dataclass(frozen=True, slots=True)
class QuoteFacts:
    """``names`` are those of the person, empty where none is named; ``printed`` is how it may be printed today."""

    uid: UUID
    text: Wording
    person: Called | None
    names: tuple[Wording, ...]
    said_by: str
    said_on: PartialDate | None
    consent: Called | None
    is_minor: bool
    printed: Printed


@dataclass(frozen=True, slots=True)
class Press:
    """What a newspaper, a station or a site brought."""

    uid: UUID
    title: Wording
    outlet: str
    published: PartialDate | None
    address: str
    quote: Wording


@dataclass(frozen=True, slots=True)
class Next:
    """A task about the exchange: what comes next."""

    called: Called
    due: date | None
    done: date | None


@dataclass(frozen=True, slots=True)
class Evaluation:
    """``before`` is the exchange whose figures stand beside: the one that it follows, else the last of its series."""

    aims: Wording
    goals: tuple[Goal, ...]
    summary: Wording
    results: Wording
    evaluation: Wording
    before: Called | None
    figures: tuple[FigureOf, ...]
    numbers: tuple[ResultIn, ...]
    quotes: tuple[QuoteFacts, ...]
    photos: tuple[Photo, ...]
    press: tuple[Press, ...]
    next: tuple[Next, ...]

    def judged(self, how: Judged | None) -> int:
        """How many goals were judged so."""
        return sum(goal.judged is how for goal in self.goals)

    @property
    def is_empty(self) -> bool:
        texts = (self.aims, self.results, self.evaluation)
        return not (
            self.goals or self.numbers or self.quotes or self.photos or self.press or any(t.text for t in texts)
        )


def evaluation(book: Book, exchange: Head, guests: Roster, on: date, language: str = "en") -> Evaluation:
    """The evaluation as it stands; ``on`` is the day on which consents must hold."""
    texts: Any = book.rows(
        select(Exchange.goals, Exchange.summary, Exchange.results, Exchange.evaluation).where(
            Exchange.id == exchange.key
        )
    )[0]
    other = exchange_before(book, exchange)
    before = head(book, other.uid, language) if other is not None else None
    there = roster(book, before, language) if before is not None else None
    return Evaluation(
        wording(texts.goals, language),
        _goals(book, exchange.key, language),
        wording(texts.summary, language),
        wording(texts.results, language),
        wording(texts.evaluation, language),
        other,
        participation(book, exchange, guests, before, there),
        _numbers(book, exchange.key, before.key if before is not None else None, language),
        _quotes(book, exchange, guests, on, language),
        photos(book, exchange, guests, on, language),
        _press(book, exchange.key),
        _next(book, exchange.key),
    )


def _goals(book: Book, exchange: int, language: str) -> tuple[Goal, ...]:
    one = ExchangeGoal
    columns = select(one.uid, one.what, one.aimed, one.reached, one.unit, one.judged, one.remark)
    rows = book.rows(columns.where(one.exchange_id == exchange, one.binned.is_(None)).order_by(one.position, one.id))
    return tuple(
        Goal(
            row.uid, wording(row.what, language), row.aimed, row.reached, wording(row.unit, language), row.judged,
            wording(row.remark, language),
        )
        for row in rows
    )  # fmt: skip


def _numbers(book: Book, exchange: int, before: int | None, language: str) -> tuple[ResultIn, ...]:
    one = ResultNumber
    columns = select(one.exchange_id, one.uid, one.what, one.number, one.unit, one.known, one.known_from)
    keys = [exchange, *([before] if before is not None else [])]
    rows: list[Any] = list(
        book.rows(columns.where(one.exchange_id.in_(keys), one.binned.is_(None)).order_by(one.position, one.id))
    )
    then: Mapping[object, float] = {_same(row): row.number for row in rows if row.exchange_id == before}
    return tuple(
        ResultIn(
            row.uid, wording(row.what, language), row.number, wording(row.unit, language), row.known,
            row.known_from or "", then.get(_same(row)),
        )
        for row in rows
        if row.exchange_id == exchange
    )  # fmt: skip


def _same(row: Any) -> tuple[str, str]:
    """By what two numbers of different years are known for the same."""
    return str(row.what).strip().casefold(), str(row.unit or "").strip().casefold()


def _quotes(book: Book, exchange: Head, guests: Roster, on: date, language: str) -> tuple[QuoteFacts, ...]:
    one, person = Quote, _PERSON
    columns = select(
        one.uid, one.text, one.person_id, one.said_by, one.said_on, one.consent_id, person.born,
    ).join_from(one, person, person.id == one.person_id, isouter=True)  # fmt: skip
    rows: list[Any] = list(
        book.rows(columns.where(one.exchange_id == exchange.key, one.binned.is_(None)).order_by(one.position, one.id))
    )
    known = called_of(book, (key for row in rows for key in (row.person_id, row.consent_id)))
    names = names_of(book, (known[row.person_id].uid for row in rows if row.person_id in known))
    consents = Consents(book, (row.person_id for row in rows), on)
    withdrawn = _withdrawn(book, [row.consent_id for row in rows if row.consent_id is not None], on)
    minors = minors_of(guests)
    found: list[QuoteFacts] = []
    for row in rows:
        who = known.get(row.person_id)
        is_minor = who is not None and minors.get(who.uid, taken_for_minor(row.born, None, on, is_student=False))
        may = who is not None and consents.holds(
            row.person_id, Purpose.PUBLICATION, exchange.key, on, is_minor=is_minor
        )
        printed = quote_prints(
            is_person_known=who is not None, is_allowed=may, is_minor=is_minor,
            is_withdrawn=row.consent_id in withdrawn,
        )  # fmt: skip
        found.append(
            QuoteFacts(
                row.uid, wording(row.text, language), who, names.get(who.uid, ()) if who is not None else (),
                row.said_by or "", row.said_on, known.get(row.consent_id), is_minor, printed,
            )
        )  # fmt: skip
    return tuple(found)


def _withdrawn(book: Book, consents: Sequence[int], on: date) -> frozenset[int]:
    one = Consent
    rows = book.rows(select(one.id).where(one.id.in_(consents), one.withdrawn_on <= on))
    return frozenset(row.id for row in rows)


def _press(book: Book, exchange: int) -> tuple[Press, ...]:
    one = PressItem
    columns = select(one.uid, one.title, one.outlet, one.published, one.address, one.quote, one.language)
    rows = book.rows(columns.where(one.exchange_id == exchange, one.binned.is_(None)).order_by(one.position, one.id))
    return tuple(
        Press(
            row.uid, Wording(row.title, row.language or ""), row.outlet or "", row.published, row.address or "",
            Wording(row.quote, row.language or "") if row.quote else NO_WORDS,
        )
        for row in rows
    )  # fmt: skip


def _next(book: Book, exchange: int) -> tuple[Next, ...]:
    """Tasks about the exchange, the open ones first by their day."""
    one = Task
    columns = select(one.uid, one.called, one.due, one.done).where(one.about_id == exchange, one.binned.is_(None))
    rows = book.rows(columns.order_by(one.done.is_not(None), one.due, one.id))
    return tuple(Next(Called(row.uid, "task", row.called), row.due, row.done) for row in rows)
