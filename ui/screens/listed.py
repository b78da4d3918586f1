"""The list of one kind of record on a page, with all that can be done there: open, begin, bin, put back."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from db.errors import BookError
from db.queries.listing import Scope
from db.records import kind as kind_named
from ui.form.beginning import begin
from ui.form.own import with_own_columns
from ui.kit.button import Button
from ui.kit.compound import Compound
from ui.kit.saved import Saved
from ui.kit.text import Text
from ui.listing.view import ListView
from ui.navigation import Place, page_of
from ui.records.declaration import New, Shown, shown
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from ui.screens.screen import Workplace


class Listed(Compound):
    """Records of one kind, over all the book or within another record.

    ``within`` is the name by which they point at that record, and its uid. A record that is begun here belongs to it.
    A ``scope`` instead of it may show fewer, such as those that a report counts; ``declared`` other columns than usual.
    """

    counted = Signal(int)

    def __init__(
        self,
        kind: str,
        work: Workplace,
        within: tuple[str, UUID] | None = None,
        scope: Scope | None = None,
        parent: QWidget | None = None,
        declared: Shown | None = None,
    ) -> None:
        super().__init__(parent)
        self.declared: Shown = with_own_columns(declared or shown(kind), work.book)
        self._work = work
        self._within = within
        self.view = ListView(self.declared, work.book, scope or Scope(within), work.memory)
        self._problem = Text("", "problem")
        self._problem.hide()
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._problem)
        self.saved = Saved()
        self.export_action = QAction(tr("Export what is shown…"), self)
        self.export_action.triggered.connect(self.export)
        column.addWidget(self.saved)
        column.addWidget(self.view, 1)
        self.view.opened.connect(lambda kind, uid: work.way.go(page_of(kind, uid)))
        self.view.asked_for_new.connect(self.begin)
        self.view.asked_to_export.connect(self.export)
        self.view.counted.connect(self.counted)
        self.lead_focus_to(self.view.table)

    def lead_on(self, words: str, go: Callable[[], object]) -> None:
        """Put a link above the list to a page that tells more of the same."""
        self._column.insertWidget(0, Button(words, go, "link"), 0, Qt.AlignmentFlag.AlignLeading)

    def begin(self) -> None:
        """Begin a new record, which belongs to what the list is within, and open it."""
        if self.declared.begins_on:
            self._work.way.go(Place(self.declared.begins_on, self.declared.kind))
            return
        if self.declared.starts is not None:
            self.declared.starts(self._work, self, self._within[1] if self._within else None)
            return
        new = new_within(self.declared, self._within)
        if new is None:
            return
        self._problem.hide()
        try:
            begin(self.declared, new, self._work.book, self._work.habits, self, self._begun)
        except BookError as error:
            self._problem.setText(str(error))
            self._problem.show()

    def export(self) -> None:
        """Ask for a file, and write what is shown into it as a table."""
        from ui.listing import exporting
        from ui.listing.pages import Question

        model, table = self.view.model, self.view.table
        title = self.declared.many
        target = exporting.ask_file(self.window(), title, self._work.memory)
        if target is None:
            return
        columns = [model.column_as_shown(number) for number in table.shown_columns()]
        question, total = Question(*self.view.question()), model.rowCount()
        job = exporting.exporting(
            self._work.book.book, self.declared.kind, title, columns, question, total, target, self.locale()
        )  # fmt: skip
        job.finished.connect(self.saved.say_saved)
        job.failed.connect(self.saved.say)
        self._work.jobs.start(job)

    def show_bin(self, shown_bin: bool) -> None:
        """Show what of this lies in the bin, or what does not."""
        self.view.rescope(Scope(self._within, binned=shown_bin))

    def _begun(self, uid: UUID) -> None:
        begun = page_of(self.declared.kind, uid)
        self._work.way.go(replace(begun, tab=self.declared.form_tab) if self.declared.views else begun)


def new_within(declared: Shown, within: tuple[str, UUID] | None, words: str = "") -> New | None:
    """The record to be that belongs to another one; None for a kind that only its owner's form begins.

    It belongs there by the link that its declaration names, else by its own reference, else by what it is "about" or
    who is its "member".
    """
    if declared.begin is None:
        return None
    new = declared.begin(words)
    if within is None:
        return new
    by, uid = within
    if by in declared.joins:
        return replace(new, parts=(*new.parts, declared.joins[by](uid)))
    columns = kind_named(declared.kind).__table__.columns
    reference = next((name for name in (by, "about", "member") if f"{name}_id" in columns), None)
    return replace(new, fields={**new.fields, reference: uid}) if reference else new
