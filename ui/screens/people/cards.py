"""Cards that a person's and an organisation's page share: letters and exchanges of late, and offices over time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.dates.shown import show_date
from ui.kit.button import Button
from ui.kit.card import Card
from ui.kit.rows import leading, ruled
from ui.kit.text import Text
from ui.sentences.offices import office_name, term_line, vacancy
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from db.queries.lately import Lately
    from db.queries.offices import Succession, TermLine
    from ui.screens.people.rows import Opener

_FORMER = 40
"""Former holders of an office that are shown at first."""


def fill_lately(card: Card, lately: Lately, on: date, opener: Opener, more: Callable[[str], None]) -> None:
    """The last exchanges and letters; ``more`` turns to the tab that has all of them."""
    card.clear()
    locale = card.locale()
    rows: list[QWidget] = []
    for trip in lately.trips:
        told = tr("Exchange, to come") if trip.starts and trip.starts.first > on else tr("Exchange")
        day = show_date(trip.starts, locale)
        rows.append(opener.row((trip.exchange.kind, trip.exchange.uid), trip.exchange.called, told, (day, "plain")))
    directions = {"in": tr("Letter to us"), "out": tr("Letter from us")}
    for letter in lately.letters:
        told, day = directions.get(letter.direction, tr("Letter")), show_date(letter.dated, locale)
        called = letter.letter.called or tr("Letter without a subject")
        rows.append(opener.row((letter.letter.kind, letter.letter.uid), called, told, (day, "plain")))
    if not rows:
        card.add(Text(tr("No letter and no exchange is written down yet."), "soft"))
        return
    card.add_rows(ruled(rows))
    for tab, shown, number, words in (
        ("exchanges", len(lately.trips), lately.trips_in_all, tr("All %Ln exchanges", "", lately.trips_in_all)),
        ("letters", len(lately.letters), lately.letters_in_all, tr("All %Ln letters", "", lately.letters_in_all)),
    ):
        if number > shown:
            card.add(leading(Button(words, lambda tab=tab: more(tab), "link")))


def fill_offices(card: Card, terms: Sequence[TermLine], opener: Opener, add: Callable[[], None]) -> None:
    """The offices of a person: what they hold today, then what they held."""
    card.clear()
    rows: list[QWidget] = []
    for term in terms:
        title = office_name(term.office, term.kind, card.locale())
        said = tr("{office}, {body}").format(office=title, body=term.body.called) if title else term.body.called
        chip = (tr("today"), "good") if term.is_now else ("", "plain")
        rows.append(opener.row(("role", term.role), said, term_line(term, card.locale()), chip))
    if rows:
        card.add_rows(ruled(rows))
        return
    card.add(Text(tr("No office is written down."), "soft"))
    card.add(leading(Button(tr("Add an office"), add, "link")))


def fill_successions(card: Card, successions: Sequence[Succession], opener: Opener, add: Callable[[], None]) -> None:
    """The offices of an organisation: of each who holds it, and who held it before, with the gaps between."""
    card.clear()
    if not successions:
        card.add(Text(tr("Nobody holds an office here yet."), "soft"))
        card.add(leading(Button(tr("Add an office"), add, "link")))
    for office in successions:
        card.add(Text(office_name(office.title, office.kind, card.locale()), "strong"))
        _add_terms(card, office, opener)


def _add_terms(card: Card, office: Succession, opener: Opener) -> None:
    current = sum(term.is_now for term in office.terms)
    rows: list[QWidget] = []
    if not current:
        rows.append(Text(tr("Nobody today, as far as the book knows."), "soft"))
    for term in office.terms[: current + _FORMER]:
        chip = (tr("today"), "good") if term.is_now else ("", "plain")
        rows.append(opener.row(("person", term.person.uid), term.person.called, term_line(term, card.locale()), chip))
        if gap := vacancy(term, card.locale()):
            rows.append(Text(gap, "small"))
    left = len(office.terms) - current - _FORMER
    if left > 0:
        rows.append(Text(tr("1 earlier holder") if left == 1 else tr("%Ln earlier holders", "", left), "small"))
    for row in rows:
        if isinstance(row, Text):
            card.add(row)
        else:
            card.add_rows(row)
