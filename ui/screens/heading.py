"""The head of a record's page: what it is called, chips of where it stands, what it belongs to, a line of facts."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.dates.shown import show_moment
from ui.kit.button import Button
from ui.kit.flow import Flow, clear
from ui.kit.text import Chip, Line, Text, Title
from ui.shown import show
from ui.theme.scale import GRID
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from uuid import UUID

    from PySide6.QtCore import QLocale

    from ui.files.portrait import Portrait
    from ui.openbook import OpenBook
    from ui.records.declaration import Belongs, Shown

    _Told = str | tuple[str, str] | Callable[[Mapping[str, Any], QLocale], str]


class Heading(QWidget):
    """Says the same as the form, at a glance; ``refresh`` shows the record anew."""

    opened = Signal(str, object)
    led = Signal(str)
    """A page that belongs to no record is to be opened: its screen."""
    asked_to_restore = Signal()

    def __init__(
        self, declared: Shown, uid: UUID, book: OpenBook, tags: QWidget | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._tags = tags
        self._shown = declared
        self._uid = uid
        self._book = book
        head = QHBoxLayout(self)
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(4 * GRID)
        column = QVBoxLayout()
        column.setSpacing(GRID)
        head.addLayout(column, 1)
        self.portrait = self._make_portrait() if declared.portrait else None
        self._top = QWidget()
        self._flow = Flow(self._top, 2 * GRID)
        column.addWidget(self._top)
        self._links = QWidget()
        self._below = Flow(self._links, 2 * GRID)
        column.addWidget(self._links)
        self._stands = Text("", "soft")
        self._stands.hide()
        column.addWidget(self._stands)
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
        if self.portrait is not None:
            self.portrait.show_of(self._book, values[self._shown.portrait])
        clear(self._flow)
        self._flow.addWidget(Title(self.called))
        for words, tone in self._chips(values):
            self._flow.addWidget(Chip(words, tone))
        clear(self._below, *filter(None, (self._tags,)))
        for kind, uid, called in self._belongings(values):
            link = Button(called, lambda kind=kind, uid=uid: self.opened.emit(kind, uid), "link")
            link.setAccessibleName(tr("Open {record}").format(record=called))
            self._below.addWidget(link)
        for lead in self._shown.leads:
            self._below.addWidget(Button(lead.label, partial(self.led.emit, lead.screen), "link"))
        if self._shown.stands is not None:
            self._stands.setText(self._shown.stands(self._uid, self._book))
            self._stands.show()
        facts = [self._told(name, values) for name in self._shown.told]
        told = " · ".join([self._shown.one, *filter(None, facts)])
        self._below.addWidget(Line(told, "soft"))
        if self._tags is not None:
            self._below.addWidget(self._tags)
        self._bar.setVisible(values["binned"] is not None)

    def _make_portrait(self) -> Portrait:
        from ui.files.portrait import Portrait

        portrait = Portrait(tr("Photo"))
        portrait.opened.connect(self.opened)
        cast("QHBoxLayout", self.layout()).insertWidget(0, portrait, 0, Qt.AlignmentFlag.AlignTop)
        return portrait

    def _told(self, name: _Told, values: Mapping[str, Any]) -> str:
        if callable(name):
            return name(values, self.locale())
        if isinstance(name, str):
            return show(values.get(name), {}, self.locale())
        first, last = (show(values.get(each), {}, self.locale()) for each in name)
        if first == last or not last:
            return first
        return tr("{first} – {last}").format(first=first, last=last) if first else tr("until {last}").format(last=last)

    def _chips(self, values: Mapping[str, Any]) -> list[tuple[str, Any]]:
        found = [(mark, str(values.get(mark.column) or "")) for mark in self._shown.marks]
        marks = [(mark.choices[word], mark.tones.get(word, "plain")) for mark, word in found if word in mark.choices]
        return [*marks, *(self._shown.chips(self._uid, self._book) if self._shown.chips is not None else ())]

    def _belongings(self, values: Mapping[str, Any]) -> list[tuple[str, UUID, str]]:
        uids = [uid for each in self._shown.belongs for uid in self._pointed_at(each, values)]
        found = [self._book.called(uid) for uid in dict.fromkeys(uids)]
        return [(each.kind, each.uid, each.called) for each in found if each.called]

    def _pointed_at(self, each: Belongs, values: Mapping[str, Any]) -> list[UUID]:
        if not each.through:
            return [uid for uid in (values.get(each.reference),) if uid is not None]
        parts = self._book.parts(each.through, each.owner or self._shown.kind, self._uid)
        return [part[each.reference] for part in parts if part[each.reference] is not None]


def written(values: Mapping[str, Any], locale: QLocale) -> str:
    """When and by whom a record with these values was written down and last changed."""
    made, changed = values["created"], values["changed"]
    first = tr("Written down {moment} by {person}").format(
        moment=show_moment(made, None, locale), person=values["created_by"]
    )
    if changed == made:
        return first
    again = tr("changed {moment} by {person}").format(
        moment=show_moment(changed, None, locale), person=values["changed_by"]
    )
    return tr("{written} · {changed}").format(written=first, changed=again)
