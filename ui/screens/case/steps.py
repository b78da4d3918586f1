"""Every step of a partnership's life in its order, also those that turned out never to have happened."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from db.queries.case import case
from db.queries.life import life
from db.rules.lifecycle import Stage
from ui.kit.asking import Asking
from ui.kit.attention import AttentionRow
from ui.kit.rows import ruled
from ui.kit.text import Text
from ui.screens.case.stage import take_step
from ui.screens.case.taken import show_step
from ui.sentences.steps import step_line
from ui.words import tr

if TYPE_CHECKING:
    from uuid import UUID

    from ui.screens.screen import Workplace


class StepsWindow(Asking):
    """Each opens from its row; one that was left out is added from here."""

    def __init__(self, partnership: UUID, work: Workplace, parent: QWidget | None) -> None:
        super().__init__(tr("All steps"), parent)
        self._partnership = partnership
        self._work = work
        self.rows: list[AttentionRow] = []
        for step in life(work.book.book, partnership):
            title, detail = step_line(step, self.locale())
            row = AttentionRow(title, detail)
            row.opened.connect(partial(self._open, step.now.uid))
            self.rows.append(row)
        self.column.addWidget(ruled(self.rows))
        if not self.rows:
            self.column.addWidget(Text(tr("No step is written down yet: it is an idea."), "soft"))
        self.column.addStretch(1)
        if not work.book.book.read_only:
            self.answer(tr("Add a step that was left out…"), self._add)
        self.answer(tr("Close"), self.accept, "main")

    def _open(self, change: UUID) -> None:
        parent = self.parentWidget()
        self.accept()
        show_step(change, self._work, parent)

    def _add(self) -> None:
        parent = self.parentWidget()
        today = date.today()  # noqa: DTZ011 - the person's own day
        now = case(self._work.book.book, self._partnership, today)
        self.accept()
        take_step(now, None, self._work, parent, tuple(Stage))
