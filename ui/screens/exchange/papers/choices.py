"""What can be chosen about a paper: which one, in which language, on which paper, for whom, and what is private."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from exports.phrases import languages
from ui.form.editors.pick import Pick
from ui.kit.card import Card
from ui.kit.flow import Flow
from ui.kit.text import Line, Text
from ui.names import language_name
from ui.screens.exchange.papers.making import Chosen
from ui.screens.exchange.papers.telling import FILE, told
from ui.theme.icon import icon
from ui.theme.scale import GRID
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtCore import QEvent

    from exports.exchange.sheet import Declared

_NAME = Qt.ItemDataRole.UserRole
_SHEET = 24
"""Letters of a sheet's name that are seen."""


class Choices(QWidget):
    """The card with the papers; ``about`` is what stands elsewhere: what the chosen one is for, and its choices."""

    changed = Signal()
    """Something else was chosen."""

    def __init__(self, papers: Mapping[str, Declared], titles: Mapping[str, str]) -> None:
        """``titles`` are what the papers call themselves, for one that the window has no words for."""
        super().__init__()
        self._papers, self._titles = papers, titles
        self.list = _List()
        for name in (FILE, *papers):
            item = QListWidgetItem(self._called(name))
            item.setData(_NAME, name)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.list.fit()
        self._sense = Text("", "soft")
        self.private = QCheckBox()
        self._warned = Text("", "problem")
        self.language, self.paper, self.group, self.labels = Pick(), Pick(), Pick(), Pick()
        self.labels.setMinimumContentsLength(_SHEET)
        self.start = QSpinBox()
        self.start.setRange(1, 999)
        self.start.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
        for paper, said in (("a4", tr("A4")), ("letter", tr("US Letter"))):
            self.paper.addItem(said, paper)
        for tag in languages():
            self.language.addItem(language_name(tag, self.locale()), tag)
        self._lay_out()
        self._connect()
        self._show_fields()

    def choose(self, name: str) -> None:
        """Bring a paper forward; one that is not there leaves the list as it is."""
        for row in range(self.list.count()):
            if self.list.item(row).data(_NAME) == name:
                self.list.setCurrentRow(row)

    def show_options(self, paper: str, language: str) -> None:
        """Show this paper and this language."""
        self.paper.setCurrentIndex(max(self.paper.findData(paper), 0))
        self.language.setCurrentIndex(max(self.language.findData(language), 0))

    def offer_groups(self, groups: Sequence[str]) -> None:
        """The groups of the exchange; the one that is chosen stays so if it is among them."""
        with QSignalBlocker(self.group):
            kept = self.group.currentData()
            self.group.clear()
            self.group.addItem(tr("Everybody"), "")
            for group in groups:
                self.group.addItem(group, group)
            self.group.setCurrentIndex(max(self.group.findData(kept), 0))
        self._show_fields()

    def warn(self, first: Mapping[str, Sequence[str]]) -> None:
        """Say by paper what it would be better to settle first."""
        for row in range(self.list.count()):
            item = self.list.item(row)
            name = str(item.data(_NAME))
            is_warned = bool(first.get(name))
            item.setIcon(icon("triangle-alert" if is_warned else "file-text", "warning" if is_warned else "soft"))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, ". ".join([item.text(), *first.get(name, ())]))
        self._first = first
        self._show_fields()

    def chosen(self) -> Chosen:
        """The choices as they stand; what the paper does not ask about is as usual."""
        asks = self._asks()
        return Chosen(
            self._name(),
            str(self.paper.currentData()),
            str(self.language.currentData()),
            str(self.group.currentData() or "") if "group" in asks else "",
            str(self.labels.currentData() or "") if "labels" in asks else "",
            self.start.value() if "start" in asks else 1,
            private=self.private.isChecked() and not self.private.isHidden(),
        )

    def must_be_asked(self) -> bool:
        """Whether the chosen paper is private, and nobody has asked for what is private."""
        declared = self._papers.get(self._name())
        return declared is not None and declared.private and not self.private.isChecked()

    # Making it

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        which = Card(tr("Papers"))
        which.add_rows(self.list)
        column.addWidget(which)
        self.about = QWidget()
        told = QVBoxLayout(self.about)
        told.setContentsMargins(0, 0, 0, 0)
        told.setSpacing(2 * GRID)
        told.addWidget(self._sense)
        told.addWidget(self._warned)
        self._fields = {
            "group": _labelled(tr("For whom"), self.group),
            "labels": _labelled(tr("Sheet of labels"), self.labels),
            "start": _labelled(tr("Begin with label"), self.start),
        }
        fields = Flow(gap=3 * GRID)
        fields.addWidget(self.private)
        for label, field in ((tr("Language"), self.language), (tr("Paper"), self.paper)):
            fields.addWidget(_labelled(label, field))
        for field in self._fields.values():
            fields.addWidget(field)
        told.addLayout(fields)
        self._first: Mapping[str, Sequence[str]] = {}

    def _connect(self) -> None:
        self.list.currentRowChanged.connect(self._turned)
        for pick in (self.language, self.paper, self.group, self.labels):
            pick.activated.connect(self.changed)
        self.start.valueChanged.connect(self.changed)
        self.private.toggled.connect(self.changed)

    def _turned(self, _: int) -> None:
        with QSignalBlocker(self.private):
            self.private.setChecked(False)  # asked for each paper anew
        self._show_fields()
        self.changed.emit()

    def _show_fields(self) -> None:
        name = self._name()
        said = told(name, self._titles.get(name, ""))
        self._sense.setText(said.sense)
        self._sense.setVisible(bool(said.sense))
        first = self._first.get(name, ())
        self._warned.setText("\n".join(first))
        self._warned.setVisible(bool(first))
        declared = self._papers.get(name)
        self.private.setText(tr("Print what is private") if declared else tr("Private chapters too"))
        self.private.setVisible(declared is None or declared.private or "private" in declared.asks)
        if declared is not None and declared.label_sheets != self._sheets():
            self.labels.clear()
            self.labels.addItem(tr("Usual for the paper"), "")
            for sheet in declared.label_sheets:
                self.labels.addItem(sheet, sheet)
        asks = self._asks()
        self._fields["group"].setVisible("group" in asks and self.group.count() > 1)
        self._fields["labels"].setVisible("labels" in asks and self.labels.count() > 1)
        self._fields["start"].setVisible("start" in asks)

    def _called(self, name: str) -> str:
        title = told(name, self._titles.get(name, "")).title
        is_private = name in self._papers and self._papers[name].private
        return tr("{paper} (private)").format(paper=title) if is_private else title

    def _sheets(self) -> tuple[str, ...]:
        return tuple(str(self.labels.itemData(row)) for row in range(1, self.labels.count()))

    def _asks(self) -> frozenset[str]:
        declared = self._papers.get(self._name())
        return frozenset(declared.asks) if declared is not None else frozenset({"group"})

    def _name(self) -> str:
        item = self.list.currentItem()
        return str(item.data(_NAME)) if item is not None else FILE


class _List(QListWidget):
    """As high as its rows are: the page scrolls, not the list on it."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("papers")
        self.setAccessibleName(tr("Papers"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)

    def fit(self) -> None:
        """Give the rows the height that their letters want."""
        letters = QFontMetrics(self.font()).height()
        self.setIconSize(QSize(letters, letters))
        height = letters + 2 * GRID
        for row in range(self.count()):
            self.item(row).setSizeHint(QSize(0, height))
        self.setFixedHeight(height * self.count() + GRID)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == event.Type.FontChange:
            self.fit()


def _labelled(label: str, field: QWidget) -> QWidget:
    """A label beside its field."""
    holder = QWidget()
    line = QHBoxLayout(holder)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(2 * GRID)
    said = Line(label, "soft")
    said.setBuddy(field)
    field.setAccessibleName(label)
    line.addWidget(said)
    line.addWidget(field)
    return holder
