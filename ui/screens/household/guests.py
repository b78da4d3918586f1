"""The guests of a household: those who come and those who were there, visit by visit."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from db.queries.guests_of_household import Visit, Visits, guests_of_household
from ui.choices.exchanges import hosting_states
from ui.kit.button import Button
from ui.kit.card import Card
from ui.kit.empty import Empty
from ui.kit.page import ScrollPage
from ui.kit.rows import leading, ruled
from ui.kit.text import Text, Tone
from ui.navigation import page_of
from ui.screens.people.rows import Opener
from ui.screens.view import RecordView
from ui.sentences.hosting import hosted_said, visit_said
from ui.words import tr

if TYPE_CHECKING:
    from uuid import UUID

    from ui.screens.screen import Workplace

_VISITS = 30
"""Visits that are shown at first; a family that hosts every year has them for thirty years."""
_TONES: dict[str, Tone] = {"agreed": "good", "done": "plain", "proposed": "warning", "asked": "accent"}


class GuestsOfHousehold(RecordView):
    """Reads the stays with one query, and shows them anew whenever the book has changed."""

    def __init__(self, uid: UUID, work: Workplace) -> None:
        super().__init__()
        self.uid = uid
        self._work = work
        self._opener = Opener(work)
        self._read: Visits | None = None
        self._shown = _VISITS
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._page = ScrollPage()
        self._column.addWidget(self._page, 1)
        self._empty = Empty(
            "bed",
            tr("Whoever stays here is listed here, year by year. Guests are placed on the page of their exchange."),
            tr("All exchanges"),
            self._go_to_exchanges,
        )
        self._column.addWidget(self._empty, 1)
        self.refresh()

    def refresh(self) -> None:
        found = guests_of_household(self._work.book.book, self.uid, date.today())  # noqa: DTZ011 - the person's own day
        if found != self._read:
            self._read = found
            self._show(found)

    def _show(self, found: Visits) -> None:
        from ui.kit.laid import empty

        empty(self._page.column)
        for visit in found.coming:
            self._page.column.addWidget(self._card(visit, tr("Coming: {exchange}")))
        for visit in found.past[: self._shown]:
            self._page.column.addWidget(self._card(visit, "{exchange}"))
        left = len(found.past) - self._shown
        if left > 0:
            words = tr("Show 1 earlier visit") if left == 1 else tr("Show %Ln earlier visits", "", left)
            self._page.column.addWidget(leading(Button(words, self._show_all, "link")))
        self._page.column.addStretch(1)
        has_any = bool(found.coming or found.past)
        self._page.setVisible(has_any)
        self._empty.setVisible(not has_any)

    def _card(self, visit: Visit, title: str) -> QWidget:
        locale = self.locale()
        called = visit.exchange.called or tr("Exchange without a title")
        card = Card(title.format(exchange=called), visit_said(visit, locale))
        states = hosting_states()
        rows: list[QWidget] = []
        for guest in visit.guests:
            state = guest.state.value
            chip = ("", "plain") if visit.is_past and state == "done" else (states[state], _TONES.get(state, "plain"))
            row = self._opener.row(
                (guest.guest.kind, guest.guest.uid), " ".join(guest.names), hosted_said(guest, locale), chip
            )
            rows.append(row)
        card.add_rows(ruled(rows) if rows else Text(""))
        open_exchange = partial(self._work.way.go, page_of(visit.exchange.kind, visit.exchange.uid))
        button = Button(tr("Open the exchange"), open_exchange, "link")
        button.setAccessibleName(tr("Open {record}").format(record=called))
        card.add(leading(button))
        return card

    def _show_all(self) -> None:
        self._shown = 10**6
        if self._read is not None:
            self._show(self._read)

    def _go_to_exchanges(self) -> None:
        from ui.navigation import Place

        self._work.way.go(Place("list", "exchange"))


def build(uid: UUID, work: Workplace) -> GuestsOfHousehold:
    return GuestsOfHousehold(uid, work)
