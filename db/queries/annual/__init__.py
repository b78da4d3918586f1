"""All that one annual report prints, read from the book: any span of days, all partnerships or some."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import func, select

from db.book import Book
from db.queries import figures
from db.queries.annual.agreements import agreements_of, changed_in, decisions_of
from db.queries.annual.exchanges import exchanges_of, participants_of, planned_after
from db.queries.annual.letters import letters_of, register_of
from db.queries.annual.outlook import outlook_of
from db.queries.annual.own_fields import own_facts_of
from db.queries.annual.partnerships import Gathered, partnerships_of
from db.queries.annual.support import grants_of, money_lines, networks_of
from db.queries.annual.thanks import thanks_of
from db.queries.annual.wanted import Appendix, Wanted
from db.queries.annual_facts import AnnualFacts, ExchangeFacts, Glance, Kind, Month, PartnershipFacts
from db.queries.facts import Figure, Span
from db.queries.partners import partners
from db.queries.spans import first_day, span_before
from db.queries.the_association import association_facts, kept_years, language_of, the_association
from db.records.exchange import Exchange
from db.records.letter import Letter
from db.records.money import MoneyEntry

__all__ = ["Appendix", "annual_facts"]


def annual_facts(
    book: Book,
    span: Span,
    *,
    partnerships: Collection[UUID] | None = None,
    language: str = "",
    appendices: Collection[Appendix] = (),
    on: date | None = None,
) -> AnnualFacts:
    """The facts of a span, of the whole book or of some partnerships only.

    ``language`` is the report's (BCP 47), that of the association where nothing is said: names and texts are taken in
    it as far as they exist. ``appendices`` names those that are wanted. ``on`` is the day of printing, today where
    nothing is said: consents are looked at on it.
    """
    with book.reading():
        one = the_association(book)
        language = language or language_of(one)
        earlier = span_before(span)
        known = earlier if _knows(book, span.first) else None
        on = on or datetime.now().astimezone().date()
        wanted = Wanted(book, span, known, partnerships, language, on, partners(book))
        agreements = agreements_of(wanted, kept_years(one))
        held = exchanges_of(wanted)
        letters, of_each = letters_of(wanted)
        gathered = Gathered(held, planned_after(wanted), agreements, of_each)
        cases = partnerships_of(wanted, gathered)
        networks, grants = networks_of(wanted), grants_of(wanted)
        return AnnualFacts(
            association_facts(book, one, language),
            span,
            earlier,
            _glance(wanted),
            _months(wanted),
            _kinds(wanted),
            cases,
            held,
            changed_in(wanted, (agreement for case in cases for agreement in case.agreements)),
            decisions_of(wanted),
            register_of(wanted) if Appendix.REGISTER in appendices else (),
            networks,
            thanks_of(wanted),
            money_lines(wanted),
            grants,
            outlook_of(wanted, cases, networks, grants),
            participants_of(wanted) if Appendix.PARTICIPANTS in appendices else (),
            letters,
            own_facts_of(wanted, _told_of(cases, held), confidential=Appendix.PRIVATE_FIELDS in appendices),
        )


def _told_of(cases: Iterable[PartnershipFacts], held: Iterable[ExchangeFacts]) -> list[tuple[str, UUID]]:
    """The records that the report tells of one by one, with their kinds."""
    found = [("exchange", exchange.uid) for exchange in held]
    for case in cases:
        found.append(("partnership", case.uid))
        found += [("exchange", exchange.uid) for exchange in (*case.exchanges, *case.planned)]
        found += [("agreement", agreement.uid) for agreement in case.agreements]
    return found


def _knows(book: Book, day: date) -> bool:
    """Whether the book has an exchange, a letter or an entry of the time before a day."""
    firsts = (
        book.scalar(select(func.min(first_day(Exchange.starts)))),
        *(book.scalar(select(func.min(table.c.dated))) for table in (Letter.__table__, MoneyEntry.__table__)),
    )
    return any(str(first) < day.isoformat() for first in firsts if first is not None)


def _glance(wanted: Wanted) -> Glance:
    now, before = ((wanted.book, span, wanted.among) for span in (wanted.span, wanted.before or wanted.span))
    letters, letters_before = figures.letters(*now), figures.letters(*before)
    days, days_before = figures.answer_days(*now).by_us, figures.answer_days(*before).by_us
    money_before = figures.money(*before) if wanted.before else ()
    return Glance(
        wanted.figure(figures.exchanges_held(*now), figures.exchanges_held(*before)),
        wanted.figure(figures.people(*now), figures.people(*before)),
        wanted.figure(figures.nights_hosted(*now), figures.nights_hosted(*before)),
        wanted.figure(letters.incoming, letters_before.incoming),
        wanted.figure(letters.outgoing, letters_before.outgoing),
        None if days is None else Figure(days, days_before if wanted.before else None),
        wanted.money(figures.money(*now), money_before),
    )


def _months(wanted: Wanted) -> tuple[Month, ...]:
    """Each month beside the one of the same place in the span before."""
    now = figures.people_by_month(wanted.book, wanted.span, wanted.among)
    before = figures.people_by_month(wanted.book, wanted.before, wanted.among) if wanted.before else {}
    earlier = [*before.values(), *[0] * len(now)]
    return tuple(
        Month(first, wanted.figure(people, was)) for (first, people), was in zip(now.items(), earlier, strict=False)
    )


def _kinds(wanted: Wanted) -> tuple[Kind, ...]:
    now = figures.exchanges_by_kind(wanted.book, wanted.span, wanted.among)
    before = figures.exchanges_by_kind(wanted.book, wanted.before, wanted.among) if wanted.before else {}
    return tuple(
        Kind(kind, wanted.figure(now.get(kind, 0), before.get(kind, 0))) for kind in dict.fromkeys((*now, *before))
    )
