"""The line in which an item is typed: "9:30-11 City hall, welcome by the mayor". What it means is said below it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTime, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLabel, QLineEdit

from db.errors import BookError
from db.rules.clock_times import NoTime
from db.rules.programme import TypedItem, read_item
from db.rules.zones import Told, told, zone_named
from db.words import fold
from ui.dates.shown import show_weekday, show_weekday_short
from ui.records.declaration import New
from ui.screens.exchange.programme.deeds import fields_of, known_places
from ui.screens.exchange.typedline import TypedLine
from ui.script import texts_of
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, time
    from uuid import UUID

    from db.queries.exchange.head import Head
    from db.queries.exchange.programme import Item
    from ui.screens.screen import Workplace


_NAMED = 3
"""Lines that are named of those that hold no item."""


class _Line(QLineEdit):
    """What is pasted of several lines or of a table is one item a line."""

    pasted = Signal(list)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        lines = _lines(QGuiApplication.clipboard().text()) if event.matches(QKeySequence.StandardKey.Paste) else []
        if len(lines) > 1:
            self.pasted.emit(lines)
        else:
            super().keyPressEvent(event)


def _lines(text: str) -> list[str]:
    """The lines that say something; the cells of a table stand with commas between them."""
    lines = (", ".join(filter(None, (cell.strip() for cell in line.split("\t")))) for line in text.splitlines())
    return [line for line in lines if line]


def _no_time(error: NoTime) -> str:
    return tr("“{text}” is no time of day. Write it as in 9:30 or 9:30-11.").format(text=str(error))


class EntryLine(TypedLine):
    """Adds to the day that is shown."""

    def __init__(self, work: Workplace) -> None:
        line = _Line()
        line.pasted.connect(self.add_lines)
        line.setPlaceholderText(tr("9:30-11 City hall, welcome by the mayor"))
        line.setAccessibleDescription(tr("The times, the place, a comma, and what it is. Enter adds it."))
        self._label = QLabel(tr("Add"))
        self._label.setBuddy(line)
        super().__init__(work, line, [self._label])
        self._head: Head | None = None
        self._items: Sequence[Item] = ()
        self._day: date | None = None
        self._group = ""

    def offer(self, head: Head, items: Sequence[Item], day: date | None, group: str) -> None:
        """Add to this day from now on, for this group; without a day nothing can be added."""
        self._head, self._items, self._group = head, items, group
        self.line.setEnabled(day is not None and not self._work.book.book.read_only)
        if day != self._day:
            self._day = day
            called = show_weekday(day, self.locale()) if day else ""
            short = show_weekday_short(day, self.locale()) if day else ""
            self._label.setText(tr("Add on {day}").format(day=short) if day else tr("Add"))
            self.line.setAccessibleName(tr("New item on {day}").format(day=called) if day else tr("New item"))
        self._say()

    def add_lines(self, lines: Sequence[str]) -> None:
        """Put an item a line into the programme, as one change, and say which lines hold none."""
        from db.records import kind

        read = [(line, self._fields(line)) for line in lines]
        good = [fields for _, fields in read if isinstance(fields, dict)]
        title = tr("New item of the programme")
        title = title if len(good) == 1 else tr("%Ln new items of the programme", "", len(good))
        added: list[UUID] = []
        try:
            if good:
                with self._work.book.book.change(title) as change:
                    added = [change.add(kind("programme_item"), **fields).uid for fields in good]
        except BookError as error:
            self._complain(str(error))
            return
        if added:
            self.added.emit(added[0])
        wrong = [line for line, fields in read if isinstance(fields, str)]
        if wrong:
            one = tr("1 line holds no item and was left out: {lines}")
            said = one if len(wrong) == 1 else tr("%Ln lines hold no item and were left out: {lines}", "", len(wrong))
            self._complain(said.format(lines=" · ".join(wrong[:_NAMED])))

    def _write(self, text: str) -> UUID | None:
        fields = self._fields(text) if text else ""
        if isinstance(fields, str):
            self._complain(fields)
            return None
        return self._work.book.add(tr("New item of the programme"), New("programme_item", fields))

    def _fields(self, text: str) -> dict[str, Any] | str:
        """The item that a line means; or the sentence why it means none."""
        if self._head is None or self._day is None:
            return tr("Choose a day first.")
        try:
            item = self._meant(text)
        except NoTime as error:
            return _no_time(error)
        if not item.title:
            return tr("Say what it is, behind the time.")
        place, venue = self._place(item.place)
        zone = self._zone(place)
        if (sentence := self._doubt(item, zone)) is not None:
            return sentence
        fields: dict[str, Any] = {
            "exchange": self._head.uid, "title": texts_of(item.title), **fields_of(item, self._day, zone),
        }  # fmt: skip
        fields |= {"place": place} if place else {}
        fields |= {"venue": venue} if venue else {}
        return fields | ({"for_groups": [self._group]} if self._group else {})

    def _meant(self, text: str) -> TypedItem:
        """Raises NoTime."""
        known = known_places(self._head, self._items) if self._head else []
        last = text.replace("\N{FULLWIDTH COMMA}", ",").rpartition(",")[2].strip()
        known += [found.called for found in self._work.book.find(["place"], last, 3)] if last else []
        return read_item(text, known)

    def _meaning(self, text: str) -> str:
        try:
            item = self._meant(text)
        except NoTime as error:
            self._complain(_no_time(error))
            return ""
        times = [self._time(each) for each in (item.starts, item.ends) if each is not None]
        said = [" – ".join(times), item.title, tr("at {place}").format(place=item.place) if item.place else ""]
        if item.ends_next_day:
            said.append(tr("until the next day"))
        return " · ".join(filter(None, said))

    def _place(self, words: str) -> tuple[UUID | None, str]:
        """The place of the book that is called so; else the words themselves, as a house or meeting point."""
        if not words:
            return None, ""
        for found in self._work.book.find(["place"], words, 5):
            if any(fold(name) == fold(words) for name in (found.called, *found.called.split())):
                return found.uid, ""
        return None, words

    def _zone(self, place: UUID | None) -> str:
        """Of its place, else of the exchange."""
        zone = self._work.book.read("place", place)["time_zone"] if place else None
        return str(zone or (self._head.zone if self._head else "") or "")

    def _doubt(self, item: TypedItem, zone: str) -> str | None:
        known = zone_named(zone)
        if known is None or self._day is None:
            return None
        for at in (item.starts, item.ends if not item.ends_next_day else None):
            if at is not None and told(self._day, at, known) is Told.NEVER:
                said = tr("The clocks are put forward on that day: {time} does not exist there.")
                return said.format(time=self._time(at))
        return None

    def _time(self, at: time) -> str:
        return self.locale().toString(QTime(at.hour, at.minute), self.locale().FormatType.ShortFormat)
