"""A step of a partnership's life that was taken: when, by whom, on what, why, and what was written of it before."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from db.queries.life import life, partnership_of, step_with
from ui.kit.asking import Asking
from ui.kit.attention import AttentionRow
from ui.kit.card import Facts
from ui.kit.rows import ruled
from ui.kit.text import Text
from ui.navigation import page_of
from ui.screens.case.attaching import attach_document
from ui.sentences.steps import earlier, facts
from ui.stages import stage_name
from ui.words import tr

if TYPE_CHECKING:
    from uuid import UUID

    from db.queries.record import Called
    from ui.screens.screen import Workplace


class TakenWindow(Asking):
    """Shows the step that has this reading as it stands now. Its records open from here; it is corrected from here."""

    def __init__(self, change: UUID, work: Workplace, parent: QWidget | None) -> None:
        self._partnership = partnership_of(work.book.book, change)
        step = step_with(life(work.book.book, self._partnership), change)
        now = step.now
        name = stage_name(now.stage)
        super().__init__(tr("{stage}: never happened").format(stage=name) if now.never_happened else name, parent)
        self.step = step
        self.links: list[AttentionRow] = []
        self._work = work
        if now.never_happened:
            self.column.addWidget(Text(tr("This step was written down, and later taken back: it never happened.")))
        self.column.addWidget(Facts(facts(now, self.locale())))
        for label, record in (
            (tr("Decided by"), now.decided_by),
            (tr("Decision"), now.decision),
            (tr("Agreement"), now.agreement),
            *((tr("Document"), document) for document in now.documents),
        ):
            if record is not None:
                self._link(label, record)
        self.column.addWidget(ruled(self.links))
        self._tell_before()
        self.column.addStretch(1)
        self.answer(tr("All steps…"), self._show_all, "link")
        if not work.book.book.read_only:
            if not now.never_happened:
                self.answer(tr("Attach a document…"), self._attach)
            self.answer(tr("Correct…"), self._correct)
        self.answer(tr("Close"), self.accept, "main")

    def _tell_before(self) -> None:
        told = list(earlier(self.step, self.locale()))
        if told:
            self.column.addWidget(Text(tr("What was written before"), "subheading"))
        for words in told:
            self.column.addWidget(Text(words, "soft"))

    def _link(self, label: str, record: Called) -> None:
        row = AttentionRow(record.called, label)
        row.opened.connect(partial(self._open, record))
        self.links.append(row)

    def _open(self, record: Called) -> None:
        self.accept()
        self._work.way.go(page_of(record.kind, record.uid))

    def _correct(self) -> None:
        from ui.screens.case.correcting import CorrectWindow

        _in_place_of(self, CorrectWindow(self.step, self._partnership, self._work, self.parentWidget()))

    def _attach(self) -> None:
        attach_document(self.step.now.uid, self._work, self, lambda: show_step(
            self.step.now.uid, self._work, self.parentWidget()
        ))  # fmt: skip

    def _show_all(self) -> None:
        from ui.screens.case.steps import StepsWindow

        _in_place_of(self, StepsWindow(self._partnership, self._work, self.parentWidget()))


def _in_place_of(window: Asking, other: Asking) -> None:
    other.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    window.accept()
    other.open()


def show_step(change: UUID, work: Workplace, parent: QWidget | None) -> TakenWindow:
    """Open the window that shows a step that was taken. Raises NoSuchRecord."""
    window = TakenWindow(change, work, parent)
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    window.open()
    return window
