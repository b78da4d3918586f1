"""A card of one side's offices: body by body, who holds what."""

from __future__ import annotations

from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.kit.attention import AttentionRow, Deed
from ui.kit.button import Button
from ui.kit.card import Card
from ui.sentences.offices import group_name, held, office_name, standing
from ui.theme.scale import GRID
from ui.words import tr

if TYPE_CHECKING:
    from db.queries.offices import OfficeGroup, OfficeLine

_FIRST, _MORE = 24, 100
"""So many offices stand in a card at first, and so many more come each time that they are asked for."""


class GroupCard(Card):
    """Enter or a click on a row opens the person; its deed opens the office."""

    opened = Signal(str, object)

    def __init__(self, group: OfficeGroup, *, is_alone: bool, parent: QWidget | None = None) -> None:
        number = len(group.lines)
        told = tr("1 office") if number == 1 else tr("%Ln offices", "", number)
        super().__init__(group_name(group, is_alone=is_alone), told, parent)
        self._lines = group.lines
        self._shown = 0
        self.rows: list[AttentionRow] = []
        self._more: Button | None = None
        self._show(_FIRST)

    def _show(self, more: int) -> None:
        if self._more is not None:
            self._more.hide()
            self._more.deleteLater()
            self._more = None
        begun = self._lines[self._shown - 1].body if self._shown else None
        fresh = self._lines[self._shown : self._shown + more]
        self._shown += len(fresh)
        for body, lines in groupby(fresh, key=lambda line: line.body):
            if body != begun:
                link = Button(body.called, partial(self.opened.emit, body.kind, body.uid), "link")
                link.setAccessibleName(tr("Open {record}").format(record=body.called))
                self.add(_leading(link))
            rows = [self._row(line) for line in lines]
            self.rows += rows
            self.add_rows(_below_each_other(rows))
        if left := len(self._lines) - self._shown:
            self._more = Button(tr("Show %Ln more", "", left), self._show_more, "link")
            self.add(_leading(self._more))

    def _show_more(self) -> None:
        last = len(self.rows)
        self._show(_MORE)
        self.rows[last].setFocus()

    def _row(self, line: OfficeLine) -> AttentionRow:
        said, tone = standing(line, self.locale())
        office = tr("Open the office {office}").format(office=office_name(line.office, line.kind, self.locale()))
        deed = Deed("external-link", office, partial(self.opened.emit, "role", line.role))
        row = AttentionRow(line.person.called, held(line, self.locale()), said, tone, (deed,))
        row.opened.connect(partial(self.opened.emit, "person", line.person.uid))
        return row


def _below_each_other(rows: list[AttentionRow]) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for row in rows:
        column.addWidget(row)
    return holder


def _leading(button: Button) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, GRID, 0, 0)
    row.addWidget(button)
    row.addStretch(1)
    return holder
