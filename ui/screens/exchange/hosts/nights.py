"""The nights of an exchange in a strip: of each, how many want a bed and how many have one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import (
    QAbstractListModel,
    QDate,
    QLocale,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QApplication,
    QListView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ui.dates.shown import show_day_and_month
from ui.kit.text import tip
from ui.theme.colours import colours_of
from ui.theme.scale import GRID, SMALL, sized, tabular
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QFocusEvent, QResizeEvent

    from db.queries.exchange.hosting import Night
    from ui.kit.text import Tone

_Index = QModelIndex | QPersistentModelIndex
_NIGHT = Qt.ItemDataRole.UserRole


def night_said(night: Night, locale: QLocale) -> str:
    """A night in words."""
    day = QDate(night.night.year, night.night.month, night.night.day)
    weekday = locale.standaloneDayName(day.dayOfWeek(), QLocale.FormatType.LongFormat)
    when = tr("{weekday}, {day}", "the day as a headline").format(
        weekday=weekday, day=show_day_and_month(night.night, locale)
    )
    missing = night.wanted - night.placed
    told = tr("everybody has a bed") if missing <= 0 else tr("%Ln without a bed", "", missing)
    figures = tr("{placed} of {wanted} placed, {beds} beds in all").format(
        placed=night.placed, wanted=night.wanted, beds=night.beds
    )
    return f"{when}: {told}. {figures}"


class _Nights(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._view = parent
        self.nights: Sequence[Night] = ()

    def show(self, nights: Sequence[Night]) -> None:
        self.beginResetModel()
        self.nights = nights
        self.endResetModel()

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.nights)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        night = self.nights[index.row()]
        if role == _NIGHT:
            return night
        said = night_said(night, self._view.locale())
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return said
        return tip(said) if role == Qt.ItemDataRole.ToolTipRole else None


class _Painting(QStyledItemDelegate):
    """The day, a bar as full as there are beds found, and the two numbers below it."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        view = cast("NightStrip", self.parent())
        metrics = QFontMetrics(sized(view.font(), SMALL))
        night: Night = index.data(_NIGHT)
        widest = max(
            metrics.horizontalAdvance(show_day_and_month(night.night, view.locale())),
            metrics.horizontalAdvance(_figures(night, view.locale())),
        )
        return QSize(widest + 4 * GRID, view.tall())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        view = cast("NightStrip", self.parent())
        night: Night = index.data(_NIGHT)
        rect: QRect = option.rect  # type: ignore[attr-defined]
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        colours = colours_of(QApplication.palette())
        small = tabular(sized(view.font(), SMALL))
        line = QFontMetrics(small).height()
        is_short = night.placed < night.wanted and view.short == "warning"
        is_full = night.placed >= night.wanted
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_Selected and view.hasFocus():
            painter.setPen(QPen(QColor(colours.accent), 2))
            painter.setBrush(QColor(colours.accent_ground))
            painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), 7, 7)
        inner = rect.adjusted(2 * GRID, GRID, -2 * GRID, -GRID)
        painter.setFont(small)
        painter.setPen(QColor(colours.soft))
        day = QRect(inner.left(), inner.top(), inner.width(), line)
        painter.drawText(day, Qt.AlignmentFlag.AlignCenter, show_day_and_month(night.night, view.locale()))
        bar = QRectF(inner.left(), day.bottom() + GRID, inner.width(), 6)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(
            QColor(colours.warning_ground if is_short else colours.good_ground if is_full else colours.line)
        )
        painter.drawRoundedRect(bar, 3, 3)
        share = min(night.placed / night.wanted, 1) if night.wanted else 1
        full = QRectF(bar.left(), bar.top(), bar.width() * share, bar.height())
        if view.isRightToLeft():
            full.moveRight(bar.right())
        painter.setBrush(QColor(colours.warning if is_short else colours.good if is_full else colours.soft))
        painter.drawRoundedRect(full, 3, 3)
        painter.setPen(QColor(colours.warning if is_short else colours.text))
        figures = QRect(inner.left(), round(bar.bottom()) + GRID, inner.width(), line)
        painter.drawText(figures, Qt.AlignmentFlag.AlignCenter, _figures(night, view.locale()))
        painter.restore()


def _figures(night: Night, locale: QLocale) -> str:
    return tr("{placed}/{wanted}", "beds found of beds wanted").format(
        placed=locale.toString(night.placed), wanted=locale.toString(night.wanted)
    )


class NightStrip(QListView):
    """Left and Right go from night to night."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sections")
        self.setAccessibleName(tr("Beds by night"))
        self.short: Tone = "warning"
        self._model = _Nights(self)
        self.setModel(self._model)
        self.setItemDelegate(_Painting(self))
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(False)
        self.setHorizontalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFrameShape(QListView.Shape.NoFrame)

    def show_nights(self, nights: Sequence[Night], short: Tone) -> None:
        """Show these, the place among them kept; ``short`` is the tone of nights on which beds are missing."""
        self.short = short
        at = self.currentIndex().row()
        self._model.show(nights)
        if 0 <= at < len(nights):
            self.setCurrentIndex(self._model.index(at))
        self.setAccessibleDescription(" ".join(f"{night_said(night, self.locale())}." for night in nights[:40]))
        self.setVisible(bool(nights))
        self._stand()

    def tall(self) -> int:
        """The height of the strip without its scroll bar."""
        return 2 * QFontMetrics(sized(self.font(), SMALL)).height() + 5 * GRID + 6

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._stand()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is event.Type.FontChange:
            self.scheduleDelayedItemsLayout()
            self._stand()

    def _stand(self) -> None:
        """As tall as the nights are, and as their scroll bar where there is one."""
        wide = sum(self.sizeHintForIndex(self._model.index(at)).width() for at in range(len(self._model.nights)))
        bar = self.horizontalScrollBar().sizeHint().height() if wide > self.viewport().width() else 0
        self.setFixedHeight(self.tall() + bar + GRID)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self._model.nights:
            self.setCurrentIndex(self._model.index(0))
