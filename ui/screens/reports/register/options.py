"""The card beside the preview: what can be chosen about the letter register."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from ui.form.editors.pick import Pick
from ui.kit.card import Card
from ui.kit.text import Text
from ui.screens.reports.options import labelled
from ui.screens.reports.register.making import Chosen
from ui.screens.reports.years import OneYearField
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Sequence


class RegisterOptions(Card):
    """Says when something else was chosen; what it is, ``chosen`` tells."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("What to print"), parent=parent)
        self.year = OneYearField()
        self.partnership = Pick()
        self.paper = Pick()
        for paper, name in (("a4", tr("A4")), ("letter", tr("US Letter"))):
            self.paper.addItem(name, paper)
        self.private = QCheckBox(tr("Private letters in full"))
        self.private.setToolTip(tr("Otherwise only their numbers, days and ways"))
        self.add(labelled(tr("Year"), self.year, self.year.pick))
        self.add(labelled(tr("Partnership"), self.partnership, self.partnership))
        self.add(labelled(tr("Paper"), self.paper, self.paper))
        self.add(self.private)
        note = Text(tr("Register numbers begin anew with each calendar year, and so does the register."), "soft")
        note.setWordWrap(True)
        self.add(note)
        self.year.changed.connect(self.changed)
        self.partnership.activated.connect(self.changed)
        self.paper.activated.connect(self.changed)
        self.private.toggled.connect(self.changed)

    def show_chosen(self, chosen: Chosen, partnerships: Sequence[tuple[UUID, str]], years: Sequence[int]) -> None:
        """Show these choices among these partnerships and years of the book."""
        self.year.show_years(chosen.year, chosen.year)
        self.year.offer(years)
        self.offer(partnerships, chosen.partnership)
        self.paper.setCurrentIndex(max(self.paper.findData(chosen.paper), 0))
        with QSignalBlocker(self.private):
            self.private.setChecked(chosen.private)

    def offer(self, partnerships: Sequence[tuple[UUID, str]], wanted: UUID | None) -> None:
        """Offer these partnerships; one that is gone is wanted no longer."""
        with QSignalBlocker(self.partnership):
            self.partnership.clear()
            self.partnership.addItem(tr("All letters"), "")
            for uid, called in partnerships:
                self.partnership.addItem(called, str(uid))
            self.partnership.setCurrentIndex(max(self.partnership.findData(str(wanted or "")), 0))

    def chosen(self) -> Chosen:
        """The choices as they stand."""
        uid = self.partnership.currentData()
        return Chosen(
            self.year.years()[0], UUID(uid) if uid else None, self.paper.currentData(), self.private.isChecked()
        )
