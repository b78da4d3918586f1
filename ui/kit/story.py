"""A story: what happened, on a line with its days, the newest on top, and landmarks between: the years."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QPersistentModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QSizePolicy, QWidget

from ui.apart import as_asked
from ui.kit.storypainting import ENTRY, StoryPainting, story_margin
from ui.kit.text import Line, tip
from ui.theme.scale import GRID, SUBHEADING, semibold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.kit.happening import Happening

_Index = QModelIndex | QPersistentModelIndex


class Story:
    """The rows of a story. This one has them all; another one may read them when they come into view."""

    def __init__(self, happenings: Sequence[Happening] = ()) -> None:
        self._happenings = happenings

    def __len__(self) -> int:
        return len(self._happenings)

    def at(self, row: int) -> Happening:
        """What stands in a row."""
        return self._happenings[row]

    def landmark(self, row: int) -> int:
        """The row of the landmark that this row stands under, or is; -1 if there is none."""
        return next((above for above in range(row, -1, -1) if self._happenings[above].is_landmark), -1)

    def next_landmark(self, row: int, by: int) -> int:
        """The row of the landmark after (1) or before (-1) this row; -1 where no other follows."""
        rows = range(row + 1, len(self)) if by > 0 else range(row - 1, -1, -1)
        return next((other for other in rows if self._happenings[other].is_landmark), -1)


class StoryModel(QAbstractListModel):
    """The rows of a story for a view."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.story = Story()

    def begin(self, story: Story) -> None:
        """Tell another story."""
        self.beginResetModel()
        self.story = story
        self.endResetModel()

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.story)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        roles = {
            ENTRY,
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
            Qt.ItemDataRole.ToolTipRole,
        }
        if not index.isValid() or role not in roles:
            return None
        here = self.story.at(index.row())
        if role == ENTRY:
            return here
        if role == Qt.ItemDataRole.ToolTipRole:
            return None if here.is_landmark else tip("\n".join(filter(None, (here.title, here.detail))))
        return ". ".join(filter(None, (here.told or here.dated, here.title, here.detail)))


class StoryView(QListView):
    """Up and Down go along the story, Page Up and Page Down from landmark to landmark, Enter opens what happened.

    The landmark that the top row stands under stays in sight above it. Figures typed are a year to go to.
    """

    opened = Signal(object)
    """Carries the key of a happening."""
    scrolled = Signal()
    """Other rows are in sight."""
    typed = Signal(str)
    """Something was typed, as when a list is searched."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("story")
        self.setAccessibleName(name)
        self._model = StoryModel(self)
        self._under = Line("", "subheading", self)
        self._under.setObjectName("under")
        self._under.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._under.hide()
        self.setModel(self._model)
        self.setItemDelegate(StoryPainting(self))
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.clicked.connect(self._open)
        self.verticalScrollBar().valueChanged.connect(self._follow)

    @property
    def story(self) -> Story:
        """What is told."""
        return self._model.story

    def tell(self, story: Story, current: int = -1) -> None:
        """Show another story. The place in it is kept, or goes to the row ``current``."""
        row, place = self.currentIndex().row(), self.verticalScrollBar().value()
        self._model.begin(story)
        row = current if current >= 0 else row
        if len(story):
            self.setCurrentIndex(self._model.index(min(max(row, 0), len(story) - 1)))
        if current < 0:
            self.verticalScrollBar().setValue(place)
        self.updateGeometry()
        self._follow()

    def go_to(self, row: int) -> None:
        """Bring a row to the top and stand on it."""
        if 0 <= row < len(self.story):
            index = self._model.index(row)
            self.setCurrentIndex(index)
            self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtTop)
            self._follow()

    def rows_in_sight(self) -> tuple[int, int]:
        """The first and the last row of which something is seen; (-1, -1) where there is none."""
        view = self.viewport().rect()
        above = QPoint(0, self._under.height() if self._under.isVisibleTo(self) else 0)
        first, last = self.indexAt(view.topLeft() + above).row(), self.indexAt(view.bottomLeft()).row()
        if first < 0:
            return -1, -1
        return first, last if last >= 0 else len(self.story) - 1

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            with as_asked(event):
                self._open(self.currentIndex())
        elif event.key() in {Qt.Key.Key_PageUp, Qt.Key.Key_PageDown} and not event.modifiers():
            by = 1 if event.key() == Qt.Key.Key_PageDown else -1
            row = self.story.next_landmark(self.currentIndex().row(), by)
            self.go_to(row if row >= 0 else (len(self.story) - 1 if by > 0 else 0))
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        with as_asked(event):
            if event.button() is Qt.MouseButton.MiddleButton and index.isValid():
                self._open(index)
                return
            super().mouseReleaseEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Qt would compare each row of the whole story with what is typed."""
        self.typed.emit(search)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange, QEvent.Type.LayoutDirectionChange}:
            self.scheduleDelayedItemsLayout()
            self._make_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def scrollTo(
        self, index: _Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        """As Qt does, but not behind the landmark that stays above the rows."""
        super().scrollTo(index, hint)
        hidden = self._under.height() - self.visualRect(index).top()
        if self._under.isVisibleTo(self) and hidden > 0 and index.row() != self.story.landmark(index.row()):
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() - hidden)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        self._follow()

    def _make_room(self) -> None:
        """For the landmark under which the first rows stand."""
        height = QFontMetrics(semibold(self.font(), SUBHEADING)).height() + 2 * GRID
        view = self.viewport().geometry()
        margin = story_margin(self.font())
        before, after = (2 * GRID, margin - GRID) if self.isRightToLeft() else (margin - GRID, 2 * GRID)
        self._under.setContentsMargins(before, 0, after, 0)
        self._under.setGeometry(view.left(), view.top(), view.width(), height)
        self._follow()

    def _follow(self) -> None:
        first = self.indexAt(self.viewport().rect().topLeft()).row()
        landmark = self.story.landmark(first) if first >= 0 else -1
        is_above = 0 <= landmark < first and not self.story.at(first).is_landmark
        if is_above:
            self._under.say(self.story.at(landmark).title)
        self._under.setVisible(is_above)
        self.scrolled.emit()

    def _open(self, index: QModelIndex) -> None:
        if index.isValid() and not (here := self.story.at(index.row())).is_landmark:
            self.opened.emit(here.key)


class StoryDigest(StoryView):
    """As tall as what it tells, for a page that scrolls by itself."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.setObjectName("digest")
        self.setUniformItemSizes(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        height = sum(self.sizeHintForRow(row) for row in range(self.model().rowCount()))
        return QSize(320, height + 4)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.sizeHint().height())

    def _follow(self) -> None:
        """All of it is in sight: nothing need stay."""
