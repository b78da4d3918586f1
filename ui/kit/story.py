"""A story: what happened, on a line with its days, the newest on top and the years as landmarks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QApplication,
    QListView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ui.kit.text import tip
from ui.theme.colours import colours_of
from ui.theme.scale import GRID, SMALL, SUBHEADING, semibold, sized

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ui.kit.text import Tone

_DOT = 5
_LEFT, _RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
_ENTRY = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Happening:
    """Something on the line. ``dated`` is short ("3 Sep"), ``told`` the whole date for who cannot see the years.

    A landmark has only a title, the year. ``is_ahead`` draws the dot hollow: planned.
    """

    dated: str
    title: str
    detail: str = ""
    told: str = ""
    tone: Tone = "accent"
    is_ahead: bool = False
    is_landmark: bool = False
    key: object = None


class StoryModel(QAbstractListModel):
    """Grows at its end: ``more`` gives the next happenings, and whether others follow those."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._happenings: list[Happening] = []
        self._more: Callable[[], tuple[Sequence[Happening], bool]] | None = None

    def begin(self, more: Callable[[], tuple[Sequence[Happening], bool]]) -> None:
        """Tell another story from its first page on."""
        self.beginResetModel()
        first, goes_on = more()
        self._happenings = list(first)
        self._more = more if goes_on else None
        self.endResetModel()

    def at(self, row: int) -> Happening:
        return self._happenings[row]

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._happenings)

    def canFetchMore(self, parent: QModelIndex | QPersistentModelIndex) -> bool:
        return not parent.isValid() and self._more is not None

    def fetchMore(self, parent: QModelIndex | QPersistentModelIndex) -> None:
        if self._more is None:
            return
        further, goes_on = self._more()
        if further:
            start = len(self._happenings)
            self.beginInsertRows(QModelIndex(), start, start + len(further) - 1)
            self._happenings.extend(further)
            self.endInsertRows()
        if not goes_on:
            self._more = None

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        here = self._happenings[index.row()]
        if role == _ENTRY:
            return here
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return ". ".join(filter(None, (here.told or here.dated, here.title, here.detail)))
        if role == Qt.ItemDataRole.ToolTipRole and not here.is_landmark:
            return tip("\n".join(filter(None, (here.title, here.detail))))
        return None


@dataclass(frozen=True, slots=True)
class _Columns:
    """Where the day, the dot and the words of a row stand, and the sides where reading begins and ends."""

    day: QRect
    dot: int
    words: QRect
    beginning: Qt.AlignmentFlag
    end: Qt.AlignmentFlag

    @classmethod
    def within(cls, rect: QRect, margin: int, *, mirrored: bool) -> _Columns:
        day = QRect(rect.left() + GRID, rect.top(), margin - 7 * GRID, rect.height())
        words = QRect(rect.left() + margin, rect.top(), rect.width() - margin - 2 * GRID, rect.height())
        dot = rect.left() + margin - 3 * GRID
        left, right = (side | Qt.AlignmentFlag.AlignVCenter for side in (_LEFT, _RIGHT))
        if not mirrored:
            return cls(day, dot, words, left, right)
        day.moveRight(rect.right() - GRID)
        words.moveLeft(rect.left() + 2 * GRID)
        return cls(day, rect.right() - margin + 3 * GRID, words, right, left)


class _Painting(QStyledItemDelegate):
    """Draws the day, the dot on the line, what happened, and the line below it."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        here: Happening = index.data(_ENTRY)
        font = self.parent().font()  # type: ignore[attr-defined]
        if here.is_landmark:
            return QSize(0, QFontMetrics(semibold(font, SUBHEADING)).height() + 3 * GRID)
        small = QFontMetrics(sized(font, SMALL)).height() if here.detail else 0
        return QSize(0, QFontMetrics(semibold(font, 10)).height() + small + 3 * GRID)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        here: Happening = index.data(_ENTRY)
        view = self.parent()
        if not isinstance(view, StoryView):
            return
        colours = colours_of(QApplication.palette())  # the sheet gives the view one of its own
        rect: QRect = option.rect  # type: ignore[attr-defined]
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_current = bool(state & QStyle.StateFlag.State_Selected)
        if is_current and view.hasFocus():
            painter.setPen(QPen(QColor(colours.accent), 2))
            painter.setBrush(QColor(colours.accent_ground))
            painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), 7, 7)
        elif state & QStyle.StateFlag.State_MouseOver and not here.is_landmark:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.background))
            painter.drawRoundedRect(rect, 7, 7)
        columns = _Columns.within(rect, view.margin(), mirrored=view.isRightToLeft())
        painter.setPen(QPen(QColor(colours.line), 2))
        painter.drawLine(columns.dot, rect.top(), columns.dot, rect.bottom() + 1)
        if here.is_landmark:
            font = semibold(view.font(), SUBHEADING)
            self._write(painter, font, colours.text, columns.words, here.title, columns.beginning)
        else:
            self._paint_happening(painter, view, columns, here)
        painter.restore()

    def _paint_happening(self, painter: QPainter, view: QWidget, columns: _Columns, here: Happening) -> None:
        colours = colours_of(QApplication.palette())
        strong, small = semibold(view.font(), 10), sized(view.font(), SMALL)
        first, second = QFontMetrics(strong).height(), QFontMetrics(small).height()
        top = columns.words.top() + GRID + 2
        tone = self._colour(colours, here.tone)
        painter.setBrush(QColor(colours.card if here.is_ahead else tone))
        painter.setPen(QPen(QColor(tone), 2))
        painter.drawEllipse(QPoint(columns.dot, top + first // 2), _DOT - 1, _DOT - 1)
        day, words = columns.day, columns.words
        line = QRect(day.left(), top, day.width(), first)
        self._write(painter, view.font(), colours.soft, line, here.dated, columns.end)
        line = QRect(words.left(), top, words.width(), first)
        self._write(painter, strong, colours.text, line, here.title, columns.beginning)
        line = QRect(words.left(), top + first, words.width(), second)
        self._write(painter, small, colours.soft, line, here.detail, columns.beginning)

    @staticmethod
    def _colour(colours: Any, tone: str) -> str:
        return {"accent": colours.accent, "good": colours.good, "warning": colours.warning}.get(tone, colours.soft)

    @staticmethod
    def _write(painter: QPainter, font: QFont, colour: str, where: QRect, text: str, align: Qt.AlignmentFlag) -> None:
        painter.setFont(font)
        painter.setPen(QColor(colour))
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, where.width())
        painter.drawText(where, align | Qt.AlignmentFlag.AlignAbsolute | Qt.TextFlag.TextSingleLine, shown)


class StoryView(QListView):
    """Up and Down go along the story, Enter opens what happened; more is read on the way down."""

    opened = Signal(object)
    """Carries the key of a happening."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("story")
        self.setAccessibleName(name)
        self._model = StoryModel(self)
        self.setModel(self._model)
        self.setItemDelegate(_Painting(self))
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.clicked.connect(self._open)

    def tell(self, more: Callable[[], tuple[Sequence[Happening], bool]]) -> None:
        """Show a story from its beginning; the place in it is kept where it is still there."""
        row, place = self.currentIndex().row(), self.verticalScrollBar().value()
        self._model.begin(more)
        while row >= 0 and row >= self._model.rowCount() and self._model.canFetchMore(QModelIndex()):
            self._model.fetchMore(QModelIndex())
        if self._model.rowCount():
            self.setCurrentIndex(self._model.index(min(max(row, 0), self._model.rowCount() - 1)))
        self.verticalScrollBar().setValue(place)
        self.updateGeometry()

    def margin(self) -> int:
        """Room for the day and the dot."""
        return QFontMetrics(self.font()).horizontalAdvance("30 Sept 2026") + 6 * GRID

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._open(self.currentIndex())
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self.scheduleDelayedItemsLayout()

    def _open(self, index: QModelIndex) -> None:
        if index.isValid() and not (here := self._model.at(index.row())).is_landmark:
            self.opened.emit(here.key)


class StoryDigest(StoryView):
    """As tall as what it tells, for a page that scrolls by itself."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.setObjectName("digest")
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        height = sum(self.sizeHintForRow(row) for row in range(self.model().rowCount()))
        return QSize(320, height + 4)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.sizeHint().height())
