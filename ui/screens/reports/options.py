"""The card beside the preview: everything that can be chosen about the annual report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from exports.phrases import languages
from ui.form.editors.pick import Pick
from ui.kit.card import Card
from ui.kit.text import Text
from ui.names import language_name
from ui.screens.reports.chosen import Chosen
from ui.screens.reports.partnerships import PartnershipField
from ui.screens.reports.sections import Sections
from ui.screens.reports.words import WordsField
from ui.screens.reports.years import YearField
from ui.theme.scale import GRID
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID


class Options(Card):
    """Says when something else was chosen; what it is, ``chosen`` tells."""

    changed = Signal()
    year_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("What to print"), parent=parent)
        self.year = YearField()
        self.partnerships = PartnershipField()
        self.language = Pick()
        self.paper = Pick()
        self.presented = QLineEdit()
        self.presented.setPlaceholderText(tr("To whom, and on which day"))
        self.sections = Sections()
        self.words = WordsField(self.presented)
        for paper, name in (("a4", tr("A4")), ("letter", tr("US Letter"))):
            self.paper.addItem(name, paper)
        for tag in languages():
            self.language.addItem(language_name(tag, self.locale()), tag)
        self.add(labelled(tr("Year"), self.year, self.year.pick))
        self.add(labelled(tr("Partnerships"), self.partnerships, self.partnerships.pick))
        for narrow in (self.language, self.paper):
            narrow.setMinimumContentsLength(4)
        beside = QHBoxLayout()
        beside.setSpacing(2 * GRID)
        beside.addLayout(labelled(tr("Language"), self.language, self.language))
        beside.addLayout(labelled(tr("Paper"), self.paper, self.paper))
        self.add(beside)
        self.add(labelled(tr("Presented"), self.presented, self.presented))
        self.add(self.sections)
        self.add(self.words)
        self.private_fields = QCheckBox(tr("Private fields of our own too"))
        self.private_fields.toggled.connect(self.changed)
        self.add(self.private_fields)
        self.year.changed.connect(self.year_changed)
        self.partnerships.changed.connect(self.changed)
        self.language.activated.connect(self.changed)
        self.paper.activated.connect(self.changed)
        self.sections.changed.connect(self.changed)
        self.sections.chosen.connect(self.words.turn_to)

    def show_chosen(self, chosen: Chosen, partnerships: Sequence[tuple[UUID, str]]) -> None:
        """Show these choices among these partnerships of the book."""
        self.year.show_years(chosen.first, chosen.last)
        self.partnerships.offer(partnerships, chosen.partnerships)
        self.language.setCurrentIndex(max(self.language.findData(chosen.language), 0))
        self.paper.setCurrentIndex(max(self.paper.findData(chosen.paper), 0))
        self.sections.show_order(chosen.order, chosen.left_out)
        self.private_fields.setChecked(chosen.private_fields)
        self.words.turn_to(self.sections.in_hand())

    def chosen(self) -> Chosen:
        """The choices as they stand."""
        return Chosen(
            *self.year.years(),
            self.partnerships.wanted(),
            self.language.currentData(),
            self.paper.currentData(),
            self.sections.order(),
            self.sections.left_out(),
            self.private_fields.isChecked(),
        )


def labelled(label: str, field: QWidget, target: QWidget) -> QVBoxLayout:
    """A label over its field."""
    column = QVBoxLayout()
    column.setSpacing(GRID)
    said = Text(label, "soft")
    said.setBuddy(target)
    if not target.accessibleName():
        target.setAccessibleName(label)
    column.addWidget(said)
    column.addWidget(field)
    return column
