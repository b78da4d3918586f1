"""The sheets of a document: drawn when they come into view, and drawn anew when the document is."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QVBoxLayout, QWidget

from ui.jobs import Job
from ui.kit.text import Text
from ui.preview.zoom import FIT, WHOLE, next_zoom
from ui.theme.colours import colours_of
from ui.theme.scale import GRID
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QEvent

    from ui.jobs import Jobs, Progress
    from ui.preview.sheets import Sheets

_GAP = 4 * GRID
_NARROWEST = 240
"""A page whole on the screen is not narrower than this; lower windows scroll."""
_SHRUNK = 0.8
_KEPT = 64_000_000
"""Bytes of pictures that are kept for going back and forth."""
_SHARPEST = 4_000
"""Pixels of the width of a drawn page; larger ones are this one, stretched."""

_Drawn = tuple[int, int, QImage, str]
"""Number of the page, width in device pixels, picture, what is written on it."""


class Pages(QAbstractScrollArea):
    """Whole pages beside each other, or large ones below each other to read. One drawing runs at a time."""

    turned = Signal(int, int)
    """The first and the last page in view, from 1; 0 while there is none."""
    zoomed = Signal()
    """It is shown larger or smaller."""

    def __init__(self, jobs: Jobs, name: str, parent: QWidget | None = None) -> None:
        """``name`` is what a screen reader says while there is no page."""
        super().__init__(parent)
        self.setObjectName("preview")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._jobs = jobs
        self._name = name
        self._sheets: Sheets | None = None
        self._pictures: OrderedDict[tuple[int, int], QImage] = OrderedDict()
        self._former: dict[int, QImage] = {}
        self._texts: dict[int, str] = {}
        self._drawing: Job | None = None
        self._zoom = WHOLE
        self._sentence = Text("", "soft")
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self.viewport())
        column.addWidget(self._sentence)
        for bar in (self.verticalScrollBar(), self.horizontalScrollBar()):
            bar.valueChanged.connect(self._scrolled)
        self.say("")

    # What it shows

    def show_sheets(self, sheets: Sheets) -> None:
        """Show this document at the place where the one before stood; its pages stay until the new ones are drawn."""
        # The newest picture of each page stands in for the new one.
        self._former = {number: picture for (number, _), picture in self._pictures.items()}
        self._pictures.clear()
        self._texts.clear()
        self._sheets = sheets
        self._sentence.hide()
        self._arrange()

    def say(self, sentence: str, role: str = "soft") -> None:
        """Say something where the pages are not yet, or why there are none."""
        self._sentence.setProperty("role", role)
        self._sentence.style().unpolish(self._sentence)
        self._sentence.style().polish(self._sentence)
        self._sentence.setText(sentence)
        self._sentence.setVisible(self._sheets is None)

    def clear(self, sentence: str) -> None:
        """Show no page but a sentence that says why."""
        self._sheets = None
        self._pictures.clear()
        self._former.clear()
        self._texts.clear()
        self.say(sentence, "problem")
        self._arrange()

    @property
    def zoom(self) -> float:
        """WHOLE, or the width of a page as a share of the room; FIT is as broad as there is room."""
        return self._zoom

    def zoom_to(self, zoom: float) -> None:
        """Show pages so large; the page in view stays in view."""
        seen = self._in_view()
        self._zoom = zoom
        self._arrange()
        if seen:
            self._go_to(seen.start)
        across = self.horizontalScrollBar()
        across.setValue(across.maximum() // 2)
        self.zoomed.emit()

    def zoom_by(self, steps: int) -> None:
        """Show pages larger by so many steps, or smaller."""
        if self._sheets is not None:
            shown = self._zoom if self._zoom != WHOLE else self._page_size().width() / self._room(1)
            self.zoom_to(next_zoom(shown, steps))

    def go_to(self, number: int) -> None:
        """Bring a page, from 1, to the top."""
        if 1 <= number <= self.count:
            self._go_to(number - 1)

    @property
    def count(self) -> int:
        """Pages in all."""
        return self._sheets.count if self._sheets is not None else 0

    def drawn(self) -> list[int]:
        """The numbers, from 0, of the pages that are drawn at the size at which they are shown."""
        return sorted(number for number, width in self._pictures if width == self._device_width())

    # Where pages stand

    def _ratio(self) -> float:
        return self._sheets.size[1] / self._sheets.size[0] if self._sheets is not None else 1.0

    def _room(self, columns: int) -> int:
        """How broad each of so many pages beside each other can be."""
        return max((self.viewport().width() - (columns + 1) * _GAP) // columns, 80)

    def _page_size(self) -> QSize:
        if self._sheets is None:
            return QSize(1, 1)
        room = self._room(self._columns())
        width = round(room * self._zoom) if self._zoom != WHOLE else min(self._whole(), room)
        return QSize(width, max(round(width * self._ratio()), 1))

    def _whole(self) -> int:
        """The width of a page that is seen whole."""
        width = int((self.viewport().height() - 2 * _GAP) / self._ratio())
        natural = self._sheets.natural if self._sheets is not None else None
        return max(width, _NARROWEST) if natural is None else max(min(width, natural), 1)

    def _columns(self) -> int:
        """As many pages beside each other as there is room for, if they need not become much smaller for it."""
        if self._zoom != WHOLE or self._sheets is None:
            return 1
        room = self.viewport().width() - _GAP
        least = int(_SHRUNK * self._whole()) + _GAP
        return max(min(room // least, self.count), 1)

    def _where(self, number: int) -> QRect:
        """A page in the whole scroll, its row in the middle."""
        size, columns = self._page_size(), self._columns()
        row, place = divmod(number, columns)
        if self.isRightToLeft():
            place = columns - 1 - place
        left = max((self.viewport().width() - columns * size.width() - (columns - 1) * _GAP) // 2, _GAP)
        top = _GAP + row * (size.height() + _GAP)
        if self.count == 1:  # what stands alone stands in the middle
            top = max((self.viewport().height() - size.height()) // 2, _GAP)
        return QRect(left + place * (size.width() + _GAP), top, size.width(), size.height())

    def _on_screen(self, number: int) -> QRect:
        return self._where(number).translated(-self.horizontalScrollBar().value(), -self.verticalScrollBar().value())

    def _in_view(self) -> range:
        if self._sheets is None:
            return range(0)
        size, columns, top = self._page_size(), self._columns(), self.verticalScrollBar().value()
        step = size.height() + _GAP
        first = top // step
        last = max((top + self.viewport().height() - 2 * _GAP) // step, 0)
        return range(min(first * columns, self.count - 1), min((last + 1) * columns, self.count))

    def _arrange(self) -> None:
        last = self._where(self.count - 1) if self.count else QRect(0, 0, 0, 0)
        room = self.viewport().size()
        down, across = self.verticalScrollBar(), self.horizontalScrollBar()
        for bar, end, length in ((down, last.bottom(), room.height()), (across, last.right(), room.width())):
            bar.setRange(0, max(end + _GAP - length, 0) if self.count else 0)
            bar.setPageStep(length)
            bar.setSingleStep(10 * GRID)
        if self._zoom in {WHOLE, FIT}:
            across.setRange(0, 0)
        self._scrolled()

    def _go_to(self, page: int) -> None:
        self.verticalScrollBar().setValue(self._where(page).top() - _GAP)

    def _scrolled(self) -> None:
        self.viewport().update()
        seen = self._in_view()
        self.turned.emit(seen.start + 1 if seen else 0, seen.stop)
        self._tell()
        self._draw()

    def _tell(self) -> None:
        """Let a screen reader read what is written on the first page in view."""
        seen = self._in_view()
        if not seen:
            self.setAccessibleName(self._name)
            self.setAccessibleDescription(self._sentence.text())
            return
        self.setAccessibleName(tr("Page {number} of {count}").format(number=seen.start + 1, count=self.count))
        self.setAccessibleDescription(self._texts.get(seen.start, ""))

    # Drawing

    def _device_width(self) -> int:
        return min(round(self._page_size().width() * self.devicePixelRatioF()), _SHARPEST)

    def _draw(self) -> None:
        """Draw the next page that is wanted: those in view first, then those around them."""
        if self._sheets is None or self._drawing is not None or not self.isVisible():
            return
        seen, width = self._in_view(), self._device_width()
        around = range(max(seen.start - len(seen), 0), min(seen.stop + len(seen), self.count))
        number = next((each for each in (*seen, *around) if (each, width) not in self._pictures), None)
        if number is None:
            return
        self._drawing = Job(tr("Draw a page"), lambda _done, _total: "", _drawing_of(self._sheets, number, width))
        self._drawing.finished.connect(self._keep)
        self._drawing.ended.connect(self._next)
        self._jobs.start_quietly(self._drawing)

    def _keep(self, drawn: tuple[Sheets, _Drawn]) -> None:
        sheets, (number, width, picture, text) = drawn
        if sheets is not self._sheets:
            return
        self._pictures[number, width] = picture
        self._texts[number] = text
        self._former.pop(number, None)
        while sum(each.sizeInBytes() for each in self._pictures.values()) > _KEPT and len(self._pictures) > 4:
            self._pictures.popitem(last=False)
        self.viewport().update(self._on_screen(number))
        self._tell()

    def _next(self) -> None:
        self._drawing = None
        self._draw()

    # Qt asks

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        colours = colours_of(QApplication.palette())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setPen(QPen(QColor(colours.line), 1))
        width = self._device_width()
        for number in self._in_view():
            where = self._on_screen(number)
            picture = self._pictures.get((number, width)) or self._former.get(number) or self._of_any_width(number)
            if picture is not None:
                # A page of other proportions than the first stands in the middle of its place.
                fitted = picture.size().scaled(where.size(), Qt.AspectRatioMode.KeepAspectRatio)
                where = QRect(where.center() - QRect(0, 0, fitted.width() - 1, fitted.height() - 1).center(), fitted)
            painter.fillRect(where, Qt.GlobalColor.white)
            if picture is not None:
                painter.drawImage(where, picture)
            painter.drawRect(where.adjusted(-1, -1, 0, 0))

    def _of_any_width(self, number: int) -> QImage | None:
        return next((picture for (each, _), picture in self._pictures.items() if each == number), None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        page = self._in_view().start
        super().resizeEvent(event)
        self._arrange()
        if self._sheets is not None and page:
            self._go_to(page)

    def showEvent(self, event: QEvent) -> None:  # type: ignore[override]
        super().showEvent(event)  # type: ignore[arg-type]
        self._draw()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and event.angleDelta().y():
            self.zoom_by(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
            return
        super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self.verticalScrollBar()
        step = self._page_size().height() + _GAP
        ways: dict[Qt.Key, Callable[[], object]] = {
            Qt.Key.Key_PageDown: lambda: bar.setValue(bar.value() + step),
            Qt.Key.Key_PageUp: lambda: bar.setValue(bar.value() - step),
            Qt.Key.Key_Home: lambda: bar.setValue(0),
            Qt.Key.Key_End: lambda: bar.setValue(bar.maximum()),
            Qt.Key.Key_Plus: lambda: self.zoom_by(1),
            Qt.Key.Key_Minus: lambda: self.zoom_by(-1),
            Qt.Key.Key_W: lambda: self.zoom_to(FIT),
            Qt.Key.Key_0: lambda: self.zoom_to(WHOLE),
        }
        if event.key() in ways:
            ways[Qt.Key(event.key())]()
            return
        super().keyPressEvent(event)

    def minimumSizeHint(self) -> QSize:
        return QSize(_NARROWEST + 2 * _GAP, _NARROWEST)


def _drawing_of(sheets: Sheets, number: int, width: int) -> Callable[[Progress], tuple[Sheets, _Drawn]]:
    return lambda _: (sheets, (number, width, sheets.picture(number, width), sheets.text(number)))
