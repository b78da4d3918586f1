"""The head of a partnership's page: its places in their scripts, chips of where it stands, facts, the stage track."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from db.queries.case.facts import NextStep, Position
from db.rules.lifecycle import BEGINNINGS, TRACK
from ui.kit.button import Button
from ui.kit.flow import Flow, clear
from ui.kit.stagetrack import StageTrack
from ui.kit.text import Chip, Line, Title
from ui.sentences.case import chips, facts, next_step, owed_chips, silence, step_of
from ui.theme.scale import GRID
from ui.words import tr

if TYPE_CHECKING:
    from db.queries.case import Case, TrackStep
    from ui.kit.stagestep import Step

_TICK = 20_000
"""Milliseconds between two looks at the partner's clock."""


class Head(QWidget):
    """Says at a glance what the tabs tell."""

    step_opened = Signal(object)
    """Carries the TrackStep that was pressed."""
    asked_for_owed = Signal()
    asked_for_step = Signal(object)
    """Carries the Stage that is to be taken, None where that is still to be chosen."""

    def __init__(self, tags: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tags = tags
        self._case: Case | None = None
        self._steps: tuple[TrackStep | NextStep, ...] = ()
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
        self.step = Button(tr("Next step…"), partial(self.asked_for_step.emit, None))
        row.addWidget(self.step, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(row)
        self._clock = QTimer(self, interval=_TICK)
        self._clock.timeout.connect(self._say_facts)
        self._clock.start()

    def show_case(self, case: Case, *, can_go_on: bool) -> None:
        """Show this case; ``can_go_on`` where another stage can follow and the book can be written."""
        self._case = case
        clear(self._flow)
        called = case.header.called or tr("Partnership without places")
        self._flow.addWidget(Title(called))
        for words, tone, picture in chips(case.header, self.locale()):
            self._flow.addWidget(Chip(words, tone, picture))
        for words, tone in owed_chips(case.header):
            chip = Button(words, self.asked_for_owed.emit, "chip")
            chip.setProperty("tone", tone)
            self._flow.addWidget(chip)
        self._say_facts()
        self._steps = _track(case, can_go_on=can_go_on)
        self.track.show_steps(tuple(self._drawn(step) for step in self._steps))
        self.step.setVisible(can_go_on)

    def _say_facts(self) -> None:
        if self._case is not None:
            clear(self._facts, self._tags)
            if quiet := silence(self._case, self.locale()):
                self._facts.addWidget(Line(quiet, "problem"))
            for fact in facts(self._case.header, datetime.now(UTC), self.locale()):
                self._facts.addWidget(Line(fact, "soft"))
            self._facts.addWidget(self._tags)

    def _open_step(self, number: int) -> None:
        if self._case is not None:
            step = self._steps[number]
            if isinstance(step, NextStep):
                self.asked_for_step.emit(step.stage)
            else:
                self.step_opened.emit(step)

    def _drawn(self, step: TrackStep | NextStep) -> Step:
        if isinstance(step, NextStep):
            return next_step(step, on_track=step.stage in TRACK and self._is_on_its_way())
        return step_of(step, self.locale())

    def _is_on_its_way(self) -> bool:
        return self._case is not None and self._case.header.stage in BEGINNINGS


def _track(case: Case, *, can_go_on: bool) -> tuple[TrackStep | NextStep, ...]:
    """What was gone through and what lies ahead; of that which may come next, the usual one in its place on the way."""
    coming = {step.stage: step for step in case.next_steps} if can_go_on else {}
    on_way = [
        coming.pop(step.stage) if step.position is Position.AHEAD and step.stage in coming else step
        for step in case.track
    ]
    return (*on_way, *coming.values())
