"""The head of a record's page: what it is called, chips of where it stands, what it belongs to, a line of facts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.kit.button import Button
from ui.kit.flow import Flow
from ui.kit.text import Chip, Line, Text, Title
from ui.shown import show
from ui.theme.scale import GRID
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Mapping
    from uuid import UUID

    from ui.openbook import OpenBook
    from ui.records.declaration import Belongs, Shown


class Heading(QWidget):
    """Says the same as the form, at a glance; ``refresh`` shows the record anew."""

    opened = Signal(str, object)
    asked_to_restore = Signal()

    def __init__(self, declared: Shown, uid: UUID, book: OpenBook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = declared
        self._uid = uid
        self._book = book
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        self._top = QWidget()
        self._flow = Flow(self._top, 2 * GRID)
        column.addWidget(self._top)
        self._links = QWidget()
        self._below = Flow(self._links, 2 * GRID)
        column.addWidget(self._links)
        self._bar = QWidget()
        row = QHBoxLayout(self._bar)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(Text(tr("This lies in the bin. Lists and reports leave it out."), "problem"), 1)
        row.addWidget(Button(tr("Put back into the book"), self.asked_to_restore.emit))
        column.addWidget(self._bar)
        self.called = ""

    def refresh(self, values: Mapping[str, Any]) -> None:
        """Show these values of the record."""
        self.called = values["called"] or self._shown.untitled
        _clear(self._flow)
        self._flow.addWidget(Title(self.called))
        for words, tone in self._chips(values):
            self._flow.addWidget(Chip(words, tone))
        _clear(self._below)
        for kind, uid, called in self._belongings(values):
            link = Button(called, lambda kind=kind, uid=uid: self.opened.emit(kind, uid), "link")
            link.setAccessibleName(tr("Open {record}").format(record=called))
            self._below.addWidget(link)
        facts = [self._told(name, values) for name in self._shown.told]
        told = " · ".join([self._shown.one, *filter(None, facts)])
        self._below.addWidget(Line(told, "soft"))
        self._bar.setVisible(values["binned"] is not None)

    def _told(self, name: str | tuple[str, str], values: Mapping[str, Any]) -> str:
        if isinstance(name, str):
            return show(values.get(name), {}, self.locale())
        first, last = (show(values.get(each), {}, self.locale()) for each in name)
        if first == last or not last:
            return first
        return tr("{first} – {last}").format(first=first, last=last) if first else tr("until {last}").format(last=last)

    def _chips(self, values: Mapping[str, Any]) -> list[tuple[str, Any]]:
        found = [(mark, str(values.get(mark.column) or "")) for mark in self._shown.marks]
        return [(mark.choices[word], mark.tones.get(word, "plain")) for mark, word in found if word in mark.choices]

    def _belongings(self, values: Mapping[str, Any]) -> list[tuple[str, UUID, str]]:
        uids = [uid for each in self._shown.belongs for uid in self._pointed_at(each, values)]
        found = [self._book.called(uid) for uid in dict.fromkeys(uids)]
        return [(each.kind, each.uid, each.called) for each in found if each.called]

    def _pointed_at(self, each: Belongs, values: Mapping[str, Any]) -> list[UUID]:
        if not each.through:
            return [uid for uid in (values.get(each.reference),) if uid is not None]
        parts = self._book.parts(each.through, each.owner or self._shown.kind, self._uid)
        return [part[each.reference] for part in parts if part[each.reference] is not None]


def _clear(flow: Flow) -> None:
    while (item := flow.takeAt(0)) is not None:
        if (piece := item.widget()) is not None:
            piece.hide()
            piece.deleteLater()
