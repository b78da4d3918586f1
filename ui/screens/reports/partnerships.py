"""Which partnerships a report is about: all, one, or some, ticked in a list that shows only then."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from ui.form.editors.pick import Pick
from ui.theme.scale import GRID, row_height
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

_ALL, _SOME = "all", "some"
_UID = Qt.ItemDataRole.UserRole
_MOST_ROWS = 6


class PartnershipField(QWidget):
    """A list to choose from; "Some of them…" opens another one in which each has a box."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pick = Pick()
        self.pick.setAccessibleName(tr("Partnerships"))
        self.some = QListWidget()
        self.some.setObjectName("sections")
        self.some.setAccessibleName(tr("Partnerships in the report"))
        self.some.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.some.itemChanged.connect(lambda _: self.changed.emit())
        self.pick.activated.connect(self._picked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(self.pick)
        column.addWidget(self.some)
        self._known: tuple[UUID, ...] = ()

    def offer(self, partnerships: Sequence[tuple[UUID, str]], wanted: Sequence[UUID] | None) -> None:
        """Offer these partnerships, by what they are called, with those that are wanted; None for all."""
        self._known = tuple(uid for uid, _ in partnerships)
        with QSignalBlocker(self.pick), QSignalBlocker(self.some):
            self.pick.clear()
            self.pick.addItem(tr("All %Ln", "partnerships", len(partnerships)), _ALL)
            for uid, called in partnerships:
                self.pick.addItem(called, str(uid))
            if len(partnerships) > 2:
                self.pick.addItem(tr("Some of them…"), _SOME)
            self._fill(partnerships, wanted)
            there = [uid for uid in wanted or () if uid in self._known]
            chosen = _ALL if not there else str(there[0]) if len(there) == 1 else _SOME
            self.pick.setCurrentIndex(max(self.pick.findData(chosen), 0))
        self.some.setVisible(self.pick.currentData() == _SOME)

    def wanted(self) -> tuple[UUID, ...] | None:
        """Those that are reported on, None for all. Some of them with none ticked is none."""
        chosen = self.pick.currentData()
        if chosen == _SOME:
            return tuple(
                self.some.item(row).data(_UID)
                for row in range(self.some.count())
                if self.some.item(row).checkState() is Qt.CheckState.Checked
            )
        return next(((uid,) for uid in self._known if str(uid) == chosen), None)

    def _fill(self, partnerships: Sequence[tuple[UUID, str]], wanted: Sequence[UUID] | None) -> None:
        self.some.clear()
        height = row_height(self.font())
        for uid, called in partnerships:
            item = QListWidgetItem(called)
            item.setData(_UID, uid)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            is_in = wanted is None or uid in wanted
            item.setCheckState(Qt.CheckState.Checked if is_in else Qt.CheckState.Unchecked)
            item.setSizeHint(QSize(0, height))
            self.some.addItem(item)
        self.some.setFixedHeight(height * min(max(len(partnerships), 1), _MOST_ROWS) + 2 * GRID)

    def _picked(self) -> None:
        self.some.setVisible(self.pick.currentData() == _SOME)
        self.changed.emit()
