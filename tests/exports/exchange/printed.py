"""Printing papers of an exchange in tests, and reading them back with another program."""

from __future__ import annotations

import io
from datetime import date
from typing import Any
from uuid import UUID

from db.book import Book
from db.change import Change
from db.records.exchange import Exchange
from db.records.exchange_facts import Venue
from db.records.name import Name
from db.records.participant import Part, Participant
from db.records.person import Person
from exports.exchange.options import PaperOptions, Printed
from exports.exchange.printing import print_file, print_paper
from tests.db.queries import larkhaven
from tests.db.queries.larkhaven import Larkhaven, en
from tests.exports.reading import pages_of

TODAY = date(2026, 11, 25)


def visit(change: Change, place: Larkhaven, title: str = "Dance students", **values: Any) -> Exchange:
    """A visit of Bailu to Larkhaven, held there."""
    made = larkhaven.visit(change, place, title=en(title), **values)
    change.add(Venue, exchange=made, place=place.home)
    return made


def takes_part(change: Change, exchange: Exchange, given: str, family: str, **values: Any) -> Person:
    """Somebody on the list of an exchange."""
    made = change.add(Person)
    change.add(Name, person=made, given=given, family=family)
    change.add(Participant, exchange=exchange, person=made, **{"part": Part.STUDENT, **values})
    return made


def paper(book: Book, uid: UUID, name: str, **options: Any) -> list[str]:
    """The pages of a paper as text."""
    output = io.BytesIO()
    print_paper(book, uid, name, PaperOptions(on=TODAY, **options), output)
    return pages_of(output.getvalue())


def whole_file(book: Book, uid: UUID, **options: Any) -> tuple[Printed, list[str]]:
    """What came out, and the pages of the exchange's file as text."""
    output = io.BytesIO()
    printed = print_file(book, uid, PaperOptions(on=TODAY, **options), output)
    return printed, pages_of(output.getvalue())
