"""The head of a partnership's page: its places in their scripts, chips of where it stands, facts, the stage track."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.kit.button import Button
from ui.kit.flow import Flow
from ui.kit.stagetrack import StageTrack
from ui.kit.text import Chip, Line, Title
from ui.sentences.case import chips, facts, step_of
from ui.theme.scale import GRID
from ui.words import tr

if TYPE_CHECKING:
    from db.queries.case import Case, TrackStep

_TICK = 20_000
"""Milliseconds between two looks at the partner's clock."""


class Head(QWidget):
    """Says at a glance what the tabs tell."""

    step_opened = Signal(object)
    """Carries the TrackStep that was pressed."""
    asked_for_step = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._case: Case | None = None
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 2 * GRID, 0)
        column.setSpacing(GRID)
        top = QWidget()
        self._flow = Flow(top, 2 * GRID)
        column.addWidget(top)
        below = QWidget()
        self._facts = Flow(below, 5 * GRID)
        column.addWidget(below)
        row = QHBoxLayout()
        row.setContentsMargins(0, GRID, 0, 0)
        row.setSpacing(2 * GRID)
        self.track = StageTrack(tr("Stages"))
        self.track.opened.connect(self._open_step)
        row.addWidget(self.track, 1)
        self.step = Button(tr("Next step…"), self.asked_for_step.emit)
        row.addWidget(self.step)
        column.addLayout(row)
        self._clock = QTimer(self, interval=_TICK)
        self._clock.timeout.connect(self._say_facts)
        self._clock.start()

    def show_case(self, case: Case, *, can_go_on: bool) -> None:
        """Show this case; ``can_go_on`` where another stage can follow and the book can be written."""
        self._case = case
        _clear(self._flow)
        called = case.header.called or tr("Partnership without places")
        self._flow.addWidget(Title(called))
        for words, tone in chips(case.header, self.locale()):
            self._flow.addWidget(Chip(words, tone))
        self._say_facts()
        self.track.show_steps(tuple(step_of(step, self.locale()) for step in case.track))
        self.step.setVisible(can_go_on)

    def _say_facts(self) -> None:
        if self._case is not None:
            _clear(self._facts)
            for fact in facts(self._case.header, datetime.now(UTC), self.locale()):
                self._facts.addWidget(Line(fact, "soft"))

    def _open_step(self, number: int) -> None:
        if self._case is not None:
            step: TrackStep = self._case.track[number]
            self.step_opened.emit(step)


def _clear(flow: Flow) -> None:
    while (item := flow.takeAt(0)) is not None:
        if (piece := item.widget()) is not None:
            piece.hide()
            piece.deleteLater()
