"""The page of the association's own fields: those of each kind of record in the order in which its form has them."""

from __future__ import annotations

from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.errors import BookError
from db.own_fields import order
from db.queries.own_fields import OwnField, own_fields, use
from ui.choices import association
from ui.form.beginning import begin
from ui.kit.button import Button, IconButton
from ui.kit.card import Card, Hairline
from ui.kit.empty import Empty
from ui.kit.laid import empty
from ui.kit.page import ScrollPage
from ui.kit.text import Text
from ui.navigation import Place, page_of
from ui.records.custom_field import of_kinds
from ui.records.declaration import shown
from ui.screens.screen import Screen
from ui.theme.scale import GRID
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from db.book import Changed
    from ui.screens.screen import Workplace


class OwnFieldsScreen(Screen):
    """A card for each kind of record that has fields of the association's own."""

    def __init__(self, work: Workplace) -> None:
        super().__init__()
        self._work = work
        self._declared = shown("custom_field")
        self._links: dict[UUID, Button] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GRID)
        column.addWidget(Text(self.title(), "title"))
        told = tr("They stand in the forms in a group of their own, in this order. Alt+Up and Alt+Down move one.")
        column.addWidget(Text(told, "soft"))
        self._problem = Text("", "problem")
        self._problem.hide()
        column.addWidget(self._problem)
        self._page = ScrollPage()
        column.addWidget(self._page, 1)
        self._empty = Empty("plus", self._declared.listing.empty, self._declared.add, self._begin)
        column.addWidget(self._empty, 1)
        self._new = QAction(self._declared.add, self)
        self._new.triggered.connect(self._begin)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._show)
        work.book.changed.connect(self._book_changed)
        self._show()

    def title(self) -> str:
        return tr("Fields of our own")

    def main_action(self) -> QAction | None:
        return self._new

    def _show(self) -> None:
        """Build the cards anew; the field in hand stays so."""
        focused = next((uid for uid, link in self._links.items() if link.hasFocus()), None)
        empty(self._page.column)
        self._links = {}
        fields, kinds = own_fields(self._work.book.book), of_kinds()
        known = sorted(fields, key=lambda field: list(kinds).index(field.of_kind) if field.of_kind in kinds else 99)
        for kind, some in groupby(known, key=lambda field: field.of_kind):
            of_kind = tuple(some)
            card = Card(kinds.get(kind, shown(kind).many))
            for number, field in enumerate(of_kind):
                if number:
                    card.add(Hairline())
                card.add(self._row(field, [one.uid for one in of_kind]))
            self._page.column.addWidget(card)
        self._page.column.addStretch(1)
        self._page.setVisible(bool(fields))
        self._empty.setVisible(not fields)
        first = self._links.get(focused) if focused else None
        proxy = next(iter(self._links.values()), self._empty.button)
        self.lead_focus_to(proxy)
        if first is not None:
            first.setFocus()

    def _row(self, field: OwnField, among: Sequence[UUID]) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(2 * GRID)
        name = field.name.in_language(self.locale().bcp47Name())
        link = Button(name, lambda: self._work.way.go(page_of("custom_field", field.uid)), "link")
        told = self._told(field)
        link.setAccessibleName(tr("Open {record}").format(record=name))
        link.setAccessibleDescription(told)
        self._links[field.uid] = link
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(link, 0, Qt.AlignmentFlag.AlignLeading)
        words.addWidget(Text(told, "small"))
        line.addLayout(words, 1)
        at = list(among).index(field.uid)
        for by, picture, said, key in (
            (-1, "arrow-up", tr("Move {field} up"), "Alt+Up"),
            (1, "arrow-down", tr("Move {field} down"), "Alt+Down"),
        ):
            move = partial(self._move, field, among, by)
            button = IconButton(picture, said.format(field=name), move, key)
            button.setEnabled(0 <= at + by < len(among))
            line.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
            action = QAction(button.accessibleName(), row)
            action.setShortcut(QKeySequence(key))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.triggered.connect(lambda _=False, move=move: move())
            row.addAction(action)
        return row

    def _told(self, field: OwnField) -> str:
        """What the field holds and where it is seen, in one line."""
        reports = [words for name, words in association.reports().items() if name in field.printed_in]
        used = use(self._work.book.book, field.uid)
        facts = [
            association.field_types()[field.field_type],
            ", ".join(field.choices) if field.field_type == "choice" else "",
            tr("private") if field.confidential else "",
            tr("printed in: {reports}").format(reports=", ".join(reports)) if reports else "",
            self._filled(used.records),
            tr("%Ln of them of another type", "", used.unreadable) if used.unreadable else "",
        ]
        return " · ".join(filter(None, facts))

    @staticmethod
    def _filled(records: int) -> str:
        if not records:
            return tr("not filled in yet")
        return tr("filled in at 1 record") if records == 1 else tr("filled in at %Ln records", "", records)

    def _move(self, field: OwnField, among: Sequence[UUID], by: int) -> None:
        uids = list(among)
        at = uids.index(field.uid)
        if not 0 <= at + by < len(uids):
            return
        uids.insert(at + by, uids.pop(at))
        name = field.name.in_language(self.locale().bcp47Name())
        title = tr("Move the field “{field}”").format(field=name)
        try:
            with self._work.book.book.change(title) as change:
                order(change, uids)
        except BookError as error:
            self._say(str(error))
            return
        self._show()
        self._links[field.uid].setFocus()

    def _begin(self) -> None:
        if self._declared.begin is None:
            return
        self._problem.hide()
        try:
            begin(self._declared, self._declared.begin(""), self._work.book, self._work.habits, self, self._begun)
        except BookError as error:
            self._say(str(error))

    def _begun(self, uid: UUID) -> None:
        self._work.way.go(page_of("custom_field", uid))

    def _say(self, sentence: str) -> None:
        self._problem.setText(sentence)
        self._problem.show()

    def _book_changed(self, changed: Changed) -> None:
        if changed.touches("custom_field", "custom_value"):
            self._soon.start()


def build(place: Place, workplace: Workplace) -> OwnFieldsScreen:  # noqa: ARG001 - every page is built with its place
    return OwnFieldsScreen(workplace)
