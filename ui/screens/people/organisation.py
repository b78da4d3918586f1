"""An organisation known in a minute: the first view of its page."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from db.queries.organisation import OrganisationRead, organisation_read
from ui.kit.card import Card
from ui.kit.page import Columns, ScrollPage
from ui.kit.rows import ruled
from ui.names import language_name
from ui.screens.people.cards import fill_lately, fill_successions
from ui.screens.people.reach import ReachCard
from ui.screens.people.rows import Opener, two_lines
from ui.screens.view import RecordView
from ui.sentences.offices import span
from ui.words import tr

if TYPE_CHECKING:
    from uuid import UUID

    from ui.screens.screen import Workplace


class OrganisationView(RecordView):
    """Reads the organisation with one query, and shows it anew whenever the book has changed."""

    def __init__(self, uid: UUID, work: Workplace) -> None:
        super().__init__()
        self.uid = uid
        self._work = work
        self._opener = Opener(work)
        self._read: tuple[OrganisationRead, date] | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        page = ScrollPage()
        column.addWidget(page)
        columns = Columns()
        page.column.addWidget(columns)
        page.column.addStretch(1)
        self._offices, self._lately = Card(tr("Offices")), Card(tr("Lately"))
        self.reach = ReachCard(tr("How to reach it"))
        self._within, self._known = Card(tr("Belongs together with")), Card(tr("What else is known"))
        for card in (self._offices, self._lately):
            columns.broad.addWidget(card)
        for card in (self.reach, self._within, self._known):
            columns.narrow.addWidget(card)
        columns.broad.addStretch(1)
        columns.narrow.addStretch(1)
        self.refresh()

    def refresh(self) -> None:
        today = date.today()  # noqa: DTZ011 - the day on the person's own calendar
        found = organisation_read(self._work.book.book, self.uid, today), today
        if found == self._read:
            return
        self._read = found
        one, on = found
        edit = partial(self.asked_for_tab.emit, "details")
        fill_successions(self._offices, one.offices, self._opener, edit)
        fill_lately(self._lately, one.lately, on, self._opener, self.asked_for_tab.emit)
        self.reach.show_ways(one.ways, add=edit)
        self._show_within(one)
        self._show_known(one)

    def _show_within(self, one: OrganisationRead) -> None:
        self._within.clear()
        rows: list[QWidget] = [
            self._opener.row((above.kind, above.uid), above.called, tr("It is a part of this")) for above in one.line
        ]
        rows += [self._opener.row((part.kind, part.uid), part.called, tr("Is a part of it")) for part in one.parts]
        self._within.setVisible(bool(rows))
        if rows:
            self._within.add_rows(ruled(rows))

    def _show_known(self, one: OrganisationRead) -> None:
        self._known.clear()
        told = [
            (text, language_name(tag, self.locale()))
            for tag, text in one.name.by.items()
            if text and len(one.name.by) > 1
        ]
        if one.founded or one.closed:
            told.append((span(one.founded, one.closed, self.locale()), tr("Existed")))
        if one.registration:
            told.append((one.registration, tr("Registered as")))
        for value, label in told:
            self._known.add(two_lines(value, label))
        self._known.setVisible(bool(told))


def build(uid: UUID, work: Workplace) -> OrganisationView:
    return OrganisationView(uid, work)
