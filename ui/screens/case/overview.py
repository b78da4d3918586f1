"""The overview of a partnership: what happened, what wants somebody, who is in office, what is agreed, the year."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from db.values import PartialDate
from ui.dates.shown import show_date
from ui.kit.attention import AttentionRow
from ui.kit.button import Button
from ui.kit.card import Card, Facts
from ui.kit.page import Columns, ScrollPage
from ui.kit.rows import leading, ruled
from ui.kit.story import Story, StoryDigest
from ui.kit.text import Text
from ui.navigation import Place, page_of
from ui.screens.case.glance import AtAGlance
from ui.screens.wanted import Wanted
from ui.sentences.case import agreement, office
from ui.sentences.figures import money_facts, year_facts
from ui.sentences.story import happening
from ui.words import tr

if TYPE_CHECKING:
    from uuid import UUID

    from db.queries.case import Case
    from db.queries.record import Called
    from ui.screens.screen import Workplace

_HAPPENINGS = 10
_OFFICES = 8


class Overview(ScrollPage):
    """Shows a case that was read; ``asked_for_tab`` carries the name of a tab that tells more."""

    asked_for_tab = Signal(str)

    def __init__(self, work: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self.glance = AtAGlance()
        self.glance.opened.connect(self._open)
        self.glance.asked_for_tab.connect(self.asked_for_tab)
        card = Card()
        card.add_rows(self.glance)
        self.column.addWidget(card)
        columns = Columns()
        self.column.addWidget(columns)
        self.column.addStretch(1)
        self._happened = Card(tr("What happened"), tr("last 12 months"))
        self.story = StoryDigest(tr("What happened"))
        self.story.opened.connect(self._open)
        self._nothing = Text("", "soft")
        self._happened.add_rows(self.story)
        self._happened.add(self._nothing)
        self._whole = Button(tr("The whole story"), partial(self.asked_for_tab.emit, "timeline"), "link")
        self._happened.add(leading(self._whole))
        columns.broad.addWidget(self._happened)
        columns.broad.addStretch(1)
        self._attention = Card(tr("Needs attention"))
        self.wanted = Wanted(work, 5).within_partnership()
        self._calm = Text(tr("Nothing is owed, late or due."), "soft")
        self._attention.add_rows(self.wanted)
        self._attention.add(self._calm)
        self._agreed = Card(tr("Agreed"))
        self._offices = Card(tr("In office now"))
        self._year = Card(tr("This year"))
        for card in (self._attention, self._agreed, self._offices, self._year):
            columns.narrow.addWidget(card)
        columns.narrow.addStretch(1)

    def show_case(self, case: Case) -> None:
        """Show this case."""
        happenings = [happening(event, case.on, self.locale()) for event in case.digest[:_HAPPENINGS]]
        self.story.tell(Story(happenings))
        self.story.setVisible(bool(happenings))
        self._nothing.setText(
            tr("Nothing was written down in the last twelve months. Letters, exchanges and decisions will stand here.")
        )
        self._nothing.setVisible(not happenings)
        self.wanted.show_entries(case.attention, case.on)
        self.wanted.setVisible(bool(case.attention))
        self._calm.setVisible(not case.attention)
        self._show_agreed(case)
        self._show_offices(case)
        self.glance.show_case(case)
        self._year.clear()
        self._year.say_aside(show_date(PartialDate(case.year.year), self.locale()))
        self._year.add(Facts([*year_facts(case.year, self.locale()), *money_facts(case.year, self.locale())]))

    def _show_agreed(self, case: Case) -> None:
        self._agreed.clear()
        rows: list[QWidget] = []
        for line in case.agreements:
            title, detail, coming = agreement(line, case.on, self.locale())
            row = AttentionRow(title, detail, coming, "accent")
            row.opened.connect(partial(self._go, "agreement", line.uid))
            rows.append(row)
        if rows:
            self._agreed.add_rows(ruled(rows))
        else:
            self._agreed.add(Text(tr("No agreement is in force."), "soft"))
            self._agreed.add(leading(Button(tr("Agreements"), partial(self.asked_for_tab.emit, "agreements"), "link")))

    def _show_offices(self, case: Case) -> None:
        self._offices.clear()
        rows: list[QWidget] = []
        for line in case.in_office[:_OFFICES]:
            where, who = office(line, self.locale())
            row = AttentionRow(who, where)
            row.opened.connect(partial(self._open, line.person))
            rows.append(row)
        counterpart = case.header.counterpart
        if counterpart is not None:
            row = AttentionRow(counterpart.called, tr("Our counterpart there"))
            row.opened.connect(partial(self._open, counterpart))
            rows.insert(0, row)
        if rows:
            self._offices.add_rows(ruled(rows))
        else:
            self._offices.add(
                Text(tr("Nobody is in office here yet. Mayors and chairs of both sides will stand here."), "soft")
            )
        there = Place("offices", "partnership", case.header.uid)
        self._offices.add(leading(Button(tr("All offices, on any day"), partial(self._work.way.go, there), "link")))

    def _open(self, record: Called) -> None:
        self._go(record.kind, record.uid)

    def _go(self, kind: str, uid: UUID) -> None:
        self._work.way.go(page_of(kind, uid))
