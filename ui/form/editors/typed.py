"""Editors in which a value is typed on one line: texts, numbers, dates, words, languages."""

from __future__ import annotations

import contextlib
import re
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QDate, QEvent, QLocale, QObject, QPoint, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QCalendarWidget, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from db.values import PartialDate
from ui.dates.shown import show_date
from ui.dates.typed import UnreadableDate, read_date
from ui.form.editors.editor import Editor, Unreadable
from ui.kit.button import IconButton
from ui.kit.text import Line as TextLine
from ui.theme.scale import GRID
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


class Typed(Editor):
    """A line whose text is read into a value, and a value that is shown as text."""

    def __init__(
        self,
        column: str,
        read: Callable[[str], Any],
        show: Callable[[Any], str],
        *,
        example: str = "",
        unit: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._column = column
        self._read = read
        self._show = show
        self._stored: Any = None
        self._as_shown = ""
        self.line = QLineEdit()
        self.line.setPlaceholderText(example)
        self.line.textEdited.connect(self.edited)
        self.line.returnPressed.connect(self.settled)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(2 * GRID)
        self.row.addWidget(self.line, 1)
        if unit:
            self.row.addWidget(TextLine(unit, "soft"))

    def show_values(self, values: Mapping[str, Any]) -> None:
        self._stored = values.get(self._column)
        # A text where another type of value belongs is older than the field: it stays as it was written.
        self.line.setText(self._stored if isinstance(self._stored, str) else self._show(self._stored))
        self.line.setCursorPosition(0)
        self._as_shown = self.line.text()

    def values(self) -> dict[str, Any]:
        # What nobody touched stays as it is stored, also where one line cannot show all of it.
        is_untouched = self.line.text() == self._as_shown
        return {self._column: self._stored if is_untouched else self._read(self.line.text())}

    def target(self) -> QWidget:
        return self.line


def read_line(text: str) -> str | None:
    """A text of one line; None when it is empty."""
    return " ".join(text.split()) or None


def show_line(value: str | None) -> str:
    """The line as it is."""
    return value or ""


class NumberReading:
    """Numbers as the locale writes them, between bounds."""

    def __init__(self, least: float, most: float, decimals: int, locale: QLocale) -> None:
        self._least = least
        self._most = most
        self._decimals = decimals
        self._locale = locale

    def read(self, text: str) -> float | int | None:
        """The number. Raises Unreadable."""
        if not text.strip():
            return None
        number, readable = self._locale.toDouble(text.strip())
        if not readable:
            number, readable = QLocale.c().toDouble(text.strip())
        if not readable or (not self._decimals and number != int(number)):
            raise Unreadable(tr("“{text}” is no number that fits here.").format(text=text.strip()))
        if not self._least <= number <= self._most:
            bounds = {"least": self.show(self._least), "most": self.show(self._most)}
            raise Unreadable(tr("The number must be between {least} and {most}.").format(**bounds))
        return round(number, self._decimals) if self._decimals else int(number)

    def show(self, value: float | None) -> str:
        """The number with the locale's signs."""
        if value is None:
            return ""
        decimals = next((each for each in range(self._decimals) if round(value, each) == value), self._decimals)
        return self._locale.toString(float(value), "f", decimals)


class LinkEditor(Typed):
    """The address of a page on the web, and a button that opens it outside."""

    def __init__(self, column: str, parent: QWidget | None = None) -> None:
        super().__init__(column, read_link, show_line, example="https://", parent=parent)
        self.opener = IconButton("external-link", tr("Open"), self._open)
        self.row.setSpacing(0)
        self.row.addWidget(self.opener)
        self.line.textChanged.connect(lambda text: self.opener.setVisible(bool(text)))
        self.opener.hide()

    def name_it(self, name: str, told: str) -> None:
        super().name_it(name, told)
        self.opener.setAccessibleName(tr("Open {field}").format(field=name))

    def _open(self) -> None:
        with contextlib.suppress(Unreadable):
            if (address := read_link(self.line.text())) is not None:
                QDesktopServices.openUrl(QUrl(address))


def read_link(text: str) -> str | None:
    """The address of a page; https:// where it names no scheme. Raises Unreadable for anything else."""
    address = read_line(text)
    if address is None:
        return None
    scheme, behind, _ = address.partition("://")
    address = address if behind else f"https://{address}"
    if (behind and scheme.casefold() not in {"http", "https"}) or not re.fullmatch(r"\w+://[^\s/.]+\.[^\s]+", address):
        raise Unreadable(tr("“{text}” is no address of a page, such as https://example.org.").format(text=text.strip()))
    return address


def read_words(text: str) -> list[str] | None:
    """Words between commas of any script."""
    for comma in "،、，;；":
        text = text.replace(comma, ",")
    return [" ".join(word.split()) for word in text.split(",") if word.strip()] or None


def show_words(value: list[str] | None) -> str:
    """The words with commas between them."""
    return ", ".join(value or ())


def read_numbers(text: str) -> list[int] | None:
    """Whole numbers between commas. Raises Unreadable."""
    words = read_words(text) or []
    for word in words:
        if not word.isdecimal():
            raise Unreadable(tr("“{text}” is no number that fits here.").format(text=word))
    return [int(word) for word in words] or None


def show_numbers(value: list[int] | None) -> str:
    """The numbers with commas between them."""
    return ", ".join(str(number) for number in value or ())


class DateEditor(Typed):
    """A date typed in any habit; Alt+Down or F4 opens the calendar. ``whole`` dates need their day."""

    def __init__(self, column: str, kind: type[date | PartialDate], parent: QWidget | None = None) -> None:
        super().__init__(column, self._date, self._text, parent=parent)
        self._kind = kind
        self._popup: QWidget | None = None
        self.line.installEventFilter(self)
        self.button = IconButton("calendar", tr("Choose from a calendar"), self.open_calendar, "Alt+Down")
        self.button.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.row.setSpacing(0)
        self.row.addWidget(self.button)

    def _date(self, text: str) -> date | PartialDate | None:
        try:
            known = read_date(text, self.locale(), self._today())
        except UnreadableDate as error:
            raise Unreadable(str(error)) from error
        if known is None or self._kind is PartialDate:
            return known
        if known.day is None or known.approximate:
            raise Unreadable(
                tr("“{text}” is not known to the day, and here the day is needed.").format(text=text.strip())
            )
        return known.first

    def _text(self, value: date | PartialDate | None) -> str:
        return show_date(value, self.locale())

    def _today(self) -> date:
        return date.today()  # noqa: DTZ011 - the day on the person's own calendar

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            alt_down = event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier
            if alt_down or event.key() == Qt.Key.Key_F4:
                self.open_calendar()
                return True
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # In a narrow cell the date itself comes first; the calendar is still one key away.
        room = self.fontMetrics().horizontalAdvance("00 September 0000") + self.button.sizeHint().width()
        self.button.setVisible(self.width() > room)

    def open_calendar(self) -> None:
        """Show the calendar at the typed date; Enter or a click takes a day, Esc none."""
        self._popup = QWidget(self, Qt.WindowType.Popup)
        self._popup.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        column = QVBoxLayout(self._popup)
        column.setContentsMargins(GRID, GRID, GRID, GRID)
        calendar = QCalendarWidget()
        calendar.setAccessibleName(tr("Calendar"))
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        try:
            typed = read_date(self.line.text(), self.locale(), self._today())
        except UnreadableDate:
            typed = None
        shown = typed.first if typed else self._today()
        calendar.setSelectedDate(QDate(shown.year, shown.month, shown.day))
        calendar.activated.connect(self._take)
        calendar.clicked.connect(self._take)
        column.addWidget(calendar)
        self._popup.move(self.line.mapToGlobal(QPoint(0, self.line.height())))
        self._popup.show()
        calendar.setFocus()

    def _take(self, day: QDate) -> None:
        self.line.setText(self._text(date(day.year(), day.month(), day.day())))
        if self._popup is not None:
            self._popup.close()
            self._popup = None
        self.line.setFocus()
        self.settled.emit()
