"""The line with which people are added to an exchange: known ones by any part of a name, new ones, mere heads."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from db.errors import BookError
from db.records.exchange import ExchangeDirection, ExchangeKind
from ui.form.editors.reference import ReferenceEditor
from ui.form.finding import BookFinder
from ui.kit.text import Text
from ui.records.declaration import New
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from db.queries.exchange.glance import Glance
    from ui.screens.screen import Workplace

_HEADS = "heads"
_COUNTED = re.compile(r"\s*(\d[\d.,'\s]*)\s*([^\d\s].*)", re.DOTALL)
_MOST = 9
"""Digits of a number of heads."""
_PARTS = {
    ExchangeKind.YOUTH: "student",
    ExchangeKind.SCHOOL: "student",
    ExchangeKind.ARTS: "performer",
    ExchangeKind.EXPERTISE: "expert",
}
_SIDES = {ExchangeDirection.IN: "partner", ExchangeDirection.OUT: "home"}


class AddingLine(QWidget):
    """Who is chosen stands in the list at once, and the line waits for the next one."""

    added = Signal(object)
    """A participant is in the list, now or before; carries the uid."""

    def __init__(self, work: Workplace, uid: UUID, look: Callable[[], Glance], parent: QWidget | None = None) -> None:
        """``look`` tells what is known of the exchange, of which new participants take what they have in common."""
        super().__init__(parent)
        self._work, self._uid, self._look = work, uid, look
        self.editor = _Editor("person", ("person",), _Finder(self, work))
        self.editor.line.setPlaceholderText(tr("Add somebody: a part of the name, or “40 visitors”"))
        self.editor.line.setAccessibleName(tr("Add somebody to the exchange: a part of the name, or “40 visitors”"))
        self.editor.opener.hide()
        self.editor.settled.connect(self._chosen)
        self.editor.line.returnPressed.connect(self._take_offer)
        self._problem = Text("", "problem")
        self._problem.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.editor)
        column.addWidget(self._problem)

    def add_heads(self, words: str) -> None:
        """Add so many people without their names."""
        number, what = heads_in(words) or (1, words)
        self._add(tr("Add {number} × {people}").format(number=number, people=what), description=what, heads=number)

    def _chosen(self) -> None:
        person = self.editor.values()["person"]
        if person is None:
            return
        self.editor.show_values({})
        guests = self._look().guests.guests
        there = next((each for each in guests if each.person and each.person.uid == person), None)
        if there:
            self._say(tr("{person} is in the list already.").format(person=there.called))
            self.added.emit(there.uid)
            return
        called = self._work.book.called(person).called
        self._add(tr("Add {person} to the exchange").format(person=called), person=person)

    def _take_offer(self) -> None:
        """Enter takes what somebody went to in the list of offers, or what most likely is meant."""
        popup = self.editor.completer.popup()
        if popup is None or not self.editor.line.text().strip():
            return
        row = popup.currentIndex().row() if popup.isVisible() else -1
        popup.hide()  # so that the completer does not take it once more
        self.editor.take(row)

    def _add(self, title: str, **fields: Any) -> None:
        try:
            uid = self._work.book.add(title, New("participant", {**self._in_common(), **fields}))
        except BookError as error:
            self._say(str(error))
            return
        self._problem.hide()
        self.added.emit(uid)

    def _in_common(self) -> dict[str, Any]:
        """What a new participant begins with: the part of the kind of exchange, and where the others come from."""
        begins: dict[str, Any] = {"exchange": self._uid}
        found = self._look()
        head, guests = found.head, found.guests.guests
        side = _SIDES.get(head.direction) if head.direction else None
        alike = [each for each in guests if side is None or each.side is None or each.side.value == side]
        begins["position"] = max((each.position for each in guests), default=-1) + 1
        begins["part"] = alike[-1].part.value if alike else _PARTS.get(head.kind, "delegate")
        begins["side"] = side
        begins["place"] = alike[-1].place_uid if alike else None
        return {name: value for name, value in begins.items() if value is not None}

    def _say(self, sentence: str) -> None:
        self._problem.setText(sentence)
        self._problem.show()


class _Editor(ReferenceEditor):
    """Offers also to add so many heads, where a number stands before the words."""

    def _offer(self, typed: str) -> None:
        super()._offer(typed)
        counted = heads_in(typed)
        if counted is not None:
            said = tr("Add {number} × {people}, without names").format(
                number=self.locale().toString(counted[0]), people=counted[1]
            )
            self._add(said, None, _HEADS, typed)
            self.completer.complete()

    def take(self, row: int) -> None:
        """Take the offer that somebody went down to; of none, heads where a number was typed, else the first one."""
        rows = self._offers.rowCount()
        if rows:
            likely = rows - 1 if heads_in(self.line.text()) else 0
            self._take(self._offers.index(row if row > 0 else likely, 0))


class _Finder(BookFinder):
    """Begins heads as it begins records."""

    def __init__(self, line: AddingLine, work: Workplace) -> None:
        super().__init__(work.book, lambda *_: None, line, work.habits)
        self._line = line

    def begin(self, kind: str, words: str) -> UUID | None:
        if kind != _HEADS:
            return super().begin(kind, words)
        self._line.editor.show_values({})
        self._line.add_heads(words)
        return None


def heads_in(typed: str) -> tuple[int, str] | None:
    """The number of heads and who they are, of "12,000 visitors"; None of what does not begin with a number."""
    found = _COUNTED.fullmatch(typed)
    digits = re.sub(r"\D", "", found[1]) if found else ""
    if found is None or len(digits) > _MOST or not int(digits):
        return None
    return int(digits), " ".join(found[2].split())
